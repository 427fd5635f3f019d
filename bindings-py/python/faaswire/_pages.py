"""Walking through the pages of a list with the caller's own HTTP client."""

from __future__ import annotations

from ._hints import resolvable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import (
        AsyncIterator,
        Awaitable,
        Callable,
        Iterable,
        Iterator,
    )
    from typing import Any, Protocol, TypeVar

    from _typeshed import ReadableBuffer

    from ._native import Call, Request, _Items

    class _Page(Protocol):
        @property
        def next_token(self) -> str | None: ...
        def next_page(self) -> Call[Any] | None: ...

    _PageT = TypeVar("_PageT", bound=_Page)
    _Headers = _Items | Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]]
    _Answer = tuple[int, _Headers, ReadableBuffer]


def pages(call: Call[_PageT], send: Callable[[Request], _Answer]) -> Iterator[_PageT]:
    """All pages of a list, one after the other.

    - `call`: The call for the first page, such as `fc.list_functions(...)`.
    - `send`: Sends a request and returns status, headers and body, with whatever client.

    Raises what `Call.request` and `Call.parse` raise; a page that says to go on where it was
    itself found, which would never end, is a `DecodeError`.
    """
    next_call: Call[_PageT] | None = call
    while next_call is not None:
        page = next_call.parse(*send(next_call.request()))
        yield page
        next_call = page.next_page()


async def pages_async(
    call: Call[_PageT], send: Callable[[Request], Awaitable[_Answer]]
) -> AsyncIterator[_PageT]:
    """As `pages`, for a client whose answers are awaited."""
    next_call: Call[_PageT] | None = call
    while next_call is not None:
        page = next_call.parse(*await send(next_call.request()))
        yield page
        next_call = page.next_page()


resolvable(globals())
