"""Files, read in constant memory."""

from __future__ import annotations

from os import fspath, fstat

from ._errors import ParameterTypeError
from ._hints import resolvable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike

    from ._native import Hasher, Verifier

_CHUNK = 1 << 20
# From this size on the faster checksums of `hashlib` are worth the time that loading it takes.
_WORTH_LOADING_HASHLIB = 8 << 20


def feed(
    sink: Hasher | Verifier,
    path: str | bytes | PathLike[str] | PathLike[bytes],
    progress: Callable[[int, int], object] | None,
) -> None:
    """Hands a file on, in chunks, and says how far it is."""
    if progress is not None and not callable(progress):
        raise ParameterTypeError(
            "progress", "must be callable, as `progress(done, total)`"
        )
    try:
        path = fspath(path)
    except TypeError:
        raise ParameterTypeError("path", "must be a path") from None
    with open(path, "rb", buffering=0) as file:
        total = fstat(file.fileno()).st_size
        if total >= _WORTH_LOADING_HASHLIB:
            import hashlib  # noqa: F401 - it is used if it is loaded
        done = 0
        if progress is not None:
            progress(done, total)
        while chunk := file.read(_CHUNK):
            sink.update(chunk)
            done += len(chunk)
            if progress is not None:
                progress(done, total)


resolvable(globals())
