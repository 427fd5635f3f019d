"""What people pack: folders of functions, layers and libraries, with the oddities of real ones."""

from __future__ import annotations

import dataclasses
import io
import os
import random
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

HANDLER = b"def handler(event, context):\n    return event\n"
SCRIPT = b"#!/bin/sh\nexec node cli.js\n"
ELF = (
    b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x03\x00\x3e\x00\x01\x00\x00\x00" + bytes(40)
)


@dataclasses.dataclass(frozen=True)
class Project:
    name: str
    make: Callable[[Path], None]
    # What `inspect` is reported of the function.
    reported: dict[str, Any]
    # Not for each of the many ways to call a tool.
    heavy: bool = False


def write(
    folder: Path, files: dict[str, bytes], *, executable: tuple[str, ...] = ()
) -> None:
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if path.endswith("/"):
            file.mkdir(exist_ok=True)
            continue
        file.write_bytes(data)
        file.chmod(0o755 if path in executable else 0o644)


def python(folder: Path) -> None:
    """A function with wheels in it: empty modules, metadata, a library aligned with zeros."""
    chance = random.Random(1)
    write(
        folder,
        {
            "index.py": HANDLER,
            "lib/__init__.py": b"",
            "lib/deep/er/__init__.py": b"",
            "lib/_fast.cpython-310-x86_64-linux-gnu.so": ELF + chance.randbytes(50_000),
            "lib.libs/libXau.so.6": ELF
            + bytes((2 << 20) - 6000)
            + chance.randbytes(600),
            "lib-1.0.dist-info/METADATA": b"Metadata-Version: 2.1\nName: lib\n",
            "lib-1.0.dist-info/RECORD": b"lib/__init__.py,,\n" * 200,
            "lib-1.0.dist-info/WHEEL": b"Wheel-Version: 1.0\n",
            "bin/tool": SCRIPT,
            "tmp/": b"",
            ".env": b"KEY=value\n",
        },
        executable=("bin/tool", "lib/_fast.cpython-310-x86_64-linux-gnu.so"),
    )
    # A folder that several people share.
    (folder / "lib").chmod(0o2755)


def node(folder: Path) -> None:
    """A function with modules, whose programs are links."""
    write(
        folder,
        {
            "index.js": b"exports.handler = async (event) => event;\n",
            "package.json": b'{"name": "f", "type": "commonjs"}\n',
            "node_modules/.package-lock.json": b"{}\n",
            "node_modules/tool/cli.js": SCRIPT,
            "node_modules/tool/package.json": b'{"name": "tool", "bin": "cli.js"}\n',
            "node_modules/tool/node_modules/inner/index.js": b"module.exports = 1;\n",
            "node_modules/@scope/name/index.d.ts": b"export {};\n",
            "node_modules/@scope/name/.npmignore": b"",
        },
        executable=("node_modules/tool/cli.js",),
    )
    programs = folder / "node_modules/.bin"
    programs.mkdir()
    (programs / "tool").symlink_to("../tool/cli.js")
    (programs / "tool-again").symlink_to("tool")
    (folder / "current").symlink_to("node_modules")


def jar_of(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files.items():
            archive.writestr(zipfile.ZipInfo(path), data)
    return target.getvalue()


def java(folder: Path) -> None:
    """Classes, and libraries as JARs in the JAR."""
    manifest = b"Manifest-Version: 1.0\r\nCreated-By: 17\r\n\r\n"
    dependency = {
        "META-INF/": b"",
        "META-INF/MANIFEST.MF": manifest,
        "dependency/Class.class": b"\xca\xfe\xba\xbe\0\0\0\x34" + bytes(400),
    }
    write(
        folder,
        {
            "META-INF/services/example.Service": b"example.App\n",
            "META-INF/maven/g/a/pom.properties": b"version=1\n",
            "example/App.class": b"\xca\xfe\xba\xbe\0\0\0\x34" + bytes(900),
            "example/App$Inner.class": b"\xca\xfe\xba\xbe\0\0\0\x34" + bytes(300),
            "lib/dependency-1.0.jar": jar_of(dependency),
            "lib/other-1.0.jar": jar_of(
                {**dependency, "PK.txt": b"PK\x03\x04 PK\x05\x06"}
            ),
            "application.properties": "name=\u540d\n".encode(),
        },
    )


def custom(folder: Path) -> None:
    """A runtime of one's own."""
    write(
        folder,
        {
            "bootstrap": b"#!/bin/sh\nexec ./server\n",
            "server": ELF + random.Random(2).randbytes(30_000),
            "static/index.html": b"<!doctype html>\n",
            "static/PK": b"PK\x03\x04PK\x01\x02PK\x05\x06PK\x07\x08" * 20,
        },
        executable=("bootstrap", "server"),
    )


def python_layer(folder: Path) -> None:
    write(
        folder,
        {
            "python/requests/__init__.py": b"get = None\n",
            "python/requests/empty.py": b"",
            "python/requests-2.0.dist-info/RECORD": b"requests/__init__.py,,\n",
        },
    )


def node_layer(folder: Path) -> None:
    write(
        folder,
        {
            "nodejs/package.json": b"{}\n",
            "nodejs/node_modules/a/index.js": b"module.exports = {};\n",
            "nodejs/node_modules/a/cli.js": SCRIPT,
        },
        executable=("nodejs/node_modules/a/cli.js",),
    )
    (folder / "nodejs/node_modules/.bin").mkdir()
    (folder / "nodejs/node_modules/.bin/a").symlink_to("../a/cli.js")


def names(folder: Path) -> None:
    """Names that are not ASCII, long, deep, or odd, and in order everywhere."""
    write(
        folder,
        {
            "index.py": HANDLER,
            "\u6570\u636e/\u4e2d\u6587.py": b"x = 1\n",
            "\u6570\u636e/empty": b"",
            "caf\u00e9.txt": b"composed\n",
            "\U0001f600.txt": b"smile\n",
            "with space and 'quotes' & more (1).txt": b"x\n",
            "~a$b#c%d@e+f=g,h;i!j[k]{l}^`.txt": b"x\n",
            "-leading-dash": b"x\n",
            "n" * 200 + ".txt": b"long\n",
            "/".join(["deep"] * 25) + "/file.txt": b"deep\n",
            "..hidden": b"x\n",
            "a..b/c": b"x\n",
        },
    )


def empty(folder: Path) -> None:
    """Nothing but empty files and folders."""
    write(
        folder, {"index.py": b"", "lib/__init__.py": b"", "empty/": b"", "a/b/c/": b""}
    )


def big(folder: Path) -> None:
    """Megabytes that can be packed, and such that cannot."""
    chance = random.Random(3)
    write(
        folder,
        {
            "index.py": HANDLER,
            "model.bin": chance.randbytes(5 << 20),
            "zeros.bin": bytes(12 << 20),
            "text.json": b'{"key": "value", "list": [1, 2, 3]}\n' * 200_000,
        },
    )


def many(folder: Path) -> None:
    write(folder, {"index.py": HANDLER})
    for number in range(3000):
        path = folder / f"package{number % 50}/module{number}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x = %d\n" % number)


PYTHON = {"handler": "index.handler", "runtime": "python3.10"}
NODE = {"handler": "index.handler", "runtime": "nodejs18"}
PROJECTS = [
    Project("python", python, PYTHON),
    Project("node", node, NODE),
    Project("java", java, {"handler": "example.App::handle", "runtime": "java11"}),
    Project("custom runtime", custom, {"runtime": "custom"}),
    Project("python layer", python_layer, {"layer": True}),
    Project("node layer", node_layer, {"layer": True}),
    Project("names", names, PYTHON),
    Project("empty files", empty, PYTHON),
    Project("big", big, PYTHON, heavy=True),
    Project("many files", many, PYTHON, heavy=True),
]


def make(project: Project, folder: Path) -> Path:
    place = folder / project.name.replace(" ", "-")
    place.mkdir(parents=True)
    project.make(place)
    for root, folders, files in os.walk(place):
        for name in folders + files:
            # A date that every tool can store.
            os.utime(os.path.join(root, name), (1.6e9, 1.6e9), follow_symlinks=False)
    return place
