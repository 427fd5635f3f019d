"""Outputs, verdicts and other plain results behave as frozen data."""

from __future__ import annotations

import base64
import copy
import json
import pickle
from collections import UserDict, UserList, deque
from types import MappingProxyType
from typing import Any

import faaswire as fw
import pytest
from support.samples import URN, calls, credentials, response, services

INLINE = json.dumps(
    {
        "func_urn": URN,
        "func_code": {"file": "cHJpbnQoMSkK"},
        "code_size": "9",
        "code_type": "inline",
        "dependencies": [{"id": "d1", "size": 5}, {"id": "d2"}],
        "strategy_config": {"concurrency": -1},
    }
).encode()


@pytest.fixture
def code() -> fw.huawei.FunctionCode:
    output: fw.huawei.FunctionCode = calls()["fg"].parse(200, {}, INLINE)
    return output


def test_members_are_typed_and_nested(code: fw.huawei.FunctionCode) -> None:
    assert code.func_code == fw.huawei.FuncCode(file=b"print(1)\n")
    assert code.strategy_config == fw.huawei.StrategyConfig(concurrency=-1)
    assert code.dependencies is not None
    assert [one.id for one in code.dependencies] == ["d1", "d2"]
    assert (code.code_size, code.code_type, code.digest) == (9, "inline", None)


def test_records_are_immutable(code: fw.huawei.FunctionCode) -> None:
    with pytest.raises(AttributeError, match="FunctionCode is immutable"):
        setattr(code, "func_urn", "x")  # noqa: B010 - a checker rejects the plain form
    with pytest.raises(AttributeError, match="immutable"):
        del code.func_urn
    with pytest.raises(AttributeError, match="immutable"):
        setattr(code, "new", 1)  # noqa: B010 - a checker rejects the plain form


def test_records_compare_by_class_and_members(code: fw.huawei.FunctionCode) -> None:
    assert code == calls()["fg"].parse(200, {}, INLINE)
    assert code != calls()["fg"].parse(200, {"x-request-id": "r"}, INLINE)
    one, same, other = (fw.huawei.FuncCode(file=data) for data in (b"x", b"x", b"y"))
    assert len({one, same, other}) == 2
    assert one != fw.huawei.FuncCodeInput(file=b"x")


def test_records_are_shown_without_their_bytes(code: fw.huawei.FunctionCode) -> None:
    assert repr(code.func_code) == "FuncCode(file=<9 bytes>, link=None)"
    assert repr(fw.Checksum(algorithm="crc64", value="7")) == (
        "Checksum(algorithm='crc64', value='7')"
    )


def test_records_match_patterns(code: fw.huawei.FunctionCode) -> None:
    match code:
        case fw.huawei.FunctionCode(func_code=fw.huawei.FuncCode(bytes(data), None)):
            assert data == b"print(1)\n"
        case _:
            pytest.fail("no match")


def test_records_can_be_copied(code: fw.huawei.FunctionCode) -> None:
    assert copy.copy(code) is code
    deep = copy.deepcopy(code)
    assert deep == code
    assert deep.dependencies is not code.dependencies
    assert deep.package() == code.package()


def test_records_can_be_pickled(code: fw.huawei.FunctionCode) -> None:
    assert code.dependencies is not None
    for record in (code.func_code, code.strategy_config, *code.dependencies, code):
        again = pickle.loads(pickle.dumps(record))
        assert again == record
        assert repr(again) == repr(record)
    assert pickle.loads(pickle.dumps(code)).package() == code.package()


def test_constructors_take_every_member_by_name() -> None:
    made = fw.huawei.FunctionCode(func_urn=URN, code_size=5)
    assert (made.func_urn, made.code_size, made.dependencies) == (URN, 5, None)
    with pytest.raises(TypeError, match="func_urn"):
        fw.huawei.FunctionCode(**dict[str, Any]())
    with pytest.raises(fw.EncodeError, match="parsed response"):
        made.package()


def test_parameters_are_any_mapping_and_any_sequence() -> None:
    def body(func_code: Any, depend_list: Any) -> bytes | None:
        update = services()["fg"].update_function_code
        call = update(
            function_urn=URN,
            code_type="inline",
            func_code=func_code,
            depend_list=depend_list,
        )
        made: bytes | None = call.request(at=1).body
        return made

    plain = body({"file": b"x"}, ["a", "b"])
    assert plain == body(fw.huawei.FuncCodeInput(file=b"x"), ("a", "b"))
    assert plain == body(MappingProxyType({"file": b"x"}), deque(["a", "b"]))
    assert plain == body(UserDict(file=memoryview(b"x")), UserList(["a", "b"]))


def package(name: str = "fc2016") -> fw.CodePackage:
    found: fw.CodePackage = calls()[name].parse(200, {}, response(name)).package()
    return found


def verdicts() -> list[fw.Verdict]:
    none = calls()["fg"].parse(200, {}, INLINE).package()
    return [package().verify(b"123456789"), package().verify(b"x"), none.verify(b"x")]


def test_only_a_match_is_true() -> None:
    assert [bool(verdict) for verdict in verdicts()] == [True, False, False]
    assert [v.status for v in verdicts()] == ["match", "mismatch", "unverifiable"]
    for verdict in verdicts():
        assert pickle.loads(pickle.dumps(verdict)) == verdict == copy.copy(verdict)
        assert hash(verdict) == hash(copy.deepcopy(verdict))
        assert str(verdict).startswith(f"{verdict.status}: ")
        assert isinstance(verdict, fw.Verdict)


def test_verdicts_are_distinguished_by_class() -> None:
    reported: list[Any] = []
    for verdict in verdicts():
        match verdict:
            case fw.Match(algorithm=algorithm, matched_by=matched_by):
                reported.append((algorithm, matched_by))
            case fw.Mismatch(expected=expected, actual=actual):
                reported.append((expected, actual))
            case fw.Unverifiable(reason, explanation):
                reported.append((reason, explanation))
    # CRC-64/XZ of `x`, by a bitwise division with the reflected polynomial.
    assert reported == [
        ("crc64", "exact"),
        ("11051210869376104954", "727031140999736901"),
        ("no_checksum", "the cloud reported no checksum"),
    ]


def test_require_match_raises_the_others() -> None:
    good, *bad = verdicts()
    assert good.require_match() is good
    assert good and good.is_match is True
    for verdict in bad:
        assert not verdict and verdict.is_match is False
        with pytest.raises(fw.VerifyError) as caught:
            verdict.require_match()
        assert caught.value.verdict == verdict
        assert str(caught.value) == f"package not verified: {verdict}"
        again = pickle.loads(pickle.dumps(caught.value))
        assert (again.verdict, str(again)) == (verdict, str(caught.value))


def test_a_package_says_what_it_is() -> None:
    one = package()
    assert (one.cloud, one.source, one.size) == ("alibaba", "url", None)
    assert one.inline is None
    assert str(one.checksum) == "crc64:11051210869376104954"
    assert one == package() != package("fg")
    assert repr(one) == (
        "<CodePackage cloud=alibaba source=url checksum=crc64:11051210869376104954 size=None>"
    )
    assert one.verify_inline().status == "unverifiable"
    inline = calls()["fg"].parse(200, {}, INLINE).package()
    assert (inline.source, inline.size, inline.inline) == ("inline", 9, b"print(1)\n")
    assert inline.inline is inline.inline


def test_headers_are_a_mapping_but_no_dict() -> None:
    headers = calls()["fc2016"].request(at=1).headers
    assert isinstance(headers, fw.Headers)
    assert not isinstance(headers, dict)
    with pytest.raises(TypeError):
        json.dumps(headers)
    assert (
        headers["HOST"]
        == headers.get("host")
        == "1234567890.cn-shanghai.fc.aliyuncs.com"
    )
    assert "Authorization" in headers
    assert ("none" in headers, object() in headers, headers.get("none")) == (
        False,
        False,
        None,
    )
    assert headers.get("none", 5) == 5
    assert (
        list(headers) == list(headers.keys()) == [name for name, _ in headers.items()]
    )
    assert list(headers.values()) == [headers[name] for name in headers]
    assert len(headers) == len(list(headers))
    assert headers == dict(headers) == dict(headers.items())
    with pytest.raises(KeyError):
        headers["none"]


def test_generic_calls_can_be_named_at_run_time() -> None:
    alias: Any = fw.Call[fw.alibaba.FunctionCode]
    assert alias.__origin__ is fw.Call


def test_every_frozen_thing_can_be_hashed(code: fw.huawei.FunctionCode) -> None:
    same = calls()["fg"].parse(200, {}, INLINE)
    assert hash(code) == hash(same)
    assert len({code, same}) == 1
    page = services()["fc2016"].list_functions(service_name="s")
    body = b'{"functions": [{"functionName": "a", "environmentVariables": {"A": "b"}}]}'
    assert hash(page.parse(200, {}, body)) == hash(page.parse(200, {}, body))


def test_members_are_replaced(code: fw.huawei.FunctionCode) -> None:
    # `copy.replace` of Python 3.13 calls it.
    other = code.__replace__(digest="ab")
    assert (other.digest, other.func_urn) == ("ab", code.func_urn)
    assert code.digest is None
    assert other != code
    assert fw.Digests.of(b"x").__replace__(size=2).size == 2
    with pytest.raises(TypeError, match="digets"):
        code.__replace__(digets="ab")


def test_records_are_dicts_and_json(code: fw.huawei.FunctionCode) -> None:
    members = code.to_dict()
    assert members["func_code"] == {"file": b"print(1)\n", "link": None}
    assert members["dependencies"][0]["id"] == "d1"
    assert list(members) == list(code.__match_args__)
    for body in (b"12345", b"x"):
        digests = fw.Digests.of(b"12345")
        assert json.loads(json.dumps(digests.to_dict()))["size"] == 5
        output = response_with_checksum(digests.crc64)
        verdict = output.package().verify(body)
        reported = json.loads(json.dumps(verdict.to_dict()))
        assert reported["status"] == verdict.status
        assert reported["text"] == str(verdict)


def response_with_checksum(checksum: str) -> Any:
    body = json.dumps({"url": "https://b.example.com/c", "checksum": checksum}).encode()
    return calls()["fc2016"].parse(200, {}, body)


def test_no_secret_is_in_the_json_of_a_record() -> None:
    output = response_with_checksum("7")
    assert isinstance(output.url, fw.Secret)
    assert output.to_dict()["url"] == "<redacted>"
    assert json.loads(output.to_json())["url"] == "<redacted>"


def test_json_of_every_kind_of_record(code: fw.huawei.FunctionCode) -> None:
    reported = json.loads(code.to_json())
    assert reported["func_code"]["file"] == base64.b64encode(b"print(1)\n").decode()
    assert list(reported) == list(code.__match_args__)
    assert reported["dependencies"][1]["id"] == "d2"
    for data in (b"\0\xff", bytearray(b"\0\xff"), memoryview(b"\0\xff")):
        made = fw.huawei.FuncCodeInput(file=data)
        assert json.loads(made.to_json()) == {"file": "AP8=", "link": None}
    for verdict in verdicts():
        assert json.loads(verdict.to_json()) == verdict.to_dict()
        assert json.loads(verdict.to_json())["status"] == verdict.status
    built = fw.archive.build({"函数.py": b"x"})
    inspection = fw.archive.inspect(built.data)
    (entry,) = json.loads(inspection.to_json())["entries"]
    assert (entry["path"], entry["modified"]) == ("函数.py", "1980-01-01T00:00:00")
    assert "函数.py" in inspection.to_json()
    assert json.loads(built.to_json())["digests"] == built.digests.to_dict()
    limits = [json.loads(limit.to_json()) for limit in fw.preflight_limits()]
    assert {limit["cloud"] for limit in limits} == {"alibaba", "huawei", "tencent"}
    signed = fw.signing.sign(
        "FC", "GET", "https://a.b/", None, b"", credentials()["alibaba"]
    )
    assert "MARKER" not in signed.to_json() + str(signed.to_dict())
    with pytest.raises(TypeError, match="object has no form in JSON"):
        fw.alibaba.TracingConfig(params=object()).to_json()


def test_parameters_of_free_json_are_json_as_they_are() -> None:
    made = fw.alibaba.TracingConfig(params={"a": (1, [None, 0.5, True])})
    assert json.loads(made.to_json())["params"] == {"a": [1, [None, 0.5, True]]}
