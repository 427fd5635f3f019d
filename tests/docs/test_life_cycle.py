"""The life cycle of a service, as the example programs of the three languages play it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "tests" / "emulator")]

import demo
from cloud_emulator import Emulator
from cloud_emulator.alibaba.v2016_08_15 import invoke_function
from cloud_emulator.faults import Fault, Kind

PROGRAMS = {
    "python": (sys.executable, "examples/python/life_cycle.py"),
    "node": ("node", "examples/node/life_cycle.mjs"),
    "rust": ("target/debug/life_cycle",),
}
FINDINGS = """\
service created: faaswire-life-cycle
function created: echo
function created: raises
echo gave 256 bytes back as they were
the log names the request
raises is a function error, and the call went well
it says TypeError: the event is not to my taste
nowhere is a service error with a request id: not_found, FunctionNotFound
versions published: 1, 2
alias live is version 1, for some calls 2
services: the new one is among them
functions: echo, raises
versions, oldest first: 1, 2
versions, newest first: 2, 1
aliases: live, next
what runs against the old build: match
against the new build: mismatch
updated; the same update again: precondition_failed
what runs against the new build: match
the checksum that came with a call says so too
timer created: 0 0 4 * * *
and deleted: not_found
services: after all is deleted it is gone
"""

Done = subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def running() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def clouds(running: Emulator) -> Emulator:
    running.backend.reset()
    return running


@pytest.fixture(params=PROGRAMS)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def play(
    clouds: Emulator, language: str, *arguments: str, **changed: str | None
) -> Done:
    environment = demo.environment(clouds.url, clouds.credentials) | changed
    environment = {
        name: value for name, value in environment.items() if value is not None
    }
    done = subprocess.run(
        (*PROGRAMS[language], *arguments),
        check=False,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert clouds.credentials["secret_marker"] not in done.stdout + done.stderr
    return done


def fails(done: Done, *words: str) -> None:
    """With one line that holds the words, after findings that were all as expected."""
    assert done.returncode == 1, done
    assert done.stderr.startswith("error: ") and done.stderr.count("\n") == 1, done
    assert all(word in done.stderr for word in words), done
    assert FINDINGS.startswith(done.stdout) and done.stdout != FINDINGS, done


def asked(clouds: Emulator) -> list[tuple[object, ...]]:
    """What came over the wire, but for the packages: each language builds its own."""
    facts = ("operation", "target", "status", "error")
    return [
        tuple(entry[fact] for fact in facts)
        for entry in clouds.backend.journal.entries()
    ]


def test_every_finding_is_as_expected(clouds: Emulator, language: str) -> None:
    done = play(clouds, language)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == FINDINGS


def test_all_languages_make_the_same_calls(clouds: Emulator) -> None:
    calls = {}
    for language in PROGRAMS:
        clouds.backend.reset()
        play(clouds, language)
        calls[language] = asked(clouds)
    assert calls["python"] == calls["node"] == calls["rust"]
    operations = [operation for operation, *_ in calls["python"]]
    # Two directions of two pages each, and two pages of each of the others.
    assert operations.count("ListVersions") == 4
    assert operations.count("ListFunctions") == operations.count("ListAliases") == 2
    refused = [error for *_, error in calls["python"] if error]
    assert refused == ["FunctionNotFound", "PreconditionFailed", "TriggerNotFound"]


def test_it_leaves_nothing_behind(clouds: Emulator, language: str) -> None:
    for _ in range(2):
        done = play(clouds, language, "once-more_2")
        assert done.returncode == 0, done
    assert "service created: once-more_2\n" in done.stdout


def test_a_service_that_exists_is_left_alone(clouds: Emulator, language: str) -> None:
    done = play(clouds, language, "demo")
    fails(done, "conflict", "ServiceAlreadyExists", "'demo'", "(request ")
    assert [operation for operation, *_ in asked(clouds)] == ["CreateService"]


@pytest.mark.parametrize(
    ("operation", "kind", "words"),
    [
        ("PublishVersion", Kind.SERVER_ERROR, ("status 500", "server")),
        ("ListAliases", Kind.HTML, ("status 502",)),
        ("UpdateFunction", Kind.WRONG_TYPES, ("$.",)),
        ("GetTrigger", Kind.DISCONNECT, ()),
    ],
)
def test_a_failure_half_way_is_one_readable_line(
    clouds: Emulator, language: str, operation: str, kind: Kind, words: tuple[str, ...]
) -> None:
    clouds.backend.faults.add(Fault(kind, "alibaba", operation))
    done = play(clouds, language)
    fails(done, *words)
    assert done.stdout.startswith("service created: ")


def test_a_finding_that_is_not_as_expected_ends_it(
    clouds: Emulator, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(invoke_function, "log_tail", lambda *_: b"of another request")
    fails(play(clouds, language), "not as expected: the log names the request")


def test_a_wrong_key_is_one_readable_line(clouds: Emulator, language: str) -> None:
    wrong = clouds.credentials["secret_marker"] + "-that-nobody-has"
    done = play(clouds, language, ALIBABA_CLOUD_ACCESS_KEY_SECRET=wrong)
    fails(done, "bad_signature")
    assert done.stdout == ""


def test_a_missing_variable_is_named(clouds: Emulator, language: str) -> None:
    done = play(clouds, language, ALIBABA_CLOUD_REGION=None)
    fails(done, "ALIBABA_CLOUD_REGION")
    assert not asked(clouds)
