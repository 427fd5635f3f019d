"""faaswire beside the best of its peers, as ratios: `make bench-python`. See
`docs/performance.md`.
"""

from __future__ import annotations

import archive
import checksums
import contest
import parsing
import signing
import weight


def main() -> None:
    contest.print_head()
    checksums.run()
    signing.run()
    parsing.run()
    archive.run()
    weight.run()


if __name__ == "__main__":
    main()
