"""Functions from a package and from an object, those of 2.0, and the code behind them."""

from __future__ import annotations

from cloud_emulator import packages
from cloud_emulator.alibaba import upload
from cloud_emulator.alibaba.v2023_03_30 import fixtures
from exchange import Members
from fc_life_cycle.step import step, token_of

RESIZE: Members = {"function_name": "resize"}
ROTATE: Members = {"function_name": "rotate"}
ABSENT: Members = {"function_name": "absent"}
OF_SECOND: Members = {"function_name": "demo$hello"}

FIRST = packages.Package(packages.python("first"))
SECOND = packages.Package(packages.nodejs())
IN_OSS: Members = {
    "oss_bucket_name": upload.OSS_BUCKET,
    "oss_object_name": upload.OSS_OBJECT,
}
SETTINGS: Members = {
    "cpu": 0.35,
    "memory_size": 512,
    "disk_size": 10240,
    "timeout": 30,
    "instance_concurrency": 2,
    "internet_access": False,
    "role": "acs:ram::1234567890123456:role/fc",
    "environment_variables": {"GREETING": "grüß Gott", "some_Name": "a=b&c"},
    "layers": [fixtures.LAYER, fixtures.VENDOR_LAYER],
    "custom_dns": {
        "dns_options": [{"name": "ndots", "value": "1"}],
        "name_servers": ["223.5.5.5"],
        "searches": ["example.com"],
    },
    "instance_lifecycle_config": {
        "initializer": {"handler": "index.init", "timeout": 10},
        "pre_stop": {"command": ["/bin/sh", "-c", "sync"], "timeout": 5},
    },
    "log_config": {
        "project": "logs",
        "logstore": "fc",
        "log_begin_rule": "None",
        "enable_instance_metrics": True,
        "enable_request_metrics": True,
    },
    "nas_config": {
        "user_id": -1,
        "group_id": -1,
        "mount_points": [{"server_addr": "nas.example:/", "mount_dir": "/mnt/nas"}],
    },
    "oss_mount_config": {
        "mount_points": [
            {
                "bucket_name": "pictures",
                "endpoint": "http://oss-cn-shanghai-internal.aliyuncs.com",
                "mount_dir": "/mnt/oss",
                "read_only": True,
            }
        ]
    },
    "vpc_config": {
        "vpc_id": "vpc-1",
        "v_switch_ids": ["vsw-1", "vsw-2"],
        "security_group_id": "sg-1",
    },
    "tracing_config": {"type": "Jaeger", "params": {"endpoint": "http://t?token=t"}},
    "session_affinity": "MCP_SSE",
    "session_affinity_config": '{"sseEndpointPath":"/sse"}',
    "disable_inject_credentials": "Env",
}

STEPS = (
    step(
        "create_function",
        "zip",
        **RESIZE,
        runtime="python3.10",
        handler="index.handler",
        description="makes thumbnails",
        code={"zip_file": FIRST.data, "checksum": FIRST.crc64},
        resource_group_id="rg-1",
        tags=[{"key": "env", "value": "生产 1"}, {"key": "owner", "value": ""}],
        **SETTINGS,
    ),
    step(
        "create_function",
        "oss",
        **ROTATE,
        runtime="custom.debian12",
        handler="index.handler",
        code=IN_OSS,
        custom_runtime_config={
            "command": ["./bootstrap"],
            "args": ["--quiet"],
            "port": 9000,
            "health_check_config": {"http_get_url": "/", "period_seconds": 3},
        },
        gpu_config={"gpu_type": "fc.gpu.tesla.1", "gpu_memory_size": 1024},
    ),
    step(
        "create_function",
        "again",
        **RESIZE,
        runtime="nodejs20",
        handler="index.handler",
        code={"zip_file": SECOND.data, "checksum": SECOND.crc64},
        rejection="FunctionAlreadyExists",
    ),
    step(
        "create_function",
        "wrong-checksum",
        function_name="spoiled",
        runtime="nodejs20",
        handler="index.handler",
        code={**IN_OSS, "checksum": SECOND.crc64},
        rejection="InvalidArgument",
    ),
    step("get_function", "full", **RESIZE),
    step("get_function", "plain", **ROTATE, qualifier="LATEST"),
    step("get_function", "of-second", **OF_SECOND, qualifier="prod"),
    step("get_function", "missing", **ABSENT, rejection="FunctionNotFound"),
    step("get_function_code", "first", **RESIZE),
    step("get_function_code", "of-second", **OF_SECOND, qualifier="1"),
    step("get_function_code", "missing", **ABSENT, rejection="FunctionNotFound"),
    step("list_functions", "first", limit=1, prefix="r", fc_version="v3"),
    step(
        "list_functions",
        "next",
        limit=1,
        prefix="r",
        fc_version="v3",
        next_token=token_of("list_functions-first"),
    ),
    step("list_functions", "empty-prefix", prefix="", limit=100),
    step("list_functions", "of-second", fc_version="v2", prefix="demo$h"),
    step(
        "list_functions",
        "filtered",
        tags=[{"key": "env", "value": "生产 1"}],
        resource_group_id="rg-1",
        function_name="resize",
        description="thumb",
        runtime="python3.10",
    ),
    step("list_functions", "of-key", tags=[{"key": "owner"}]),
    step("list_functions", "of-gpu", gpu_type="fc.gpu.tesla.1"),
    step("list_functions", "too-many", limit=101, rejection="InvalidArgument"),
    step(
        "list_functions", "bad-token", next_token="resize", rejection="InvalidArgument"
    ),
    step(
        "update_function",
        "cleared",
        **RESIZE,
        description="",
        environment_variables={},
        layers=[],
        role="",
        nas_config={"user_id": 0, "group_id": 0, "mount_points": []},
        vpc_config={"vpc_id": "", "v_switch_ids": [], "security_group_id": ""},
    ),
    step(
        "update_function",
        "code",
        **RESIZE,
        runtime="nodejs20",
        handler="main.handler",
        code={"zip_file": SECOND.data, "checksum": SECOND.crc64},
        timeout=60,
        cpu=16,
    ),
    step(
        "update_function",
        "missing",
        **ABSENT,
        timeout=1,
        rejection="FunctionNotFound",
    ),
    step("get_function_code", "second", **RESIZE, qualifier="LATEST"),
)
