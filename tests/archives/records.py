"""ZIP archives as lists of records in which anything can be changed, and back to bytes.

Layouts by APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16. A field keeps the number that it is given,
whether true or not; `Archive.relink` makes the numbers that connect records true again.
"""

from __future__ import annotations

import copy
import dataclasses
import struct
import zlib

LOCAL, DATA, DESCRIPTOR, CENTRAL, ZIP64_END, LOCATOR, END, BLOB = (
    "local",
    "data",
    "descriptor",
    "central",
    "zip64_end",
    "locator",
    "end",
    "blob",
)

# Fields with their widths, then the variable parts with the field that holds their length.
LAYOUTS: dict[str, tuple[bytes, dict[str, int], dict[str, str]]] = {
    LOCAL: (
        b"PK\x03\x04",
        {
            "version": 2,
            "flags": 2,
            "method": 2,
            "time": 2,
            "date": 2,
            "crc32": 4,
            "packed": 4,
            "size": 4,
            "name_length": 2,
            "extra_length": 2,
        },
        {"name": "name_length", "extra": "extra_length"},
    ),
    CENTRAL: (
        b"PK\x01\x02",
        {
            "made_by": 1,
            "host": 1,
            "version": 2,
            "flags": 2,
            "method": 2,
            "time": 2,
            "date": 2,
            "crc32": 4,
            "packed": 4,
            "size": 4,
            "name_length": 2,
            "extra_length": 2,
            "comment_length": 2,
            "disk": 2,
            "internal": 2,
            "attributes": 4,
            "offset": 4,
        },
        {
            "name": "name_length",
            "extra": "extra_length",
            "comment": "comment_length",
        },
    ),
    ZIP64_END: (
        b"PK\x06\x06",
        {
            "record_length": 8,
            "made_by": 2,
            "version": 2,
            "disk": 4,
            "directory_disk": 4,
            "here": 8,
            "entries": 8,
            "size": 8,
            "offset": 8,
        },
        {"extension": ""},
    ),
    LOCATOR: (b"PK\x06\x07", {"disk": 4, "offset": 8, "disks": 4}, {}),
    END: (
        b"PK\x05\x06",
        {
            "disk": 2,
            "directory_disk": 2,
            "here": 2,
            "entries": 2,
            "size": 4,
            "offset": 4,
            "comment_length": 2,
        },
        {"comment": "comment_length"},
    ),
}
FORMATS = {1: "B", 2: "H", 4: "I", 8: "Q"}


@dataclasses.dataclass(eq=False)
class Record:
    """A header, or bytes; `of` is the local header that it belongs to."""

    kind: str
    fields: dict[str, int] = dataclasses.field(default_factory=dict)
    parts: dict[str, bytes] = dataclasses.field(default_factory=dict)
    signature: bytes | None = None
    of: Record | None = None

    def encode(self) -> bytes:
        if self.kind not in LAYOUTS:
            return self.parts["bytes"]
        signature, widths, parts = LAYOUTS[self.kind]
        out = bytearray(signature if self.signature is None else self.signature)
        for name, width in widths.items():
            value = self.fields[name] % (1 << 8 * width)
            out += struct.pack("<" + FORMATS[width], value)
        for name in parts:
            out += self.parts.get(name, b"")
        return bytes(out)

    def measure(self) -> None:
        """Makes the lengths of its own variable parts true."""
        for name, field in LAYOUTS.get(self.kind, (b"", {}, {}))[2].items():
            if field:
                self.fields[field] = len(self.parts.get(name, b""))
        if self.kind == ZIP64_END:
            self.fields["record_length"] = 44 + len(self.parts.get("extension", b""))


class Archive:
    def __init__(self, records: list[Record]) -> None:
        self.records = records

    def copy(self) -> Archive:
        return copy.deepcopy(self)

    def encode(self) -> bytes:
        return b"".join(record.encode() for record in self.records)

    def all(self, *kinds: str) -> list[Record]:
        return [record for record in self.records if record.kind in kinds]

    def local(self, central: Record) -> Record | None:
        return central.of

    def data(self, local: Record) -> Record | None:
        return next((r for r in self.all(DATA) if r.of is local), None)

    def descriptor(self, local: Record) -> Record | None:
        return next((r for r in self.all(DESCRIPTOR) if r.of is local), None)

    def after(self, record: Record, new: Record) -> None:
        self.records.insert(self.index(record) + 1, new)

    def before(self, record: Record, new: Record) -> None:
        self.records.insert(self.index(record), new)

    def index(self, record: Record) -> int:
        return self.records.index(record)

    def relink(self, base: int = 0) -> None:
        """Makes lengths, offsets and counts true; `base` is subtracted from offsets."""
        places: dict[int, int] = {}
        place = 0
        for record in self.records:
            record.measure()
            places[id(record)] = place
            place += len(record.encode())
        for central in self.all(CENTRAL):
            if central.of is not None and central.fields["offset"] != 0xFFFFFFFF:
                central.fields["offset"] = places.get(id(central.of), 0) - base
        directory = self.all(CENTRAL)
        ends = self.all(END, ZIP64_END)
        if not ends:
            return
        start = places[id(directory[0])] if directory else places[id(ends[0])]
        size = sum(len(central.encode()) for central in directory)
        for end in ends:
            small = end.kind == END
            values = {
                "here": len(directory),
                "entries": len(directory),
                "size": size,
                "offset": start - base,
            }
            for name, value in values.items():
                ones = (1 << 8 * LAYOUTS[end.kind][1][name]) - 1
                # All ones refer to the record for large archives.
                if not (small and end.fields[name] == ones):
                    end.fields[name] = value
        for locator in self.all(LOCATOR):
            record = next(iter(self.all(ZIP64_END)), None)
            if record is not None:
                locator.fields["offset"] = places[id(record)] - base


def blob(data: bytes) -> Record:
    return Record(BLOB, parts={"bytes": data})


def parse(data: bytes) -> Archive:
    """The records of a healthy archive; whatever is between them is a blob."""
    end_at = data.rfind(b"PK\x05\x06")
    end, _ = _read(data, end_at, END)
    tail = [end]
    size, offset, count = (end.fields[n] for n in ("size", "offset", "entries"))
    stop = end_at
    if data[end_at - 20 : end_at - 16] == b"PK\x06\x07":
        locator, _ = _read(data, end_at - 20, LOCATOR)
        big_at = locator.fields["offset"]
        big, _ = _read(data, big_at, ZIP64_END, extension=end_at - 20 - big_at - 56)
        size, offset, count = (big.fields[n] for n in ("size", "offset", "entries"))
        tail = [big, locator, end]
        stop = big_at
    base = stop - size - offset
    at = stop - size
    directory = []
    for _ in range(count):
        central, at = _read(data, at, CENTRAL)
        directory.append(central)
    records: list[Record] = []
    covered = 0
    for central in sorted(directory, key=_offset):
        start = _offset(central) + base
        if start > covered:
            records.append(blob(data[covered:start]))
        local, at = _read(data, start, LOCAL)
        central.of = local
        length = _large(central, "packed")
        records += [local, Record(DATA, parts={"bytes": data[at : at + length]})]
        records[-1].of = local
        covered = at + length
        if central.fields["flags"] & 8:
            long = descriptor_length(data, covered, central)
            described = Record(
                DESCRIPTOR, parts={"bytes": data[covered : covered + long]}
            )
            described.of = local
            records.append(described)
            covered += long
    if stop - size > covered:
        records.append(blob(data[covered : stop - size]))
    return Archive(records + directory + tail)


def _read(data: bytes, at: int, kind: str, **lengths: int) -> tuple[Record, int]:
    signature, widths, parts = LAYOUTS[kind]
    if data[at : at + 4] != signature:
        raise ValueError(f"no {kind} at {at}")
    record = Record(kind)
    at += 4
    for name, width in widths.items():
        record.fields[name] = int.from_bytes(data[at : at + width], "little")
        at += width
    for name, field in parts.items():
        length = record.fields[field] if field else lengths.get(name, 0)
        record.parts[name] = data[at : at + length]
        at += length
    return record, at


def zip64_numbers(central: Record) -> list[int]:
    """The numbers of the extra field for large files."""
    extra = central.parts["extra"]
    while len(extra) >= 4:
        kind, length = struct.unpack("<HH", extra[:4])
        if kind == 1:
            body = extra[4 : 4 + length]
            whole = len(body) // 8 * 8
            return [n for (n,) in struct.iter_unpack("<Q", body[:whole])]
        extra = extra[4 + length :]
    return []


def _large(central: Record, name: str) -> int:
    numbers = iter(zip64_numbers(central))
    for field in ("size", "packed", "offset"):
        value = central.fields[field]
        if value == 0xFFFFFFFF:
            value = next(numbers, value)
        if field == name:
            return value
    raise KeyError(name)


def _offset(central: Record) -> int:
    return _large(central, "offset")


def descriptor_length(data: bytes, at: int, central: Record) -> int:
    """The numbers of an empty file are all zero: what follows says how long they are."""
    packed, size = _large(central, "packed"), _large(central, "size")
    possible = []
    for signature in (b"PK\x07\x08", b""):
        for layout in ("<III", "<IQQ"):
            reported = signature + struct.pack(
                layout, central.fields["crc32"], packed, size
            )
            if data.startswith(reported, at):
                possible.append(len(reported))
    if not possible:
        raise ValueError("no descriptor")
    for length in possible:
        if data.startswith((b"PK\x03\x04", b"PK\x01\x02"), at + length):
            return length
    return possible[0]


def deflate(data: bytes, level: int = 9) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def extra(*fields: tuple[int, bytes]) -> bytes:
    return b"".join(struct.pack("<HH", kind, len(data)) + data for kind, data in fields)


def unicode_path(raw: bytes, name: bytes, *, kind: int = 0x7075) -> tuple[int, bytes]:
    """Info-ZIP's Unicode Path (or Comment): another spelling of the name."""
    return kind, b"\x01" + struct.pack("<I", zlib.crc32(raw)) + name


@dataclasses.dataclass
class Member:
    """An entry as a tool would write it, to be spoiled afterwards."""

    name: bytes
    data: bytes = b""
    mode: int = 0o100644
    method: int = 0
    host: int = 3
    flags: int = 0
    extra: bytes = b""
    local_extra: bytes | None = None
    comment: bytes = b""
    # `none`, or the layout of what describes the data behind it.
    descriptor: str = "none"
    raw: bytes | None = None

    def records(self) -> tuple[list[Record], Record]:
        raw = self.raw
        if raw is None:
            raw = deflate(self.data) if self.method == 8 else self.data
        described = self.descriptor != "none"
        crc32 = zlib.crc32(self.data)
        shared = {
            "version": 20,
            "flags": self.flags | (8 if described else 0),
            "method": self.method,
            "time": 0,
            "date": 33,
            "crc32": crc32,
            "packed": len(raw),
            "size": len(self.data),
        }
        in_local = {"crc32": 0, "packed": 0, "size": 0} if described else {}
        local = Record(
            LOCAL,
            {**shared, **in_local, "name_length": 0, "extra_length": 0},
            {
                "name": self.name,
                "extra": self.extra if self.local_extra is None else self.local_extra,
            },
        )
        central = Record(
            CENTRAL,
            {
                **shared,
                "made_by": 20,
                "host": self.host,
                "name_length": 0,
                "extra_length": 0,
                "comment_length": 0,
                "disk": 0,
                "internal": 0,
                "attributes": self.mode << 16 | (16 if self.mode >> 12 == 4 else 0),
                "offset": 0,
            },
            {"name": self.name, "extra": self.extra, "comment": self.comment},
            of=local,
        )
        records = [local, Record(DATA, parts={"bytes": raw}, of=local)]
        if described:
            layout = "<IQQ" if self.descriptor.endswith("8") else "<III"
            signature = b"PK\x07\x08" if self.descriptor.startswith("signed") else b""
            reported = struct.pack(layout, crc32, len(raw), len(self.data))
            described_by = {"bytes": signature + reported}
            records.append(Record(DESCRIPTOR, parts=described_by, of=local))
        return records, central


def make(
    members: list[Member], *, comment: bytes = b"", zip64: bool = False
) -> Archive:
    """A true archive of these members."""
    records: list[Record] = []
    directory: list[Record] = []
    for member in members:
        own, central = member.records()
        records += own
        directory.append(central)
    names = ("disk", "directory_disk", "here", "entries", "size", "offset")
    tail = [Record(END, dict.fromkeys(names, 0), {"comment": comment})]
    if zip64:
        tail = [zip64_end(), locator(), *tail]
    archive = Archive(records + directory + tail)
    archive.relink()
    return archive


def zip64_end() -> Record:
    names = list(LAYOUTS[ZIP64_END][1])
    return Record(
        ZIP64_END, {**dict.fromkeys(names, 0), "made_by": 0x32D, "version": 45}
    )


def locator() -> Record:
    return Record(LOCATOR, {"disk": 0, "offset": 0, "disks": 1})
