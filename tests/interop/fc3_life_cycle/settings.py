"""Concurrency, provision and scaling."""

from __future__ import annotations

from exchange import Members
from fc_life_cycle.step import step, token_of

from .functions import RESIZE, ROTATE

PROD: Members = {**RESIZE, "qualifier": "prod"}
NIGHTLY: Members = {
    "name": "nightly",
    "schedule_expression": "cron(0 0 4 * * *)",
    "start_time": "2024-08-01T02:00:00Z",
    "end_time": "2024-08-02T02:00:00Z",
    "target": 3,
    "time_zone": "Asia/Shanghai",
}

STEPS = (
    step(
        "get_concurrency_config", "none", **RESIZE, rejection="OnDemandConfigNotFound"
    ),
    step("put_concurrency_config", "some", **RESIZE, reserved_concurrency=10),
    step("put_concurrency_config", "other", **ROTATE, reserved_concurrency=0),
    step("get_concurrency_config", "some", **RESIZE),
    step("list_concurrency_configs", "first", limit=1),
    step(
        "list_concurrency_configs",
        "next",
        limit=1,
        next_token=token_of("list_concurrency_configs-first"),
    ),
    step("list_concurrency_configs", "chosen", **RESIZE),
    step("delete_concurrency_config", "some", **RESIZE),
    step("get_provision_config", "none", **RESIZE),
    step(
        "put_provision_config",
        "full",
        **PROD,
        target=1,
        default_target=1,
        always_allocate_cpu=True,
        always_allocate_gpu=False,
        scheduled_actions=[NIGHTLY],
        target_tracking_policies=[
            {
                "name": "busy",
                "metric_type": "CPUUtilization",
                "metric_target": 0.6,
                "min_capacity": 1,
                "max_capacity": 10,
                "start_time": "2024-08-01T02:00:00Z",
                "end_time": "2024-08-02T02:00:00Z",
            }
        ],
    ),
    step("put_provision_config", "plain", **ROTATE, target=2),
    step("get_provision_config", "full", **PROD),
    step("list_provision_configs", "first", limit=1),
    step(
        "list_provision_configs",
        "next",
        limit=1,
        next_token=token_of("list_provision_configs-first"),
    ),
    step("delete_provision_config", "full", **PROD),
    step(
        "put_scaling_config",
        "full",
        **PROD,
        min_instances=2,
        resident_pool_id="frp-1",
        enable_on_demand_scaling=True,
        scheduled_policies=[NIGHTLY],
        horizontal_scaling_policies=[
            {
                "name": "busy",
                "metric_type": "CPUUtilization",
                "metric_target": 0.5,
                "min_instances": 1,
                "max_instances": 4,
            }
        ],
    ),
    step("put_scaling_config", "plain", **ROTATE, min_instances=1),
    step("get_scaling_config", "full", **PROD),
    step("list_scaling_configs", "first", limit=1),
    step(
        "list_scaling_configs",
        "next",
        limit=1,
        next_token=token_of("list_scaling_configs-first"),
    ),
    step("delete_scaling_config", "full", **PROD),
)
