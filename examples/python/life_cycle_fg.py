"""A function on Huawei FunctionGraph, from creation to deletion; see ../README.md."""

import http.client
import json
import os
import sys
import urllib.error
import urllib.request

import faaswire as fw

NAME = sys.argv[1] if len(sys.argv) > 1 else "faaswire-life-cycle"
HANDLERS = {NAME: "index.handler", f"raises-{NAME}": "index.fails"}
EVENT = {"n": 1}
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
    return fw.huawei.FunctionGraph(
        region=os.environ["HUAWEICLOUD_REGION"],
        project_id=os.environ["HUAWEICLOUD_SDK_PROJECT_ID"],
        credentials=fw.huawei.Credentials(
            access_key=os.environ["HUAWEICLOUD_SDK_AK"],
            secret_key=os.environ["HUAWEICLOUD_SDK_SK"],
            security_token=os.environ.get("HUAWEICLOUD_SDK_SECURITY_TOKEN"),
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


def create(fg, package):
    """The URNs of the functions, without a version."""
    urns = []
    for name, handler in HANDLERS.items():
        call = fg.create_function(
            func_name=name,
            package="default",
            runtime="Python3.9",
            timeout=30,
            handler=handler,
            memory_size=128,
            code_type="zip",
            code_filename="index.zip",
            func_code={"file": package},
        )
        made = ask(call)
        verdict = made.package().compare(fw.Digests.of(package))
        step(f"function created: {made.func_name}, {verdict.status}", verdict)
        urns.append(made.func_urn.removesuffix(":latest"))
    return urns


def invoke(fg, echo, raises):
    event = json.dumps(EVENT).encode()
    call = fg.invoke_function(function_urn=echo, payload=event, log_type="tail")
    output = ask(call)
    step("it gave the event back", json.loads(output.payload) == EVENT)
    step("the log names the call", output.request_id in output.log.reveal())
    call = fg.async_invoke_function(function_urn=echo, payload=event)
    step("another call was queued", ask(call).request_id)

    # No exception: the function failed, but the service did what it was asked to do.
    failed = ask(fg.invoke_function(function_urn=raises, payload=b"{}"))
    step(f"a function that fails says so: {failed.status}", failed.status == 500)
    error = rejection(fg.invoke_function(function_urn=echo + "-nowhere", payload=b"{}"))
    text = f"nowhere is a service error with a request id: {error.kind}, {error.code}"
    step(text, error.kind == "not_found" and error.request_id)


def configure(fg, urn):
    """Five members are always sent; the others stay as they are."""
    now = ask(fg.show_function_config(function_urn=urn))
    call = fg.update_function_config(
        function_urn=urn,
        func_name=now.func_name,
        runtime=now.runtime,
        handler=now.handler,
        timeout=60,
        memory_size=256,
        user_data=fw.Secret(json.dumps({"PASSWORD": "a secret"})),
    )
    ask(call)
    # The same in the words of all clouds.
    function = ask(fg.show_function_config(function_urn=urn)).function()
    found = (function.timeout_seconds, function.memory_mb, list(function.environment))
    text = f"configured: {found[0]} s, {found[1]} MB, {', '.join(found[2])}"
    step(text, found == (60, 256, ["PASSWORD"]))


def publish(fg, urn, version):
    """The version of the code that is there now, and of no other."""
    digest = ask(fg.show_function_config(function_urn=urn)).digest
    call = fg.create_function_version(function_urn=urn, version=version, digest=digest)
    made = ask(call)
    step(f"published: {made.version}", made.digest == digest)
    error = rejection(fg.create_function_version(function_urn=urn, version="again"))
    text = f"published again without a change: {error.kind}, {error.code}"
    step(text, error.code == "FSS.1016")


def update(fg, urn, old, new):
    """Without a download: what runs is compared with the digests of what was built."""
    call = fg.update_function_code(
        function_urn=urn,
        code_type="zip",
        code_filename="index.zip",
        func_code={"file": new},
    )
    package = ask(call).package()
    verdict = package.compare(fw.Digests.of(new))
    step(f"updated; against the new build: {verdict.status}", verdict)
    verdict = package.compare(fw.Digests.of(old))
    step(f"against the old build: {verdict.status}", verdict.status == "mismatch")
    earlier = ask(fg.show_function_config(function_urn=f"{urn}:v1")).package()
    verdict = earlier.compare(fw.Digests.of(old))
    step(f"version v1 against the old build: {verdict.status}", verdict)


def alias(fg, urn):
    weights = {"v2": 5}
    call = fg.create_version_alias(
        function_urn=urn, name="live", version="v1", additional_version_weights=weights
    )
    live = ask(call)
    text = f"alias {live.name} is version {live.version}, for some calls v2"
    step(text, live.additional_version_weights == weights)
    call = fg.update_version_alias(
        function_urn=urn,
        alias_name="live",
        version="v2",
        additional_version_weights={},
    )
    ask(call)
    shown = ask(fg.show_function_config(function_urn=f"{urn}:!live"))
    step(f"alias live is version {shown.version}", shown.version == "v2")


def trigger(fg, urn):
    data = {"name": "often", "schedule_type": "Rate", "schedule": "3m"}
    call = fg.create_function_trigger(
        function_urn=urn,
        trigger_type_code="TIMER",
        trigger_status="DISABLED",
        event_data=data,
    )
    made = ask(call)
    text = f"{made.trigger_type_code} created: {made.event_data.schedule}"
    step(text, made.event_data.schedule == data["schedule"])
    names = {"function_urn": urn, "trigger_type_code": "TIMER"}
    names["trigger_id"] = made.trigger_id
    ask(fg.update_trigger(**names, trigger_status="ACTIVE"))
    [found] = ask(fg.list_function_triggers(function_urn=urn)).triggers
    step(f"and made active: {found.trigger_status}", found.trigger_status == "ACTIVE")
    ask(fg.delete_function_trigger(**names))
    error = rejection(fg.show_function_trigger(**names))
    step(f"and deleted: {error.kind}", error.kind == "not_found")


def dependency(fg, package):
    call = fg.create_dependency_version(
        name=f"{NAME}-lib", runtime="Python3.9", depend_type="zip", depend_file=package
    )
    made = ask(call)
    names = {"depend_id": made.dep_id, "version": str(made.version)}
    found = ask(fg.show_dependency_version(**names)).package()
    # Its address is signed: it is fetched as it is.
    request = fg.download_request(found)
    verdict = found.verify_response(*send(request))
    step(f"dependency {made.name}, downloaded: {verdict.status}", verdict)
    ask(fg.delete_dependency_version(**names))
    error = rejection(fg.show_dependency_version(**names))
    step(f"and deleted: {error.kind}", error.kind == "not_found")


def functions(fg):
    pages = fw.pages(fg.list_functions(func_name=NAME, maxitems="1"), send)
    return [function.func_name for page in pages for function in page.functions]


def lists(fg, urn):
    """Pages of one item, so that there is more than one."""
    found = functions(fg)
    step(f"functions: {', '.join(found)}", found == list(HANDLERS))
    call = fg.list_function_versions(function_urn=urn, maxitems="1")
    pages = fw.pages(call, send)
    found = [version.version for page in pages for version in page.versions]
    step(f"versions: {', '.join(found)}", found == ["latest", "v1", "v2"])
    aliases = ask(fg.list_version_aliases(function_urn=urn)).aliases
    found = [alias.name for alias in aliases]
    step(f"aliases: {', '.join(found)}", found == ["live"])


def delete(fg, urns):
    for urn in urns:
        # Without a version: the whole function.
        ask(fg.delete_function(function_urn=urn))
    step("functions: after all is deleted they are gone", functions(fg) == [])


def main():
    old, new = build(1), build(2)
    try:
        fg = connect()
        urns = create(fg, old)
        urn = urns[0]
        invoke(fg, *urns)
        configure(fg, urn)
        publish(fg, urn, "v1")
        update(fg, urn, old, new)
        publish(fg, urn, "v2")
        alias(fg, urn)
        trigger(fg, urn)
        dependency(fg, new)
        lists(fg, urn)
        delete(fg, urns)
    except KeyError as error:
        sys.exit(f"error: there is no {error}")
    except (fw.Error, Unexpected, OSError, http.client.HTTPException) as error:
        sys.exit(f"error: {error}")


if __name__ == "__main__":
    main()
