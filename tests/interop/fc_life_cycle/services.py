"""Two services, the first with every setting there is."""

from __future__ import annotations

from exchange import Members

from .step import NULL, etag_of, step, token_of

SHOP: Members = {"service_name": "shop"}
SPARE: Members = {"service_name": "shop-2"}

STEPS = (
    step(
        "create_service",
        "full",
        **SHOP,
        description="Bilder & Größen",
        role="acs:ram::1234567890123456:role/fc",
        internet_access=False,
        log_config={
            "project": "logs",
            "logstore": "shop",
            "enable_request_metrics": True,
            "enable_instance_metrics": False,
        },
        vpc_config={
            "vpc_id": "vpc-1",
            "v_switch_ids": ["vsw-1", "vsw-2"],
            "security_group_id": "sg-1",
        },
        nas_config={
            "user_id": 10003,
            "group_id": -1,
            "mount_points": [{"server_addr": "nas:/", "mount_dir": "/mnt/nas"}],
        },
        tracing_config={"type": "Jaeger", "params": {"endpoint": "collector"}},
    ),
    step("create_service", "plain", **SPARE),
    step("create_service", "again", **SHOP, rejection="ServiceAlreadyExists"),
    step("create_service", "bad-name", service_name="2", rejection="InvalidArgument"),
    step("get_service", "full", **SHOP),
    step("get_service", "plain", **SPARE),
    step("get_service", "latest", **SHOP, qualifier="LATEST"),
    step("get_service", "missing", service_name="shed", rejection="ServiceNotFound"),
    step("list_services", "first", limit=1, prefix="shop"),
    step(
        "list_services",
        "next",
        limit=1,
        prefix="shop",
        next_token=token_of("list_services-first"),
    ),
    step("list_services", "from-key", start_key="shop-2"),
    step("list_services", "none-of-that-name", prefix="a b+c/é&d=%41"),
    step("list_services", "too-many", limit=101, rejection="InvalidArgument"),
    step(
        "update_service",
        "settings",
        **SHOP,
        if_match=etag_of("get_service-full"),
        description="thumbnails",
        role="acs:ram::1234567890123456:role/other",
        internet_access=True,
        log_config={"project": "", "logstore": ""},
        vpc_config={"vpc_id": "", "v_switch_ids": [], "security_group_id": ""},
        nas_config={"user_id": -1, "group_id": -1, "mount_points": []},
        tracing_config={},
    ),
    step(
        "update_service",
        "stale",
        **SHOP,
        if_match=etag_of("get_service-full"),
        description="too late",
        rejection="PreconditionFailed",
    ),
    step("update_service", "nothing", **SHOP),
    # The Python SDK sends neither empty texts nor null.
    step("update_service", "emptied", **SPARE, description="", languages=("node",)),
    step(
        "update_service",
        "null",
        **SPARE,
        role=NULL,
        description="kept",
        languages=("node",),
    ),
    step(
        "update_service",
        "missing",
        service_name="shed",
        description="there is none",
        rejection="ServiceNotFound",
    ),
)
