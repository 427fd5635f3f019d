"""FunctionGraph's functions, versions, aliases, triggers, dependencies and invocations."""

from __future__ import annotations

import base64
import hashlib
import json
import zipfile
from io import BytesIO
from typing import Any

from reach import VECTORS, accounts, packages
from signing import signed_huawei
from support import EmulatorCase, Response

ROOT = f"/v2/{accounts.HUAWEI_PROJECT_ID}/fgs"
URN = f"urn:fss:{accounts.HUAWEI_REGION}:{accounts.HUAWEI_PROJECT_ID}:function:default"
CONFIG: dict[str, Any] = {
    "func_name": "made",
    "runtime": "Python3.9",
    "timeout": 30,
    "handler": "index.handler",
    "memory_size": 128,
}
TIMER = {"name": "t", "schedule": "3m", "schedule_type": "Rate"}


def encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()


class FunctionGraphCase(EmulatorCase):
    def fg(self, method: str, path: str, body: Any = None) -> Response:
        target = f"{ROOT}{path}"
        data = b"" if body is None else json.dumps(body).encode()
        headers = signed_huawei(method, target, self.host, body=data)
        return self.send(method, target, headers, data)

    def ok(self, method: str, path: str, body: Any = None) -> Any:
        response = self.fg(method, path, body)
        self.assertLess(response.status, 300, response.body)
        return response.json if response.body else None

    def create(self, data: bytes = packages.php(), **more: Any) -> Any:
        code = {"code_type": "zip", "code_filename": "index.zip"}
        body = {**CONFIG, "package": "default", **code, **more}
        return self.ok(
            "POST", "/functions", {**body, "func_code": {"file": encoded(data)}}
        )


class Functions(FunctionGraphCase):
    def test_what_was_created_is_shown_and_listed(self) -> None:
        made = self.create(user_data='{"k":"v"}', description="d")
        self.assertEqual(made["digest"], hashlib.sha512(packages.php()).hexdigest())
        path = f"/functions/{URN}:made"
        shown = self.ok("GET", f"{path}/config")
        self.assertEqual((shown["user_data"], shown["description"]), ('{"k":"v"}', "d"))
        listed = self.ok("GET", "/functions?func_name=mad")
        self.assertEqual([one["func_name"] for one in listed["functions"]], ["made"])
        self.assertNotIn("func_vpc", listed["functions"][0])
        self.assertEqual(listed["count"], 1)
        code = self.ok("GET", f"{path}/code")
        self.assertEqual(self.obs(code["func_code"]["link"]).body, packages.php())

    def test_pages_have_a_marker_up_to_the_last(self) -> None:
        everything = self.ok("GET", "/functions?maxitems=0")
        count = everything["count"]
        self.assertEqual(everything["next_marker"], count)
        self.assertEqual(len(everything["functions"]), count)
        page = self.ok("GET", "/functions?marker=2&maxitems=3")
        self.assertEqual((len(page["functions"]), page["next_marker"]), (3, 5))
        beyond = self.ok("GET", f"/functions?marker={count}&maxitems=3")
        self.assertEqual((beyond["functions"], beyond["next_marker"]), ([], count))
        self.assertRejected(self.fg("GET", "/functions?maxitems=-1"), 400, "FSS.1001")

    def test_configuration_is_replaced_and_can_be_cleared(self) -> None:
        self.create(user_data="{}")
        path = f"/functions/{URN}:made/config"
        updated = self.ok("PUT", path, {**CONFIG, "memory_size": 256, "user_data": ""})
        self.assertEqual((updated["memory_size"], updated["user_data"]), (256, ""))
        self.assertRejected(self.fg("PUT", path, {"timeout": 3}), 400, "FSS.1001")
        for wrong, code in (
            ({"timeout": 2}, "FSS.1003"),
            ({"memory_size": 5}, "FSS.1005"),
        ):
            response = self.fg("PUT", path, {**CONFIG, **wrong})
            self.assertRejected(response, 400, code)
        starting = {"func_vpc": {"vpc_id": "v", "subnet_id": "starting"}}
        self.assertRejected(
            self.fg("PUT", path, {**CONFIG, **starting}), 412, "FSS.1090"
        )

    def test_a_function_without_instances_is_disabled(self) -> None:
        path = f"/functions/{URN}:hello"
        self.ok("PUT", f"{path}/config-max-instance", {"max_instance_num": 0})
        for kind in ("invocations", "invocations-async"):
            response = self.fg("POST", f"{path}/{kind}", {})
            self.assertRejected(response, 429, "FSS.0429")
        self.ok("PUT", f"{path}/config-max-instance", {"max_instance_num": -1})
        self.ok("POST", f"{path}/invocations", {})

    def test_what_cannot_be_created(self) -> None:
        self.create()
        body = {**CONFIG, "package": "default", "code_type": "inline"}
        self.assertRejected(self.fg("POST", "/functions", body), 409, "FSS.1061")
        body["func_name"] = "1a"
        self.assertRejected(self.fg("POST", "/functions", body), 400, "FSS.1002")
        del body["handler"]
        self.assertRejected(self.fg("POST", "/functions", body), 400, "FSS.1001")

    def test_deletion_of_versions_and_of_all(self) -> None:
        path = f"/functions/{URN}:hello"
        self.assertRejected(self.fg("DELETE", f"{path}:latest"), 400, "FSS.1015")
        self.assertRejected(self.fg("DELETE", f"{path}:v2"), 403, "FSS.1094")
        self.ok("DELETE", f"{path}/aliases/prod")
        self.ok("DELETE", f"{path}:v2")
        self.assertRejected(self.fg("GET", f"{path}:v2/config"), 404, "FSS.1052")
        self.ok("DELETE", path)
        self.assertRejected(self.fg("GET", f"{path}/config"), 404, "FSS.1051")


class VersionsAndAliases(FunctionGraphCase):
    def test_unchanged_code_is_published_once(self) -> None:
        made = self.create()
        path = f"/functions/{URN}:made/versions"
        published = self.ok("POST", path, {"version": "v1", "digest": made["digest"]})
        self.assertEqual(
            (published["version"], published["digest"]), ("v1", made["digest"])
        )
        self.assertRejected(self.fg("POST", path, {"version": "v2"}), 400, "FSS.1016")
        self.assertRejected(
            self.fg("POST", path, {"digest": "0" * 128}), 400, "FSS.1001"
        )
        self.ok("PUT", f"/functions/{URN}:made/config", {**CONFIG, "timeout": 4})
        self.assertRejected(self.fg("POST", path, {"version": "v1"}), 409, "FSS.1062")
        self.assertRegex(self.ok("POST", path, {})["version"], r"v\d{8}-\d{6}")

    def test_the_list_of_versions_does_not_tell_how_many_there_are(self) -> None:
        path = f"/functions/{URN}:hello/versions"
        page = self.ok("GET", f"{path}?maxitems=2")
        names = [one["version"] for one in page["versions"]]
        self.assertEqual((names, page["next_marker"]), (["latest", "v1"], 2))
        self.assertNotIn("count", page)
        self.assertEqual(self.ok("GET", f"{path}?marker=3")["versions"], [])

    def test_aliases(self) -> None:
        path = f"/functions/{URN}:hello/aliases"
        alias = {
            "name": "live",
            "version": "v1",
            "additional_version_weights": {"v2": 5},
        }
        strategy = {"v2": {"combine_type": "and", "rules": []}}
        made = self.ok("POST", path, {**alias, "additional_version_strategy": strategy})
        self.assertEqual(made["alias_urn"], f"{URN}:hello:!live")
        listed = self.ok("GET", path)
        self.assertEqual([one["name"] for one in listed], ["prod", "canary", "live"])
        self.assertNotIn("additional_version_strategy", listed[-1])
        shown = self.ok("GET", f"{path}/live")
        self.assertEqual(shown["additional_version_strategy"], strategy)
        self.assertEqual(
            self.ok("PUT", f"{path}/live", {"version": "v2"})["version"], "v2"
        )
        self.assertRejected(self.fg("POST", path, alias), 409, "FSS.1063")
        wrong = {"name": "x", "version": "v9"}
        self.assertRejected(self.fg("POST", path, wrong), 404, "FSS.1052")
        self.ok("POST", f"/triggers/{URN}:hello:!live", _timer())
        self.assertRejected(self.fg("DELETE", f"{path}/live"), 403, "FSS.1154")
        self.ok("DELETE", f"/triggers/{URN}:hello:!live")
        self.ok("DELETE", f"{path}/live")
        self.assertRejected(self.fg("GET", f"{path}/live"), 404, "FSS.1053")


def _timer(**more: Any) -> dict[str, Any]:
    return {"trigger_type_code": "TIMER", "event_data": {**TIMER, **more}}


class Triggers(FunctionGraphCase):
    def test_from_creation_to_deletion(self) -> None:
        path = f"/triggers/{URN}:hello"
        response = self.fg("POST", path, _timer())
        self.assertEqual(response.status, 201)
        item = f"{path}/TIMER/{response.json['trigger_id']}"
        self.assertEqual(self.ok("GET", item)["event_data"], TIMER)
        self.assertEqual(self.ok("GET", f"{path}:latest"), [response.json])
        self.assertEqual(self.ok("GET", f"{path}:v1"), [])
        status = {"trigger_status": "DISABLED"}
        self.assertEqual(self.ok("PUT", item, status)["trigger_status"], "DISABLED")
        change = [{"is_serial": True, "max_fetch_bytes": 5}]
        changed = self.ok("PUT", item, {"event_data": change})["event_data"]
        self.assertEqual(
            (changed["is_serial"], changed["max_fetch_bytes"]), ("true", 5)
        )
        for wrong in ({}, [1], "is_serial"):
            response = self.fg("PUT", item, {"event_data": wrong})
            self.assertRejected(response, 400, "FSS.0400")
        self.assertRejected(self.fg("POST", path, _timer()), 400, "FSS.1307")
        self.ok("DELETE", item)
        self.assertRejected(self.fg("GET", item), 400, "FSS.1308")

    def test_all_at_once(self) -> None:
        path = f"/triggers/{URN}:hello"
        for number, suffix in enumerate(("", ":v1", ":!prod")):
            self.ok("POST", path + suffix, _timer(name=f"t{number}"))
        self.ok("DELETE", f"{path}:v1")
        self.assertEqual(self.ok("GET", f"{path}:v1"), [])
        self.assertEqual(len(self.ok("GET", f"{path}:!prod")), 1)
        self.ok("DELETE", f"{path}:latest")
        self.assertEqual(self.ok("GET", f"{path}:!prod"), [])


class Dependencies(FunctionGraphCase):
    def add(self, data: bytes, **more: Any) -> Any:
        body = {"depend_type": "zip", "runtime": "Python3.9", "name": "lib", **more}
        return self.ok(
            "POST", "/dependencies/version", {"depend_file": encoded(data), **body}
        )

    def test_versions_and_their_checksums(self) -> None:
        first = self.add(packages.php())
        second = self.add(packages.go())
        self.assertEqual((first["version"], second["version"]), (0, 1))
        self.assertEqual(first["etag"], hashlib.md5(packages.php()).hexdigest())
        path = f"/dependencies/{first['dep_id']}/version"
        self.assertEqual(self.ok("GET", path)["count"], 2)
        listed = self.ok("GET", "/dependencies?limit=1&maxitems=5")
        self.assertEqual([one["id"] for one in listed["dependencies"]], [second["id"]])
        shown = self.ok("GET", f"{path}/0")
        self.assertEqual(self.get(shown["download_link"]).body, packages.php())
        self.assertEqual(self.obs(shown["link"]).body, packages.php())
        self.control("POST", "clock", {"offset": 601})
        self.assertRejected_download(shown["download_link"])
        self.control("POST", "clock", {"offset": 0})
        self.ok("DELETE", f"{path}/0")
        self.assertRejected(self.fg("GET", f"{path}/0"), 404, "FSS.1056")

    def assertRejected_download(self, url: str) -> None:
        self.assertEqual(self.get(url).status, 403)

    def test_a_temporary_address_takes_no_second_signature(self) -> None:
        made = self.add(packages.php())
        path = f"/dependencies/{made['dep_id']}/version/0"
        url = self.ok("GET", path)["download_link"].removeprefix(self.emulator.url)
        response = self.send("GET", url, {"Authorization": "OBS a:b"})
        self.assertEqual(response.status, 400)

    def test_one_in_use_stays_and_an_object_has_an_etag_of_parts(self) -> None:
        made = self.add(packages.php())
        from_store = {
            "depend_type": "obs",
            "depend_link": made["link"],
            "name": "other",
        }
        other = self.add(b"", **from_store)
        self.assertRegex(other["etag"], "^[0-9a-f]{32}-1$")
        config = self.create(depend_version_list=[made["id"]])
        self.assertEqual(config["dependencies"][0]["name"], "lib")
        path = f"/dependencies/{made['dep_id']}/version/0"
        self.assertRejected(self.fg("DELETE", path), 412, "FSS.1033")


class Invocations(FunctionGraphCase):
    def test_both_forms_of_a_response(self) -> None:
        path = f"{ROOT}/functions/{URN}:hello/invocations"
        for version, is_bare in (("v1", False), ("v0", True)):
            extra = {"x-cff-request-version": version, "x-cff-log-type": "tail"}
            body = b'{"k":"v"}'
            headers = signed_huawei("POST", path, self.host, body=body, extra=extra)
            response = self.send("POST", path, headers, body)
            if is_bare:
                self.assertEqual(response.body, body)
                log = base64.b64decode(response.headers["x-cff-function-log"]).decode()
            else:
                self.assertEqual(response.json["result"], '{"k":"v"}')
                self.assertEqual(response.json["status"], 200)
                log = response.json["log"]
            self.assertIn(response.headers["x-cff-request-id"], log)

    def test_events_are_objects(self) -> None:
        path = f"/functions/{URN}:hello/invocations"
        self.assertRejected(self.fg("POST", path, [1]), 400, "FSS.0400")
        self.assertEqual(self.fg("POST", f"{path}-async", {}).status, 202)


class Archives(FunctionGraphCase):
    def test_what_is_exported_can_be_imported(self) -> None:
        path = f"/functions/{URN}:php/export"
        self.assertRejected(self.fg("GET", path), 400, "FSS.0400")
        self.assertRejected(
            self.fg("GET", f"{path}?type=code&code=true"), 400, "FSS.0400"
        )
        data = self.fg("GET", f"{path}?config=true&code=true").body
        names = zipfile.ZipFile(BytesIO(data)).namelist()
        self.assertEqual(names, ["code.zip", "function.yaml"])
        body = {"func_name": "back", "file_name": "b.zip", "file_type": "zip"}
        made = self.ok(
            "POST", "/functions/import", {**body, "file_code": encoded(data)}
        )
        self.assertEqual(made["digest"], hashlib.sha512(packages.php()).hexdigest())
        self.assertEqual(made["runtime"], "PHP7.3")
        again = self.fg(
            "POST", "/functions/import", {**body, "file_code": encoded(data)}
        )
        self.assertRejected(again, 409, "FSS.1061")
        broken = {**body, "func_name": "c", "file_code": encoded(b"PK")}
        self.assertRejected(
            self.fg("POST", "/functions/import", broken), 400, "FSS.1022"
        )

    def test_quotas(self) -> None:
        resources = self.ok("GET", "/quotas")["quotas"]["resources"]
        self.assertIn("fgs_func_num", [one["type"] for one in resources])


class CapturedRequests(FunctionGraphCase):
    """Requests of the official SDKs, signed anew."""

    def test_every_one_reaches_its_operation(self) -> None:
        replayed = 0
        for path in sorted((VECTORS / "huawei" / "v2").glob("*.json")):
            document = json.loads(path.read_text("utf-8"))
            for case in document["requests"]:
                with self.subTest(case["id"]):
                    sent = case["request"]
                    body = sent["body"].get("text", "").encode()
                    target = sent["target"]
                    headers = signed_huawei(
                        sent["method"], target, self.host, body=body
                    )
                    self.send(sent["method"], target, headers, body)
                    entry = self.emulator.backend.journal.entries()[-1]
                    self.assertEqual(entry.get("operation"), document["operation"])
                    replayed += 1
        self.assertGreaterEqual(replayed, 170)
