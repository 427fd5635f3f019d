"""Fail unless the languages ran the same number of vectors of each sort."""

import json
import sys
from pathlib import Path

# Sorts that a language cannot run; tests/vectors/README.md says why.
NOT_RUN = {"rust": {"mistake"}}


def main() -> int:
    counts = {
        Path(name).stem: json.loads(Path(name).read_text()) for name in sys.argv[1:]
    }
    for language, numbers in counts.items():
        print(
            f"vectors {language:<7}",
            *(f"{sort}={n}" for sort, n in sorted(numbers.items())),
        )
    sorts = set().union(*counts.values())
    ran = {
        sort: {
            numbers.get(sort, 0)
            for language, numbers in counts.items()
            if sort not in NOT_RUN.get(language, ())
        }
        for sort in sorts
    }
    extra = any(set(counts.get(name, ())) & sorts for name, sorts in NOT_RUN.items())
    if extra or any(len(numbers) != 1 or 0 in numbers for numbers in ran.values()):
        print("the languages ran different vectors", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
