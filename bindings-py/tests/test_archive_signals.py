"""Signals: whatever takes long is interrupted, and leaves nothing half done."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
from support.handmade_archives import Member, assemble, deflate

# A process that says when it begins what takes long, and when it was interrupted.
PROGRAM = """
import signal
import sys
import faaswire as fw

# A shell has its background jobs ignore it, and what they start inherits that.
signal.signal(signal.SIGINT, signal.default_int_handler)
data = open(sys.argv[1], "rb").read()
limits = {"max_entries": 10**6, "max_entry_size": 2**40, "max_total_size": 2**50, "max_ratio": 2**40}
opened = fw.archive.open(data, **limits)
work = {
    "inspect": lambda: fw.archive.inspect(data, **limits),
    "opened.inspect": lambda: opened.inspect(),
    "compare": lambda: fw.archive.compare(data, data, **limits),
    "extract": lambda: fw.archive.extract(data, sys.argv[3], **limits),
    "read": lambda: opened.read("huge"),
    "read_all": lambda: opened.read_all(),
}[sys.argv[2]]
print("begins", flush=True)
try:
    while True:
        work()
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""


@pytest.fixture(scope="module")
def huge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gigabytes of nothing, in small: enough for seconds of work."""
    size, count = 1 << 28, 60
    packed = deflate(bytes(size))
    crc32 = zlib.crc32(bytes(size))
    members = [
        Member(f"huge{number or ''}", packed, size=size, crc32=crc32, method=8)
        for number in range(count)
    ]
    path = tmp_path_factory.mktemp("huge") / "huge.zip"
    path.write_bytes(assemble(members))
    return path


@pytest.mark.parametrize(
    "work", ["inspect", "opened.inspect", "compare", "extract", "read", "read_all"]
)
def test_ctrl_c_interrupts(work: str, huge: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(huge), work, str(tmp_path / "new")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begins\n"
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        sent = time.monotonic()
        assert process.stdout.readline() == "interrupted\n"
        # All of it takes many seconds; this leaves room for a busy machine.
        waited = time.monotonic() - sent
        assert process.wait() == 0
    assert waited < 4
    assert not list(tmp_path.rglob("*.part"))
    assert os.path.getsize(huge) < 1 << 25
