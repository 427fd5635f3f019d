"""The response of GetFunctionCode, which both APIs share."""

from __future__ import annotations

from .. import accounts
from ..routing import Call
from .arguments import invalid
from .state import Account, Target
from .upload import NO_PACKAGE


def code_link(call: Call[Account], target: Target) -> dict[str, object]:
    package = target.function.package
    if package is NO_PACKAGE:
        raise invalid("the function runs an image and has no code")
    key = (
        f"{accounts.ALIBABA_ACCOUNT_ID}/{target.service.name}/{target.version}/"
        f"{target.function.name}-{target.function.etag[:8]}"
    )
    path = call.objects.put("alibaba", key, package)
    response: dict[str, object] = {
        "url": call.objects.oss_url(path, expired=call.expired_link)
    }
    if package.has_checksum:
        response["checksum"] = package.crc64
    return response
