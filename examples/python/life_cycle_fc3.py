"""A function on Function Compute 3.0, from creation to deletion; see ../README.md."""

import http.client
import os
import sys
import time
import urllib.error
import urllib.request

import faaswire as fw

NAME = sys.argv[1] if len(sys.argv) > 1 else "faaswire-life-cycle"
FUNCTION = {"function_name": NAME}
IMAGE = {"function_name": f"{NAME}-image"}
LAYER = {"layer_name": f"{NAME}-layer"}
POLL_SECONDS = 0.5
EVENT = bytes(range(256))
SOURCE = """
def handler(event, context):
    return event
"""


class Unexpected(Exception):
    pass


def step(finding, as_expected):
    if not as_expected:
        raise Unexpected(f"not as expected: {finding}")
    print(finding)


def connect():
    # 3.0 needs no account id: the region's host serves everything.
    return fw.alibaba.FunctionCompute3(
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


def all_of(call, items):
    """What `items` finds in every page of a list."""
    return [item for page in fw.pages(call, send) for item in items(page)]


def wait_until_ready(fc, names):
    """The function as soon as nothing is under way; what it went through is printed."""
    seen = []
    while True:
        function = ask(fc.get_function(**names))
        states = f"{function.state}, {function.last_update_status}"
        if states not in seen:
            seen.append(states)
        if function.state != "Pending" and function.last_update_status != "InProgress":
            print(f"{function.function_name} went through: {' - '.join(seen)}")
            return function
        time.sleep(POLL_SECONDS)


def code(files):
    """A package with its checksum, which the service compares; and the digests of it."""
    data = fw.archive.build(files).data
    digests = fw.Digests.of(data)
    return {"zip_file": data, "checksum": digests.crc64}, digests


def create(fc, package):
    shared, digests = code({"python/greeting.txt": b"hello"})
    layer = ask(fc.create_layer_version(**LAYER, code=shared, description="example"))
    step(f"layer published: {layer.layer_name}", layer.package().compare(digests))
    by_arn = ask(fc.get_layer_version_by_arn(arn=layer.layer_version_arn))
    step("its ARN finds the same", by_arn.code_checksum == layer.code_checksum)

    call = fc.create_function(
        **FUNCTION,
        runtime="python3.10",
        handler="index.handler",
        code=package,
        cpu=0.35,
        memory_size=512,
        layers=[layer.layer_version_arn],
        tags=[{"key": "made-by", "value": "faaswire"}],
    )
    made = ask(call)
    step(f"function created: {made.function_name}", made.cpu == 0.35)
    wait_until_ready(fc, FUNCTION)
    return layer


def invoke(fc, **more):
    response = ask(fc.invoke_function(**FUNCTION, payload=EVENT, **more))
    echoed = response.payload == EVENT and not response.function_error
    step(f"it gave {len(response.payload)} bytes back as they were", echoed)
    return response


def configure(fc):
    # What is not named stays as it is.
    settings = {"environment_variables": {"GREETING": "你好"}, "timeout": 30}
    ask(fc.update_function(**FUNCTION, **settings))
    function = wait_until_ready(fc, FUNCTION)
    step("configured: a variable and a timeout", function.timeout == 30)
    step("its memory is as it was", function.memory_size == 512)


def update(fc, old, package, new):
    """Without a download: what runs is compared with the digests of what was built."""
    found = ask(fc.get_function(**FUNCTION)).package().compare(old)
    step(f"what runs against the old build: {found.status}", found)
    ask(fc.update_function(**FUNCTION, code=package))
    function = wait_until_ready(fc, FUNCTION)
    found = function.package().compare(new)
    step(f"after the update against the new build: {found.status}", found)
    found = function.package().compare(old)
    step(f"against the old build: {found.status}", found.status == "mismatch")


def publish(fc, text):
    call = fc.publish_function_version(**FUNCTION, description=text)
    version = ask(call).version_id
    step(f"version published: {version}", version)
    return version


def share(fc, first, second):
    weight = {second: 0.05}
    names = {**FUNCTION, "alias_name": "live"}
    call = fc.create_alias(**names, version_id=first, additional_version_weight=weight)
    live = ask(call)
    text = f"alias live is version {live.version_id}, for some calls {second}"
    step(text, live.additional_version_weight == weight)
    ran = invoke(fc, qualifier="live", log_type="Tail")
    step("the log names the request", ran.request_id in (ran.log_result or ""))

    config = '{"cronExpression": "0 0 4 * * *", "enable": false, "payload": ""}'
    timer = {"trigger_type": "timer", "trigger_config": config, "qualifier": "live"}
    made = ask(fc.create_trigger(**FUNCTION, trigger_name="daily", **timer))
    step(f"trigger created: {made.trigger_name} of {made.qualifier}", made.trigger_id)


def image(fc):
    """An image is not ready at once, and it is not a package."""
    config = {
        "image": "registry-vpc.cn-shanghai.aliyuncs.com/demo/app:v1",
        "port": 9000,
    }
    settings = {"runtime": "custom-container", "handler": "none"}
    ask(fc.create_function(**IMAGE, **settings, custom_container_config=config))
    busy = rejection(fc.update_function(**IMAGE, timeout=9))
    text = f"an update before it is ready: {busy.kind}, {busy.code}"
    step(text, busy.code == "ConcurrentUpdateError")
    function = wait_until_ready(fc, IMAGE)
    step(f"its code is an {function.package().source}", not function.code_checksum)


def lists(fc, versions):
    """Pages of one item, so that there is more than one."""
    call = fc.list_functions(prefix=NAME, fc_version="v3", limit=1)
    found = all_of(call, lambda page: [f.function_name for f in page.functions])
    expected = [names["function_name"] for names in (FUNCTION, IMAGE)]
    step(f"functions: {', '.join(found)}", found == expected)
    call = fc.list_function_versions(**FUNCTION, direction="FORWARD", limit=1)
    found = all_of(call, lambda page: [v.version_id for v in page.versions])
    step(f"versions, oldest first: {', '.join(found)}", found == versions)
    call = fc.list_layers(prefix=NAME, limit=1)
    found = all_of(call, lambda page: [layer.layer_name for layer in page.layers])
    step(f"layers: {', '.join(found)}", found == [LAYER["layer_name"]])
    call = fc.list_functions(tags=[{"key": "made-by", "value": "faaswire"}])
    found = all_of(call, lambda page: [f.function_name for f in page.functions])
    step(f"functions of the tag: {', '.join(found)}", found == [NAME])


def delete(fc, versions, layer):
    ask(fc.delete_trigger(**FUNCTION, trigger_name="daily"))
    ask(fc.delete_alias(**FUNCTION, alias_name="live"))
    for version in versions:
        ask(fc.delete_function_version(**FUNCTION, version_id=version))
    for names in (FUNCTION, IMAGE):
        ask(fc.delete_function(**names))
    ask(fc.delete_layer_version(**LAYER, version=str(layer.version)))
    call = fc.list_functions(prefix=NAME, fc_version="v3")
    left = all_of(call, lambda page: page.functions)
    step("functions: after all is deleted they are gone", not left)


def main():
    old_code, old = code({"index.py": f"# release 1\n{SOURCE}".encode()})
    new_code, new = code({"index.py": f"# release 2\n{SOURCE}".encode()})
    try:
        fc = connect()
        layer = create(fc, old_code)
        invoke(fc)
        configure(fc)
        first = publish(fc, "first")
        update(fc, old, new_code, new)
        versions = [first, publish(fc, "second")]
        share(fc, *versions)
        image(fc)
        lists(fc, versions)
        delete(fc, versions, layer)
    except KeyError as error:
        sys.exit(f"error: there is no {error}")
    except (fw.Error, Unexpected, OSError, http.client.HTTPException) as error:
        sys.exit(f"error: {error}")


if __name__ == "__main__":
    main()
