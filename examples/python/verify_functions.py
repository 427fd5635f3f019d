"""Fetch the code of functions on three clouds and verify it; see ../README.md."""

import os
import sys
import urllib.error
import urllib.request

import faaswire as fw

ENDPOINT = os.environ.get("FAASWIRE_ENDPOINT")


def alibaba(service_type, target):
    service = service_type(
        account_id=os.environ["ALIBABA_CLOUD_ACCOUNT_ID"],
        region=os.environ["ALIBABA_CLOUD_REGION"],
        credentials=fw.alibaba.Credentials(
            access_key_id=os.environ["ALIBABA_CLOUD_ACCESS_KEY_ID"],
            access_key_secret=os.environ["ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
            security_token=os.environ.get("ALIBABA_CLOUD_SECURITY_TOKEN"),
        ),
        endpoint=ENDPOINT,
    )
    name, _, qualifier = target.partition("@")
    service_name, _, function_name = name.partition("/")
    return service, service.get_function_code(
        service_name=service_name,
        function_name=function_name,
        qualifier=qualifier or None,
    )


def huawei(function_urn):
    service = fw.huawei.FunctionGraph(
        region=os.environ["HUAWEICLOUD_REGION"],
        project_id=os.environ["HUAWEICLOUD_SDK_PROJECT_ID"],
        credentials=fw.huawei.Credentials(
            access_key=os.environ["HUAWEICLOUD_SDK_AK"],
            secret_key=os.environ["HUAWEICLOUD_SDK_SK"],
            security_token=os.environ.get("HUAWEICLOUD_SDK_SECURITY_TOKEN"),
        ),
        endpoint=ENDPOINT,
    )
    return service, service.show_function_code(function_urn=function_urn)


def tencent(target):
    service = fw.tencent.Scf(
        region=os.environ["TENCENTCLOUD_REGION"],
        credentials=fw.tencent.Credentials(
            secret_id=os.environ["TENCENTCLOUD_SECRET_ID"],
            secret_key=os.environ["TENCENTCLOUD_SECRET_KEY"],
            token=os.environ.get("TENCENTCLOUD_SESSION_TOKEN"),
        ),
        endpoint=ENDPOINT,
    )
    name, _, qualifier = target.partition("@")
    return service, service.get_function_address(
        function_name=name, qualifier=qualifier or None
    )


CLOUDS = {
    "fc2016": lambda target: alibaba(fw.alibaba.FunctionCompute2016, target),
    "fc2021": lambda target: alibaba(fw.alibaba.FunctionCompute2021, target),
    "fg": huawei,
    "scf": tencent,
}


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):  # it would take the signature along
        return None


OPENER = urllib.request.build_opener(Stay)


def send(request):
    url, data, headers = request.url, request.body or None, request.headers
    outgoing = urllib.request.Request(url, data, headers, method=request.method)
    try:
        return OPENER.open(outgoing, timeout=60)
    except urllib.error.HTTPError as rejected:
        return rejected


def verify(target):
    cloud, _, rest = target.partition(":")
    service, call = CLOUDS[cloud](rest)
    with send(call.request()) as response:
        code = call.parse(response.status, response.headers, response.read())
    package = code.package()
    if package.source not in ("url", "object_store"):
        return package, package.verify_inline()
    with send(service.download_request(package)) as response:
        chunks = iter(lambda: response.read(64 * 1024), b"")
        status, headers = response.status, response.headers
        return package, package.verify_response(status, headers, chunks)


def main():
    differs = False
    for target in sys.argv[1:]:
        try:
            package, verdict = verify(target)
            print(f"{target:<24.24} {package.source:<13} {verdict}")
            differs |= verdict.status == "mismatch"
        except (fw.Error, urllib.error.URLError) as error:
            print(f"{target:<24.24} error: {error}")
            differs = True
    return 1 if differs else 0


if __name__ == "__main__":
    sys.exit(main())
