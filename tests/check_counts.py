"""Fail unless the languages ran the same number of vectors of each kind."""

import json
import sys
from pathlib import Path

# Kinds that a language cannot run; tests/vectors/README.md says why.
NOT_RUN = {"rust": {"mistake"}}


def main() -> int:
    counts = {
        Path(name).stem: json.loads(Path(name).read_text()) for name in sys.argv[1:]
    }
    for language, numbers in counts.items():
        print(
            f"vectors {language:<7}",
            *(f"{kind}={n}" for kind, n in sorted(numbers.items())),
        )
    kinds = set().union(*counts.values())
    ran = {
        kind: {
            numbers.get(kind, 0)
            for language, numbers in counts.items()
            if kind not in NOT_RUN.get(language, ())
        }
        for kind in kinds
    }
    extra = any(set(counts.get(name, ())) & kinds for name, kinds in NOT_RUN.items())
    if extra or any(len(numbers) != 1 or 0 in numbers for numbers in ran.values()):
        print("the languages ran different vectors", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
