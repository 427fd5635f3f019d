"""A service on Alibaba Function Compute, from creation to deletion; see ../README.md."""

import http.client
import os
import sys
import urllib.error
import urllib.request

import faaswire as fw

NAME = sys.argv[1] if len(sys.argv) > 1 else "faaswire-life-cycle"
SERVICE = {"service_name": NAME}
ECHO = {**SERVICE, "function_name": "echo"}
EVENT = bytes(range(256))
HANDLERS = {"echo": "index.handler", "raises": "index.fails"}
SOURCE = """
def handler(event, context):
    return event

def fails(event, context):
    raise TypeError("the event is not to my taste")
"""


class Unexpected(Exception):
    pass


def step(finding, as_expected):
    if not as_expected:
        raise Unexpected(f"not as expected: {finding}")
    print(finding)


def connect():
    return fw.alibaba.FunctionCompute2016(
        account_id=os.environ["ALIBABA_CLOUD_ACCOUNT_ID"],
        region=os.environ["ALIBABA_CLOUD_REGION"],
        credentials=fw.alibaba.Credentials(
            access_key_id=os.environ["ALIBABA_CLOUD_ACCESS_KEY_ID"],
            access_key_secret=os.environ["ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
            security_token=os.environ.get("ALIBABA_CLOUD_SECURITY_TOKEN"),
        ),
        endpoint=os.environ.get("FAASWIRE_ENDPOINT"),
    )


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):  # it would take the signature along
        return None


OPENER = urllib.request.build_opener(Stay)


def send(request):
    """Status, headers and body: what `Call.parse` and `pages` take."""
    url, data, headers = request.url, request.body or None, request.headers
    outgoing = urllib.request.Request(url, data, headers, method=request.method)
    try:
        response = OPENER.open(outgoing, timeout=60)
    except urllib.error.HTTPError as rejected:
        response = rejected
    with response:
        return response.status, response.headers, response.read()


def ask(call):
    return call.parse(*send(call.request()))


def rejection(call):
    try:
        ask(call)
    except fw.ServiceError as error:
        return error
    raise Unexpected("what had to be rejected was done")


def build(release):
    """A package; built again, it has the same bytes."""
    files = {"index.py": f"# release {release}\n{SOURCE}".encode()}
    return fw.archive.build(files).data


def create(fc, package):
    call = fc.create_service(**SERVICE, description="example", internet_access=True)
    service = ask(call)
    step(f"service created: {service.service_name}", service.internet_access)
    for name, handler in HANDLERS.items():
        names = {**SERVICE, "function_name": name, "handler": handler}
        call = fc.create_function(
            **names, runtime="python3", code={"zip_file": package}
        )
        function = ask(call)
        step(f"function created: {function.function_name}", function.handler == handler)


def invoke(fc):
    response = ask(fc.invoke_function(**ECHO, payload=EVENT, log_type="Tail"))
    echoed = response.payload == EVENT and not response.function_error
    step(f"echo gave {len(response.payload)} bytes back as they were", echoed)
    step(
        "the log names the request", response.request_id in (response.log_result or "")
    )

    # No exception: the function failed, but the service did what it was asked to do.
    failed = ask(fc.invoke_function(**SERVICE, function_name="raises")).function_error
    step("raises is a function error, and the call went well", failed)
    text = f"it says {failed.error_type}: {failed.error_message}"
    step(text, failed.error_type == "TypeError")

    error = rejection(fc.invoke_function(**SERVICE, function_name="nowhere"))
    text = f"nowhere is a service error with a request id: {error.kind}, {error.code}"
    step(text, error.kind == "not_found" and error.request_id)


def publish(fc):
    first = ask(fc.publish_version(**SERVICE, description="first")).version_id
    # A version in which nothing changed since the one before it would be rejected.
    ask(fc.update_service(**SERVICE, description="changed"))
    second = ask(fc.publish_version(**SERVICE, description="second")).version_id
    step(f"versions published: {first}, {second}", first != second)

    names, weight = {**SERVICE, "alias_name": "live"}, {second: 0.05}
    call = fc.create_alias(**names, version_id=first, additional_version_weight=weight)
    live = ask(call)
    text = f"alias live is version {live.version_id}, for some calls {second}"
    step(text, live.additional_version_weight == weight)
    ask(fc.create_alias(**SERVICE, alias_name="next", version_id=second))
    return [first, second]


def service_exists(fc):
    call = fc.list_services(prefix=NAME, limit=1)
    pages = fw.pages(call, send)
    return any(one.service_name == NAME for page in pages for one in page.services)


def versions_in(fc, direction):
    pages = fw.pages(fc.list_versions(**SERVICE, direction=direction, limit=1), send)
    return [version.version_id for page in pages for version in page.versions]


def lists(fc, versions):
    """Pages of one item, so that there is more than one."""
    step("services: the new one is among them", service_exists(fc))
    pages = fw.pages(fc.list_functions(**SERVICE, limit=1), send)
    found = [function.function_name for page in pages for function in page.functions]
    step(f"functions: {', '.join(found)}", found == list(HANDLERS))
    found = versions_in(fc, "FORWARD")
    step(f"versions, oldest first: {', '.join(found)}", found == versions)
    found = versions_in(fc, "BACKWARD")
    step(f"versions, newest first: {', '.join(found)}", found == versions[::-1])
    pages = fw.pages(fc.list_aliases(**SERVICE, limit=1), send)
    found = [alias.alias_name for page in pages for alias in page.aliases]
    step(f"aliases: {', '.join(found)}", found == ["live", "next"])


def update(fc, old, new):
    """Without a download: what runs is compared with the digests of what was built."""
    old_build, new_build = fw.Digests.of(old), fw.Digests.of(new)
    function = ask(fc.get_function(**ECHO))
    verdict = function.package().compare(old_build)
    step(f"what runs against the old build: {verdict.status}", verdict)
    verdict = function.package().compare(new_build)
    step(f"against the new build: {verdict.status}", verdict.status == "mismatch")

    call = fc.update_function(**ECHO, code={"zip_file": new}, if_match=function.etag)
    ask(call)
    kind = rejection(call).kind  # the etag is that of the state before the update
    step(f"updated; the same update again: {kind}", kind == "precondition_failed")

    verdict = ask(fc.get_function(**ECHO)).package().compare(new_build)
    step(f"what runs against the new build: {verdict.status}", verdict)
    ran = ask(fc.invoke_function(**ECHO)).code_checksum
    step("the checksum that came with a call says so too", ran == new_build.crc64)


def trigger(fc):
    names = {**ECHO, "trigger_name": "daily"}
    config = {"cronExpression": "0 0 4 * * *", "enable": False, "payload": ""}
    ask(fc.create_trigger(**names, trigger_type="timer", trigger_config=config))
    found = ask(fc.get_trigger(**names))
    cron = found.trigger_config["cronExpression"]
    step(f"{found.trigger_type} created: {cron}", cron == config["cronExpression"])
    ask(fc.delete_trigger(**names))
    error = rejection(fc.get_trigger(**names))
    step(f"and deleted: {error.kind}", error.kind == "not_found")


def delete(fc, versions):
    for name in ("live", "next"):
        ask(fc.delete_alias(**SERVICE, alias_name=name))
    for version in versions:
        ask(fc.delete_version(**SERVICE, version_id=version))
    for name in HANDLERS:
        ask(fc.delete_function(**SERVICE, function_name=name))
    ask(fc.delete_service(**SERVICE))
    step("services: after all is deleted it is gone", not service_exists(fc))


def main():
    old, new = build(1), build(2)
    try:
        fc = connect()
        create(fc, old)
        invoke(fc)
        versions = publish(fc)
        lists(fc, versions)
        update(fc, old, new)
        trigger(fc)
        delete(fc, versions)
    except KeyError as error:
        sys.exit(f"error: there is no {error}")
    except (fw.Error, Unexpected, OSError, http.client.HTTPException) as error:
        sys.exit(f"error: {error}")


if __name__ == "__main__":
    main()
