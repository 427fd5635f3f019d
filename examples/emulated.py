"""Run a program against the emulator: `emulated.py first.py`, `emulated.py node first.mjs`."""

import subprocess
import sys
from pathlib import Path

import demo

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "emulator"))

from cloud_emulator import Emulator


def main():
    if not sys.argv[1:]:
        sys.exit(f"usage: {sys.argv[0]} PROGRAM.py|COMMAND [ARGUMENT…]")
    with Emulator() as emulator:
        environment = demo.environment(emulator.url, emulator.credentials, "long_term")
        interpreter = [sys.executable] if sys.argv[1].endswith(".py") else []
        command = [*interpreter, *sys.argv[1:]]
        return subprocess.run(command, check=False, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main())
