"""How requests are sent with other clients than the standard library's; see ../README.md.

Each function takes a request and gives status, headers and the chunks of the body, which is what
`Call.parse(status, headers, b"".join(chunks))` and `package.verify_response` want.
"""

import logging

CHUNK = 64 * 1024

# They log the URL of every request, and that of a download is as good as a key: httpx at INFO,
# httpcore, urllib3 and what is below them at DEBUG.
for name in ("httpx", "httpcore", "urllib3"):
    logging.getLogger(name).setLevel(logging.WARNING)


def by_requests(request):
    import requests

    with requests.Session() as session:
        # Otherwise a `~/.netrc` with an entry for the host replaces the signature.
        session.trust_env = False
        response = session.request(
            request.method,
            request.url,
            headers=request.headers,
            data=request.body or None,
            allow_redirects=False,  # a redirect would take the signature along
            stream=True,
            timeout=60,
        )
        with response:
            chunks = response.iter_content(CHUNK)
            yield response.status_code, response.headers, chunks


def by_httpx(request):
    import httpx

    # It follows no redirects; without `trust_env` it asks no `~/.netrc` either.
    with (
        httpx.Client(trust_env=False, timeout=60) as client,
        client.stream(
            request.method, request.url, headers=request.headers, content=request.body
        ) as response,
    ):
        yield response.status_code, response.headers, response.iter_bytes(CHUNK)
