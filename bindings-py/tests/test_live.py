"""Signed requests through real HTTP clients to the emulator, and packages back."""

from __future__ import annotations

import io
import urllib.request
import zipfile
from typing import Any

import faaswire as fw
import pytest
import yarl
from support.http_clients import CLIENTS, collect

ODD_NAMES = ["a:b$c~d", "函数", "a b+c", "100%", "a=b&c;d,e", "!'()*@"]


@pytest.fixture
def services(request: pytest.FixtureRequest, emulator: Any) -> dict[str, Any]:
    """Every service; with temporary keys, since their token must be signed too."""
    keys = emulator.credentials
    kind = getattr(request, "param", "temporary")
    alibaba = fw.alibaba.Credentials(**keys["alibaba"][kind])
    huawei = fw.huawei.Credentials(**keys["huawei"][kind])
    tencent = fw.tencent.Credentials(**keys["tencent"][kind])
    account = {
        "account_id": keys["alibaba"]["account_id"],
        "region": keys["alibaba"]["region"],
        "credentials": alibaba,
        "endpoint": emulator.url,
    }
    project = {
        "region": keys["huawei"]["region"],
        "project_id": keys["huawei"]["project_id"],
    }
    return {
        "fc2016": fw.alibaba.FunctionCompute2016(**account),
        "fc2021": fw.alibaba.FunctionCompute2021(**account),
        "fg": fw.huawei.FunctionGraph(
            **project, credentials=huawei, endpoint=emulator.url
        ),
        "fg by token": fw.huawei.FunctionGraph(
            **project,
            credentials=fw.huawei.Token(token=keys["huawei"]["token"]),
            endpoint=emulator.url,
        ),
        "scf": fw.tencent.Scf(
            region=keys["tencent"]["region"],
            credentials=tencent,
            endpoint=emulator.url,
        ),
        "urn": "urn:fss:{region}:{project_id}:function:default:".format(**project),
    }


def get_code(
    services: dict[str, Any], service: str, function: str, qualifier: str | None = None
) -> fw.Call[Any]:
    call: fw.Call[Any]
    if service.startswith("fc"):
        call = services[service].get_function_code(
            service_name="demo", function_name=function, qualifier=qualifier
        )
    elif service.startswith("fg"):
        version = f":{qualifier}" if qualifier else ""
        call = services[service].show_function_code(
            function_urn=services["urn"] + function + version
        )
    else:
        call = services[service].get_function_address(
            function_name=function, qualifier=qualifier
        )
    return call


EVERY_CLIENT = pytest.mark.parametrize("client", CLIENTS)
EVERY_SERVICE = pytest.mark.parametrize(
    "service", ["fc2016", "fc2021", "fg", "fg by token", "scf"]
)


@pytest.mark.parametrize("services", ["long_term", "temporary"], indirect=True)
@EVERY_CLIENT
@EVERY_SERVICE
def test_a_package_is_fetched_and_verified(
    services: dict[str, Any], service: str, client: str
) -> None:
    package = collect(get_code(services, service, "hello"), client).package()
    if service == "fg by token":
        with pytest.raises(fw.EncodeError) as error:
            services[service].download_request(package)
        assert error.value.field == "credentials"
        return
    status, _, data = CLIENTS[client](services[service].download_request(package))
    assert status == 200
    assert package.verify(data).require_match().matched_by == "exact"
    assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    assert not package.verify(data[:-1])


def downloaded(service: Any, package: fw.CodePackage, client: str) -> fw.Verdict:
    status, headers, data = CLIENTS[client](service.download_request(package))
    return package.verify_response(status, headers, data)


@EVERY_CLIENT
def test_an_address_serves_one_download(services: dict[str, Any], client: str) -> None:
    package = collect(get_code(services, "scf", "hello"), client).package()
    assert downloaded(services["scf"], package, client).is_match
    with pytest.raises(fw.ServiceError) as error:
        downloaded(services["scf"], package, client)
    assert (error.value.status, error.value.kind) == (403, "access_denied")
    assert (error.value.code, error.value.retry) == ("AccessDenied", "new_address")
    assert error.value.request_id


@EVERY_CLIENT
@pytest.mark.parametrize(
    ("service", "cloud"), [("fc2021", "alibaba"), ("scf", "tencent")]
)
def test_an_address_expires(
    services: dict[str, Any], service: str, cloud: str, client: str, emulator: Any
) -> None:
    from cloud_emulator.faults import Fault, Kind  # type: ignore[import-not-found]

    emulator.backend.faults.add(Fault(Kind.EXPIRE_URL, cloud))
    package = collect(get_code(services, service, "hello"), client).package()
    with pytest.raises(fw.ServiceError) as error:
        downloaded(services[service], package, client)
    assert (error.value.kind, error.value.retry) == ("access_denied", "new_address")


def test_a_connection_that_ends_halfway_is_no_mismatch(
    services: dict[str, Any], emulator: Any
) -> None:
    from cloud_emulator.faults import DOWNLOAD, Fault, Kind

    for service, cloud in (("fc2021", "alibaba"), ("fg", "huawei"), ("scf", "tencent")):
        emulator.backend.faults.add(Fault(Kind.BREAK_DOWNLOAD, cloud, DOWNLOAD))
        package = collect(get_code(services, service, "hello"), "urllib").package()
        request = services[service].download_request(package)
        native = urllib.request.Request(request.url, headers=request.headers)
        with urllib.request.urlopen(native) as response:
            chunks = iter(lambda: response.read(64), b"")
            verdict = package.verify_response(200, response.headers, chunks)
        assert isinstance(verdict, fw.Unverifiable)
        assert verdict.reason == "incomplete"


@EVERY_CLIENT
@EVERY_SERVICE
@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_keep_the_signature(
    services: dict[str, Any], service: str, client: str, name: str
) -> None:
    if service.startswith("fg") and ("%" in name or ":" in name):
        with pytest.raises(fw.EncodeError, match="function_urn"):
            get_code(services, service, name, name).request()
        return
    qualifier = name if service != "fc2016" else None
    with pytest.raises(fw.ServiceError) as error:
        collect(get_code(services, service, name, qualifier), client)
    assert error.value.kind in ("not_found", "invalid_argument")


def test_why_aiohttp_needs_the_url_marked_as_encoded(services: dict[str, Any]) -> None:
    url = get_code(services, "fc2021", "a:b").request().url
    assert str(yarl.URL(url, encoded=True)) == url != str(yarl.URL(url))


@EVERY_CLIENT
def test_headers_of_the_callers_own_are_signed(
    services: dict[str, Any], client: str
) -> None:
    call = get_code(services, "fc2016", "hello", "prod")
    code = collect(call, client, headers={"X-Fc-Trace-Id": "trace 1"})
    assert code.checksum


@EVERY_CLIENT
def test_code_is_replaced(services: dict[str, Any], client: str) -> None:
    source = f"# {client} 你好\n".encode()
    call = services["fg"].update_function_code(
        function_urn=services["urn"] + "inline",
        code_type="inline",
        code_filename="index.py",
        func_code={"file": bytearray(source)},
    )
    updated = collect(call, client)
    assert updated.package().matches(fw.Digests.of(source))
    shown = collect(get_code(services, "fg", "inline"), client)
    assert shown.package().inline == source
    assert shown.package().verify_inline()


@EVERY_SERVICE
def test_what_differs_is_called_so(services: dict[str, Any], service: str) -> None:
    if service == "fg by token":
        service = "fg"
    for function, status in (
        ("tampered", "mismatch"),
        ("truncated", "mismatch"),
        ("no-checksum", "unverifiable"),
    ):
        package = collect(get_code(services, service, function), "urllib").package()
        _, _, data = CLIENTS["urllib"](services[service].download_request(package))
        verdict = package.verify(data)
        assert (verdict.status, bool(verdict)) == (status, False)
        with pytest.raises(fw.VerifyError, match=status):
            verdict.require_match()


@pytest.mark.parametrize("service", ["fc2016", "fc2021", "fg", "scf"])
def test_an_old_signature_is_reported_from_a_wrong_one(
    services: dict[str, Any], service: str
) -> None:
    with pytest.raises(fw.ServiceError) as error:
        collect(get_code(services, service, "hello"), "urllib", at=1_500_000_000)
    assert error.value.kind in ("clock_skew", "bad_credentials")
    if error.value.kind == "clock_skew":
        assert error.value.retry == "after_clock_sync"
        assert error.value.server_date is not None
