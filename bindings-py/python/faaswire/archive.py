"""ZIP archives in memory: lists and inspects them, compares two of them, and builds reproducible
ones.

Data is `bytes` or any other buffer. All functions that read an archive take limits, since archives
may come from untrusted sources; a limit that is not given or `None` has its default:

- `max_entries`: The maximum number of entries, 100 000.
- `max_entry_size`: The maximum uncompressed size of an entry in bytes, 512 MiB.
- `max_total_size`: The maximum uncompressed size of all entries together in bytes, 2 GiB.
- `max_ratio`: The maximum compression ratio of an entry and of the whole archive, 200; it applies
  from 64 MiB on.

Names that are not marked as UTF-8 are read as UTF-8 or else as CP437; `encoding`, such as `gbk`,
selects another Python codec for them. `Entry.raw_name` holds their bytes. A signal such as that of
Ctrl-C interrupts long operations.
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
