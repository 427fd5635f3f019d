"""Archives of the contents of a folder."""

from __future__ import annotations

import os

from ._errors import EncodeError, ParameterTypeError
from ._hints import resolvable
from ._native import build

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from _typeshed import StrPath

    from ._archive_records import Built

    _File = tuple[str, bytes, int | None]


def build_folder(
    path: StrPath, *, exclude: Iterable[str] = (), level: int = 6
) -> Built:
    """Builds an archive, as `build` does, of everything in a folder; the paths are relative to the
    folder.

    - `path`: The folder. All of its files are read into memory.
    - `exclude`: The files and folders to leave out: patterns of `fnmatch`, each compared with the
      name and with the path of a file or folder, always with `/` as the separator: `*.pyc`, `.git`,
      `tests/data/*`. A folder that is left out is not searched. `*` also matches `/`, and case
      matters.
    - `level`: The compression level: 0 stores, 1 is fastest, 9 gives the smallest archive.

    The mode of a file is `0o755` if it is executable in the file system, otherwise `0o644`. Windows
    has no such permission: there the mode is chosen as in `build` without a mode. A folder of which
    nothing is packed is packed as an empty folder.

    Symbolic links are rejected, since clouds treat them differently and they could include files
    that are outside of the folder or excluded. Raises `EncodeError`, whose `field` is the path
    inside of the folder, for a link, for anything else that is neither a file nor a folder, and for
    a name that means something else on another system; `EncodeError` if `exclude` is a `str`;
    whatever `build` raises; and `OSError` if something cannot be read.
    """
    if isinstance(exclude, str):
        raise ParameterTypeError("exclude", "must be a list of patterns, not str")
    files = list(_files(os.fspath(path), "", tuple(exclude)))
    try:
        return build(files, level=level)
    except EncodeError as error:
        # Who gave a folder knows its paths, and not where they stand in a list.
        _, _, index = error.field.partition("files[")
        if not index:
            raise
        place = files[int(index.partition("]")[0])][0]
        raise type(error)(_printable(place), error.problem) from None


def _files(folder: str, inside: str, exclude: tuple[str, ...]) -> Iterator[_File]:
    from fnmatch import fnmatchcase

    is_empty = True
    with os.scandir(folder) as found:
        for one in found:
            path = inside + one.name
            if any(
                fnmatchcase(name, pattern)
                for name in (one.name, path)
                for pattern in exclude
            ):
                continue
            is_empty = False
            if one.is_dir(follow_symlinks=False):
                yield from _files(one.path, f"{path}/", exclude)
            elif one.is_file(follow_symlinks=False):
                yield path, *_read(one.path)
            else:
                what = "is a symbolic link" if one.is_symlink() else "is not a file"
                raise EncodeError(
                    _printable(path), f"{what}: exclude it, or put a file there"
                )
    if is_empty and inside:
        yield inside, b"", None


def _read(path: str) -> tuple[bytes, int | None]:
    with open(path, "rb") as file:
        has_modes = os.name == "posix"
        return file.read(), os.fstat(file.fileno()).st_mode if has_modes else None


def _printable(path: str) -> str:
    return ascii(path)[1:-1] if not path.isprintable() else path


resolvable(globals())
