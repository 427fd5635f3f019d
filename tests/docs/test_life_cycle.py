"""The life cycle of a service, as the example programs of the three languages play it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from life_cycles import (
    Emulator,
    Fault,
    Kind,
    asked,
    fails,
    invoke_function,
    play,
    programs,
)

PROGRAMS = programs("life_cycle")
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


@pytest.fixture(scope="module")
def running() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def clouds(running: Emulator) -> Emulator:
    running.backend.reset()
    return running


@pytest.fixture(params=PROGRAMS)
def program(request: pytest.FixtureRequest) -> tuple[str, ...]:
    return PROGRAMS[request.param]


def test_every_finding_is_as_expected(
    clouds: Emulator, program: tuple[str, ...]
) -> None:
    done = play(clouds, program)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == FINDINGS


def test_all_languages_make_the_same_calls(clouds: Emulator) -> None:
    calls = {}
    for language in PROGRAMS:
        clouds.backend.reset()
        play(clouds, PROGRAMS[language])
        calls[language] = asked(clouds)
    assert calls["python"] == calls["node"] == calls["rust"]
    operations = [operation for operation, *_ in calls["python"]]
    # Two directions of two pages each, and two pages of each of the others.
    assert operations.count("ListVersions") == 4
    assert operations.count("ListFunctions") == operations.count("ListAliases") == 2
    rejected = [error for *_, error in calls["python"] if error]
    assert rejected == ["FunctionNotFound", "PreconditionFailed", "TriggerNotFound"]


def test_it_leaves_nothing_behind(clouds: Emulator, program: tuple[str, ...]) -> None:
    for _ in range(2):
        done = play(clouds, program, "once-more_2")
        assert done.returncode == 0, done
    assert "service created: once-more_2\n" in done.stdout


def test_a_service_that_exists_is_left_alone(
    clouds: Emulator, program: tuple[str, ...]
) -> None:
    done = play(clouds, program, "demo")
    fails(done, FINDINGS, "conflict", "ServiceAlreadyExists", "'demo'", "(request ")
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
    clouds: Emulator,
    program: tuple[str, ...],
    operation: str,
    kind: Kind,
    words: tuple[str, ...],
) -> None:
    clouds.backend.faults.add(Fault(kind, "alibaba", operation))
    done = play(clouds, program)
    fails(done, FINDINGS, *words)
    assert done.stdout.startswith("service created: ")


def test_a_finding_that_is_not_as_expected_ends_it(
    clouds: Emulator, program: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(invoke_function, "log_tail", lambda *_: b"of another request")
    fails(play(clouds, program), FINDINGS, "not as expected: the log names the request")


def test_a_wrong_key_is_one_readable_line(
    clouds: Emulator, program: tuple[str, ...]
) -> None:
    wrong = clouds.credentials["secret_marker"] + "-that-nobody-has"
    done = play(clouds, program, ALIBABA_CLOUD_ACCESS_KEY_SECRET=wrong)
    fails(done, FINDINGS, "bad_signature")
    assert done.stdout == ""


def test_a_missing_variable_is_named(
    clouds: Emulator, program: tuple[str, ...]
) -> None:
    done = play(clouds, program, ALIBABA_CLOUD_REGION=None)
    fails(done, FINDINGS, "ALIBABA_CLOUD_REGION")
    assert not asked(clouds)
