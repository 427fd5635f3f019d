"""Code for SCF by way of a temporary bucket: signed, uploaded, deployed and verified."""

from __future__ import annotations

import urllib.request
from collections.abc import Callable
from typing import Any

import faaswire
import faaswire_calls
import pytest
import sdk_calls_scf
from cloud_emulator import Emulator, accounts, packages
from exchange import Rejected, make_fresh

FN = "uploaded"
PATH = f"{accounts.TENCENT_APP_ID}/default/{FN}.zip"
PACKAGES = [packages.python("first"), packages.python("second")]
ACCOUNT: dict[str, Any] = {"region": accounts.TENCENT_REGION}
SETTINGS = {"Handler": "index.handler", "Runtime": "Python3.9"}

Deploy = Callable[[Any, str, str], Any]


def by_faaswire(key: Any, operation: str, name: str) -> Any:
    code = {"temp_cos_object_name": name}
    settings = {member.lower(): value for member, value in SETTINGS.items()}
    given = settings if operation == "CreateFunction" else {}
    called = "create_function" if given else "update_function_code"
    return faaswire_calls.scf(
        called, ACCOUNT, key, function_name=FN, code=code, **given
    )


def by_sdk(key: Any, operation: str, name: str) -> Any:
    given = SETTINGS if operation == "CreateFunction" else {}
    code = {"TempCosObjectName": name}
    members = {"FunctionName": FN, "Code": code, **given}
    return sdk_calls_scf.python(operation, ACCOUNT, key, members)


@pytest.fixture
def clouds(emulator: Emulator) -> Emulator:
    make_fresh(emulator)
    return emulator


def upload(key: Any, package: bytes) -> str:
    """The name that the service knows the object by."""
    signed = faaswire_calls.scf("get_temp_cos_info", ACCOUNT, key, object_path=PATH)
    name = f"/{signed.date}/{PATH}"
    # Through the emulator as a proxy, to the address that the vendor's own tool uses.
    url = f"http://gztempcos-1253665819.cos.ap-guangzhou.myqcloud.com{name}"
    headers = {"Authorization": signed.sign.reveal()}
    request = urllib.request.Request(url, package, headers, method="PUT")
    with urllib.request.urlopen(request, timeout=30) as response:
        assert response.status == 200
    return name


def wait(key: Any) -> Any:
    while True:
        found = faaswire_calls.scf("get_function", ACCOUNT, key, function_name=FN)
        if found.function().state != "pending":
            return found


def members(package: bytes) -> dict[str, bytes]:
    with faaswire.archive.open(package) as archive:
        return archive.read_all()


@pytest.mark.parametrize("deploy", [by_faaswire, by_sdk])
@pytest.mark.parametrize("kind", ["long_term", "temporary"])
def test_what_was_uploaded_is_what_runs(
    clouds: Emulator, kind: str, deploy: Deploy
) -> None:
    key = clouds.credentials["tencent"][kind]
    operations = ("CreateFunction", "UpdateFunctionCode")
    for operation, package in zip(operations, PACKAGES, strict=True):
        deploy(key, operation, upload(key, package))
        function = wait(key)
        assert function.status == "Active"
        reported = faaswire_calls.scf(
            "get_function_address", ACCOUNT, key, function_name=FN
        )
        with urllib.request.urlopen(reported.url.reveal(), timeout=30) as response:
            stored = response.read()
        assert reported.package().verify(stored).status == "match"
        assert function.code_size == len(stored)
        assert stored != package
        assert members(stored) == members(package)


@pytest.mark.parametrize("deploy", [by_faaswire, by_sdk])
def test_what_was_not_uploaded_is_rejected(clouds: Emulator, deploy: Deploy) -> None:
    key = clouds.credentials["tencent"]["long_term"]
    for code, name in (
        ("InvalidParameterValue.TempCosObjectName", f"/2025-01-02/{PATH}"),
        ("UnauthorizedOperation.TempCosAppid", "/2025-01-02/1/default/f.zip"),
    ):
        with pytest.raises(Rejected) as rejected:
            deploy(key, "CreateFunction", name)
        assert rejected.value.code == code
