"""The vector files as they stand on disk, and how many cases of each kind ran."""

from __future__ import annotations

import base64
import json
import os
import re
import shlex
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import faaswire as fw
import pytest

FOLDER = Path(__file__).resolve().parents[3] / "tests" / "vectors"
BEHAVIOR = FOLDER / "behavior"
KINDS = (
    "signer",
    "unsigned",
    "encoder",
    "response",
    "checksum",
    "verdict",
    "download",
    "drift",
    "archive",
    "error",
    "reference",
    "behavior",
    "page",
    "preflight",
    "mistake",
    "redaction",
)

Case = dict[str, Any]
counts: dict[str, int] = {}


def files() -> list[Case]:
    clouds = ("alibaba", "huawei", "tencent")
    paths = sorted(path for each in clouds for path in (FOLDER / each).rglob("*.json"))
    return [json.loads(path.read_text(encoding="utf-8")) for path in paths]


def checks() -> Case:
    text = (FOLDER / "checksums.json").read_text(encoding="utf-8")
    content: Case = json.loads(text)
    return content


def error_codes() -> list[Case]:
    """Every code of the vendors' lists, and what it means."""
    text = (FOLDER / "errors.json").read_text(encoding="utf-8")
    cases: list[Case] = json.loads(text)["errors"]
    return cases


def references() -> list[Case]:
    """Texts that name functions, and wrong ones."""
    text = (FOLDER / "references.json").read_text(encoding="utf-8")
    content: dict[str, list[Case]] = json.loads(text)
    return [*content["references"], *content["malformed"]]


def preflight() -> dict[str, list[Case]]:
    """Questions to preflight with their reports, wrong ones, and limits."""
    text = (FOLDER / "preflight.json").read_text(encoding="utf-8")
    content: dict[str, list[Case]] = json.loads(text)
    return content


def drift() -> list[Case]:
    """Responses that report a checksum, with the package that it is of."""
    text = (FOLDER / "drift.json").read_text(encoding="utf-8")
    content: Case = json.loads(text)
    return [content["services"][case["service"]] | case for case in content["drift"]]


def downloads() -> Iterator[Case]:
    """Responses to requests for packages, each with each package that it is for."""
    text = (FOLDER / "downloads.json").read_text(encoding="utf-8")
    content: Case = json.loads(text)
    for case in content["downloads"]:
        for name in case.get("of", content["packages"]):
            own = {"id": f"{case['id']} of {name}", "payload": content["payload"]}
            yield case | own | {"package": content["packages"][name]}


def archives() -> list[Case]:
    """Small archives, and what is found in them."""
    text = (FOLDER / "archives.json").read_text(encoding="utf-8")
    cases: list[Case] = json.loads(text)["archives"]
    return cases


def unsigned() -> Iterator[Case]:
    """Requests that must not be signed, each with each scheme."""
    text = (FOLDER / "unsigned.json").read_text(encoding="utf-8")
    content: Case = json.loads(text)
    for case in content["unsigned"]:
        for scheme, key in content["schemes"].items():
            for url in case["urls"]:
                name = f"{case['id']}: {scheme} {url}"
                yield case | key | {"id": name, "scheme": scheme, "url": url}


def redactions() -> list[Case]:
    """Texts that quote secrets, and what is shown of them."""
    text = (FOLDER / "redactions.json").read_text(encoding="utf-8")
    cases: list[Case] = json.loads(text)["redactions"]
    return cases


def octets(body: dict[str, str]) -> bytes:
    """`{"text"}` or `{"base64"}`."""
    if "text" in body:
        return body["text"].encode()
    return base64.b64decode(body["base64"])


def requests() -> list[Case]:
    """Every captured request and published example."""
    return [
        case | {"cloud": file["cloud"], "operation": file["operation"]}
        for file in files()
        for case in file["requests"]
    ]


def host(case: Case) -> str:
    """Where it was sent."""
    return str(dict(case["request"]["headers"]).get("host", "localhost"))


def value(given: Any) -> Any:
    """Parameters and outputs: `{"$bytes"}` is base64, `{"$map"}` and `{"$json"}` hold user data."""
    match given:
        case {"$bytes": str(text), **rest} if not rest:
            return base64.b64decode(text)
        case {"$secret": str(text), **rest} if not rest:
            return fw.Secret(text)
        case {"$map": inner, **rest} | {"$json": inner, **rest} if not rest:
            return value(inner)
        case dict():
            return {key: value(member) for key, member in given.items()}
        case list():
            return [value(item) for item in given]
    return given


def credentials(cloud: str, members: dict[str, str]) -> Any:
    module = getattr(fw, cloud)
    return (
        module.Token(**members)
        if set(members) == {"token"}
        else module.Credentials(**members)
    )


def service(cloud: str, case: Case) -> Any:
    config = dict(case["client"])
    kind = getattr(getattr(fw, cloud), config.pop("name"))
    return kind(**config, credentials=credentials(cloud, case["credentials"]))


def method(service: Any, operation: str) -> Callable[..., Any]:
    """The method of an operation, by the vendor's name."""
    words = re.sub("(?<=[a-z0-9])(?=[A-Z])", "_", operation).lower()
    found: Callable[..., Any] = getattr(service, words)
    return found


def run(kind: str, cases: Iterable[Case], check: Callable[[Case], None]) -> None:
    """Checks every case, fails with the names of all that failed, and counts them.

    `FAASWIRE_CASE` has a part of the names of those that are run alone.
    """
    only = os.environ.get("FAASWIRE_CASE", "")
    failures: dict[str, str] = {}
    total = 0
    for case in cases:
        if only not in case["id"]:
            continue
        total += 1
        try:
            check(case)
        # What `pytest.raises` fails with is not an `Exception`.
        except (Exception, pytest.fail.Exception) as error:  # noqa: BLE001 - named with its case
            failures[case["id"]] = f"{type(error).__name__}: {error}"
    assert not failures, (
        f"{len(failures)} of {total} {kind} vectors:\n"
        + "\n".join(f"{name}: {problem}" for name, problem in failures.items())
        + f"\nto run one alone: {command(next(iter(failures)))}"
    )
    if not only:
        assert total, f"no {kind} vectors"
        counts[kind] = total


def command(case: str) -> str:
    """What runs a case of the present test alone."""
    test = os.environ["PYTEST_CURRENT_TEST"].rpartition(" ")[0]
    return f"FAASWIRE_CASE={shlex.quote(case)} python -m pytest {test}"


def report() -> str | None:
    """One line with all counts once every kind ran; also written for comparison with others."""
    if set(counts) != set(KINDS):
        return None
    path = os.environ.get("FAASWIRE_VECTOR_COUNTS")
    if path:
        Path(path).write_text(json.dumps(counts), encoding="utf-8")
    return "vectors: " + " ".join(f"{kind}={counts[kind]}" for kind in KINDS)
