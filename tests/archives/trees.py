"""What a reader makes of an archive: paths, kinds and contents, in a form that can be compared."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable
from pathlib import Path

FILE, FOLDER, LINK, SPECIAL = "file", "folder", "link", "special"

# Path, and what is there: its kind, and the SHA-256 of its content or target.
Tree = dict[str, tuple[str, str]]


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


NOTHING = digest(b"")


def normal(name: str) -> str:
    """The path without `.`, empty parts and the `/` at the end; an absolute one stays absolute."""
    parts = [part for part in name.split("/") if part not in ("", ".")]
    return ("/" if name.startswith("/") else "") + "/".join(parts)


def of_entries(entries: Iterable[tuple[str, str, str]]) -> Tree:
    """The tree of names, kinds and digests. What occurs twice is kept under another name, so that
    it is a difference."""
    tree: Tree = {}
    for name, kind, sha256 in entries:
        path = normal(name)
        # A folder's data is nobody's, but must not be there.
        found = (kind, NOTHING if kind == FOLDER and not sha256 else sha256)
        while path in tree and (tree[path] != found or kind != FOLDER):
            path += " (again)"
        if path:
            tree[path] = found
    for path in list(tree):
        while "/" in path:
            path = path.rpartition("/")[0]
            if path:
                tree.setdefault(path, (FOLDER, NOTHING))
    return tree


def of_folder(folder: Path) -> Tree:
    tree: Tree = {}
    pending = [(folder, "")]
    while pending:
        here, prefix = pending.pop()
        here.chmod(0o700)
        for found in os.scandir(here):
            path = prefix + found.name
            mode = found.stat(follow_symlinks=False).st_mode
            if stat.S_ISLNK(mode):
                tree[path] = (LINK, digest(os.fsencode(os.readlink(found.path))))
            elif stat.S_ISDIR(mode):
                tree[path] = (FOLDER, NOTHING)
                pending.append((Path(found.path), path + "/"))
            elif stat.S_ISREG(mode):
                tree[path] = (FILE, digest(Path(found.path).read_bytes()))
            else:
                tree[path] = (SPECIAL, "")
    return tree


def without_links(tree: Tree) -> Tree:
    """As a reader has it that writes the target of a link into a file."""
    return {
        path: (FILE if kind == LINK else kind, sha256)
        for path, (kind, sha256) in tree.items()
    }


def without_folders(tree: Tree) -> Tree:
    return {path: found for path, found in tree.items() if found[0] != FOLDER}
