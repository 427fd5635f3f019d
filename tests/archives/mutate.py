"""Damages archives: changes fields and records where the structure is known, or bytes."""

from __future__ import annotations

import random
import struct
import zlib

from crafted import HOSTS, METHODS, MODES, NAMES, extras
from records import (
    BLOB,
    CENTRAL,
    DATA,
    DESCRIPTOR,
    END,
    LAYOUTS,
    LOCAL,
    LOCATOR,
    ZIP64_END,
    Archive,
    Record,
    blob,
    deflate,
    extra,
    locator,
    unicode_path,
    zip64_end,
)

Chosen = random.Random


def mutate(archive: Archive, other: Archive, chance: Chosen) -> tuple[bytes, str]:
    """The bytes of an archive after a few changes, and what they were."""
    archive = archive.copy()
    done = []
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 4))):
        change = chance.choice(CHANGES)
        try:
            words = change(archive, other, chance)
        except (IndexError, ValueError, struct.error):
            # Nothing of the kind in this archive, or its numbers are too large for it.
            words = None
        if words:
            done.append(words)
        if chance.random() < 0.7:
            archive.relink(chance.choice(BASES) if chance.random() < 0.05 else 0)
    data = archive.encode()
    if chance.random() < 0.15:
        data, words = bytes_changed(data, chance)
        done.append(words)
    return data, "; ".join(done)


BASES = (1, 4, 30, -1)


def interesting(width: int, old: int, chance: Chosen) -> int:
    top = (1 << 8 * width) - 1
    return chance.choice(
        (
            0,
            1,
            top,
            top - 1,
            1 << (8 * width - 1),
            old + 1,
            old - 1,
            old ^ 1 << chance.randrange(8 * width),
            old * 2,
            chance.randrange(top + 1),
            0x10000,
            20,
            22,
            46,
        )
    )


def some_value(field: str, width: int, old: int, chance: Chosen) -> int:
    if chance.random() < 0.7:
        if field == "host":
            return chance.choice(HOSTS)
        if field == "method":
            return chance.choice(METHODS[:3])
        if field == "flags":
            return old ^ 1 << chance.randrange(16)
        if field == "attributes":
            dos = chance.choice((0, 0, 0x10, 0x20, 0x400, 0x8, 0xFFFF))
            return chance.choice(MODES) << 16 | dos
        if field == "version":
            return chance.choice((0, 10, 20, 45, 46, 51, 63, 90, 0x314, 0xFFFF))
    return interesting(width, old, chance)


def field(archive: Archive, other: Archive, chance: Chosen) -> str:
    record = chance.choice(archive.all(*LAYOUTS))
    name, width = chance.choice(list(LAYOUTS[record.kind][1].items()))
    value = some_value(name, width, record.fields[name], chance)
    record.fields[name] = value
    return f"{record.kind}'s {name} is {value:#x}"


def both(archive: Archive, other: Archive, chance: Chosen) -> str:
    """The same in the local header and in the directory."""
    central = chance.choice([c for c in archive.all(CENTRAL) if c.of])
    local = central.of
    assert local is not None
    name = chance.choice(
        (
            "version",
            "flags",
            "flags",
            "method",
            "time",
            "date",
            "crc32",
            "packed",
            "size",
        )
    )
    width = LAYOUTS[LOCAL][1][name]
    value = some_value(name, width, central.fields[name], chance)
    local.fields[name] = central.fields[name] = value
    return f"both {name} are {value:#x}"


def attributes(archive: Archive, other: Archive, chance: Chosen) -> str:
    central = chance.choice(archive.all(CENTRAL))
    central.fields["attributes"] = some_value("attributes", 4, 0, chance)
    central.fields["host"] = chance.choice(HOSTS)
    return (
        f"host {central.fields['host']}, attributes {central.fields['attributes']:#x}"
    )


def name(archive: Archive, other: Archive, chance: Chosen) -> str:
    central = chance.choice([c for c in archive.all(CENTRAL) if c.of])
    local = central.of
    assert local is not None
    old = central.parts["name"]
    new = chance.choice(
        (
            chance.choice(NAMES),
            chance.choice(NAMES),
            chance.choice(archive.all(CENTRAL)).parts["name"],
            old + b"/",
            old.rstrip(b"/"),
            old.swapcase(),
            b"./" + old,
            b"a/" + old,
            old + b"\0",
            old + bytes([chance.randrange(256)]),
        )
    )
    where = chance.choice(("both", "both", "both", "local", "directory"))
    if where != "local":
        central.parts["name"] = new
    if where != "directory":
        local.parts["name"] = new
    if not new.isascii() and chance.random() < 0.7:
        for record in (central, local):
            record.fields["flags"] |= 1 << 11
    central.measure()
    local.measure()
    return f"name of {where} is {new[:60]!r}"


def extra_field(archive: Archive, other: Archive, chance: Chosen) -> str:
    central = chance.choice([c for c in archive.all(CENTRAL) if c.of])
    local = central.of
    assert local is not None
    title, fields = chance.choice(
        list(
            extras(
                central.parts["name"], bytes(central.fields["size"] % 100_000)
            ).items()
        )
    )
    if chance.random() < 0.3:
        title, fields = large_extra(central, chance)
    if chance.random() < 0.1:
        new = extra(unicode_path(central.parts["name"], chance.choice(NAMES)))
        title, fields = "unicode path", (new, new)
    keep = chance.random() < 0.5
    for record, new in ((local, fields[0]), (central, fields[1])):
        old = record.parts["extra"] if keep else b""
        record.parts["extra"] = (new + old if chance.random() < 0.5 else old + new)[
            :65535
        ]
        record.measure()
    return f"extra: {title}{', others kept' if keep else ''}"


def large_extra(central: Record, chance: Chosen) -> tuple[str, tuple[bytes, bytes]]:
    """The field for large files, in use: sizes or the offset are all ones beside it."""
    local = central.of
    assert local is not None
    names = [n for n in ("size", "packed", "offset") if chance.random() < 0.6]
    values = [central.fields[n] + chance.choice((0, 0, 0, 1)) for n in names]
    for n in names:
        if chance.random() < 0.8:
            central.fields[n] = 0xFFFFFFFF
            if n != "offset" and chance.random() < 0.8:
                local.fields[n] = 0xFFFFFFFF
    body = b"".join(struct.pack("<Q", value % (1 << 64)) for value in values)
    if chance.random() < 0.2:
        body += bytes(chance.choice((1, 4, 8)))
    in_local = b"".join(
        struct.pack("<Q", value % (1 << 64))
        for n, value in zip(names, values, strict=True)
        if n != "offset"
    )
    return f"zip64 with {names}", (extra((1, in_local)), extra((1, body)))


def comment(archive: Archive, other: Archive, chance: Chosen) -> str:
    record = chance.choice(archive.all(CENTRAL, END, END))
    data = chance.choice(
        (
            b"words",
            b"PK\x05\x06" + bytes(18),
            b"PK\x05\x06" + bytes(16) + b"\xff\xff",
            other.encode()[:60_000],
            b"".join(r.encode() for r in archive.all(CENTRAL, LOCATOR, END))[:60_000],
            archive.encode()[-chance.randrange(1, 200) :],
            locator().encode(),
            zip64_end().encode() + locator().encode(),
            b"PK\x06\x07" + chance.randbytes(16),
        )
    )
    record.parts["comment"] = data
    record.measure()
    return f"{record.kind}'s comment of {len(data)} bytes"


def extension(archive: Archive, other: Archive, chance: Chosen) -> str:
    record = archive.all(ZIP64_END)[0]
    record.parts["extension"] = chance.choice(
        (b"12345678", bytes(56), zip64_end().encode(), other.encode()[:500])
    )
    record.measure()
    return "zip64 record with an extension"


def removed(archive: Archive, other: Archive, chance: Chosen) -> str:
    record = chance.choice(archive.records)
    archive.records.remove(record)
    return f"no {record.kind}"


def doubled(archive: Archive, other: Archive, chance: Chosen) -> str:
    record = chance.choice(archive.records)
    new = Record(record.kind, dict(record.fields), dict(record.parts), of=record.of)
    archive.records.insert(chance.randrange(len(archive.records) + 1), new)
    return f"{record.kind} twice"


def swapped(archive: Archive, other: Archive, chance: Chosen) -> str:
    one, two = (chance.randrange(len(archive.records)) for _ in range(2))
    of = archive.records
    of[one], of[two] = of[two], of[one]
    return f"{of[two].kind} and {of[one].kind} swapped"


def relinked(archive: Archive, other: Archive, chance: Chosen) -> str:
    """Two entries of the directory that mean one, or each the other's, local header."""
    one, two = chance.sample(archive.all(CENTRAL), 2)
    one.of, two.of = two.of, (one.of if chance.random() < 0.5 else two.of)
    return "entries relinked"


def reordered(archive: Archive, other: Archive, chance: Chosen) -> str:
    directory = archive.all(CENTRAL)
    places = [archive.index(record) for record in directory]
    chance.shuffle(directory)
    for place, record in zip(places, directory, strict=True):
        archive.records[place] = record
    return "directory in another order"


def inserted(archive: Archive, other: Archive, chance: Chosen) -> str:
    data = chance.choice(
        (
            b"x",
            bytes(chance.randrange(1, 64)),
            chance.randbytes(chance.randrange(1, 64)),
            other.encode(),
            b"".join(r.encode() for r in other.all(LOCAL, DATA)),
            b"".join(r.encode() for r in other.all(CENTRAL, END)),
            b"".join(r.encode() for r in archive.all(CENTRAL)),
            b"PK\x07\x08",
            b"PK\x03\x04" + bytes(26),
            b"PK\x05\x06" + bytes(18),
            b"PK\x05\x05\x00\x00",
            locator().encode(),
        )
    )
    place = chance.choice((0, len(archive.records), None, None))
    if place is None:
        place = chance.randrange(len(archive.records) + 1)
    archive.records.insert(place, blob(data))
    return f"{len(data)} bytes inserted at {place} of {len(archive.records)}"


def spliced(archive: Archive, other: Archive, chance: Chosen) -> str:
    """An entry of another archive."""
    foreign = other.copy()
    central = chance.choice([c for c in foreign.all(CENTRAL) if c.of])
    own = [r for r in foreign.records if r is central.of or r.of is central.of]
    at = min(
        [archive.index(r) for r in archive.all(CENTRAL, ZIP64_END, END)],
        default=len(archive.records),
    )
    archive.records[at:at] = own
    if own and own[-1] is central:
        return "an entry more, unordered"
    if central not in archive.records:
        archive.before(archive.all(ZIP64_END, LOCATOR, END)[0], central)
    return "an entry of another archive"


def described(archive: Archive, other: Archive, chance: Chosen) -> str:
    """With or without what describes the data behind it, in every layout."""
    central = chance.choice([c for c in archive.all(CENTRAL) if c.of])
    local = central.of
    assert local is not None
    old = archive.descriptor(local)
    if old is not None:
        archive.records.remove(old)
    crc32, packed, size = (central.fields[n] for n in ("crc32", "packed", "size"))
    layout = chance.choice(("<III", "<IQQ", None))
    for record in (central, local):
        record.fields["flags"] &= ~8
        if layout:
            record.fields["flags"] |= 8
    reported = chance.choice(("none", "all", "some"))
    for n in ("crc32", "packed", "size"):
        keep = reported == "all" or (reported == "some" and chance.random() < 0.5)
        local.fields[n] = central.fields[n] if keep or not layout else 0
    if layout:
        body = struct.pack(layout, crc32, packed, size)
        signature = chance.choice((b"PK\x07\x08", b""))
        new = Record(DESCRIPTOR, parts={"bytes": signature + body}, of=local)
        archive.after(archive.data(local) or local, new)
        return f"described by {len(signature + body)} bytes, local says {reported}"
    return "no longer described behind"


def contents(archive: Archive, other: Archive, chance: Chosen) -> str:
    """Other data, described as it is everywhere."""
    central = chance.choice([c for c in archive.all(CENTRAL) if c.of])
    local = central.of
    assert local is not None
    data = chance.choice(
        (
            b"",
            b"x",
            b"../../evil",
            b"/etc/passwd",
            b"index.py",
            b"PK\x07\x08" * 3,
            other.encode()[:5000],
            bytes(5000),
        )
    )
    method = chance.choice((0, 8))
    packed = data
    if method == 8:
        packed = deflate(data, chance.choice((0, 1, 9)))
        if chance.random() < 0.2:
            packed += chance.choice((b"\0", packed, b"PK\x07\x08"))
        elif chance.random() < 0.2:
            packed = b"\0\0\0\xff\xff" + packed
    body = archive.data(local)
    if body is None:
        return ""
    body.parts["bytes"] = packed
    values = {"crc32": zlib.crc32(data), "packed": len(packed), "size": len(data)}
    zeroed = local.fields["flags"] & 8
    for record in (central, local):
        record.fields["method"] = method
        record.fields.update(values if record is central or not zeroed else {})
    behind = archive.descriptor(local)
    if behind is not None:
        signature = b"PK\x07\x08" if behind.parts["bytes"][:2] == b"PK" else b""
        behind.parts["bytes"] = signature + struct.pack("<III", *values.values())
    return f"{len(data)} bytes of data, method {method}"


def large(archive: Archive, other: Archive, chance: Chosen) -> str:
    """Records for large archives before the end record."""
    end = archive.all(END)[0]
    record, place = zip64_end(), locator()
    archive.before(end, record)
    if chance.random() < 0.2:
        archive.before(
            end, blob(chance.choice((b"x", bytes(20), zip64_end().encode())))
        )
    archive.before(end, place)
    for n, ones in (
        ("here", 0xFFFF),
        ("entries", 0xFFFF),
        ("size", 0xFFFFFFFF),
        ("offset", 0xFFFFFFFF),
        ("disk", 0xFFFF),
        ("directory_disk", 0xFFFF),
    ):
        if chance.random() < 0.5:
            end.fields[n] = ones
    archive.relink()
    if chance.random() < 0.4:
        spoiled = chance.choice((record, place))
        n, width = chance.choice(list(LAYOUTS[spoiled.kind][1].items()))
        spoiled.fields[n] = interesting(width, spoiled.fields[n], chance)
        return f"zip64, and {spoiled.kind}'s {n} is {spoiled.fields[n]:#x}"
    return "zip64"


def signature(archive: Archive, other: Archive, chance: Chosen) -> str:
    record = chance.choice(archive.all(*LAYOUTS))
    record.signature = chance.choice(
        (
            b"PK\x03\x04",
            b"PK\x01\x02",
            b"PK\x05\x06",
            b"PK\x07\x08",
            b"\0\0\0\0",
            b"PK\x05\x05",
        )
    )
    return f"{record.kind}'s signature is {record.signature!r}"


def bytes_changed(data: bytes, chance: Chosen) -> tuple[bytes, str]:
    spoiled = bytearray(data)
    # Records lie at both ends; data between them is of less interest.
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        if not spoiled:
            break
        at = chance.randrange(len(spoiled))
        if chance.random() < 0.5:
            at = max(0, len(spoiled) - 1 - int(chance.expovariate(1 / 120)))
        kind = chance.randrange(5)
        if kind == 0:
            spoiled[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            spoiled[at] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)))
        elif kind == 2:
            del spoiled[at : at + chance.choice((1, 2, 4, 22))]
        elif kind == 3:
            spoiled[at:at] = chance.randbytes(chance.choice((1, 2, 4)))
        else:
            start = chance.randrange(len(spoiled))
            spoiled[at:at] = spoiled[start : start + chance.randrange(1, 120)]
    return bytes(spoiled), "bytes"


CHANGES = (
    field,
    field,
    field,
    both,
    both,
    attributes,
    name,
    name,
    extra_field,
    extra_field,
    extra_field,
    comment,
    extension,
    removed,
    doubled,
    swapped,
    relinked,
    reordered,
    inserted,
    inserted,
    spliced,
    described,
    described,
    contents,
    contents,
    large,
    signature,
)
_ = BLOB
