"""Code that arrives: in the request, from COS, or as an image. SCF packs every ZIP anew."""

from __future__ import annotations

import base64
import io
import re
import zipfile

from ... import accounts, packages
from ...packages import Package
from ...routing import Call
from ..arguments import Arguments, error
from ..state import Account, Json

BUCKET = "demo-code"
OBJECT = "/hello.zip"
LARGEST_ZIP = 50 << 20

# By the beginning of the runtime; others have no file for a handler to be in.
_SUFFIXES = {"Python": ".py", "Nodejs": ".js", "Php": ".php"}
_TEMPORARY = re.compile(r"/(\d{4}-\d\d-\d\d/([^/]+)/.+)")
NO_UPLOAD = "InvalidParameterValue.TempCosObjectName"
_FOREIGN = "UnauthorizedOperation.TempCosAppid"


def arrived(
    call: Call[Account], code: Arguments, foreign: str = _FOREIGN
) -> tuple[Package | None, Json | None]:
    """The package, or the image; `foreign` is the error for another account's upload."""
    places = [name for name in _PLACES if code.get(name)]
    if len(places) != 1:
        raise error("InvalidParameterValue.Code", "The code must come from one place.")
    place = places[0]
    if place == "ImageConfig":
        image = code["ImageConfig"]
        if "/" not in image.get("ImageUri", ""):
            raise error("InvalidParameterValue.ImageUri", "ImageUri is wrong.")
        return None, image
    if place == "ZipFile":
        return packed_anew(_zip(str(code["ZipFile"]))), None
    if place == "DemoId":
        raise error("ResourceNotFound.Demo", "The template does not exist.")
    if place == "CosObjectName":
        name = "/" + str(code[place]).removeprefix("/")
        if not code.get("CosBucketName"):
            raise error("InvalidParameterValue.CosBucketName", "The bucket is missing.")
        if (code["CosBucketName"], name) != (BUCKET, OBJECT):
            raise error("ResourceNotFound.CosObject", "The object does not exist.")
    else:
        return packed_anew(_uploaded(call, code, foreign)), None
    return packed_anew(packages.python("uploaded")), None


def _uploaded(call: Call[Account], code: Arguments, foreign: str) -> bytes:
    """The object that the caller has uploaded to a temporary bucket."""
    name = _TEMPORARY.fullmatch(str(code["TempCosObjectName"]))
    if name and name[2] != accounts.TENCENT_APP_ID:
        raise error(foreign, "The object is another's.")
    region = code.get("CosBucketRegion") or call.request.header("x-tc-region")
    data = call.uploads.find(region, name[1]) if name else None
    if data is None:
        raise error(NO_UPLOAD, "No such object was uploaded.")
    return data


def _zip(text: str) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:  # of binascii, or of letters outside ASCII
        raise error(
            "InvalidParameterValue.ZipFileBase64BinasciiError", "ZipFile is not base64."
        ) from None
    if len(data) > LARGEST_ZIP:
        raise error("InvalidParameterValue.ZipFile", "ZipFile is too large.")
    return data


def packed_anew(data: bytes) -> Package:
    """The same members in other bytes: the checksum is never that of the upload."""
    buffer = io.BytesIO()
    try:
        with (
            zipfile.ZipFile(io.BytesIO(data)) as given,
            zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as stored,
        ):
            for info in given.infolist():
                member = zipfile.ZipInfo(info.filename, (2024, 1, 1, 0, 0, 0))
                member.create_system = 3
                member.external_attr = info.external_attr
                stored.writestr(member, given.read(info))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise error("InvalidParameterValue.ZipFile", "ZipFile is not a ZIP.") from None
    return Package(buffer.getvalue())


def has_handler(package: Package | None, config: Json) -> bool:
    """Whether the file of the handler is in the package, for runtimes that have one."""
    runtime = str(config["Runtime"])
    suffix = next((s for r, s in _SUFFIXES.items() if runtime.startswith(r)), None)
    if package is None or suffix is None:
        return True
    with zipfile.ZipFile(io.BytesIO(package.data)) as archive:
        name = str(config["Handler"]).rpartition(".")[0] + suffix
        return name in archive.namelist()


def size(package: Package | None) -> int:
    return len(package.data) if package else 0


_PLACES = ("ZipFile", "CosObjectName", "DemoId", "TempCosObjectName", "ImageConfig")
