"""Print what the packages weigh and what importing them costs."""

import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# What is not to be exceeded. The main module's other form, which Node reads from its disk, has no
# limit.
# The npm package is printed without a limit: types and loader come on top of the module.
LIMITS_KB = {
    "wheel": 1000,
    "wasm module, gzip": 96,
    "wasm of archives, gzip": 105,
}
ROUNDS = 41


def wall_ms(code: str) -> float:
    """Time from start to end of an interpreter that runs the code."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return (time.perf_counter() - start) * 1000


def import_ms() -> float:
    """Median over interleaved rounds of what `import faaswire` adds to a bare start."""
    return statistics.median(
        with_import - bare
        for bare, with_import in (
            (wall_ms("pass"), wall_ms("import faaswire")) for _ in range(ROUNDS)
        )
    )


def npm_package_bytes() -> int:
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(
            ["npm", "pack", "--json", "--pack-destination", folder],
            cwd=ROOT / "bindings-wasm",
            capture_output=True,
            text=True,
            check=True,
        )
        entries = json.loads(packed.stdout)
        entry = (
            entries[0] if isinstance(entries, list) else next(iter(entries.values()))
        )
        return os.path.getsize(Path(folder) / entry["filename"])


def module_bytes(name: str) -> int:
    module = ROOT / f"bindings-wasm/js/generated/{name}_bg.wasm"
    return len(gzip.compress(module.read_bytes(), 9))


def main() -> int:
    wheel = next((ROOT / "target/make/wheel").glob("*.whl"))
    sizes = {
        "wheel": wheel.stat().st_size,
        "npm package, gzip": npm_package_bytes(),
        "wasm module, gzip": module_bytes("faaswire_wasm"),
        "wasm of archives, gzip": module_bytes("faaswire_archive_wasm"),
    }
    too_large = False
    for name, size in sizes.items():
        limit = LIMITS_KB.get(name)
        too_large |= limit is not None and size > limit * 1000
        at_most = f" of at most {limit}" if limit else ""
        print(f"{name:<22} {size / 1000:8.1f} KB{at_most}")
    print(
        f"{'import faaswire':<22} {import_ms():8.2f} ms over a bare interpreter (aim: 5)"
    )
    return 1 if too_large else 0


if __name__ == "__main__":
    sys.exit(main())
