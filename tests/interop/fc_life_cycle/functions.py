"""Functions from a package and from an object, and the code behind them."""

from __future__ import annotations

from cloud_emulator import packages
from cloud_emulator.alibaba import upload
from exchange import Members

from .services import SHOP
from .step import etag_of, step, token_of

RESIZE: Members = {**SHOP, "function_name": "resize"}
ROTATE: Members = {**SHOP, "function_name": "rotate"}
UNSAID: Members = {**SHOP, "function_name": "unsaid"}
ABSENT: Members = {**SHOP, "function_name": "absent"}
PACKAGED: Members = {**SHOP, "function_name": "packaged"}

FIRST: Members = {"zip_file": packages.python("first")}
SECOND: Members = {"zip_file": packages.nodejs()}
IN_OSS: Members = {
    "oss_bucket_name": upload.OSS_BUCKET,
    "oss_object_name": upload.OSS_OBJECT,
}
LAYER = "acs:fc:cn-shanghai:1234567890123456:layers/fonts/versions/1"
CONTAINER: Members = {
    "image": "shop/resize:1",
    "command": '["node"]',
    "args": '["server.js"]',
    "acceleration_type": "Default",
    "instance_id": "cri-1",
}

STEPS = (
    step(
        "create_function",
        "zip",
        **RESIZE,
        runtime="python3.9",
        handler="index.handler",
        code=FIRST,
        description="makes thumbnails",
        memory_size=512,
        timeout=30,
        environment_variables={"GREETING": "grüß Gott", "some_Name": "a=b&c"},
        initializer="index.init",
        initialization_timeout=10,
        instance_concurrency=2,
        instance_type="e1",
    ),
    step(
        "create_function",
        "oss",
        **ROTATE,
        runtime="python3.9",
        handler="index.handler",
        code=IN_OSS,
        memory_size=128,
        timeout=3,
        initialization_timeout=3,
        environment_variables={},
    ),
    step(
        "create_function",
        "again",
        **RESIZE,
        runtime="nodejs16",
        handler="index.handler",
        code=SECOND,
        rejection="FunctionAlreadyExists",
    ),
    step(
        "create_function",
        "unsaid",
        **UNSAID,
        runtime="nodejs16",
        handler="index.handler",
        code=SECOND,
    ),
    # Now, since the SDKs do not leave unsaid the same: later steps would be reported of it.
    step("delete_function", "unsaid", **UNSAID),
    step(
        "create_function",
        "image",
        **PACKAGED,
        runtime="custom-container",
        handler="none",
        memory_size=128,
        timeout=3,
        initialization_timeout=3,
        custom_container_config=CONTAINER,
        ca_port=9000,
    ),
    step("delete_function", "image", **PACKAGED),
    step("get_function", "full", **RESIZE),
    step("get_function", "latest", **RESIZE, qualifier="LATEST"),
    step("get_function", "missing", **ABSENT, rejection="FunctionNotFound"),
    step("list_functions", "first", **SHOP, limit=1),
    step(
        "list_functions",
        "next",
        **SHOP,
        limit=1,
        next_token=token_of("list_functions-first"),
    ),
    step("list_functions", "of-prefix", **SHOP, prefix="res"),
    step("list_functions", "from-key", **SHOP, start_key="ro", qualifier="LATEST"),
    step(
        "list_functions",
        "bad-token",
        **SHOP,
        next_token="resize",
        rejection="InvalidArgument",
    ),
    step("get_function_code", "first", **RESIZE),
    step(
        "update_function",
        "settings",
        **RESIZE,
        if_match=etag_of("get_function-full"),
        runtime="nodejs16",
        handler="main.handler",
        description="makes better thumbnails",
        memory_size=1024,
        timeout=60,
        environment_variables={"MODE": "fast"},
        initializer="main.init",
        initialization_timeout=20,
        instance_concurrency=10,
        instance_type="c1",
        custom_container_config=CONTAINER,
    ),
    step("update_function", "port", **RESIZE, ca_port=8080),
    step("update_function", "zip", **RESIZE, code=SECOND),
    step("update_function", "oss", **ROTATE, code=IN_OSS),
    # The Python SDK knows no layers.
    step("update_function", "layers", **RESIZE, layers=[LAYER], languages=("node",)),
    step("update_function", "no-layers", **RESIZE, layers=[], languages=("node",)),
    step(
        "update_function",
        "stale",
        **RESIZE,
        if_match=etag_of("get_function-full"),
        timeout=1,
        rejection="PreconditionFailed",
    ),
    step(
        "update_function",
        "missing",
        **ABSENT,
        timeout=1,
        rejection="FunctionNotFound",
    ),
    step("get_function_code", "second", **RESIZE, qualifier="LATEST"),
    step("get_function_code", "missing", **ABSENT, rejection="FunctionNotFound"),
)
