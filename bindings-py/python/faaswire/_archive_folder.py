"""An archive of what is in a folder."""

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
    """Makes an archive, as `build` does, of everything that is in a folder; the folder itself is
    not in its paths.

    - `path`: The folder. All of it is read into memory.
    - `exclude`: What to leave out: patterns of `fnmatch`, each for the name or for the path of a
      file or folder, in any case with `/`: `*.pyc`, `.git`, `tests/data/*`. A folder that is left
      out is not looked into. `*` also stands for `/`, and case counts.
    - `level`: How hard to pack: 0 stores, 1 is fastest, 9 smallest.

    A file is `0o755` if the file system has it executable, otherwise `0o644`. Windows knows no such
    thing: there it is as in `build` without a mode. A folder in which nothing is packed is packed
    as an empty one.

    Symbolic links are rejected, for clouds treat them differently, and they could bring in what is
    outside of the folder or excluded. Raises `EncodeError`, whose `field` is the path inside of the
    folder, for a link, for what is neither a file nor a folder, and for a name that means something
    else on another system; for `exclude` if it is a `str`; what `build` raises; and the `OSError` of
    what cannot be read.
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
