"""Code that is uploaded to a temporary bucket first, and what is rejected on the way."""

from __future__ import annotations

import hashlib
import io
import zipfile
from typing import Any

from reach import accounts, packages
from support import EmulatorCase, Response

REGION = accounts.TENCENT_REGION
BUCKET = "gztempcos-1253665819"
OBJECT = f"{accounts.TENCENT_APP_ID}/default/up load.zip"
ZIP = packages.python("by way of COS")
NAMED: dict[str, Any] = {"FunctionName": "fn"}
NO_UPLOAD = "InvalidParameterValue.TempCosObjectName"


class TemporaryCos(EmulatorCase):
    def ask(self, action: str, **parameters: Any) -> Response:
        return self.tencent(parameters, extra={"x-tc-action": action})

    def done(self, action: str, **parameters: Any) -> Any:
        response = self.ask(action, **parameters)
        self.assertEqual(response.code, "", response.body)
        return response.json["Response"]

    def signed(self, path: str = OBJECT) -> tuple[str, str]:
        """The key of the object, and what its upload is to be authorized with."""
        reported = self.done("GetTempCosInfo", ObjectPath=path)
        self.assertIn(accounts.MARKER, reported["Sign"])
        return f"{reported['Date']}/{path}", reported["Sign"]

    def put(
        self,
        key: str,
        sign: str | None,
        data: bytes = ZIP,
        host: str = f"{BUCKET}.cos.{REGION}.myqcloud.com",
        method: str = "PUT",
    ) -> Response:
        headers = {"Host": host} | ({"Authorization": sign} if sign else {})
        return self.send(method, "/" + key.replace(" ", "%20"), headers, data)

    def uploaded(self, path: str = OBJECT, data: bytes = ZIP) -> str:
        key, sign = self.signed(path)
        self.assertEqual(self.put(key, sign, data).status, 200)
        return f"/{key}"

    def create(self, name: str, **code: str) -> Response:
        given = {"Handler": "index.handler", "Runtime": "Python3.9", **NAMED}
        return self.ask(
            "CreateFunction", **given, Code={"TempCosObjectName": name, **code}
        )

    def settled(self) -> Any:
        while (found := self.done("GetFunction", **NAMED))["Status"].endswith("ing"):
            pass
        self.assertEqual(found["Status"], "Active")
        return found

    def assertServed(self, data: bytes) -> None:
        """The function and its address have this package, packed anew."""
        size = self.settled()["CodeSize"]
        address = self.done("GetFunctionAddress", **NAMED)
        stored = self.get(address["Url"]).body
        self.assertEqual(size, len(stored))
        self.assertEqual(address["CodeSha256"], hashlib.sha256(stored).hexdigest())
        self.assertEqual(members(stored), members(data))


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


class Code(TemporaryCos):
    def test_a_function_is_created_and_updated_from_it(self) -> None:
        self.assertEqual(self.create(self.uploaded()).code, "")
        self.assertServed(ZIP)
        other = packages.python("another")
        name = self.uploaded(data=other)
        self.done("UpdateFunctionCode", **NAMED, Code={"TempCosObjectName": name})
        self.assertServed(other)

    def test_a_layer_is_published_from_it(self) -> None:
        content = {"TempCosObjectName": self.uploaded(), "CosBucketRegion": REGION}
        layer = {"LayerName": "lib", "CompatibleRuntimes": ["Python3.9"]}
        self.done("PublishLayerVersion", **layer, Content=content)
        one = {"LayerName": "lib", "LayerVersion": 1}
        while not (found := self.done("GetLayerVersion", **one))["Location"]:
            pass
        stored = self.get(found["Location"]).body
        self.assertEqual(found["CodeSha256"], hashlib.sha256(stored).hexdigest())
        self.assertEqual(members(stored), members(ZIP))

    def test_more_than_fits_into_a_request(self) -> None:
        noise = b"".join(
            hashlib.sha512(b"%d" % at).digest() for at in range(12 << 20 >> 6)
        )
        large = packages.zip_of({**members(ZIP), "noise.bin": noise})
        self.assertGreater(len(large), 10 << 20)
        self.assertEqual(self.create(self.uploaded(data=large)).code, "")
        self.assertServed(large)

    def test_what_was_not_uploaded(self) -> None:
        key, _ = self.signed()
        layer = {"LayerName": "lib", "CompatibleRuntimes": ["Python3.9"]}
        code = {"TempCosObjectName": f"/{key}"}
        for response in (
            self.create(f"/{key}"),
            self.create(key),
            self.ask(
                "UpdateFunctionCode", FunctionName="hello", Handler="a.b", Code=code
            ),
            self.ask("PublishLayerVersion", **layer, Content=code),
        ):
            self.assertRejected(response, 200, NO_UPLOAD)

    def test_an_object_is_in_the_bucket_of_one_region(self) -> None:
        name = self.uploaded()
        other = self.create(name, CosBucketRegion="ap-shanghai")
        self.assertRejected(other, 200, NO_UPLOAD)
        self.assertEqual(self.create(name, CosBucketRegion=REGION).code, "")

    def test_what_belongs_to_another_account(self) -> None:
        code = "UnauthorizedOperation.TempCosAppid"
        for path in ("1250000001/default/fn.zip", "fn.zip", "12500000000/fn.zip"):
            self.assertRejected(self.ask("GetTempCosInfo", ObjectPath=path), 200, code)
        name = "/2023-11-15/1250000001/default/fn.zip"
        self.assertRejected(self.create(name), 200, code)
        layer = {"LayerName": "lib", "CompatibleRuntimes": ["Python3.9"]}
        published = self.ask(
            "PublishLayerVersion", **layer, Content={"TempCosObjectName": name}
        )
        self.assertRejected(published, 200, NO_UPLOAD)

    def test_what_is_not_a_zip(self) -> None:
        name = self.uploaded(data=b"no ZIP")
        self.assertRejected(self.create(name), 200, "InvalidParameterValue.ZipFile")

    def test_a_reset_takes_the_objects_along(self) -> None:
        name = self.uploaded()
        self.control("POST", "reset")
        self.assertRejected(self.create(name), 200, NO_UPLOAD)


class Upload(TemporaryCos):
    def assertForbidden(self, response: Response, status: int, code: str) -> None:
        self.assertEqual(response.status, status, response.body)
        self.assertIn("application/xml", response.headers["content-type"])
        self.assertIn(f"<Code>{code}</Code>".encode(), response.body)
        self.assertNotIn(accounts.MARKER.encode(), response.body)

    def test_by_the_emulators_own_address(self) -> None:
        key, sign = self.signed()
        path = f"packages/tencent/{BUCKET}/{key}"
        response = self.put(path, sign, host=self.host)
        self.assertEqual(response.status, 200, response.body)
        etag = hashlib.md5(ZIP).hexdigest()
        self.assertEqual(response.headers["etag"], f'"{etag}"')
        self.assertEqual(self.create(f"/{key}").code, "")
        entries = self.control("GET", "requests").json["requests"]
        uploads = [one for one in entries if one["operation"] == "Upload"]
        self.assertEqual([one["status"] for one in uploads], [200])

    def test_signatures(self) -> None:
        key, sign = self.signed()
        self.assertForbidden(self.put(key, None), 403, "AccessDenied")
        for wrong in (sign[:-1], "other", sign + "="):
            self.assertForbidden(self.put(key, wrong), 403, "SignatureDoesNotMatch")
        _, of_other = self.signed(f"{accounts.TENCENT_APP_ID}/default/other.zip")
        self.assertForbidden(self.put(key, of_other), 403, "SignatureDoesNotMatch")
        self.assertRejected(self.create(f"/{key}"), 200, NO_UPLOAD)

    def test_a_signature_is_for_puts_alone_and_for_some_time(self) -> None:
        key, sign = self.signed()
        for method in ("GET", "POST", "DELETE"):
            response = self.put(key, sign, method=method)
            self.assertForbidden(response, 403, "AccessDenied")
        self.assertForbidden(self.put(f"{key}?uploads", sign), 403, "AccessDenied")
        self.control("POST", "clock", {"offset": 600})
        self.assertEqual(self.put(key, sign).status, 200)
        self.control("POST", "clock", {"offset": 601})
        self.assertForbidden(self.put(key, sign), 403, "AccessDenied")

    def test_buckets_that_are_not_there(self) -> None:
        key, sign = self.signed()
        for host in (
            f"{BUCKET}.cos.ap-tokyo.myqcloud.com",
            f"gztempcos-{accounts.TENCENT_APP_ID}.cos.{REGION}.myqcloud.com",
        ):
            response = self.put(key, sign, host=host)
            self.assertForbidden(response, 404, "NoSuchBucket")

    def test_what_is_too_large(self) -> None:
        key, sign = self.signed()
        response = self.put(key, sign, bytes((70 << 20) + 1))
        self.assertForbidden(response, 400, "EntityTooLarge")
