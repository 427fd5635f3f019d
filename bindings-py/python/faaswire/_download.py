"""Downloads, verified in constant memory."""

from __future__ import annotations

from ._errors import ParameterTypeError
from ._hints import resolvable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from _typeshed import ReadableBuffer

    from ._native import Verifier

# How much of a rejected download is read, to find out why.
_REASON = 16 << 10


def feed(
    verifier: Verifier,
    status: int,
    headers: Any,
    chunks: ReadableBuffer | Iterable[ReadableBuffer],
    progress: Callable[[int, int | None], object] | None,
) -> None:
    """Hands a body on, chunk by chunk, once status and headers are those of a package."""
    if progress is not None and not callable(progress):
        raise ParameterTypeError(
            "progress", "must be callable, as `progress(done, total)`"
        )
    iterator = iter(_listed(chunks))
    if status != 200:
        verifier.response(status, headers, _beginning(iterator))
    verifier.response(status, headers)
    done, total = 0, verifier.promised
    if progress is not None:
        progress(done, total)
    for chunk in iterator:
        verifier.update(chunk)
        done += memoryview(chunk).nbytes
        if progress is not None:
            progress(done, total)


def _listed(chunks: Any) -> Iterable[ReadableBuffer]:
    try:
        return [memoryview(chunks)]
    except TypeError:
        pass
    if isinstance(chunks, str) or not hasattr(chunks, "__iter__"):
        raise ParameterTypeError(
            "chunks",
            f"must be bytes, or an iterable of bytes, not {type(chunks).__name__}",
        )
    listed: Iterable[ReadableBuffer] = chunks
    return listed


def _beginning(chunks: Iterable[ReadableBuffer]) -> bytes:
    beginning = bytearray()
    for chunk in chunks:
        try:
            beginning += memoryview(chunk)[: _REASON - len(beginning)]
        except TypeError:
            raise ParameterTypeError(
                "chunks", "must be bytes, or an iterable of bytes"
            ) from None
        if len(beginning) >= _REASON:
            break
    return bytes(beginning)


resolvable(globals())
