"""Captured requests and published examples, signed anew, stage by stage."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlsplit

import pytest
from faaswire import EncodeError, signing
from support.vectors import Case, credentials, host, octets, requests, run

UNSUPPORTED = {
    "ACS-ROA-HMAC-SHA1": "SHA-1, replaced by ACS3-HMAC-SHA256",
    "V11-HMAC-SHA256": "derived keys, on request only; SDK-HMAC-SHA256 is accepted everywhere",
    "HmacSHA1": "Tencent's signature v1, replaced by TC3-HMAC-SHA256",
    "HmacSHA256": "Tencent's signature v1, replaced by TC3-HMAC-SHA256",
    "SKIP": "no signature at all, for operations that ask for none",
}


def reason(case: Case) -> str | None:
    return UNSUPPORTED.get(case["scheme"])


def test_signers(capsys: pytest.CaptureFixture[str]) -> None:
    cases = requests()
    run("signer", cases, check_signer)
    with capsys.disabled():
        print()
        for why, count in Counter(filter(None, map(reason, cases))).items():
            print(f"signer: {count} unsupported: {why}")
        exceptions = Counter(case["exception"] for case in cases if "exception" in case)
        for why, count in exceptions.items():
            print(f"signer: {count} signed by the rule, not as the SDK did: {why}")


def check_signer(case: Case) -> None:
    if reason(case):
        return
    if "dot-segments" in case.get("tags", []):
        # HTTP clients would change the URL after it was signed, so that it is rejected.
        with pytest.raises(EncodeError, match="dot segments"):
            check_stages(case)
    elif "exception" in case:
        with pytest.raises(AssertionError):
            check_stages(case)
    elif case["scheme"] == "FC-PRESIGNED-URL":
        check_presigned(case)
    else:
        check_stages(case)


def check_stages(case: Case) -> None:
    sent, expect = case["request"], case["expect"]
    # Two examples end before the signature and have no key.
    key = case["credentials"] or {
        "access_key_id": "any key",
        "access_key_secret": "any secret",
    }
    if "sdk-leaves-out-security-token" in case.get("quirks", []):
        key = {name: text for name, text in key.items() if name != "security_token"}
    headers = [(name, text) for name, text in sent["headers"] if name != "x-auth-token"]
    signed = signing.sign(
        case["scheme"],
        sent["method"],
        f"http://{host(case)}{sent['target']}",
        headers,
        octets(sent["body"]),
        credentials(case["cloud"], key),
        at=case["at"] or 0,
        nonce=case["nonce"],
        signed_headers=expect["signed_headers"],
        # The published examples are of another product than SCF.
        service="cvm" if host(case).startswith("cvm.") else None,
    )
    if case["scheme"] == "X-Auth-Token":
        assert signed.stages is None
        assert dict(signed.request.headers.items()) == dict(map(tuple, sent["headers"]))
        return
    assert signed.stages is not None
    stages_agree(signed.stages, expect)
    if expect["authorization"]:
        assert signed.request.headers["Authorization"] == expect["authorization"]


def stages_agree(stages: signing.Stages, expect: Case) -> None:
    canonical = expect["canonical_request"] or expect.get("canonical_resource")
    for stage, made, expected in (
        ("canonical request", stages.canonical_request, canonical),
        ("string to sign", stages.string_to_sign, expect["string_to_sign"]),
        ("signature", stages.signature, expect["signature"]),
    ):
        assert expected in (None, made.reveal()), stage


def check_presigned(case: Case) -> None:
    """The example is the finished URL: its own parameters are taken off and must come back."""
    own = {
        "x-fc-access-key-id",
        "x-fc-expires",
        "x-fc-security-token",
        "x-fc-signature",
    }
    path, _, query = case["request"]["target"].partition("?")
    pairs = query.split("&")
    others = "&".join(pair for pair in pairs if pair.partition("=")[0] not in own)
    url, stages = signing.presign_http_trigger(
        case["request"]["method"],
        f"http://{host(case)}{path}" + (f"?{others}" if others else ""),
        case["request"]["headers"],
        credentials(case["cloud"], case["credentials"]),
        case["at"],
    )
    stages_agree(stages, case["expect"])
    made = set(urlsplit(url.reveal()).query.split("&"))
    if "x-fc-signature=" not in query:
        # One example prints the URL before the signature is put into it.
        made = {pair for pair in made if not pair.startswith("x-fc-signature=")}
    assert made == set(pairs)
