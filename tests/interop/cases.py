"""The calls that every client makes, and the ways in which a call is rejected."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import sdk_calls
from cloud_emulator import accounts, packages
from exchange import UPLOAD, Members


@dataclass(frozen=True)
class Case:
    name: str
    cloud: str
    operation: str
    """Name of the function that makes the call, in `sdk_calls` and in `faaswire_calls`."""
    parameters: Mapping[str, Any]
    sdk_language: str = "python"

    @property
    def sdk(self) -> Callable[..., Members]:
        prefix = "node_" if self.sdk_language == "node" else ""
        function: Callable[..., Members] = getattr(sdk_calls, prefix + self.operation)
        return function

    @property
    def id(self) -> str:
        return f"{self.operation}-{self.sdk_language}-{self.name}"


def _fc_2016(name: str, **parameters: str) -> Case:
    given = {"service_name": "demo", "function_name": "hello", **parameters}
    return Case(name, "alibaba", "fc_2016_get_function_code", given)


def _fc_2021(name: str, **parameters: str) -> Case:
    return replace(_fc_2016(name, **parameters), operation="fc_2021_get_function_code")


def _fc_2023(name: str, **parameters: str) -> Case:
    given = {"function_name": "hello", **parameters}
    return Case(name, "alibaba", "fc_2023_get_function_code", given)


def _urn(function: str) -> str:
    project, region = accounts.HUAWEI_PROJECT_ID, accounts.HUAWEI_REGION
    return f"urn:fss:{region}:{project}:function:default:{function}"


def _show(name: str, function: str) -> Case:
    return Case(name, "huawei", "show_function_code", {"function_urn": _urn(function)})


def _update(name: str, **parameters: Any) -> Case:
    given = {"function_urn": _urn("hello"), **parameters}
    return Case(name, "huawei", "update_function_code", given)


def _scf(name: str, **parameters: str) -> Case:
    given = {
        "site": "domestic",
        "language": "en-US",
        "function_name": "hello",
        **parameters,
    }
    return Case(name, "tencent", "get_function_address", given)


_OBJECT_STORE = f"https://packages.obs.{accounts.HUAWEI_REGION}.myhuaweicloud.com"

_SCF = [
    _scf("current"),
    _scf("version", qualifier="1"),
    _scf("alias", qualifier="prod"),
    _scf("latest", qualifier="$LATEST"),
    _scf("namespace", namespace="staging"),
    _scf(
        "code-secret",
        function_name="protected",
        code_secret=accounts.TENCENT_CODE_SECRET,
    ),
    _scf("international", site="international"),
    _scf("regional", site="regional"),
    _scf("chinese", language="zh-CN"),
]

_FC_2016 = [
    _fc_2016("current"),
    _fc_2016("latest", qualifier="LATEST"),
    _fc_2016("version", qualifier="1"),
    _fc_2016("alias", qualifier="prod"),
    _fc_2016("no-checksum", function_name="no-checksum"),
]

_FC_2023 = [
    _fc_2023("current"),
    _fc_2023("latest", qualifier="LATEST"),
    _fc_2023("version", qualifier="1"),
    _fc_2023("alias", qualifier="prod"),
    _fc_2023("of-second", function_name="demo$hello"),
    _fc_2023("no-checksum", function_name="no-checksum"),
]

CASES = [
    *_FC_2016,
    *(replace(case, sdk_language="node") for case in _FC_2016),
    _fc_2021("current"),
    _fc_2021("latest", qualifier="LATEST"),
    _fc_2021("version", qualifier="1"),
    _fc_2021("alias", qualifier="prod"),
    _fc_2021(
        "headers",
        x_fc_account_id=accounts.ALIBABA_ACCOUNT_ID,
        x_fc_date="Wed, 11 May 2022 09:00:00 GMT",
        x_fc_trace_id="trace-1",
    ),
    *_FC_2023,
    *(replace(case, sdk_language="node") for case in _FC_2023),
    _show("current", "hello"),
    _show("latest", "hello:latest"),
    _show("version", "hello:v1"),
    _show("alias", "hello:!prod"),
    _show("inline", "inline"),
    _show("jar", "java"),
    _show("image", "image"),
    _show("no-checksum", "no-checksum"),
    _update(
        "inline",
        code_type="inline",
        code_filename="index.py",
        func_code={"file": packages.INLINE_SOURCE},
    ),
    _update(
        "zip",
        code_type="zip",
        code_filename="site.zip",
        func_code={"file": packages.python("uploaded")},
        depend_version_list=["3f2504e0-4f89-41d3-9a0c-0305e82c3301"],
    ),
    _update(
        "jar",
        code_type="jar",
        code_filename="demo.jar",
        func_code={"file": packages.java()},
        depend_version_list=[],
    ),
    _update(
        "obs",
        code_type="obs",
        code_url=f"{_OBJECT_STORE}/huawei/{UPLOAD}",
    ),
    *_SCF,
    *(replace(case, sdk_language="node") for case in _SCF),
]

# One case for each operation and SDK: how it is rejected does not depend on the others.
SAMPLES = [case for case in CASES if case.name in ("current", "zip")]


@dataclass(frozen=True)
class Trouble:
    """Why a call that is otherwise good is rejected."""

    name: str
    codes: Mapping[str, str]
    """What each cloud says then."""
    key: str = "long_term"
    spoiled: tuple[str, ...] = ()
    """The members of the key that are made wrong, under each cloud's name for them."""
    function: str | None = None
    """The function that is asked for instead."""
    server_ahead: float = 0.0
    """Seconds by which the server's clock is ahead of the clients'."""

    def parameters(self, case: Case) -> Members:
        changed = dict(case.parameters)
        if self.function is None:
            return changed
        if "function_urn" in changed:
            changed["function_urn"] = _urn(self.function)
        else:
            changed["function_name"] = self.function
        return changed

    def applied_to(self, key: Mapping[str, str]) -> dict[str, str]:
        return {
            name: f"wrong-{value}" if name in self.spoiled else value
            for name, value in key.items()
        }


def _codes(alibaba: str, huawei: str, tencent: str) -> dict[str, str]:
    return {"alibaba": alibaba, "huawei": huawei, "tencent": tencent}


_SKEWED = _codes("RequestTimeTooSkewed", "APIGW.0303", "AuthFailure.SignatureExpire")

THROTTLED = Trouble(
    "throttled",
    _codes("Throttling", "APIGW.0308", "RequestLimitExceeded"),
    function="fault-throttle",
)

TROUBLES = [
    Trouble(
        "unknown-key",
        _codes("InvalidAccessKeyID", "APIGW.0301", "AuthFailure.SecretIdNotFound"),
        spoiled=("access_key_id", "access_key", "secret_id"),
    ),
    Trouble(
        "wrong-secret",
        _codes("SignatureNotMatch", "APIGW.0301", "AuthFailure.SignatureFailure"),
        spoiled=("access_key_secret", "secret_key"),
    ),
    Trouble(
        "wrong-token",
        _codes("InvalidAccessKeyID", "APIGW.0301", "AuthFailure.TokenFailure"),
        key="temporary",
        spoiled=("security_token", "token"),
    ),
    Trouble("clock-behind", _SKEWED, server_ahead=3600),
    Trouble("clock-ahead", _SKEWED, server_ahead=-3600),
    Trouble(
        "no-such-function",
        _codes("FunctionNotFound", "FSS.1051", "ResourceNotFound.Function"),
        function="absent",
    ),
    Trouble(
        "forbidden",
        _codes("AccessDenied", "FSS.0403", "UnauthorizedOperation.CAM"),
        function="forbidden",
    ),
    THROTTLED,
]

# FunctionGraph's SDK drops the response to a throttled call: there is nothing to compare.
UNTOLD = [(case, THROTTLED) for case in SAMPLES if case.cloud == "huawei"]
REJECTIONS = [
    (case, trouble)
    for case in SAMPLES
    for trouble in TROUBLES
    if (case, trouble) not in UNTOLD
]
