"""Python's own two readers."""

from __future__ import annotations

import os
import warnings
import zipfile
import zipimport
import zlib

from trees import FILE, FOLDER, Tree, digest, of_entries

from readers.reader import Job, Rejected

FAULTS = (
    zipfile.BadZipFile,
    zipimport.ZipImportError,
    zlib.error,
    # zipfile's word for methods of compression, versions and patches that it does not read.
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
    EOFError,
    KeyError,
    IndexError,
)


class Zipfile:
    name = "zipfile"
    links = False
    streams = False

    def begin(self, job: Job) -> None:
        """Nothing runs elsewhere."""

    def end(self, job: Job) -> Tree:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                with zipfile.ZipFile(job.archive) as archive:
                    return of_entries(
                        (
                            info.filename,
                            FOLDER if info.is_dir() else FILE,
                            digest(archive.read(info)),
                        )
                        for info in archive.infolist()
                    )
        except FAULTS as fault:
            raise Rejected(f"{type(fault).__name__}: {fault}") from None

    def close(self) -> None:
        """Nothing to end."""


class Zipimport:
    """What imports modules from archives, and knows no records for large ones before 3.13."""

    name = "zipimport"
    links = False
    streams = False

    def begin(self, job: Job) -> None:
        """Nothing runs elsewhere."""

    def end(self, job: Job) -> Tree:
        path = str(job.archive)
        try:
            importer = zipimport.zipimporter(path)
            importer.invalidate_caches()
            # Python 3.13 keeps them no longer where they were.
            files = getattr(importer, "_get_files", None)
            names = list(files() if files else zipimport._zip_directory_cache[path])
            return of_entries(
                (
                    name,
                    FOLDER if name.endswith("/") else FILE,
                    digest(importer.get_data(os.path.join(path, name))),
                )
                for name in names
            )
        except FAULTS as fault:
            raise Rejected(f"{type(fault).__name__}: {fault}") from None

    def close(self) -> None:
        """Nothing to end."""
