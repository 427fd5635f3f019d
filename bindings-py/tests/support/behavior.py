"""The vectors of behavior: good calls, and what comes of a change in their parameters."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import faaswire as fw

from support import vectors
from support.vectors import BEHAVIOR, Case

Method = Callable[..., fw.Call[Any]]
ABSENT = {"$absent": True}


@cache
def topic(name: str) -> Case:
    """A file, by its topic."""
    text = (BEHAVIOR / f"{name}.json").read_text(encoding="utf-8")
    content: Case = json.loads(text)
    return content


def topics() -> list[str]:
    return sorted(path.stem for path in BEHAVIOR.glob("*.json"))


def trials(name: str) -> Iterator[Case]:
    """Every case of a topic with one change of the parameters each."""
    file = topic(name)
    for call in file["calls"]:
        for case in call["cases"]:
            if "response" in case:
                yield from responses(file, call, case)
                continue
            if "each" not in case:
                yield trial(file, call, case)
                continue
            for member in case["each"]:
                own = {"field": member} if case["gives"] == "own_field" else {}
                for given in file["lists"][case["of"]]:
                    where = case.get("in", "with")
                    yield trial(file, call, {where: {member: given}, **own})


def responses(file: Case, call: Case, case: Case) -> Iterator[Case]:
    """The case with each value in the response."""
    for given in file["lists"][case["of"]]:
        body = json.dumps(case["response"], separators=(",", ":"))
        body = body.replace('{"$each":true}', json.dumps(given))
        yield (
            file | call | case | {"id": f"{call['id']}: {body:.150}", "received": body}
        )


def trial(file: Case, call: Case, case: Case) -> Case:
    changes: Case = {"with": {}, "config": {}} | case
    changed = json.dumps(changes["with"] | changes["config"], ensure_ascii=False)
    return file | call | changes | {"id": f"{call['id']} with {changed:.100}"}


def named() -> Iterator[tuple[Method, Case, str]]:
    """Every method with good parameters, and one of them that is checked as a name."""
    for file in map(topic, topics()):
        for call in file["calls"]:
            for case in call["cases"]:
                if case.get("of") == "bad_names":
                    service = vectors.service(file["cloud"], file)
                    method = vectors.method(service, call["operation"])
                    for name in case["each"]:
                        yield method, vectors.value(call["params"]), name


def downloaded(trial: Case) -> fw.SignedRequest:
    """The request for the package of a response."""
    service = vectors.service(trial["cloud"], trial)
    method = vectors.method(service, trial["operation"])
    call: fw.Call[Any] = method(**vectors.value(trial["params"]))
    output: Any = call.parse(200, {}, trial["received"].encode())
    request: fw.SignedRequest = service.download_request(
        output.package(), at=trial["at"]
    )
    return request


def made(
    trial: Case, changes: Case, config: Case, null: Any = fw.NULL
) -> fw.SignedRequest:
    """The request of a call with changes; null inside of a parameter is `null`."""
    params = {
        name: fw.NULL if each is None else replaced(vectors.value(each), null)
        for name, each in (trial["params"] | changes).items()
    }
    client = trial["client"] | replaced(config, null)
    service = vectors.service(trial["cloud"], trial | {"client": client})
    call: fw.Call[Any] = vectors.method(service, trial["operation"])(**params)
    return call.request(at=trial["at"], nonce="0123456789")


def replaced(given: Any, null: Any) -> Any:
    """The data with another object for null, and None for what is not given."""
    if given == ABSENT or given is None:
        return None if given == ABSENT else null
    if isinstance(given, dict):
        return {name: replaced(each, null) for name, each in given.items()}
    return [replaced(each, null) for each in given] if type(given) is list else given
