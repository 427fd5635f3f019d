"""A function on Tencent SCF, from creation to deletion; see ../README.md."""

import http.client
import os
import sys
import time
import urllib.error
import urllib.request

import faaswire as fw

NAME = sys.argv[1] if len(sys.argv) > 1 else "faaswire-life-cycle"
FUNCTION = {"function_name": NAME}
LAYER = {"layer_name": f"{NAME}-lib"}
EVENT = '{"n":1}'
CRON = "0 0 4 * * * *"
SOURCE = """
def main_handler(event, context):
    return event
"""


class Unexpected(Exception):
    pass


def step(finding, as_expected):
    if not as_expected:
        raise Unexpected(f"not as expected: {finding}")
    print(finding)


def connect():
    return fw.tencent.Scf(
        region=os.environ["TENCENTCLOUD_REGION"],
        credentials=fw.tencent.Credentials(
            secret_id=os.environ["TENCENTCLOUD_SECRET_ID"],
            secret_key=os.environ["TENCENTCLOUD_SECRET_KEY"],
            token=os.environ.get("TENCENTCLOUD_SESSION_TOKEN"),
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


def ready(scf, **qualifier):
    """The function once what was asked of it is done: the responses come before that."""
    call = scf.get_function(**FUNCTION, **qualifier, show_code="FALSE")
    while True:
        found = ask(call)
        if found.function().state != "pending":
            return found
        time.sleep(0.2)


def layer(scf, package):
    runtimes, content = ["Python3.9"], {"zip_file": package}
    call = scf.publish_layer_version(
        **LAYER, compatible_runtimes=runtimes, content=content
    )
    one = {**LAYER, "layer_version": ask(call).layer_version}
    while (found := ask(scf.get_layer_version(**one))).status == "Publishing":
        time.sleep(0.2)
    get = scf.download_request(found.package())
    verdict = found.package().verify_response(*send(get))
    step(f"layer published, downloaded: {verdict.status}", verdict)
    return one


def create(scf, package, layer):
    settings = {"runtime": "Python3.9", "handler": "index.main_handler"}
    code = {"zip_file": package}
    ask(scf.create_function(**FUNCTION, **settings, code=code, layers=[layer]))
    call = scf.update_function_configuration(**FUNCTION, timeout=9)
    error = rejection(call)
    step(f"a change while it is made: {error.kind}", error.kind == "busy")
    found = ready(scf).function()
    step(f"function created: {found.reference.name}, {found.state}", found.layers)


def stored(scf):
    return ask(scf.get_function_address(**FUNCTION)).code_sha256


def update(scf, package):
    before = stored(scf)
    # It packs every upload anew: what was built is compared with nothing that it tells.
    ask(scf.update_function_code(**FUNCTION, zip_file=package))
    found = ready(scf)
    step(f"updated: {found.status}", found.function().state == "active")
    step("what is stored is something else now", stored(scf) != before)


def configure(scf):
    secret = {"variables": [{"key": "PASSWORD", "value": "hunter2"}]}
    call = scf.update_function_configuration(
        **FUNCTION, memory_size=256, timeout=60, environment=secret
    )
    ask(call)
    found = ready(scf).function()
    text = f"{found.timeout_seconds} s, {found.memory_mb} MB, {', '.join(found.environment)}"
    step(f"configured: {text}", found.memory_mb == 256)
    # An empty list would change nothing.
    nothing = {"variables": [{"key": "", "value": ""}]}
    ask(scf.update_function_configuration(**FUNCTION, environment=nothing))
    left = ready(scf).function().environment
    step(f"variables after they were cleared: {len(left)}", not left)


def invoke(scf):
    result = ask(scf.invoke(**FUNCTION, client_context=EVENT, log_type="Tail")).result
    step("it gave the event back", result.ret_msg.reveal() == EVENT)
    step("the log came along", result.log.reveal())
    queued = ask(scf.invoke(**FUNCTION, invocation_type="Event")).result
    step("another call was queued", not queued.ret_msg.reveal())
    error = rejection(scf.invoke(function_name="nowhere"))
    step(f"nowhere is a service error: {error.kind}", error.kind == "not_found")


def publish(scf):
    version = ask(scf.publish_version(**FUNCTION, description="first")).function_version
    ready(scf, qualifier=version)
    step(f"version published: {version}", version == "1")
    share = {"additional_version_weights": [{"version": "$LATEST", "weight": 0.05}]}
    names = {**FUNCTION, "name": "live", "function_version": version}
    ask(scf.create_alias(**names, routing_config=share))
    live = ask(scf.get_alias(**FUNCTION, name="live"))
    other = live.routing_config.additional_version_weights[0]
    text = (
        f"alias live is version {live.function_version}, for some calls {other.version}"
    )
    step(text, other.weight == 0.05)
    return version


def trigger(scf):
    names = {**FUNCTION, "trigger_name": "daily", "type": "timer"}
    call = scf.create_trigger(**names, trigger_desc=CRON, enable="CLOSE")
    made = ask(call).trigger_info
    step(f"{made.type} created, {made.enable}", CRON in made.trigger_desc.reveal())
    ask(scf.delete_trigger(**names))
    error = rejection(scf.delete_trigger(**names))
    step(f"and deleted: {error.kind}", error.kind == "not_found")


def lists(scf):
    """Pages of few items, so that there is more than one."""
    pages = fw.pages(scf.list_functions(limit=10, order="ASC"), send)
    found = [one.function_name for page in pages for one in page.functions]
    step("functions: the new one is among them", NAME in found)
    pages = fw.pages(scf.list_version_by_function(**FUNCTION, limit=1), send)
    found = sorted(one.version for page in pages for one in page.versions)
    step(f"versions: {', '.join(found)}", found == ["$LATEST", "1"])
    pages = fw.pages(scf.list_aliases(**FUNCTION, limit=1), send)
    found = [alias.name for page in pages for alias in page.aliases]
    step(f"aliases: {', '.join(found)}", found == ["$DEFAULT", "live"])


def delete(scf, layer, version):
    ask(scf.delete_alias(**FUNCTION, name="live"))
    ask(scf.delete_function_version(**FUNCTION, qualifier=version))
    ask(scf.delete_function(**FUNCTION))
    ask(scf.delete_layer_version(**layer))
    try:
        kind = ready(scf).status
    except fw.ServiceError as error:
        kind = error.kind
    step(f"after all is deleted: {kind}", kind == "not_found")


def main():
    try:
        scf = connect()
        one = layer(scf, build(0))
        create(scf, build(1), one)
        update(scf, build(2))
        configure(scf)
        invoke(scf)
        version = publish(scf)
        trigger(scf)
        lists(scf)
        delete(scf, one, version)
    except KeyError as error:
        sys.exit(f"error: there is no {error}")
    except (fw.Error, Unexpected, OSError, http.client.HTTPException) as error:
        sys.exit(f"error: {error}")


if __name__ == "__main__":
    main()
