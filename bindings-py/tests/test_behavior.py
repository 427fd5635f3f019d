"""What comes of good and of wrong parameters, in every language: the vectors of behavior."""

from __future__ import annotations

import json
from itertools import chain
from urllib.parse import parse_qsl, urlsplit

import faaswire as fw
from support.behavior import downloaded, made, topics, trials
from support.vectors import Case, run


def test_behavior() -> None:
    run("behavior", chain.from_iterable(map(trials, topics())), check)


def check(trial: Case) -> None:
    if "received" in trial:
        reads(trial)
        return
    # A mapping that a caller gives may say null in either way.
    for null in (None, fw.NULL):
        agrees(trial, null)


def reads(trial: Case) -> None:
    expected = {name: trial[name] for name in ("path", "download") if name in trial}
    named: dict[str, str | None] = {}
    try:
        downloaded(trial)
    except fw.DecodeError as error:
        named = {"path": error.path}
    except fw.EncodeError as error:
        named = {"download": error.field}
    assert named == expected, f"gives {named}"


def agrees(trial: Case, null: object) -> None:
    match trial:
        case {"field": field}:
            assert (named := field_of(trial, null)) == field, f"names {named}"
        case {"body": body}:
            sent = json.loads(changed(trial, null).body or b"")
            # As text: false is not 0.
            assert (given := text(sent)) == text(body), f"sends {given}"
        case {"query": query}:
            url = changed(trial, null).url
            pairs = dict(parse_qsl(urlsplit(url).query, keep_blank_values=True))
            assert query.items() <= pairs.items(), f"asks for {pairs}"
        case {"headers": headers}:
            sent = dict(changed(trial, null).headers)
            assert headers.items() <= sent.items(), f"sends {sorted(sent)}"
        case _:
            plain, same = made(trial, {}, {}, null), changed(trial, null)
            assert facts(same) == facts(plain), "makes another request"


def changed(trial: Case, null: object) -> fw.SignedRequest:
    return made(trial, trial["with"], trial["config"], null)


def field_of(trial: Case, null: object) -> str | None:
    """What the error of the changed call names, if there is one."""
    try:
        changed(trial, null)
    except fw.EncodeError as error:
        assert str(error) == f"`{error.field}` {error.problem}"
        assert len(str(error)) < 300, "quotes the value"
        return error.field
    return None


def facts(request: fw.SignedRequest) -> list[object]:
    return [request.method, request.url, dict(request.headers), request.body]


def text(given: object) -> str:
    return json.dumps(given, sort_keys=True)
