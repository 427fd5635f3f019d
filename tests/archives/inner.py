"""Whether the file that faaswire vouches for inside a ZIP is what all readers unpack.

Huawei's digest of inline code may be that of the one file in a ZIP: a verdict of `inner_source`
says that everybody unpacks just this file, with this name and this content.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

import crafted
import faaswire as fw
from records import Archive, Member, extra, make
from trees import FILE, Tree, digest, of_entries

URN = "urn:fss:cn-north-4:project:function:default:f:latest"
GOOD = b"def handler(event, context):\n    return event\n"
EVIL = b"import evil\n"

_service = fw.huawei.FunctionGraph(
    region="cn-north-4",
    project_id="project",
    credentials=fw.huawei.Credentials(access_key="access", secret_key="secret"),
)
_call = _service.show_function_code(function_urn=URN)


def package(content: bytes) -> fw.CodePackage:
    """A package whose digest is that of this source."""
    body = {
        "func_urn": URN,
        "func_code": {"link": "https://bucket.obs.cn-north-4.myhuaweicloud.com/c.zip"},
        "digest": hashlib.sha512(content).hexdigest(),
    }
    return _call.parse(200, {}, json.dumps(body).encode()).package()


def vouched(data: bytes, contents: dict[bytes, fw.CodePackage]) -> Tree | None:
    """What is vouched for, with one of these contents, if anything is."""
    for content, of in contents.items():
        verdict = of.verify(data)
        if isinstance(verdict, fw.Match) and verdict.matched_by == "inner_source":
            assert verdict.member is not None
            return of_entries([(verdict.member, FILE, digest(content))])
    return None


def seeds() -> Iterator[tuple[str, Archive, list[bytes]]]:
    """Archives of one file, and the contents that may be found in them."""
    for method in (0, 8):
        for descriptor in ("none", "signed4", "plain4"):
            for folder in (False, True):
                members = [
                    Member(b"index.py", GOOD, method=method, descriptor=descriptor)
                ]
                if folder:
                    members.insert(0, Member(b"lib/", b"", 0o040755))
                words = f"method {method}, descriptor {descriptor}, folder {folder}"
                yield words, make(members), [GOOD]
    # A second archive in each place where one can be.
    evil = make([Member(b"index.py", EVIL)]).encode()
    for place in ("extra", "local_extra", "comment"):
        hidden = extra((0xBEEF, evil)) if "extra" in place else evil
        member = Member(b"index.py", GOOD, **{place: hidden})
        yield f"archive in {place}", make([member]), [GOOD, EVIL]
    yield "archive as content", make([Member(b"index.py", evil)]), [evil, EVIL]
    for title, members in crafted.members():
        files = [member for member in members if not member.name.endswith(b"/")]
        if len(files) == 1:
            yield title, make(members), [files[0].data]
