"""Random parameters of every operation, as plain data.

What is absent is not there, `None` is JSON's null, `Members` are names of the API and any other
`dict` holds names of the caller's own.
"""

from __future__ import annotations

import base64
from functools import cache
from typing import Any, Final

from description import RECORDS, Shape
from hypothesis import strategies as st

ABSENT: Final = object()


class Members(dict[str, Any]):
    """Parameters of an operation, or a record among them."""


ODD = ["函数", ":", "$", "~", ".", " ", "+", "%", "%2F", "%25", "&", "=", ";", "@", "!"]
ODD += ["'", "(", "*", "é", "e\u0301", "😀", "\u2028", "\ufeff", "__proto__", "$bytes"]
MOST_INT: Final = 2**63 - 1
WHOLE = [0, 1, -1, 100, 2**31, 2**53 - 1, 2**53, -(2**53) - 1, MOST_INT, -MOST_INT - 1]
FRACTIONS = [
    0.0,
    -0.0,
    1.0,
    9.001e15,
    2.0**53,
    0.05,
    0.1 + 0.2,
    1e-7,
    5e-324,
    1e16,
    1e21,
    -1.5e300,
]
BASE64_EDGES = [b"\xfb\xff\xfe", b"\xff", b"\xfb\xef", b"PK\x05\x06" + bytes(18)]


def _odd(chunks: list[str], most: int = 6) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(chunks), min_size=1, max_size=most).map("".join)


def _is_name(text: str) -> bool:
    return text not in (".", "..") and len(text.encode()) <= 1024


_printable = st.characters(exclude_categories=("Cc", "Cs"))
_name_letters = st.characters(
    exclude_categories=("Cc", "Cs"), exclude_characters="/?#\\"
)
_whole = st.integers(-MOST_INT - 1, MOST_INT) | st.sampled_from(WHOLE)
_fraction = st.floats(allow_nan=False, allow_infinity=False) | st.sampled_from(
    FRACTIONS
)
_text = (
    st.text(st.characters(exclude_categories=("Cs",)), max_size=300)
    | _odd([*ODD, "\n", "\t", "\0", '"', "\\", "/", "\x7f", "acs:ram::1:role/r"])
    | st.just("")
)
_name = (
    st.text(_name_letters, min_size=1, max_size=40)
    | _odd(ODD)
    | st.text(_name_letters, min_size=250, max_size=256)
    | st.from_regex(r"[A-Za-z_][A-Za-z0-9_-]{0,127}", fullmatch=True)
).filter(_is_name)
_part = _name.map(lambda name: name.replace("%", "").replace(":", "")).filter(bool)
_key = (
    st.text(_printable, min_size=1, max_size=200)
    | _odd([*ODD, "/", "?", "#", "\\", "1"])
).filter(_is_name)
_token = (
    st.binary(min_size=1, max_size=90).map(lambda raw: base64.b64encode(raw).decode())
    | st.sampled_from(BASE64_EDGES).map(lambda raw: base64.b64encode(raw).decode() * 40)
    | _key
)
_header = (
    st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=200)
    .map(str.strip)
    .filter(bool)
)
_bytes = st.binary(max_size=300) | st.sampled_from([b"", *BASE64_EDGES])
# JavaScript puts members whose names are digits first, whatever order they were set in.
_member_name = _text.filter(lambda name: not (name.isascii() and name.isdigit()))
_json = st.recursive(
    st.none() | st.booleans() | _whole | _fraction | _text,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(_member_name, inner, max_size=4)
    ),
    max_leaves=10,
)

_KINDS: dict[str, st.SearchStrategy[Any]] = {
    "-": st.just(ABSENT),
    "account": st.from_regex(r"[0-9]{1,20}", fullmatch=True),
    "bool": st.booleans(),
    "bytes": _bytes,
    "counts": st.dictionaries(_text, _whole, max_size=5),
    "digits": st.integers(0, MOST_INT).map(str),
    "header": _header,
    "int": _whole,
    "json": _json,
    "task": st.from_regex(r"[A-Za-z_][A-Za-z0-9_-]{0,127}", fullmatch=True),
    "key": _key,
    "label": _name.map(lambda name: name.replace(".", "")).filter(bool),
    "labels": st.dictionaries(_text, _text, max_size=5),
    "limit": st.integers(1, 100) | st.integers(1, MOST_INT),
    "name": _name,
    "number": _whole | _fraction,
    "secret": _text,
    "some bytes": _bytes.filter(bool),
    "text": _text,
    "texts": st.lists(_text, max_size=4),
    "token": _token,
    "urn": st.builds(
        lambda names: ":".join(["urn:fss:cn-north-4:project:function", *names]),
        st.lists(_part, min_size=2, max_size=3),
    ).filter(_is_name),
    "variables": st.dictionaries(_text, _text, max_size=5),
    "weights": st.dictionaries(
        st.sampled_from(["1", "2", "10"]) | _text, _whole | _fraction, max_size=5
    ),
}


_PRESENCES: dict[str, dict[str, list[Any]]] = {
    "absent": {"?": [ABSENT], "~": [ABSENT]},
    "null": {"?": [ABSENT], "~": [None]},
    "given": {"?": [], "~": []},
    "any": {"?": [ABSENT], "~": [ABSENT, None]},
}
FORCED = ("absent", "null", "given")


@cache
def _of_kind(kind: str, presence: str) -> st.SearchStrategy[Any]:
    if kind[-1] in "?~":
        without = _PRESENCES[presence][kind[-1]]
        alone = st.sampled_from(without) if without else st.nothing()
        return (
            alone
            if presence in ("absent", "null")
            else alone | _value(kind[:-1], presence)
        )
    return _value(kind, presence)


def _value(kind: str, presence: str) -> st.SearchStrategy[Any]:
    if kind.startswith("="):
        return st.just(kind[1:])
    if kind.startswith("["):
        return st.lists(_of_kind(kind[1:-1], presence), max_size=3)
    if kind.startswith("{"):
        return st.dictionaries(_text, _of_kind(kind[1:-1], presence), max_size=3)
    if kind in _KINDS:
        return _KINDS[kind]
    if kind in RECORDS:
        return members(RECORDS[kind], presence)
    base, *words = kind.split(" ")
    return st.sampled_from(words) | _KINDS[base]


@st.composite
def members(draw: st.DrawFn, shape: Shape, presence: str = "any") -> Members:
    """With a `presence` of `absent`, `null` or `given` for all that may be so."""
    form = draw(st.sampled_from(shape.forms))
    given = Members()
    for name, parameter in shape.parameters.items():
        value = draw(_of_kind(form.get(name, parameter.kind), presence))
        if value is not ABSENT:
            given[name] = value
    return given
