"""The host names that serve API 2023-03-30."""

from __future__ import annotations

import re

from ...message import ApiError, Request

_REGION = r"[a-z]{2}-[a-z0-9-]+"
_SERVED = re.compile(
    rf"fcv3(-vpc)?\.{_REGION}\.aliyuncs\.com"
    rf"|([0-9]+\.)?{_REGION}(-internal)?\.fc\.aliyuncs\.com"
)


def check(request: Request) -> None:
    """`fcv3.{region}` and the account's hosts; any other name of Alibaba's serves something else.

    Names outside Alibaba's are the emulator's own address.
    """
    name = request.host_name
    if name.endswith("aliyuncs.com") and not _SERVED.fullmatch(name):
        raise ApiError(
            404, "PathNotSupported", f"the host {name} does not serve this API"
        )
