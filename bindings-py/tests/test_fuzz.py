"""Whatever comes in, an error of this package or a result comes out."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from typing import Any

import faaswire as fw
from faaswire import signing
from hypothesis import given, settings
from hypothesis import strategies as st
from support.samples import AT, URN, calls, services

SERVICES: dict[str, Any] = services()


def _hashable(value: object) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(codec=None))
    | st.binary()
    | st.builds(object),
    lambda inner: (
        st.lists(inner)
        | st.tuples(inner)
        | st.dictionaries(
            st.text(st.characters(codec=None)) | inner.filter(_hashable), inner
        )
    ),
    max_leaves=8,
)


@settings(max_examples=300, deadline=None)
@given(anything, anything, anything)
def test_nothing_else_ever_comes_out(one: Any, two: Any, three: Any) -> None:
    attempts: list[Callable[[], object]] = [
        lambda: (
            SERVICES["fc2016"]
            .get_function_code(service_name=one, function_name=two, qualifier=three)
            .request(at=AT)
        ),
        lambda: (
            SERVICES["fg"]
            .update_function_code(
                function_urn=URN, code_type=one, func_code=two, depend_list=three
            )
            .request(at=AT)
        ),
        lambda: calls()["scf"].request(at=one, nonce=two, headers=three),
        lambda: calls()["scf"].parse(one, two, three),
        lambda: calls()["fg"].parse(200, one, two),
        lambda: fw.tencent.Credentials(secret_id=one, secret_key=two, token=three),
        lambda: fw.huawei.FunctionGraph(region=one, project_id=two, credentials=three),
        lambda: signing.sign(one, two, three, one, two, three),
        lambda: fw.Hasher().update(one),
        lambda: fw.Secret(one),
    ]
    for attempt in attempts:
        with contextlib.suppress(fw.Error):
            attempt()


@settings(max_examples=300, deadline=None)
@given(
    st.binary()
    | st.text(st.characters(codec=None)).map(lambda t: t.encode(errors="replace"))
)
def test_any_body_is_read_or_rejected(body: bytes) -> None:
    for call in calls().values():
        for status in (200, 404, 500):
            try:
                call.parse(status, {}, body)
            except (fw.ServiceError, fw.DecodeError) as error:
                assert error.status == status


class Changing(dict[str, Any]):
    """Changes while it is read."""

    def items(self) -> Any:
        self.clear()
        return super().items()


def test_mappings_of_strange_kinds() -> None:
    build = SERVICES["fg"].update_function_code
    call = build(
        function_urn=URN, code_type="inline", func_code=Changing(file=b"x", link="y")
    )
    assert b'"eA=="' in (call.request(at=AT).body or b"")
    assert isinstance(call.request(at=AT).headers, Mapping)
