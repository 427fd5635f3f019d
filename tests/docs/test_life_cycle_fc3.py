"""The life cycle of a function of 3.0, as the example programs of the three languages play it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import pytest
from life_cycles import Emulator, Fault, Kind, asked, fails, play, programs

PROGRAMS = programs("life_cycle_fc3")
FINDINGS = """\
layer published: faaswire-life-cycle-layer
its ARN finds the same
function created: faaswire-life-cycle
faaswire-life-cycle went through: Active, Successful
it gave 256 bytes back as they were
faaswire-life-cycle went through: Active, Successful
configured: a variable and a timeout
its memory is as it was
version published: 1
what runs against the old build: match
faaswire-life-cycle went through: Active, Successful
after the update against the new build: match
against the old build: mismatch
version published: 2
alias live is version 1, for some calls 2
it gave 256 bytes back as they were
the log names the request
trigger created: daily of live
an update before it is ready: conflict, ConcurrentUpdateError
faaswire-life-cycle-image went through: Pending, InProgress - Active, Successful
its code is an image
functions: faaswire-life-cycle, faaswire-life-cycle-image
versions, oldest first: 1, 2
layers: faaswire-life-cycle-layer
functions of the tag: faaswire-life-cycle
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


def test_it_leaves_nothing_behind(clouds: Emulator, program: tuple[str, ...]) -> None:
    for _ in range(2):
        done = play(clouds, program, "once-more_2")
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == FINDINGS.replace("faaswire-life-cycle", "once-more_2")


def test_all_languages_make_the_same_calls(clouds: Emulator) -> None:
    calls = {}
    for language, program in PROGRAMS.items():
        clouds.backend.reset()
        assert play(clouds, program).stdout == FINDINGS
        # How often they ask whether a function is ready depends on the machine.
        calls[language] = [call for call, _ in groupby(asked(clouds))]
    assert calls["python"] == calls["node"] == calls["rust"]
    operations = [operation for operation, *_ in calls["python"]]
    assert operations.count("ListFunctionVersions") == 2
    rejected = [error for *_, error in calls["python"] if error]
    assert rejected == ["ConcurrentUpdateError"]


def test_a_function_that_exists_is_left_alone(
    clouds: Emulator, program: tuple[str, ...]
) -> None:
    done = play(clouds, program, "hello")
    findings = FINDINGS.replace("faaswire-life-cycle", "hello")
    fails(done, findings, "conflict", "FunctionAlreadyExists", "'hello'", "(request ")
    assert "UpdateFunction" not in [operation for operation, *_ in asked(clouds)]


@pytest.mark.parametrize(
    ("operation", "kind", "words"),
    [
        ("PublishFunctionVersion", Kind.SERVER_ERROR, ("status 500", "server")),
        ("GetFunction", Kind.WRONG_TYPES, ("$.",)),
        ("CreateFunction", Kind.DISCONNECT, ()),
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
    assert done.stdout.startswith("layer published: ")
