"""A folder that is written into without following what stands in it."""

from __future__ import annotations

import errno
import os
import stat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Self

# Windows opens no folder, and has no names relative to one.
_DESCRIPTORS = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")

# The bit of a reparse point's tag that says it stands for something else: a link or a mount point.
_NAME_SURROGATE = 0x2000_0000


class Tree:
    """Makes files, folders and links at places inside of a folder. A place is the list of the names
    that lead there."""

    def __init__(self, path: str) -> None:
        self._root = path
        # The names that lead to the folder that is open now, and their descriptors. One more is
        # the outermost folder's, first; there are none on Windows.
        self._names: list[str] = []
        self._descriptors: list[int] = []

    def __enter__(self) -> Self:
        os.makedirs(self._root, exist_ok=True)
        if _DESCRIPTORS:
            self._descriptors.append(os.open(self._root, os.O_RDONLY | os.O_DIRECTORY))
        return self

    def __exit__(self, *_: object) -> None:
        while self._descriptors:
            os.close(self._descriptors.pop())

    def make_folder(self, place: list[str], mode: int | None) -> None:
        """Makes a folder unless it is there. Its owner may write into it in any case."""
        # First those above it, which get no mode of their own here.
        self._enter(place[:-1])
        self._enter(place, 0o777 if mode is None else mode & 0o777 | 0o700)

    def make_file(self, place: list[str], mode: int | None, content: bytes) -> None:
        """Writes a file that is not there yet: all of it, or nothing. Until it is whole it has
        another name, which a killed process leaves behind."""
        path, folder = self._at(place)
        part, _ = self._name(f".faaswire-{os.urandom(8).hex()}.part")
        mode = 0o644 if mode is None else mode & 0o777

        def opener(path: str, flags: int) -> int:
            flags |= getattr(os, "O_NOFOLLOW", 0)
            return os.open(path, flags, mode, dir_fd=folder)

        # `x` is O_EXCL, which follows no link either.
        file = open(part, "xb", opener=opener)  # noqa: SIM115 - closed below
        try:
            with file:
                file.write(content)
            _rename(part, path, folder)
        except BaseException:
            _remove(part, folder)
            raise

    def make_link(self, place: list[str], target: str) -> None:
        """Makes a symbolic link."""
        path, folder = self._at(place)
        # Windows wants its own separator, and to know what the link leads to.
        target = target.replace("/", os.sep)
        is_folder = folder is None and os.path.isdir(
            os.path.join(os.path.dirname(path), target)
        )
        os.symlink(target, path, is_folder, dir_fd=folder)

    def _at(self, place: list[str]) -> tuple[str, int | None]:
        """What the functions of `os` take as path and `dir_fd`."""
        self._enter(place[:-1])
        return self._name(place[-1])

    def _name(self, name: str) -> tuple[str, int | None]:
        if self._descriptors:
            return name, self._descriptors[-1]
        return os.path.join(self._root, *self._names, name), None

    def _enter(self, names: list[str], mode: int = 0o777) -> None:
        """Opens a folder, name by name, and makes those that are not there."""
        common = len(os.path.commonprefix([self._names, names]))
        while len(self._names) > common:
            self._names.pop()
            if self._descriptors:
                os.close(self._descriptors.pop())
        for name in names[common:]:
            path, folder = self._name(name)
            try:
                os.mkdir(path, mode, dir_fd=folder)
            except FileExistsError:
                pass
            if folder is None:
                _reject_link(path)
            else:
                flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW
                self._descriptors.append(os.open(path, flags, dir_fd=folder))
            self._names.append(name)


def _remove(path: str, folder: int | None) -> None:
    try:
        os.unlink(path, dir_fd=folder)
    except FileNotFoundError:
        pass


def _rename(part: str, path: str, folder: int | None) -> None:
    """Gives a file its name, unless something has that name."""
    if os.name == "nt":
        # It replaces nothing there.
        os.rename(part, path)
        return
    try:
        os.link(part, path, src_dir_fd=folder, dst_dir_fd=folder, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        # A file system without hard links, or a system whose link() follows symbolic ones, which
        # Python rejects with NotImplementedError. What the new name is taken by is replaced at once.
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
        os.close(os.open(path, flags, 0o600, dir_fd=folder))
        try:
            os.replace(part, path, src_dir_fd=folder, dst_dir_fd=folder)
        except BaseException:
            os.unlink(path, dir_fd=folder)
            raise
    else:
        os.unlink(part, dir_fd=folder)


def _reject_link(path: str) -> None:
    status = os.lstat(path)
    surrogate = getattr(status, "st_reparse_tag", 0) & _NAME_SURROGATE
    if surrogate or not stat.S_ISDIR(status.st_mode):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), path)


def problem_on_windows(name: str) -> str | None:
    """Why Windows cannot hold a file of this name, if it cannot.

    Source: "Naming Files, Paths, and Namespaces", Microsoft.
    """
    if any(character in '<>:"|?*\\' or character < " " for character in name):
        return "has a character that Windows takes for something else"
    if name.endswith((".", " ")):
        return "ends with a dot or a space, which Windows cuts off"
    stem = name.partition(".")[0].rstrip(" ").upper()
    if stem in _DEVICES:
        return "is the name of a device on Windows"
    return None


# The digits of ports are also taken in superscript.
_DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    port + digit for port in ("COM", "LPT") for digit in "123456789\u00b9\u00b2\u00b3"
}
