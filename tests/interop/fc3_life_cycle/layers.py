"""Layers: the account's own and the vendor's, by name and by ARN."""

from __future__ import annotations

from cloud_emulator import packages
from cloud_emulator.alibaba import upload
from cloud_emulator.alibaba.v2023_03_30 import fixtures
from exchange import Members
from fc_life_cycle.step import Reported, step, token_of

LIB: Members = {"layer_name": "lib_2"}
PACKAGE = packages.Package(packages.zip_of({"lib/a.txt": b"a"}))

STEPS = (
    step(
        "create_layer_version",
        "full",
        **LIB,
        code={"zip_file": PACKAGE.data, "checksum": PACKAGE.crc64},
        compatible_runtime=["python3.10", "custom.debian12"],
        description="first",
        license="Apache-2.0",
    ),
    step(
        "create_layer_version",
        "oss",
        **LIB,
        code={
            "oss_bucket_name": upload.OSS_BUCKET,
            "oss_object_name": upload.OSS_OBJECT,
        },
    ),
    step("get_layer_version", "first", **LIB, version="1"),
    step(
        "get_layer_version",
        "missing",
        **LIB,
        version="9",
        rejection="LayerVersionNotFound",
    ),
    step("get_layer_version_by_arn", "own", arn=fixtures.LAYER),
    step("get_layer_version_by_arn", "vendor", arn=fixtures.VENDOR_LAYER),
    step("get_layer_version_by_arn", "of-second", arn=fixtures.LAYER_OF_SECOND),
    step("list_layers", "first", limit=1),
    step("list_layers", "next", limit=1, next_token=token_of("list_layers-first")),
    step("list_layers", "official", official="true", public="true", prefix="Py"),
    step("list_layer_versions", "first", **LIB, limit=1),
    step(
        "list_layer_versions",
        "next",
        **LIB,
        limit=1,
        start_version=Reported("list_layer_versions-first", "next_version", str),
    ),
    step(
        "list_layer_versions", "missing", layer_name="none", rejection="LayerNotFound"
    ),
    step("put_layer_acl", "public", **LIB, public="true"),
    step("list_layers", "public", public="true"),
    step("put_layer_acl", "private", **LIB, acl="0"),
    step("delete_layer_version", "second", **LIB, version="2"),
    step(
        "delete_layer_version",
        "again",
        **LIB,
        version="2",
        rejection="LayerVersionNotFound",
    ),
)
