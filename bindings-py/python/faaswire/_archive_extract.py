"""Extraction of archives that never writes outside of the target folder."""

from __future__ import annotations

import errno
import os

from ._archive_tree import Tree, problem_on_windows
from ._errors import ArchiveError
from ._hints import resolvable
from ._native import frozen, inspect, unpack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypedDict

    from _typeshed import ReadableBuffer, StrPath

    from ._archive_records import Inspection
    from ._native import Entry

    class _Options(TypedDict):
        encoding: str | None
        max_entries: int | None
        max_entry_size: int | None
        max_total_size: int | None
        max_ratio: int | None


def extract(
    data: ReadableBuffer,
    folder: StrPath,
    *,
    encoding: str | None = None,
    max_entries: int | None = None,
    max_entry_size: int | None = None,
    max_total_size: int | None = None,
    max_ratio: int | None = None,
) -> Inspection:
    """Unpacks an archive of unknown origin into a folder, and returns its inspection.

    - `data`: The bytes of the archive.
    - `folder`: The target folder, which is created if it does not exist.
    - `encoding`: The encoding of names that are not marked as UTF-8.

    The limits are described in the documentation of the module. The whole archive is inspected
    before anything is written: `ArchiveError` is raised with the first finding that is an error.

    Nothing is written outside of the folder, whatever the archive contains and whatever symbolic
    links exist in the folder: an `OSError` is raised if there is a link in place of a folder.
    Existing files are never overwritten: `FileExistsError` is raised. Files and folders get the
    permissions of the archive less the umask of the process, never setuid, setgid or sticky bits;
    folders stay accessible to their owner. Links, which pass the inspection only if their target is
    inside of the folder, are created last. The times are those of writing.

    If writing fails, the `OSError` is raised. The file that was being written is removed, and the
    files written before are kept. Every file under its final name is complete, even if the process
    was killed: while a file is being written it is called `.faaswire-….part`, and only such a file
    can be left over. On Windows, a name that the system does not allow raises an `OSError` before
    anything is written.
    """
    # What is written must be what was inspected, even if the buffer changes meanwhile.
    data = frozen(data)
    options: _Options = {
        "encoding": encoding,
        "max_entries": max_entries,
        "max_entry_size": max_entry_size,
        "max_total_size": max_total_size,
        "max_ratio": max_ratio,
    }
    inspection = inspect(data, **options)
    for finding in inspection.findings:
        if finding.severity == "error":
            raise ArchiveError(finding)
    entries = list(inspection.entries)
    places = [_place(entry) for entry in entries]
    # A folder before what is in it, which would make it with other permissions.
    order = {"folder": 0, "file": 1, "symlink": 2}
    indexes = sorted(
        range(len(entries)),
        key=lambda index: (order[entries[index].kind], places[index]),
    )
    root = os.fspath(folder)
    with Tree(root) as tree:

        def write(index: int, content: bytes) -> None:
            try:
                _write(tree, entries[index], places[index], content)
            except OSError as error:
                # The system knows the last name at most.
                error.filename = os.path.join(root, entries[index].path)
                raise

        unpack(data, indexes, write, **options)
    return inspection


def _write(tree: Tree, entry: Entry, place: list[str], content: bytes) -> None:
    if entry.kind == "folder":
        tree.make_folder(place, entry.mode)
    elif entry.kind == "symlink":
        tree.make_link(place, content.decode())
    else:
        tree.make_file(place, entry.mode, content)


def _place(entry: Entry) -> list[str]:
    """The names of the folders that lead to an entry, and its own."""
    path = entry.path
    place = [name for name in path.split("/") if name not in ("", ".")]
    problem = None
    # The inspection rejects the first already, but it is here that they would do harm.
    if ".." in place or path.startswith("/"):
        problem = "leads out of the folder"
    elif not place and entry.kind != "folder":
        problem = "is not a name of a file"
    elif os.name == "nt":
        problem = next(filter(None, map(problem_on_windows, place)), None)
    if problem:
        raise OSError(errno.EINVAL, problem, path)
    try:
        os.fsencode(path)
    except UnicodeEncodeError:
        problem = "is not a name in the encoding of the file system"
        raise OSError(errno.EILSEQ, problem, path) from None
    return place


resolvable(globals())
