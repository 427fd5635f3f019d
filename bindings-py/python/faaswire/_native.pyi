from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from os import PathLike
from typing import (
    Any,
    Final,
    Generic,
    Literal,
    Protocol,
    Self,
    SupportsIndex,
    TypeAlias,
    TypeVar,
    final,
    overload,
)

from _typeshed import ReadableBuffer
from typing_extensions import disjoint_base

from ._archive_records import Built, Comparison, Inspection
from ._preflight import PreflightLimit, PreflightReport
from ._verify import Checksum, Digests, Match, Mismatch, Unverifiable
from ._words import Cloud, SourceKind, _AnyAlgorithm
from ._words_archive import EntryKind, _AnyArch, _AnyEntryKind
from .signing import SigningResult, Stages

__all__ = [
    "NULL",
    "Archive",
    "BodyExcerpt",
    "Call",
    "CodePackage",
    "Crc64",
    "CredentialsBase",
    "Entries",
    "Entry",
    "Hasher",
    "Headers",
    "NoCredentials",
    "Null",
    "RecordBase",
    "Reference",
    "Secret",
    "Service",
    "SignedRequest",
    "Verifier",
    "__version__",
    "build",
    "checksum",
    "compare",
    "digests",
    "entries",
    "error_kinds",
    "finding_codes",
    "frozen",
    "inspect",
    "members",
    "open",
    "operations",
    "package_again",
    "preflight",
    "preflight_issue_codes",
    "preflight_limits",
    "presign_http_trigger",
    "read",
    "reference_again",
    "request_again",
    "retry_hints",
    "set_members",
    "sign",
    "unpack",
]

__version__: Final[str]

_OutputT_co = TypeVar("_OutputT_co", covariant=True)
_DefaultT = TypeVar("_DefaultT")

_Time: TypeAlias = float | datetime
_Headers: TypeAlias = Mapping[str, str] | Iterable[tuple[str, str]]

class _Items(Protocol):
    def items(self) -> Iterable[tuple[str, str]]: ...

@final
class Null:
    def __bool__(self) -> Literal[False]: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: Any) -> Self: ...

NULL: Final[Null]

@final
class Secret:
    def __new__(cls, text: str | Secret) -> Self: ...
    def reveal(self) -> str: ...
    def _reduce_with_secrets(self) -> tuple[Any, ...]: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: dict[int, Any]) -> Self: ...

@final
class BodyExcerpt:
    def __new__(cls) -> Self: ...
    def reveal(self) -> bytes: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: dict[int, Any]) -> Self: ...

@final
class Headers(Mapping[str, str]):
    def __getitem__(self, key: str, /) -> str: ...
    def __iter__(self) -> Iterator[str]: ...
    def __len__(self) -> int: ...
    def copy(self) -> dict[str, str]: ...
    @overload
    def get(self, key: str, default: None = None, /) -> str | None: ...
    @overload
    def get(self, key: str, default: str, /) -> str: ...
    @overload
    def get(self, key: str, default: _DefaultT, /) -> str | _DefaultT: ...

@final
class SignedRequest:
    @property
    def method(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def headers(self) -> Headers: ...
    @property
    def body(self) -> bytes | None: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: dict[int, Any]) -> Self: ...

@disjoint_base
class CredentialsBase:
    def _reduce_with_secrets(self) -> tuple[Any, ...]: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: dict[int, Any]) -> Self: ...

@final
class NoCredentials:
    def __new__(cls) -> Self: ...

@disjoint_base
class Service:
    def __new__(
        cls,
        name: str,
        credentials: CredentialsBase,
        endpoint: str | None,
        values: tuple[object, ...],
    ) -> Self: ...
    def _call(self, operation: int, values: tuple[object, ...]) -> Call[Any]: ...
    def _call_again(
        self, operation: str, members: dict[str, Any], trail: list[str]
    ) -> Call[Any]: ...
    def _reduce_with_secrets(self) -> tuple[Any, ...]: ...
    def download_request(
        self, package: CodePackage, at: _Time | None = None, nonce: str | None = None
    ) -> SignedRequest: ...

@final
class Call(Generic[_OutputT_co]):
    def __class_getitem__(cls, key: Any) -> Any: ...
    @property
    def operation(self) -> str: ...
    def request(
        self,
        at: _Time | None = None,
        nonce: str | None = None,
        headers: _Headers | None = None,
    ) -> SignedRequest: ...
    def parse(
        self,
        status: int,
        headers: _Items | Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]],
        body: ReadableBuffer,
    ) -> _OutputT_co: ...
    def _reduce_with_secrets(self) -> tuple[Any, ...]: ...

@disjoint_base
class RecordBase:
    def __new__(
        cls,
        origin: CodePackage | None = None,
        next_page: Call[Any] | None = None,
        function: dict[str, Any] | None = None,
        /,
        **_members: object,
    ) -> Self: ...
    def _known_package(self) -> CodePackage | None: ...
    def _known_function(self) -> dict[str, Any] | None: ...
    def _known_next_page(self) -> Call[Any] | None: ...
    def _is_of_response(self) -> bool: ...

@final
class Reference:
    @staticmethod
    def parse(text: str) -> Reference: ...
    @property
    def cloud(self) -> Cloud: ...
    @property
    def region(self) -> str: ...
    @property
    def service(self) -> str | None: ...
    @property
    def package(self) -> str | None: ...
    @property
    def namespace(self) -> str | None: ...
    @property
    def name(self) -> str: ...
    @property
    def qualifier(self) -> str | None: ...
    @property
    def account(self) -> str | None: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: dict[int, Any]) -> Self: ...

@final
class CodePackage:
    @property
    def cloud(self) -> Cloud: ...
    @property
    def source(self) -> SourceKind: ...
    @property
    def url(self) -> Secret | None: ...
    @property
    def host(self) -> str | None: ...
    @property
    def inline(self) -> bytes | None: ...
    @property
    def checksum(self) -> Checksum | None: ...
    @property
    def size(self) -> int | None: ...
    def verifier(self) -> Verifier: ...
    def size_differs(self, size: int) -> bool | None: ...
    def verify(self, data: ReadableBuffer) -> Match | Mismatch | Unverifiable: ...
    def verify_file(
        self,
        path: str | bytes | PathLike[str] | PathLike[bytes],
        *,
        progress: Callable[[int, int], object] | None = None,
    ) -> Match | Mismatch | Unverifiable: ...
    def verify_response(
        self,
        status: int,
        headers: _Items | Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]],
        chunks: ReadableBuffer | Iterable[ReadableBuffer],
        *,
        progress: Callable[[int, int | None], object] | None = None,
    ) -> Match | Mismatch | Unverifiable: ...
    def verify_parts(
        self, parts: Iterable[Crc64]
    ) -> Match | Mismatch | Unverifiable: ...
    def verify_inline(self) -> Match | Mismatch | Unverifiable: ...
    def compare(self, digests: Digests) -> Match | Mismatch | Unverifiable: ...
    def matches(self, digests: Digests) -> bool: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: dict[int, Any]) -> Self: ...

@final
class Verifier:
    @property
    def promised(self) -> int | None: ...
    def response(
        self,
        status: int,
        headers: _Items | Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]],
        body: ReadableBuffer | None = None,
    ) -> None: ...
    def update(self, data: ReadableBuffer) -> None: ...
    def finish(self) -> Match | Mismatch | Unverifiable: ...

@final
class Hasher:
    def __new__(cls) -> Self: ...
    def update(self, data: ReadableBuffer) -> None: ...
    def finish(self) -> Digests: ...

@final
class Crc64:
    def __new__(cls) -> Self: ...
    @staticmethod
    def join(parts: Iterable[Crc64]) -> Crc64: ...
    def update(self, data: ReadableBuffer) -> None: ...
    @property
    def size(self) -> int: ...
    @property
    def checksum(self) -> Checksum: ...

@final
class Entry:
    __match_args__ = (
        "path",
        "kind",
        "size",
        "compressed_size",
        "crc32",
        "mode",
        "modified",
        "raw_name",
    )
    def __new__(
        cls,
        *,
        path: str,
        kind: _AnyEntryKind,
        size: int,
        compressed_size: int,
        crc32: int,
        mode: int | None,
        modified: datetime | None,
        raw_name: bytes | None = None,
    ) -> Self: ...
    @property
    def path(self) -> str: ...
    @property
    def kind(self) -> EntryKind: ...
    @property
    def size(self) -> int: ...
    @property
    def compressed_size(self) -> int: ...
    @property
    def crc32(self) -> int: ...
    @property
    def mode(self) -> int | None: ...
    @property
    def modified(self) -> datetime | None: ...
    @property
    def raw_name(self) -> bytes: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: dict[int, Any]) -> Self: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, Any]]: ...

@final
class Entries(Sequence[Entry]):
    def __new__(cls, entries: Iterable[Entry] | None = None, /) -> Self: ...
    def __len__(self) -> int: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> Entry: ...
    @overload
    def __getitem__(self, index: slice, /) -> Entries: ...
    def __iter__(self) -> Iterator[Entry]: ...
    def __reversed__(self) -> Iterator[Entry]: ...
    def __contains__(self, key: object, /) -> bool: ...
    def count(self, value: object, /) -> int: ...
    def index(self, value: object, start: int = 0, stop: int = ..., /) -> int: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: dict[int, Any]) -> Self: ...
    def __getnewargs__(self) -> tuple[list[Entry]]: ...

@final
class Archive:
    @property
    def entries(self) -> Entries: ...
    def read(self, path: str) -> bytes: ...
    def read_all(self) -> dict[str, bytes]: ...
    def inspect(
        self,
        *,
        handler: str | None = None,
        runtime: str | None = None,
        command: Iterable[str] | None = None,
        layer: bool = False,
        arch: _AnyArch | None = None,
        contents: bool = True,
    ) -> Inspection: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Entry]: ...
    def __contains__(self, key: object, /) -> bool: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *_details: object) -> None: ...

def open(
    data: ReadableBuffer,
    *,
    encoding: str | None = None,
    max_entries: int | None = None,
    max_entry_size: int | None = None,
    max_total_size: int | None = None,
    max_ratio: int | None = None,
) -> Archive: ...
def inspect(
    data: ReadableBuffer,
    *,
    handler: str | None = None,
    runtime: str | None = None,
    command: Iterable[str] | None = None,
    layer: bool = False,
    arch: _AnyArch | None = None,
    encoding: str | None = None,
    contents: bool = True,
    max_entries: int | None = None,
    max_entry_size: int | None = None,
    max_total_size: int | None = None,
    max_ratio: int | None = None,
) -> Inspection: ...
def entries(
    data: ReadableBuffer,
    *,
    encoding: str | None = None,
    max_entries: int | None = None,
    max_entry_size: int | None = None,
    max_total_size: int | None = None,
    max_ratio: int | None = None,
) -> Entries: ...
def read(
    data: ReadableBuffer,
    path: str,
    *,
    encoding: str | None = None,
    max_entries: int | None = None,
    max_entry_size: int | None = None,
    max_total_size: int | None = None,
    max_ratio: int | None = None,
) -> bytes: ...
def frozen(data: ReadableBuffer) -> bytes: ...
def unpack(
    data: bytes,
    indexes: Sequence[int],
    take: Callable[[int, bytes], object],
    *,
    encoding: str | None = None,
    max_entries: int | None = None,
    max_entry_size: int | None = None,
    max_total_size: int | None = None,
    max_ratio: int | None = None,
) -> None: ...
def compare(
    before: ReadableBuffer,
    after: ReadableBuffer,
    *,
    encoding: str | None = None,
    max_entries: int | None = None,
    max_entry_size: int | None = None,
    max_total_size: int | None = None,
    max_ratio: int | None = None,
) -> Comparison: ...
def finding_codes() -> list[str]: ...
def members(record: RecordBase) -> dict[str, Any]: ...
def set_members(class_: type[RecordBase], names: tuple[str, ...]) -> None: ...
def request_again(
    method: str,
    url: str,
    headers: list[tuple[str, str, bool]],
    body: ReadableBuffer,
    url_is_secret: bool,
) -> SignedRequest: ...
def reference_again(line: str, account: str | None) -> Reference: ...
def package_again(
    cloud: str,
    source: str,
    url: Secret | None,
    inline: bytes | None,
    checksum: tuple[str, str] | None,
    size: int | None,
) -> CodePackage: ...
@overload
def build(files: Mapping[str, ReadableBuffer], *, level: int = 6) -> Built: ...
@overload
def build(
    files: Iterable[
        tuple[str, ReadableBuffer] | tuple[str, ReadableBuffer, int | None]
    ],
    *,
    level: int = 6,
) -> Built: ...
def checksum(algorithm: _AnyAlgorithm, data: ReadableBuffer) -> Checksum: ...
def digests(data: ReadableBuffer) -> Digests: ...
def sign(
    scheme: Literal[
        "FC", "ACS3-HMAC-SHA256", "SDK-HMAC-SHA256", "X-Auth-Token", "TC3-HMAC-SHA256"
    ],
    method: str,
    url: str,
    headers: _Headers | None,
    body: ReadableBuffer,
    credentials: CredentialsBase,
    at: _Time | None = None,
    nonce: str | None = None,
    signed_headers: Sequence[str] | None = None,
    service: str | None = None,
) -> SigningResult: ...
def presign_http_trigger(
    method: str,
    url: str,
    headers: _Headers | None,
    credentials: CredentialsBase,
    expires: _Time,
) -> tuple[Secret, Stages]: ...
def preflight(members: dict[str, object]) -> PreflightReport: ...
def preflight_limits() -> tuple[PreflightLimit, ...]: ...
def preflight_issue_codes() -> list[str]: ...
def error_kinds() -> list[str]: ...
def retry_hints() -> list[str]: ...
def operations() -> list[tuple[str, str]]: ...
