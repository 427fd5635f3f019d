"""Packs folders with every tool: nothing healthy may have an error, and every warning is expected.

python corpus.py                 # the table
python corpus.py --tool zip      # the tools whose name begins so, and what is found
"""

from __future__ import annotations

import argparse
import collections
import re
import shutil
import sys
import tempfile
from pathlib import Path

import faaswire as fw
import projects
from handmade import FAULTY
from tools import Npm, Pack, command, tools
from trees import FILE, FOLDER, LINK, Tree, normal, of_folder

# What is warned of and why: the tools, the project (`*` is each), and the codes.
EXPECTED = [
    # Their names are in UTF-8 or GBK, and do not say so.
    (
        r"zip|zip [^o].*|zip to .*|zip, .*|macOS .*|zipalign|.*, GBK",
        "names",
        {"name_encoding"},
    ),
    # Names begin with `./`.
    (r"bsdtar.*", "*", {"path_not_normal"}),
    # Zeros fill the last block of a tape.
    (r"bsdtar to a pipe", "*", {"trailing_data"}),
    # A line, or a script, that starts what is behind it.
    (r"zipapp|Spring Boot", "*", {"leading_data"}),
    # No modes are reported, or not the file's.
    (
        r"jar .*|Compress-.*|Windows .*|WinRAR.*|Go .*Create|npm jszip, DOS|.*, writestr",
        "custom runtime",
        {"not_executable"},
    ),
    # What comes from a pipe has no name.
    (r"zip of a pipe", "*", {"handler_missing"}),
]
# The tools that pack no project but these.
SUITED = {"zip of a pipe": {"python"}, "Maven": {"java"}, "Spring Boot": {"java"}}
# The tools that give files other places or names; adm-zip goes into each folder once, through a link
# if that comes first.
ELSEWHERE = {"zip of a pipe", "Spring Boot", "npm adm-zip"}
# The tools that pack the large projects too.
HEAVY = {"zip", "zip to a pipe", "bsdtar -a", "7z", "jar cf", "zipfile", "npm archiver"}


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--tool", default="", help="only those whose name begins so")
    options.add_argument("--keep", type=Path, help="where the archives are to stay")
    given = options.parse_args()
    work = Path(tempfile.mkdtemp(prefix="corpus-"))
    npm = Npm()
    try:
        return run(work, tools(npm), given.tool, given.keep)
    finally:
        npm.close()
        shutil.rmtree(work)


def run(work: Path, packers: dict[str, Pack], only: str, keep: Path | None) -> int:
    made = [(p, projects.make(p, work / "projects")) for p in projects.PROJECTS]
    rows = []
    faults: list[str] = []
    for tool, pack in packers.items():
        if not tool.startswith(only):
            continue
        counts: collections.Counter[str] = collections.Counter()
        packages = 0
        for project, folder in made:
            if project.heavy and tool not in HEAVY:
                continue
            if project.name not in SUITED.get(tool, {project.name}):
                continue
            archive = work / "archive.zip"
            archive.unlink(missing_ok=True)
            pack(folder, archive)
            data = archive.read_bytes()
            packages += 1
            if keep:
                keep.mkdir(parents=True, exist_ok=True)
                name = f"{tool}-{project.name}".replace("/", "_").replace(" ", "-")
                (keep / f"{name}.zip").write_bytes(data)
            inspection = fw.archive.inspect(data, **project.reported)
            wrong = check(tool, project, data, folder, inspection)
            faults += [f"{tool}, {project.name}: {fault}" for fault in wrong]
            counts.update({f"{f.severity} {f.code}" for f in inspection.findings})
        rows.append((tool, packages, counts))
    if not only:
        extra_rows, more = others(work)
        rows += extra_rows
        faults += more
    table(rows)
    for fault in faults:
        print("FAULT", fault)
    return 1 if faults else 0


def check(
    tool: str,
    project: projects.Project,
    data: bytes,
    folder: Path,
    inspection: fw.archive.Inspection,
) -> list[str]:
    faults = [str(f) for f in inspection.findings if f.severity == "error"]
    warned = {f.code for f in inspection.findings if f.severity == "warning"}
    expected: set[str] = set()
    for pattern, of, codes in EXPECTED:
        if re.fullmatch(pattern, tool) and of in ("*", project.name):
            expected |= codes
    faults += [f"unexpected warning {code}" for code in sorted(warned - expected)]
    if faults or tool in ELSEWHERE or "GBK" in tool:
        return faults
    return faults + contents(data, folder, inspection)


def contents(data: bytes, folder: Path, inspection: fw.archive.Inspection) -> list[str]:
    """Whether what is read is what was packed."""
    packed: Tree = of_folder(folder)
    links = [path for path, (kind, _) in packed.items() if kind == LINK]
    found = {
        normal(entry.path): (entry.kind, entry)
        for entry in inspection.entries
        if normal(entry.path)
    }
    faults = []
    for path, (kind, _) in packed.items():
        if kind != FILE:
            continue
        if path not in found:
            # A pattern of the shell leaves out hidden files.
            if not path.startswith("."):
                faults.append(f"{path!r} is missing")
        elif found[path][0] != "file":
            faults.append(f"{path!r} is a {found[path][0]}")
        elif fw.archive.read(data, found[path][1].path) != (folder / path).read_bytes():
            faults.append(f"{path!r} has other data")
    for path, (kind, _) in found.items():
        known = path in packed or path.startswith(
            ("META-INF", "__MACOSX/", ".DS_Store", "__main__.py")
        )
        through = any(path == link or path.startswith(link + "/") for link in links)
        if not known and not through:
            faults.append(f"{path!r} was never packed")
        if (
            kind == "folder"
            and path in packed
            and packed[path][0] not in (FOLDER, LINK)
        ):
            faults.append(f"{path!r} is not a folder")
    return faults


Rows = list[tuple[str, int, collections.Counter[str]]]


def others(work: Path) -> tuple[Rows, list[str]]:
    """What no folder of this machine's encoding shows: names in GBK, very many files, and faults."""
    rows: Rows = []
    faults = []
    gbk = work / "gbk"
    gbk.mkdir()
    for name, data in (("\u4e2d\u6587.py", b"x = 1\n"), ("index.py", projects.HANDLER)):
        with open(bytes(gbk) + b"/" + name.encode("gbk"), "wb") as file:
            file.write(data)
    archive = work / "gbk.zip"
    command('zip -q -r "$out" .', locale="C")(gbk, archive)
    found = fw.archive.inspect(archive.read_bytes(), **projects.PYTHON)
    rows.append(row("zip, names in GBK", found))
    faults += [
        f"zip, names in GBK: {f}" for f in found.findings if f.severity == "error"
    ]
    for name, (pack, code) in FAULTY.items():
        data = pack(work / "projects/python").encode()
        found = fw.archive.inspect(data)
        rows.append(row(name, found))
        if code not in {f.code for f in found.findings}:
            faults.append(f"{name}: {code} was not found")
    return rows, faults


def row(
    name: str, found: fw.archive.Inspection
) -> tuple[str, int, collections.Counter[str]]:
    codes = {f"{f.severity} {f.code}" for f in found.findings}
    return name, 1, collections.Counter(codes)


def table(rows: Rows) -> None:
    print("| tool | packages | errors | found beside |\n|---|---|---|---|")
    total = 0
    for tool, packages, counts in rows:
        total += packages
        errors = {c.split()[1]: n for c, n in counts.items() if c.startswith("error")}
        others = {
            c.split()[1]: n for c, n in counts.items() if not c.startswith("error")
        }
        print(f"| {tool} | {packages} | {words(errors) or 'none'} | {words(others)} |")
    print(f"{total} packages of {len(rows)} tools")


def words(counts: dict[str, int]) -> str:
    return ", ".join(f"{code} ({n})" for code, n in sorted(counts.items()))


if __name__ == "__main__":
    sys.exit(main())
