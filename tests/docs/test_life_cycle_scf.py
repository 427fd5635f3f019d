"""The life cycle of a function of SCF, as the programs of the three languages play it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from life_cycles import Emulator, Fault, Kind, asked, fails, play, programs

PROGRAMS = programs("life_cycle_scf")
FINDINGS = """\
layer published, downloaded: match
a change while it is made: busy
function created: faaswire-life-cycle, active
updated: Active
what is stored is something else now
configured: 60 s, 256 MB, PASSWORD
variables after they were cleared: 0
it gave the event back
the log came along
another call was queued
nowhere is a service error: not_found
version published: 1
alias live is version 1, for some calls $LATEST
timer created, 0
and deleted: not_found
functions: the new one is among them
versions: $LATEST, 1
aliases: $DEFAULT, live
after all is deleted: not_found
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
        # The address of a download is signed, and so another each second.
        calls[language] = [one for one in asked(clouds) if one[0] != "Download"]
    assert calls["python"] == calls["node"] == calls["rust"]
    operations = [operation for operation, *_ in calls["python"]]
    # Two versions and two aliases on a page each; more than twenty functions on pages of ten.
    assert operations.count("ListVersionByFunction") == 2
    assert operations.count("ListAliases") == 2
    assert operations.count("ListFunctions") == 3
    rejected = [error for *_, error in calls["python"] if error]
    assert rejected == [
        "FailedOperation.UpdateFunctionConfiguration",
        "ResourceNotFound.Function",
        "ResourceNotFound.Trigger",
        "ResourceNotFound.FunctionName",
    ]


def test_it_leaves_nothing_behind(clouds: Emulator, program: tuple[str, ...]) -> None:
    for _ in range(2):
        done = play(clouds, program, "once-more")
        assert done.returncode == 0, done
    assert "function created: once-more, active\n" in done.stdout


def test_a_function_that_exists_is_left_alone(
    clouds: Emulator, program: tuple[str, ...]
) -> None:
    done = play(clouds, program, "hello")
    fails(done, FINDINGS, "conflict", "ResourceInUse.FunctionName", "(request ")
    assert asked(clouds)[-1][0] == "CreateFunction"


@pytest.mark.parametrize(
    ("operation", "kind", "words"),
    [
        ("PublishVersion", Kind.SERVER_ERROR, ("server",)),
        ("ListAliases", Kind.HTML, ("status 502",)),
        ("GetAlias", Kind.WRONG_TYPES, ("$.",)),
        ("CreateTrigger", Kind.DISCONNECT, ()),
    ],
)
def test_a_failure_half_way_is_one_readable_line(
    clouds: Emulator,
    program: tuple[str, ...],
    operation: str,
    kind: Kind,
    words: tuple[str, ...],
) -> None:
    clouds.backend.faults.add(Fault(kind, "tencent", operation))
    done = play(clouds, program)
    fails(done, FINDINGS, *words)
    assert "function created: " in done.stdout


def test_a_tampered_download_ends_it(
    clouds: Emulator, program: tuple[str, ...]
) -> None:
    clouds.backend.faults.add(Fault(Kind.TAMPER_DOWNLOAD, "tencent", "Download"))
    words = "not as expected: layer published, downloaded: mismatch"
    fails(play(clouds, program), FINDINGS, words)


def test_a_wrong_key_is_one_readable_line(
    clouds: Emulator, program: tuple[str, ...]
) -> None:
    wrong = clouds.credentials["secret_marker"] + "-that-nobody-has"
    done = play(clouds, program, TENCENTCLOUD_SECRET_KEY=wrong)
    fails(done, FINDINGS, "bad_signature")
    assert done.stdout == ""


def test_a_missing_variable_is_named(
    clouds: Emulator, program: tuple[str, ...]
) -> None:
    done = play(clouds, program, TENCENTCLOUD_REGION=None)
    fails(done, FINDINGS, "TENCENTCLOUD_REGION")
    assert not asked(clouds)
