"""The services of three clouds, from the environment; see ../README.md."""

import os
import urllib.error
import urllib.request

import faaswire as fw

ENV, ENDPOINT = os.environ, os.environ.get("FAASWIRE_ENDPOINT")

alibaba = {
    "region": ENV["ALIBABA_CLOUD_REGION"],
    "credentials": fw.alibaba.Credentials(
        access_key_id=ENV["ALIBABA_CLOUD_ACCESS_KEY_ID"],
        access_key_secret=ENV["ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
        security_token=ENV.get("ALIBABA_CLOUD_SECURITY_TOKEN"),
    ),
    "endpoint": ENDPOINT,
}
account_id = ENV["ALIBABA_CLOUD_ACCOUNT_ID"]
fc2016 = fw.alibaba.FunctionCompute2016(account_id=account_id, **alibaba)
fc2021 = fw.alibaba.FunctionCompute2021(account_id=account_id, **alibaba)
fc3 = fw.alibaba.FunctionCompute3(**alibaba)
fg = fw.huawei.FunctionGraph(
    region=ENV["HUAWEICLOUD_REGION"],
    project_id=ENV["HUAWEICLOUD_SDK_PROJECT_ID"],
    credentials=fw.huawei.Credentials(
        access_key=ENV["HUAWEICLOUD_SDK_AK"],
        secret_key=ENV["HUAWEICLOUD_SDK_SK"],
        security_token=ENV.get("HUAWEICLOUD_SDK_SECURITY_TOKEN"),
    ),
    endpoint=ENDPOINT,
)
scf = fw.tencent.Scf(
    region=ENV["TENCENTCLOUD_REGION"],
    credentials=fw.tencent.Credentials(
        secret_id=ENV["TENCENTCLOUD_SECRET_ID"],
        secret_key=ENV["TENCENTCLOUD_SECRET_KEY"],
        token=ENV.get("TENCENTCLOUD_SESSION_TOKEN"),
    ),
    endpoint=ENDPOINT,
)


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):  # it would take the signature along
        return None


def opened(request):
    url, data, headers = request.url, request.body or None, request.headers
    outgoing = urllib.request.Request(url, data, headers, method=request.method)
    try:
        return urllib.request.build_opener(Stay).open(outgoing, timeout=60)
    except urllib.error.HTTPError as rejected:
        return rejected


def send(request):
    with opened(request) as response:
        return response.status, response.headers, response.read()


def items(call, name="functions"):
    """What all pages of a list hold."""
    return (item for page in fw.pages(call, send) for item in getattr(page, name))


def verify(service, item, call):
    """The verdict on what a call for code leads to, or the error that came in its place."""
    known = item.function().package()
    if known.source == "image":
        return known.verify_inline()
    try:
        package = call.parse(*send(call.request())).package()
        if package.source not in ("url", "object_store"):
            return package.verify_inline()
        with opened(service.download_request(package)) as response:
            chunks = iter(lambda: response.read(64 * 1024), b"")
            return package.verify_response(response.status, response.headers, chunks)
    except (fw.Error, OSError) as error:
        return f"error: {error}"
