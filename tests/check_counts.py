"""Fail unless every language ran the same number of vectors of each sort."""

import json
import sys
from pathlib import Path


def main() -> int:
    counts = {
        Path(name).stem: json.loads(Path(name).read_text()) for name in sys.argv[1:]
    }
    for language, numbers in counts.items():
        print(
            f"vectors {language:<7}",
            *(f"{sort}={n}" for sort, n in sorted(numbers.items())),
        )
    numbers = list(counts.values())
    if any(other != numbers[0] for other in numbers) or not all(numbers[0].values()):
        print("the languages ran different vectors", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
