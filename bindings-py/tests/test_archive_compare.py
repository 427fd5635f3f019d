"""Comparisons of two archives."""

from __future__ import annotations

import copy
import pickle
import zipfile

import faaswire as fw
import pytest
from support.handmade_archives import Member, assemble, link, zipped


def changes(before: bytes, after: bytes) -> dict[str, str]:
    found = fw.archive.compare(before, after)
    assert [one.path for one in found.differences] == sorted(
        one.path for one in found.differences
    )
    backwards = fw.archive.compare(after, before)
    assert backwards.is_same_code == found.is_same_code
    assert backwards.unchanged == found.unchanged
    turned = {"added": "removed", "removed": "added"}
    assert [(one.path, one.before, one.after) for one in backwards.differences] == [
        (one.path, one.after, one.before) for one in found.differences
    ]
    assert [one.change for one in backwards.differences] == [
        turned.get(one.change, one.change) for one in found.differences
    ]
    return {one.path: one.change for one in found.differences}


def at(year: int, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    def write(archive: zipfile.ZipFile) -> None:
        for name in ("a", "b"):
            info = zipfile.ZipInfo(name, (year, 1, 1, 0, 0, 0))
            archive.writestr(info, name * 100, method)

    return zipped(write)


A = Member("a", b"a" * 100)
B = Member("d/b", b"b" * 100)
D = Member("d/", mode=0o040755)


def test_order_compression_and_folders_make_no_difference() -> None:
    packed = [Member(m.name, m.data, deflated=True) for m in (B, A)]
    assert changes(assemble([A, B]), assemble([*packed, D])) == {}
    assert changes(at(2020), at(2020, zipfile.ZIP_STORED)) == {}
    found = fw.archive.compare(assemble([A, B]), assemble(packed))
    assert (found.is_same_code, found.unchanged) == (True, 2)
    assert str(found) == "no differences"


def test_the_root_folder_is_nothing() -> None:
    dotted = assemble([Member("./", mode=0o040700), Member("./a", A.data)])
    assert changes(assemble([A]), dotted) == {}
    assert changes(dotted, dotted) == {}


def test_what_an_inspection_rejects_is_not_compared() -> None:
    good = assemble([A])
    for bad in (
        assemble([A, Member("../b")]),
        assemble([A, link("l", "/etc")]),
        assemble([A, Member("a/b")]),
        assemble([A, Member("c", crc32=1)]),
        b"no zip",
    ):
        error = next(
            one for one in fw.archive.inspect(bad).findings if one.severity == "error"
        )
        for pair, which in [((good, bad), "second"), ((bad, good), "first")]:
            with pytest.raises(fw.ArchiveError) as caught:
                fw.archive.compare(*pair)
            finding = caught.value.finding
            assert (finding.code, finding.path) == (error.code, error.path)
            assert finding.detail is not None
            assert finding.detail.startswith(f"in the {which} archive")


def test_a_file_that_became_something_else() -> None:
    z = Member("z")
    file, other = Member("a", b"z"), link("a", "z")
    assert changes(assemble([file, z]), assemble([other, z])) == {"a": "content"}
    assert changes(
        assemble([link("a", "y"), z, Member("y")]), assemble([other, z, Member("y")])
    ) == {"a": "content"}
    assert changes(assemble([file]), assemble([Member("A", b"z")])) == {
        "A": "added",
        "a": "removed",
    }
    folder = Member("a/", mode=0o040755)
    assert changes(assemble([Member("a"), z]), assemble([folder, z])) == {
        "a": "content"
    }


def test_every_change_is_named() -> None:
    before = assemble([A, B, Member("same"), Member("old"), Member("mode")])
    after = assemble(
        [
            link("a", "same"),
            Member("d/b", b"c" * 100),
            Member("same"),
            Member("new"),
            Member("mode", mode=0o100755),
        ]
    )
    assert changes(before, after) == {
        "a": "content",
        "d/b": "content",
        "mode": "mode",
        "new": "added",
        "old": "removed",
    }
    found = fw.archive.compare(before, after)
    assert (found.is_same_code, found.unchanged) == (False, 1)
    assert repr(found) == ("<Comparison is_same_code=False differences=5 unchanged=1>")
    assert str(found).splitlines()[2:4] == ["mode: 'mode'", "added: 'new'"]
    _, content, mode, added, removed = found.differences
    assert (added.before, removed.after) == (None, None)
    assert (mode.before, mode.after) == (
        fw.archive.entries(before)[4],
        fw.archive.entries(after)[4],
    )
    assert (content.before, added.after, removed.before) == (
        fw.archive.entries(before)[1],
        fw.archive.entries(after)[3],
        fw.archive.entries(before)[3],
    )


def test_times_alone_are_the_same_code() -> None:
    assert changes(at(2020), at(2021)) == {"a": "time", "b": "time"}
    assert fw.archive.compare(at(2020), at(2021)).is_same_code


def test_an_equal_checksum_proves_nothing() -> None:
    # Two texts of eight letters with one CRC-32, found by trying.
    one, other = Member("a", b"plumless"), Member("a", b"buckeroo")
    packed = [Member("a", m.data, deflated=True) for m in (one, other)]
    before, after = fw.archive.entries(assemble([one, other]))
    assert before.crc32 == after.crc32
    for m in (other, packed[1]):
        assert changes(assemble([one]), assemble([m])) == {"a": "content"}


def test_what_cannot_be_compared_says_which() -> None:
    good = assemble([A])
    cut = assemble([Member("a", A.data, deflated=True, compressed_size=3)])
    for before, after, code, detail in [
        (good, b"", "not_a_zip", "in the second archive"),
        (b"", good, "not_a_zip", "in the first archive"),
        (good, cut, "data_corrupt", "in the second archive"),
        (cut, good, "data_corrupt", "in the first archive"),
        (assemble([A, A]), good, "duplicate", "in the first archive"),
    ]:
        with pytest.raises(fw.ArchiveError) as caught:
            fw.archive.compare(before, after)
        assert (caught.value.code, caught.value.finding.detail) == (code, detail)


def test_comparisons_are_values() -> None:
    found = fw.archive.compare(assemble([A]), assemble([B]))
    for thing in (found, *found.differences):
        assert pickle.loads(pickle.dumps(thing)) == thing == copy.deepcopy(thing)
        assert hash(copy.deepcopy(thing)) == hash(thing)
