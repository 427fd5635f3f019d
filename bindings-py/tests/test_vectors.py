"""Captured calls encoded anew, responses, checksums and verdicts."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import faaswire as fw
import pytest
from faaswire import _native
from support.packages import package_with
from support.vectors import (
    Case,
    checks,
    error_codes,
    files,
    host,
    method,
    octets,
    references,
    requests,
    run,
    service,
    value,
)

# Tencent's other transports: a GET with parameters in the query, and the form of signature v1.
OTHER_TRANSPORTS = {"method-get", "v1"}


def test_encoders() -> None:
    known = set(_native.operations())

    def is_known(case: Case) -> bool:
        of = f"{case['cloud']}.{case['client']['name']}"
        return (of, case["operation"]) in known and not OTHER_TRANSPORTS & set(
            case.get("tags", [])
        )

    run("encoder", filter(is_known, requests()), check_encoder)


def check_encoder(case: Case) -> None:
    given = value(case["params"])
    # What is null there is sent as null.
    params = {name: fw.NULL if each is None else each for name, each in given.items()}
    call = method(service(case["cloud"], case), case["operation"])(**params)
    made = call.request(
        at=case["at"] or 0, nonce=case["nonce"], headers=case.get("headers")
    )
    sent = urlsplit(f"http://{host(case)}{case['request']['target']}")
    target = urlsplit(made.url)
    assert made.method == case["request"]["method"]
    assert unquote(target.path) == unquote(sent.path)
    ours, theirs = (
        sorted(parse_qsl(url.query, keep_blank_values=True)) for url in (target, sent)
    )
    for extra in case.get("extra_query", {}).items():
        theirs.remove(extra)
    for name in case.get("missing_query", []):
        ours.remove(next(pair for pair in ours if pair[0] == name))
    assert ours == theirs
    for name, expected in case["expect"]["required_headers"].items():
        assert made.headers.get(name) == expected, name
    captured = octets(case["request"]["body"])
    if "payload" in case["params"] or not captured:
        assert made.body == (captured or None)
        return
    without = json.loads(captured)
    subtract(without, case.get("extra_body", {}))
    assert made.body is not None
    body = json.loads(made.body)
    for name in case.get("missing_body", []):
        del body[name]
    assert body == without


def subtract(members: dict[str, Any], extra: dict[str, Any]) -> None:
    """Takes the members of `extra` out, at whatever depth they are."""
    for name, inner in extra.items():
        if members.get(name) == inner:
            del members[name]
        else:
            subtract(members[name], inner)


def responses() -> list[Case]:
    return [
        case
        | {
            "cloud": file["cloud"],
            "operation": file["operation"],
            "of": file["requests"][0],
        }
        for file in files()
        for case in file["responses"]
    ]


def test_responses() -> None:
    run("response", responses(), check_response)


def check_response(case: Case) -> None:
    asked = case["of"]
    call = method(service(case["cloud"], asked), case["operation"])(
        **value(asked["params"])
    )
    received = (case["status"], case["headers"], octets(case["body"]))
    match case.get("error"):
        case {"type": "service", **members}:
            with pytest.raises(fw.ServiceError) as service_error:
                call.parse(*received)
            members |= {"status": case["status"], "cloud": case["cloud"]}
            # What is not given did not come.
            members = {"request_id": None, "retry_after": None} | members
            assert facts(service_error.value, members) == members
        case {"type": "decode", **members}:
            with pytest.raises(fw.DecodeError) as decode_error:
                call.parse(*received)
            assert facts(decode_error.value, members) == members
        case None:
            output = call.parse(*received)
            agrees(output, value(case["ok"]))
            if "package" in case:
                check_package(output.package(), case)


def facts(error: fw.Error, names: dict[Any, Any]) -> Case:
    return {name: getattr(error, name) for name in names}


def agrees(actual: Any, expected: Any) -> None:
    """Whether an output has the expected members; it may have more."""
    if isinstance(expected, dict) and not isinstance(actual, dict):
        for name, member in expected.items():
            if name == "$function":
                check_function(actual.function(), member)
            else:
                agrees(getattr(actual, name), member)
    elif isinstance(expected, dict):
        assert actual.keys() == expected.keys()
        for name, member in expected.items():
            agrees(actual[name], member)
    elif isinstance(expected, list):
        for item, other in zip(actual, expected, strict=True):
            agrees(item, other)
    else:
        assert actual == expected


def check_function(function: fw.Function[Any], expected: Case) -> None:
    """It says what is expected, and nothing else; of its package only if that is expected."""
    reference, package = function.reference, function.package()
    reported = {name: getattr(function, name) for name in function.__match_args__[:-1]}
    reported |= {
        "reference": reference and str(reference),
        "account": reference and reference.account,
        "changed": function.changed and int(function.changed.timestamp()),
    }
    reported = {name: value for name, value in reported.items() if value is not None}
    if "package" in expected:
        checksum = package.checksum
        reported["package"] = {
            "source": package.source,
            "checksum": checksum and checksum.to_dict(),
            "size": package.size,
        }
    assert reported == expected
    assert pickled(function.record).function() == function


def pickled(value: Any) -> Any:
    return pickle.loads(pickle.dumps(fw.with_secrets(value)))


def check_package(package: fw.CodePackage, case: Case) -> None:
    expected = case["package"]
    checksum_ = package.checksum and {
        "algorithm": package.checksum.algorithm,
        "value": package.checksum.value,
    }
    if expected["checksum"]:
        expected["checksum"]["value"] = expected["checksum"]["value"].lower()
    assert (package.source, checksum_, package.size) == (
        expected["source"],
        expected["checksum"],
        expected["size"],
    )
    if "url" in expected:
        assert package.url == value(expected["url"])
    if "verdict" in case:
        payload = case["verdict"]["payload"]
        inline = payload == "inline"
        verdict = package.verify_inline() if inline else package.verify(octets(payload))
        assert (verdict.status, getattr(verdict, "matched_by", None)) == (
            case["verdict"]["status"],
            case["verdict"]["matched_by"],
        )


def test_references() -> None:
    run("reference", references(), check_reference)


def check_reference(case: Case) -> None:
    if "says" in case:
        with pytest.raises(fw.EncodeError) as error:
            fw.Reference.parse(case["text"])
        problem = error.value.problem
        assert error.value.field == "reference"
        assert case["says"] in problem
        assert problem.endswith(f" (character {case['at']})")
        return
    read, again = (fw.Reference.parse(case[name]) for name in ("text", "line"))
    assert str(read) == case["line"]
    assert read == again
    assert len({read, again}) == 1
    names = (
        *("cloud", "region", "service", "package", "namespace"),
        *("name", "qualifier", "account"),
    )
    for same in (read, pickle.loads(pickle.dumps(read)), copy.deepcopy(read)):
        assert same == read
        assert [getattr(same, name) for name in names] == [case.get(n) for n in names]


CHUNKS = (1, 3, 63, 64, 1024, 65_536)


def in_chunks(data: bytes, size: int) -> list[bytes]:
    return [data[at : at + size] for at in range(0, len(data), size)]


def test_checksums() -> None:
    run("checksum", checks()["checksums"], check_checksum)


def check_checksum(case: Case) -> None:
    data = octets(case["data"])
    whole = fw.Digests.of(data)
    assert (getattr(whole, case["algorithm"]), whole.size) == (
        case["value"],
        case["size"],
    )
    alone = fw.Checksum.of(case["algorithm"], data)
    assert (alone.algorithm, alone.value) == (case["algorithm"], case["value"])
    for size in CHUNKS:
        hasher = fw.Hasher()
        for chunk in in_chunks(data, size):
            hasher.update(chunk)
        assert hasher.finish() == whole


def test_verdicts() -> None:
    run("verdict", checks()["verdicts"], check_verdict)


def check_verdict(case: Case) -> None:
    algorithm = case["checksum"]["algorithm"]
    package = package_with(algorithm, case["checksum"]["value"], case.get("size"))
    payload = octets(case["payload"])
    differs = case.get("size_differs")
    reported = ("matched_by", "member", "reason")
    expected = (case["status"], differs, *(case.get(name) for name in reported))

    def seen(verdict: fw.Verdict) -> tuple[object, ...]:
        members = (getattr(verdict, name, None) for name in reported)
        return verdict.status, getattr(verdict, "size_differs", None), *members

    # Digests and the checksums of parts know nothing of bytes.
    by_checksum = case.get("reason") != "not_a_package"
    if by_checksum and case["matched_by"] != "inner_source":
        assert seen(package.compare(fw.Digests.of(payload))) == expected
        same = package.matches(fw.Digests.of(payload))
        assert same is (case["status"] == "match")
        if case["status"] != "unverifiable":
            assert package.size_differs(len(payload)) == differs
    if package.cloud == "huawei" and not case["accept_inner_source"]:
        # FunctionGraph's own verifier always follows its rule; digests know of no ZIP.
        return
    assert seen(package.verify(payload)) == expected
    for size in CHUNKS:
        verifier = package.verifier()
        parts = []
        for chunk in in_chunks(payload, size):
            verifier.update(chunk)
            parts.append(fw.Crc64())
            parts[-1].update(chunk)
        assert seen(verifier.finish()) == expected, size
        by_parts = package.verify_parts(parts)
        if algorithm == "crc64" and not by_checksum:
            assert by_parts.status == "mismatch"
        elif algorithm == "crc64":
            assert seen(by_parts) == expected, size
        else:
            assert isinstance(by_parts, fw.Unverifiable)
            assert by_parts.reason == "not_joinable"


def test_error_codes() -> None:
    run("error", error_codes(), check_error_code)


def check_error_code(case: Case) -> None:
    code, message = case["code"], case["message"]
    call: fw.Call[Any]
    body: Case
    match case["cloud"]:
        case "alibaba":
            key = fw.alibaba.Credentials(
                access_key_id="key-id", access_key_secret="secret"
            )
            fc = fw.alibaba.FunctionCompute2021(
                account_id="1", region="cn-shanghai", credentials=key
            )
            call = fc.get_function_code(service_name="s", function_name="f")
            body = {"Code": code, "Message": message}
        case "huawei":
            is_token = case.get("signing") == "token"
            fg = fw.huawei.FunctionGraph(
                region="cn-north-4",
                project_id="p",
                credentials=fw.huawei.Token(token="a token")
                if is_token
                else fw.huawei.Credentials(access_key="key", secret_key="secret"),
            )
            urn = "urn:fss:cn-north-4:p:function:default:f"
            call = fg.show_function_code(function_urn=urn)
            body = {"error_code": code, "error_msg": message}
        case _:
            tencent_key = fw.tencent.Credentials(
                secret_id="key-id", secret_key="secret"
            )
            scf = fw.tencent.Scf(region="ap-guangzhou", credentials=tencent_key)
            call = scf.get_function_address(function_name="f")
            body = {"Response": {"Error": {"Code": code, "Message": message}}}
    with pytest.raises(fw.ServiceError) as rejected:
        call.parse(case["status"], {}, json.dumps(body).encode())
    names = ("cloud", "status", "code", "message", "kind", "retry")
    assert facts(rejected.value, dict.fromkeys(names)) == {
        name: case[name] for name in names
    }
