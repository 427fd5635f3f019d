"""Readers of other languages: one process for all of them reads archive after archive."""

from __future__ import annotations

import base64
import json
import subprocess
from pathlib import Path

from trees import FILE, FOLDER, Tree, of_entries, of_folder

from readers.reader import Job, Rejected

HERE = Path(__file__).parent.parent


class Server:
    def __init__(self, command: list[str]) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=HERE
        )

    def send(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()

    def receive(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self._process.args} ended")
        return line.decode().rstrip("\n")

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()


class Node:
    streams = False

    def __init__(self, server: Server, name: str, *, extracts: bool = False) -> None:
        self._server = server
        self.name = name
        self.links = extracts

    def begin(self, job: Job) -> None:
        if self.links:
            job.folder.mkdir()
        folder = str(job.folder.resolve())
        order = {"reader": self.name, "archive": str(job.archive), "folder": folder}
        self._server.send(json.dumps(order))

    def end(self, job: Job) -> Tree:
        result = json.loads(self._server.receive())
        if "error" in result:
            raise Rejected(result["error"])
        if "extracted" in result:
            return of_folder(job.folder)
        return of_entries(
            (name, FOLDER if folder else FILE, sha256)
            for name, folder, sha256 in result["entries"]
        )

    def close(self) -> None:
        self._server.close()


class Java:
    links = False

    def __init__(self, server: Server, name: str) -> None:
        self._server = server
        self.name = name
        self.streams = name == "ZipInputStream"

    def begin(self, job: Job) -> None:
        self._server.send(f"{self.name}\t{job.archive}")

    def end(self, job: Job) -> Tree:
        parts = self._server.receive().split("\t")
        if parts[0] == "error":
            raise Rejected(parts[1])
        entries = zip(parts[::3], parts[1::3], parts[2::3], strict=False)
        return of_entries(
            (base64.b64decode(name).decode(), kind, sha256)
            for name, kind, sha256 in entries
        )

    def close(self) -> None:
        self._server.close()


def servers() -> list[Node | Java]:
    node = Server(["node", "node/readers.mjs"])
    java = Server(
        ["java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "readers/Readers.java"]
    )
    return [
        Node(node, "yauzl"),
        Node(node, "extract-zip", extracts=True),
        Node(node, "decompress", extracts=True),
        Node(node, "jszip"),
        Node(node, "adm-zip"),
        Node(node, "fflate"),
        Java(java, "ZipFile"),
        Java(java, "ZipInputStream"),
    ]
