"""Code that comes in a request: a ZIP in Base64, or the name of an object in OSS."""

from __future__ import annotations

import base64
import binascii
import io
import zipfile

from .. import packages
from ..message import ApiError
from ..packages import Package
from .arguments import invalid
from .state import Members

LARGEST_PACKAGE = 50 << 20

# The one object that the emulated OSS holds for uploads.
OSS_BUCKET = "demo-code"
OSS_OBJECT = "hello.zip"

IMAGE_RUNTIME = "custom-container"
NO_PACKAGE = Package(b"", has_checksum=False)
"""In place of the package of a function that runs an image."""

SCHEMA = {"zipFile": str, "ossBucketName": str, "ossObjectName": str}


def package_of(given: Members, largest: int = LARGEST_PACKAGE) -> Package:
    """Take `code` out of the members of a function."""
    code = given.pop("code")
    assert isinstance(code, dict)
    text = code.get("zipFile")
    if text:
        return Package(_unpacked(str(text), largest))
    bucket, key = code.get("ossBucketName"), code.get("ossObjectName")
    if not bucket or not key:
        raise invalid("code needs zipFile, or ossBucketName and ossObjectName")
    if (bucket, key) != (OSS_BUCKET, OSS_OBJECT):
        raise invalid("code.ossObjectName: there is no such object")
    return Package(packages.python("from OSS"))


def package_of_new(given: Members) -> Package:
    """Take `code` out of the members of a new function, which only an image can do without."""
    if "code" in given:
        return package_of(given)
    if given["runtime"] != IMAGE_RUNTIME:
        raise invalid("code is required")
    if "customContainerConfig" not in given:
        raise invalid("customContainerConfig is required")
    return NO_PACKAGE


def _unpacked(text: str, largest: int) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise invalid("code.zipFile is not valid Base64") from None
    if len(data) > largest:
        raise ApiError(
            400, "EntityTooLarge", f"code.zipFile exceeds {largest >> 20} MB"
        )
    if not zipfile.is_zipfile(io.BytesIO(data)):
        raise invalid("code.zipFile is not a ZIP archive")
    return data
