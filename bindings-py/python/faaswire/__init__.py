"""One codec for function code on three clouds.

Signed requests, typed responses and verified code packages for Alibaba Function Compute, Huawei
FunctionGraph and Tencent SCF, without I/O: you send the request with any HTTP client and pass the
response back. The services are in the modules `alibaba`, `huawei` and `tencent`; `signing` signs
requests of your own, and `archive` inspects and builds packages.
"""

from ._errors import (
    ArchiveError,
    DecodeError,
    EncodeError,
    Error,
    ParameterTypeError,
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
    from ._words import (
        Algorithm,
        Cloud,
        ErrorKind,
        FunctionState,
        MatchedBy,
        RetryHint,
        Severity,
        SourceKind,
        UnverifiableReason,
        VerdictStatus,
    )
    from ._words_preflight import (
        PreflightAuthentication,
        PreflightEvidence,
        PreflightFileKind,
        PreflightIssueCode,
        PreflightLimitCode,
        PreflightScope,
        PreflightSuggestionKind,
        PreflightTarget,
        PreflightUnit,
        PreflightUpload,
    )

__all__ = [
    "NULL",
    "Algorithm",
    "ArchiveError",
    "BodyExcerpt",
    "Call",
    "Checksum",
    "Cloud",
    "CodePackage",
    "Crc64",
    "DecodeError",
    "Digests",
    "EncodeError",
    "Error",
    "ErrorKind",
    "Function",
    "FunctionState",
    "Hasher",
    "Headers",
    "Match",
    "MatchedBy",
    "Mismatch",
    "Null",
    "ParameterTypeError",
    "PreflightAuthentication",
    "PreflightEvidence",
    "PreflightFileKind",
    "PreflightIssue",
    "PreflightIssueCode",
    "PreflightLimit",
    "PreflightLimitCode",
    "PreflightReport",
    "PreflightScope",
    "PreflightSuggestion",
    "PreflightSuggestionKind",
    "PreflightTarget",
    "PreflightUnit",
    "PreflightUpload",
    "Reference",
    "RetryHint",
    "Secret",
    "ServiceError",
    "Severity",
    "SignedRequest",
    "SourceKind",
    "Unverifiable",
    "UnverifiableReason",
    "Verdict",
    "VerdictStatus",
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
        from . import _preflight, _words_preflight

        found = getattr(_words_preflight, name, None)
        return found or getattr(_preflight, name)
    # Enumerations take longer to make than the rest of the package.
    if name in __all__:
        from . import _words

        return getattr(_words, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
