//! `POST /` with `X-TC-Action: UpdateFunctionConfiguration`
//!
//! Source: "UpdateFunctionConfiguration", SCF API 2018-04-16.

use super::fields::{CODE_SECRET, FUNCTION_NAME, NAMESPACE};
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::{
    ACKNOWLEDGMENT, CFS_CONFIG, DEAD_LETTER_CONFIG, ENVIRONMENT, FLAG, INSTANCE_CONCURRENCY_CONFIG,
    INTRANET_CONFIG_IN, LAYER_VERSION_SIMPLE, PROTOCOL_PARAMS, PUBLIC_NET_CONFIG_IN, VPC_CONFIG,
};

pub(crate) static UPDATE_FUNCTION_CONFIGURATION: Operation = Operation::new(
    "UpdateFunctionConfiguration",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("Description, up to 1,000 characters."),
        Field::member("memory_size", "MemorySize", Kind::Int)
            .optional()
            .doc("Memory in MB: 64, or 128 to 3072 in steps of 128."),
        Field::member("timeout", "Timeout", Kind::Int)
            .optional()
            .doc("Timeout in seconds, 1 to 900."),
        Field::member("runtime", "Runtime", Kind::Text)
            .optional()
            .doc("Runtime, which cannot be changed."),
        Field::member("environment", "Environment", Kind::Record(&ENVIRONMENT))
            .optional()
            .doc("Environment variables: all of them, in place of those that there are."),
        NAMESPACE,
        Field::member("vpc_config", "VpcConfig", Kind::Record(&VPC_CONFIG))
            .optional()
            .doc("Private network. Both ids empty take the function out of it."),
        Field::member("role", "Role", Kind::Text)
            .optional()
            .doc("Name of the role that it runs as."),
        Field::member("install_dependency", "InstallDependency", Kind::Word(&FLAG))
            .optional()
            .doc("Whether the service installs dependencies, which it does for Node.js."),
        Field::member("cls_logset_id", "ClsLogsetId", Kind::Text)
            .optional()
            .doc("Id of the logset that its log goes to."),
        Field::member("cls_topic_id", "ClsTopicId", Kind::Text)
            .optional()
            .doc("Id of the topic that its log goes to."),
        Field::member("publish", "Publish", Kind::Word(&FLAG))
            .optional()
            .doc(
                "Whether a version is published afterwards; its number is reported by \
                 `ListVersionByFunction`.",
            ),
        Field::member("l5_enable", "L5Enable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether it finds other services by L5."),
        Field::member(
            "layers",
            "Layers",
            Kind::List(&Kind::Record(&LAYER_VERSION_SIMPLE)),
        )
        .optional()
        .doc(
            "Layers, each of which covers those before it. One without a name and with version \
                 0 takes all\n\
                 away.",
        ),
        Field::member(
            "dead_letter_config",
            "DeadLetterConfig",
            Kind::Record(&DEAD_LETTER_CONFIG),
        )
        .optional()
        .doc("Where events go that it failed on."),
        Field::member(
            "public_net_config",
            "PublicNetConfig",
            Kind::Record(&PUBLIC_NET_CONFIG_IN),
        )
        .optional()
        .doc("Access to the internet."),
        Field::member("cfs_config", "CfsConfig", Kind::Record(&CFS_CONFIG))
            .optional()
            .doc("File systems that it mounts."),
        Field::member("init_timeout", "InitTimeout", Kind::Int)
            .optional()
            .doc("Timeout of the start in seconds."),
        Field::member(
            "protocol_params",
            "ProtocolParams",
            Kind::Record(&PROTOCOL_PARAMS),
        )
        .optional()
        .doc("Settings of the protocol besides HTTP."),
        Field::member(
            "instance_concurrency_config",
            "InstanceConcurrencyConfig",
            Kind::Record(&INSTANCE_CONCURRENCY_CONFIG),
        )
        .optional()
        .doc("Requests that an instance serves at a time; for HTTP only."),
        Field::member("dns_cache", "DnsCache", Kind::Word(&FLAG))
            .optional()
            .doc("Whether names are kept once they were resolved; for events only."),
        Field::member(
            "intranet_config",
            "IntranetConfig",
            Kind::Record(&INTRANET_CONFIG_IN),
        )
        .optional()
        .doc("Whether it has a fixed address inside its network."),
        Field::member("ignore_sys_log", "IgnoreSysLog", Kind::Bool)
            .optional()
            .doc("Whether the log of the service itself is left out."),
        CODE_SECRET,
    ],
    &ACKNOWLEDGMENT,
)
.rate(100)
.doc(
    "Updates a function's configuration; what is not set stays as it is. The response comes \
     before\n\
     the change is there: ask `GetFunction` until it is `Active` or `UpdateFailed`.",
)
.source("\"UpdateFunctionConfiguration\", SCF API 2018-04-16.");
