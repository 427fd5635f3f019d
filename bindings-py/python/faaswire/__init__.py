"""One codec for function code on three clouds.

Signed requests, typed responses and verified code packages for Alibaba Function Compute, Huawei
FunctionGraph and Tencent SCF, without I/O: you send the request with any HTTP client and hand the
response back. The services are in the modules `alibaba`, `huawei` and `tencent`; `signing` signs
requests of your own, and `archive` looks into packages and makes them.
"""

from ._errors import (
    ArchiveError,
    DecodeError,
    EncodeError,
    Error,
    ErrorKind,
    RetryHint,
    ServiceError,
    VerifyError,
)
from ._native import (
    NULL,
    BodyExcerpt,
    Call,
    CodePackage,
    Crc64,
    Hasher,
    Headers,
    Null,
    Reference,
    Secret,
    SignedRequest,
    Verifier,
    __version__,
)
from ._verify import Checksum, Digests, Match, Mismatch, Unverifiable, Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import alibaba, archive, huawei, signing, tencent
    from ._function import Function
    from ._pages import pages, pages_async
    from ._pickle import with_secrets
    from ._preflight import (
        PreflightIssue,
        PreflightLimit,
        PreflightReport,
        PreflightSuggestion,
        preflight,
        preflight_limits,
    )

__all__ = [
    "NULL",
    "ArchiveError",
    "BodyExcerpt",
    "Call",
    "Checksum",
    "CodePackage",
    "Crc64",
    "DecodeError",
    "Digests",
    "EncodeError",
    "Error",
    "ErrorKind",
    "Function",
    "Hasher",
    "Headers",
    "Match",
    "Mismatch",
    "Null",
    "PreflightIssue",
    "PreflightLimit",
    "PreflightReport",
    "PreflightSuggestion",
    "Reference",
    "RetryHint",
    "Secret",
    "ServiceError",
    "SignedRequest",
    "Unverifiable",
    "Verdict",
    "Verifier",
    "VerifyError",
    "__version__",
    "alibaba",
    "archive",
    "huawei",
    "pages",
    "pages_async",
    "preflight",
    "preflight_limits",
    "signing",
    "tencent",
    "with_secrets",
]


def __getattr__(name: str) -> object:
    # Most programs talk to one cloud, so its module is loaded at first use.
    if name in ("alibaba", "archive", "huawei", "signing", "tencent"):
        from importlib import import_module

        return import_module(f"{__name__}.{name}")
    if name == "Function":
        from ._function import Function

        return Function
    # Most programs walk through no list, hand nothing to other processes, and upload nothing.
    if name in ("pages", "pages_async"):
        from . import _pages

        return getattr(_pages, name)
    if name == "with_secrets":
        from ._pickle import with_secrets

        return with_secrets
    if name.lower().startswith("preflight") and name in __all__:
        from . import _preflight

        return getattr(_preflight, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
