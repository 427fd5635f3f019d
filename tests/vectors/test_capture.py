"""What capture.py makes of requests: those of the vectors come out as they are there."""

from __future__ import annotations

import base64
import json
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parent
sys.path[:0] = [str(FOLDER), str(FOLDER.parent)]

import check_vectors
from capture import Recorder
from captured_row import Row, captured
from captured_signature import dummy_keys, rows_of_vectors
from jsonschema import Draft202012Validator
from reference import Request

Json = dict[str, Any]

ROWS = {row["id"]: row for row in rows_of_vectors()}
SCHEMES = (
    "FC",
    "ACS3-HMAC-SHA256",
    "SDK-HMAC-SHA256",
    "TC3-HMAC-SHA256",
    "X-Auth-Token",
)
LIST = ROWS["hw-node-024-list-functions"]
SECRETS = ("SECRET-KEY-ID", "SECRET-TOKEN+/=", "SECRET-VALUE", 'SECRET "quoted" ä')


def request_of(row: Json) -> Request:
    sent = row["request"]
    body = sent["body"]
    data = body["text"].encode() if "text" in body else base64.b64decode(body["base64"])
    fields = [(name, value) for name, value in sent["headers"]]
    if row["expect"]["authorization"]:
        fields.append(("authorization", row["expect"]["authorization"]))
    return Request(sent["method"], sent["target"], tuple(fields), data)


def row_of(request: Request, **options: Any) -> Row:
    return captured(request, row_id="x", source="x", keys=dummy_keys(), **options)


SCHEMA = json.loads((FOLDER / "schema.json").read_text("utf-8"))
CASE = Draft202012Validator({"$ref": "#/$defs/request_case", "$defs": SCHEMA["$defs"]})


def faults(row: Json) -> list[str]:
    return [str(fault) for fault in check_vectors.faults_of_shape(CASE, row)]


def send(recorder: Recorder, row: Json) -> bytes:
    """By urllib, with the recorder as the proxy, so that the host stays the cloud's."""
    request = request_of(row)
    host = request.header("host")
    asked = urllib.request.Request(
        f"http://{host}{request.target}",
        request.body or None,
        {name: value for name, value in request.fields if name != "connection"},
        method=request.method,
    )
    opener = urllib.request.build_opener(
        urllib.request.ProxyHandler({"http": recorder.url})
    )
    with opener.open(asked, timeout=10) as response:
        return bytes(response.read())


def test_requests_of_the_vectors_come_out_as_their_rows() -> None:
    keys = dummy_keys()
    compared = 0
    for known in ROWS.values():
        if known["client"]["name"] is None or known["scheme"] not in SCHEMES:
            continue
        row = captured(
            request_of(known), row_id=known["id"], source="x", keys=keys
        ).value
        members = ["id", "scheme", "at", "nonce", "request"]
        # A token that is not sent cannot come out.
        members += (
            ["credentials"] if "security_token" not in str(known["credentials"]) else []
        )
        for member in members:
            assert row[member] == known[member], (known["id"], member)
        assert faults(row) == [] or "…" in str(row["client"]), known["id"]
        # Where the SDK made something else than the scheme's rule, the row says why.
        if "exception" not in known:
            for stage in ("authorization", "signed_headers", "canonical_request"):
                assert row["expect"][stage] == known["expect"][stage], known["id"]
            for stage in ("string_to_sign", "signature"):
                assert row["expect"][stage] == known["expect"][stage], known["id"]
        compared += 1
    assert compared > 1000


def test_a_request_by_urllib_is_a_whole_row(capsys: pytest.CaptureFixture[str]) -> None:
    with Recorder(source="captured from urllib") as recorder:
        assert send(recorder, LIST) == b'{"RequestId":"captured"}'
    printed = capsys.readouterr()
    row = json.loads(printed.out)
    assert row["id"] == "function-graph-list-functions-captured-1"
    assert row["source"] == "captured from urllib"
    for member in (
        "scheme",
        "at",
        "nonce",
        "client",
        "credentials",
        "params",
        "expect",
    ):
        assert row[member] == LIST[member]
    assert (
        "GET ListFunctions: the reference signer makes the same signature"
        in printed.err
    )


def test_rows_go_into_a_file(tmp_path: Path) -> None:
    file = tmp_path / "list_functions.json"
    content: Json = {"cloud": "huawei", "requests": [], "responses": []}
    file.write_text(json.dumps(content))
    with Recorder(source="s", into=file) as recorder:
        send(recorder, LIST)
        send(recorder, LIST)
    text = file.read_text("utf-8")
    rows = json.loads(text)["requests"]
    assert [row["id"][-1] for row in rows] == ["1", "2"]
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


def foreign(row: Json) -> Json:
    """A request with a key that is not of the vectors."""
    key, token, value, quoted = SECRETS
    changed = json.loads(json.dumps(row))
    body = {"name": "f", "environmentVariables": {"A": value}, "codeSecret": quoted}
    changed["request"] |= {"method": "POST", "body": {"text": json.dumps(body)}}
    for header in changed["request"]["headers"]:
        if "token" in header[0]:
            header[1] = token
    old = row["credentials"]["access_key"]
    changed["expect"]["authorization"] = row["expect"]["authorization"].replace(
        old, key
    )
    return changed


def test_secrets_are_masked_unless_the_key_is_of_the_vectors() -> None:
    row = row_of(request_of(foreign(LIST)))
    printed = json.dumps(row.value) + json.dumps(row.value, ensure_ascii=False)
    signature = LIST["expect"]["signature"]
    for secret in (*SECRETS, signature, json.dumps(SECRETS[3])[1:-1]):
        assert secret not in printed
        assert secret not in "".join(row.notes)
    assert row.value["params"]["environment_variables"] == {"$map": {"A": "masked"}}
    assert row.value["credentials"] == dict.fromkeys(LIST["credentials"], "masked")
    assert row.value["expect"]["signature"] is None
    assert faults(row.value) == []
    assert "only an encoder is tested" in "".join(row.notes)

    shown = row_of(request_of(foreign(LIST)), show_secrets=True)
    for secret in SECRETS[:3]:
        assert secret in json.dumps(shown.value)


def test_another_signature_is_said() -> None:
    changed = json.loads(json.dumps(LIST))
    changed["request"]["target"] += "x"
    row = row_of(request_of(changed))
    assert "makes another signature" in "".join(row.notes)


def test_what_nobody_can_know_is_to_be_filled_in() -> None:
    row = row_of(Request("GET", "/elsewhere?a=b", (("host", "127.0.0.1:1"),)))
    assert row.value["scheme"] == "…"
    assert row.value["params"] == {"a": "b"}
    assert row.operation == "…"
    notes = " ".join(row.notes)
    assert "not signed by a scheme that is known" in notes
    assert "no such route" in notes


@pytest.mark.skipif(sys.platform == "win32", reason="it has no SIGTERM to catch")
def test_it_runs_as_the_documents_say() -> None:
    command = [sys.executable, str(FOLDER / "capture.py"), "--port", "0"]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as run:
        assert run.stderr is not None and run.stdout is not None
        said = run.stderr.readline()
        url = re.search(r"http://127\.0\.0\.1:\d+", said)
        assert url, said
        with urllib.request.urlopen(
            f"{url[0]}/v2/p/fgs/functions", timeout=10
        ) as response:
            assert response.status == 200
        run.send_signal(signal.SIGTERM)
        row = json.loads(run.stdout.read())
    assert row["client"]["endpoint"] == url[0].removeprefix("http://")
    assert run.returncode == 0
