"""ZIP archives in memory: what is in them, what is wrong with them, how two of them differ, and how
to make one that is the same every time.

Data is `bytes` or any other buffer. Whatever reads an archive takes limits, for it may come from
anywhere; one that is not given or `None` has its default:

- `max_entries`: Most entries, 100 000.
- `max_entry_size`: Bytes of the largest entry, unpacked, 512 MiB.
- `max_total_size`: Bytes of all entries together, unpacked, 2 GiB.
- `max_ratio`: How many times larger than packed an entry or the whole may be, 200; it counts from
  64 MiB on.

Names that do not say that they are UTF-8 are read as UTF-8 or else as CP437; `encoding`, such as
`gbk`, names another codec of Python for them. `Entry.raw_name` has their bytes. A signal such as
that of Ctrl-C interrupts whatever takes long.
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
from ._native import (
    Archive,
    Entries,
    Entry,
    build,
    compare,
    entries,
    inspect,
    open,
    read,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._words_archive import Arch, Change, EntryKind, FindingCode

__all__ = [
    "Arch",
    "Archive",
    "Built",
    "Change",
    "Comparison",
    "Difference",
    "Entries",
    "Entry",
    "EntryKind",
    "Finding",
    "FindingCode",
    "Inspection",
    "Totals",
    "build",
    "build_folder",
    "compare",
    "entries",
    "extract",
    "inspect",
    "open",
    "read",
]


def __getattr__(name: str) -> object:
    # Enumerations take longer to make than the rest of the module.
    if name in __all__:
        from . import _words_archive

        return getattr(_words_archive, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
