"""HTTP clients, each handed a request as it is."""

from __future__ import annotations

import asyncio
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import faaswire as fw
import httpx
import requests
import urllib3
import yarl

# The headers are whatever the client makes of them.
Response = tuple[int, Any, bytes]


class Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirect, which would take the signature with it."""

    def redirect_request(self, *_: Any) -> None: ...


# No proxy of the surroundings comes between the tests and the loopback.
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}), Stay)


def by_urllib(request: fw.SignedRequest) -> Response:
    native = urllib.request.Request(
        request.url,
        data=request.body,
        headers=request.headers,
        method=request.method,
    )
    try:
        with _OPENER.open(native, timeout=30) as response:
            return response.status, response.headers, response.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def by_urllib3(request: fw.SignedRequest) -> Response:
    with urllib3.PoolManager() as http:
        response = http.request(
            request.method,
            request.url,
            body=request.body,
            headers=request.headers,
            redirect=False,
            retries=False,
            timeout=30,
        )
    return response.status, response.headers, response.data


def by_requests(request: fw.SignedRequest) -> Response:
    with requests.Session() as session:
        session.trust_env = False
        response = session.request(
            request.method,
            request.url,
            headers=request.headers,
            data=request.body,
            allow_redirects=False,
            timeout=30,
        )
    return response.status_code, response.headers, response.content


def by_httpx(request: fw.SignedRequest) -> Response:
    with httpx.Client(trust_env=False, timeout=30) as client:
        response = client.request(
            request.method, request.url, headers=request.headers, content=request.body
        )
    return response.status_code, response.headers, response.content


async def await_httpx(request: fw.SignedRequest) -> Response:
    async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
        response = await client.request(
            request.method, request.url, headers=request.headers, content=request.body
        )
    return response.status_code, response.headers, response.content


async def await_aiohttp(request: fw.SignedRequest) -> Response:
    async with (
        aiohttp.ClientSession() as session,
        session.request(
            request.method,
            # Any other way yarl decodes and encodes the URL anew.
            yarl.URL(request.url, encoded=True),
            headers=request.headers,
            data=request.body,
            allow_redirects=False,
        ) as response,
    ):
        return response.status, response.headers, await response.read()


ASYNC_CLIENTS: dict[str, Callable[[fw.SignedRequest], Awaitable[Response]]] = {
    "httpx": await_httpx,
    "aiohttp": await_aiohttp,
}

CLIENTS: dict[str, Callable[[fw.SignedRequest], Response]] = {
    "urllib": by_urllib,
    "urllib3": by_urllib3,
    "requests": by_requests,
    "httpx": by_httpx,
    "httpx async": lambda request: asyncio.run(await_httpx(request)),
    "aiohttp": lambda request: asyncio.run(await_aiohttp(request)),
}


def collect(call: fw.Call[Any], client: str, **signing: Any) -> Any:
    """One round trip."""
    return call.parse(*CLIENTS[client](call.request(**signing)))
