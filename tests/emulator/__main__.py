"""Start the emulator; one JSON line on standard output says where it is."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import threading

from cloud_emulator import Emulator


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="emulator", description="Three clouds on loopback."
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=0, help="0 picks a free one")
    parser.add_argument(
        "--clock", type=float, metavar="UNIX", help="stop the clock at this time"
    )
    parser.add_argument(
        "--exit-with-stdin", action="store_true", help="end when standard input closes"
    )
    log = parser.add_mutually_exclusive_group()
    log.add_argument("--verbose", action="store_true", help="log method, path, status")
    log.add_argument("--quiet", action="store_true", help="log nothing (the default)")
    options = parser.parse_args()

    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    with Emulator(
        options.port, options.clock, host=options.host, verbose=options.verbose
    ) as emulator:
        start = {"url": emulator.url, "credentials": emulator.credentials}
        print(json.dumps(start), flush=True)
        if options.exit_with_stdin:
            threading.Thread(
                target=_wait_for_end_of_input, args=(ended,), daemon=True
            ).start()
        ended.wait()


def _wait_for_end_of_input(ended: threading.Event) -> None:
    while sys.stdin.buffer.read(4096):
        pass
    ended.set()


if __name__ == "__main__":
    main()
