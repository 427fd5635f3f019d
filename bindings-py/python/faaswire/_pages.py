"""Iteration over the pages of a list with any HTTP client."""

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
    from typing import Any, Protocol, TypeAlias, TypeVar

    from _typeshed import ReadableBuffer

    from ._native import Call, SignedRequest, _Headers, _Items, _Time

    class _Page(Protocol):
        @property
        def next_token(self) -> str | None: ...
        def next_page(self) -> Call[Any] | None: ...

    _PageT = TypeVar("_PageT", bound=_Page)
    _Received: TypeAlias = (
        _Items | Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]]
    )
    _Response: TypeAlias = tuple[int, _Received, ReadableBuffer]
    _At: TypeAlias = _Time | Callable[[], _Time] | None


def pages(
    call: Call[_PageT],
    send: Callable[[SignedRequest], _Response],
    *,
    at: _At = None,
    headers: _Headers | None = None,
    retry: Callable[[Exception, int], bool] | None = None,
) -> Iterator[_PageT]:
    """Yields all pages of a list, one after the other.

    - `call`: The call for the first page, such as `fc.list_functions(...)`.
    - `send`: A function that sends a request with any client and returns status, headers and body.
    - `at`: The time of signing as in `Call.request`, or a function that returns it for each
      request, for example one that corrects a wrong local clock.
    - `headers`: Additional headers for each request, as in `Call.request`.
    - `retry`: A function that decides whether to request a page again. It receives the exception of
      `send` or `Call.parse` and the number of failures so far, starting at 1; it may wait before it
      returns `True`. Each attempt is signed again. Without it, the first error ends the iteration.

    Raises whatever `Call.request` and `Call.parse` raise. A page whose continuation is a page that
    was already read, which would never end, raises `DecodeError`.
    """
    next_call: Call[_PageT] | None = call
    headers = _kept(headers)
    failures = 0
    while next_call is not None:
        request = next_call.request(_time(at), headers=headers)
        try:
            page = next_call.parse(*send(request))
        except Exception as error:
            failures += 1
            if retry is None or not retry(error, failures):
                raise
            continue
        failures = 0
        yield page
        next_call = page.next_page()


async def pages_async(
    call: Call[_PageT],
    send: Callable[[SignedRequest], Awaitable[_Response]],
    *,
    at: _At = None,
    headers: _Headers | None = None,
    retry: Callable[[Exception, int], bool | Awaitable[bool]] | None = None,
) -> AsyncIterator[_PageT]:
    """Yields the same pages as `pages`, for an asynchronous client.

    If `retry` returns an awaitable, it is awaited, so that it can wait before the next attempt.
    """
    next_call: Call[_PageT] | None = call
    headers = _kept(headers)
    failures = 0
    while next_call is not None:
        request = next_call.request(_time(at), headers=headers)
        try:
            page = next_call.parse(*await send(request))
        except Exception as error:
            failures += 1
            again = retry is not None and retry(error, failures)
            if not (again if isinstance(again, bool) else await again):
                raise
            continue
        failures = 0
        yield page
        next_call = page.next_page()


def _time(at: _At) -> _Time | None:
    return at() if callable(at) else at


def _kept(headers: _Headers | None) -> _Headers | None:
    """What can be gone through once only, for every page."""
    return headers if headers is None or hasattr(headers, "items") else list(headers)


resolvable(globals())
