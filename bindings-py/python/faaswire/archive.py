"""ZIP archives in memory: what is in them, what is wrong with them, how two of them differ, and how
to make one that is the same every time.

Data is `bytes` or any other buffer. Whatever reads an archive takes limits, for it may come from
anywhere; one that is not given or `None` has its default:

- `max_entries`: Most entries, 100 000.
- `max_entry_size`: Bytes of the largest entry, unpacked, 512 MiB.
- `max_total_size`: Bytes of all entries together, unpacked, 2 GiB.
- `max_ratio`: How many times larger than packed an entry or the whole may be, 200; it counts from
  1 MiB on.
"""

from __future__ import annotations

from ._archive_extract import extract
from ._archive_folder import build_folder
from ._archive_records import (
    Built,
    Comparison,
    Difference,
    Finding,
    Inspection,
    Totals,
)
from ._native import Entries, Entry, build, compare, entries, inspect, read

__all__ = [
    "Built",
    "Comparison",
    "Difference",
    "Entries",
    "Entry",
    "Finding",
    "Inspection",
    "Totals",
    "build",
    "build_folder",
    "compare",
    "entries",
    "extract",
    "inspect",
    "read",
]
