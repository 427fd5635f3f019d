"""One codec for function code on three clouds.

Signed requests, typed responses and verified code packages for Alibaba Function Compute, Huawei
FunctionGraph and Tencent SCF, without I/O: you send the request with any HTTP client and hand the
response back. The services are in the modules `alibaba`, `huawei` and `tencent`; `signing` signs
requests of your own.
"""

from ._errors import (
    DecodeError,
    EncodeError,
    Error,
    ErrorKind,
    ServiceError,
    VerifyError,
)
from ._native import (
    NULL,
    BodyExcerpt,
    Call,
    CodePackage,
    Hasher,
    Headers,
    Null,
    Request,
    Secret,
    Verifier,
    __version__,
)
from ._pages import pages, pages_async
from ._verify import Checksum, Digests, Match, Mismatch, Unverifiable, Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType

    from . import alibaba, huawei, signing, tencent

__all__ = [
    "NULL",
    "BodyExcerpt",
    "Call",
    "Checksum",
    "CodePackage",
    "DecodeError",
    "Digests",
    "EncodeError",
    "Error",
    "ErrorKind",
    "Hasher",
    "Headers",
    "Match",
    "Mismatch",
    "Null",
    "Request",
    "Secret",
    "ServiceError",
    "Unverifiable",
    "Verdict",
    "Verifier",
    "VerifyError",
    "__version__",
    "alibaba",
    "huawei",
    "pages",
    "pages_async",
    "signing",
    "tencent",
]


def __getattr__(name: str) -> "ModuleType":
    # Most programs talk to one cloud, so its module is loaded at first use.
    if name in ("alibaba", "huawei", "signing", "tencent"):
        from importlib import import_module

        return import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
