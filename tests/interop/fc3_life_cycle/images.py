"""A function of an image, which takes its time to be ready."""

from __future__ import annotations

from cloud_emulator.alibaba.v2023_03_30.deployment import BUILD_SECONDS
from exchange import Members
from fc_life_cycle.step import step

IMAGE: Members = {"function_name": "packaged"}
CONTAINER: Members = {
    "image": "registry-vpc.cn-shanghai.aliyuncs.com/shop/resize:1",
    "port": 9000,
    "command": ["node"],
    "entrypoint": ["/bin/sh"],
    "acceleration_type": "Default",
    "acr_instance_id": "cri-1",
    "health_check_config": {"http_get_url": "/ready", "initial_delay_seconds": 1},
    "registry_config": {
        "auth_config": {"user_name": "admin", "password": "not-a-secret"},
        "cert_config": {"insecure": False},
        "network_config": {"vpc_id": "vpc-1", "v_switch_id": "vsw-1"},
    },
}

STEPS = (
    step(
        "create_function",
        "image",
        **IMAGE,
        runtime="custom-container",
        handler="none",
        custom_container_config=CONTAINER,
    ),
    step("get_function", "pending", **IMAGE),
    step(
        "update_function",
        "pending",
        **IMAGE,
        timeout=9,
        rejection="ConcurrentUpdateError",
    ),
    step(
        "invoke_function",
        "pending",
        **IMAGE,
        rejection="ConcurrentUpdateError",
    ),
    step("get_function", "active", **IMAGE, after=BUILD_SECONDS),
    step("update_function", "image", **IMAGE, timeout=9),
    step("get_function", "in-progress", **IMAGE),
    step(
        "publish_function_version",
        "in-progress",
        **IMAGE,
        rejection="ConcurrentUpdateError",
    ),
    step("get_function", "updated", **IMAGE, after=BUILD_SECONDS),
    step("get_function_code", "image", **IMAGE, rejection="InvalidArgument"),
)
