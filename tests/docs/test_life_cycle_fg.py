"""The life cycle of a function of FunctionGraph, as the programs of the three languages play it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from life_cycles import Emulator, Fault, Kind, asked, fails, play, programs

PROGRAMS = programs("life_cycle_fg")
FINDINGS = """\
function created: faaswire-life-cycle, match
function created: raises-faaswire-life-cycle, match
it gave the event back
the log names the call
another call was queued
a function that fails says so: 500
nowhere is a service error with a request id: not_found, FSS.1051
configured: 60 s, 256 MB, PASSWORD
published: v1
published again without a change: conflict, FSS.1016
updated; against the new build: match
against the old build: mismatch
version v1 against the old build: match
published: v2
published again without a change: conflict, FSS.1016
alias live is version v1, for some calls v2
alias live is version v2
TIMER created: 3m
and made active: ACTIVE
and deleted: not_found
dependency faaswire-life-cycle-lib, downloaded: match
and deleted: not_found
functions: faaswire-life-cycle, raises-faaswire-life-cycle
versions: latest, v1, v2
aliases: live
functions: after all is deleted they are gone
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
    # Two functions on two pages, then one page of none; three versions, of which the service does
    # not tell the number, so that an empty page ends them.
    assert operations.count("ListFunctions") == 3
    assert operations.count("ListFunctionVersions") == 4
    rejected = [error for *_, error in calls["python"] if error]
    assert rejected == [
        "FSS.1051",
        "FSS.1016",
        "FSS.1016",
        "FSS.1308",
        "FSS.1056",
    ]


def test_it_leaves_nothing_behind(clouds: Emulator, program: tuple[str, ...]) -> None:
    for _ in range(2):
        done = play(clouds, program, "once-more")
        assert done.returncode == 0, done
    assert "function created: once-more, match\n" in done.stdout


def test_a_function_that_exists_is_left_alone(
    clouds: Emulator, program: tuple[str, ...]
) -> None:
    done = play(clouds, program, "hello")
    fails(done, FINDINGS, "conflict", "FSS.1061", "(request ")
    assert [operation for operation, *_ in asked(clouds)] == ["CreateFunction"]


@pytest.mark.parametrize(
    ("operation", "kind", "words"),
    [
        ("CreateFunctionVersion", Kind.SERVER_ERROR, ("status 500", "server")),
        ("ListVersionAliases", Kind.HTML, ("status 502",)),
        ("UpdateFunctionCode", Kind.WRONG_TYPES, ("$.",)),
        ("ShowDependencyVersion", Kind.DISCONNECT, ()),
    ],
)
def test_a_failure_half_way_is_one_readable_line(
    clouds: Emulator,
    program: tuple[str, ...],
    operation: str,
    kind: Kind,
    words: tuple[str, ...],
) -> None:
    clouds.backend.faults.add(Fault(kind, "huawei", operation))
    done = play(clouds, program)
    fails(done, FINDINGS, *words)
    assert done.stdout.startswith("function created: ")


def test_a_tampered_download_ends_it(
    clouds: Emulator, program: tuple[str, ...]
) -> None:
    clouds.backend.faults.add(Fault(Kind.TAMPER_DOWNLOAD, "huawei", "Download"))
    words = "dependency faaswire-life-cycle-lib, downloaded: mismatch"
    fails(play(clouds, program), FINDINGS, f"not as expected: {words}")


def test_a_wrong_key_is_one_readable_line(
    clouds: Emulator, program: tuple[str, ...]
) -> None:
    wrong = clouds.credentials["secret_marker"] + "-that-nobody-has"
    done = play(clouds, program, HUAWEICLOUD_SDK_SK=wrong)
    fails(done, FINDINGS, "bad_signature")
    assert done.stdout == ""


def test_a_missing_variable_is_named(
    clouds: Emulator, program: tuple[str, ...]
) -> None:
    done = play(clouds, program, HUAWEICLOUD_REGION=None)
    fails(done, FINDINGS, "HUAWEICLOUD_REGION")
    assert not asked(clouds)
