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
            .doc("The description of the function; at most 1,000 characters."),
        Field::member("memory_size", "MemorySize", Kind::Int)
            .optional()
            .doc("The memory size, in MB: 64, or a multiple of 128 from 128 to 3,072."),
        Field::member("timeout", "Timeout", Kind::Int)
            .optional()
            .doc("The timeout, in seconds, from 1 to 900."),
        Field::member("runtime", "Runtime", Kind::Text)
            .optional()
            .doc("The runtime, which cannot be changed."),
        Field::member("environment", "Environment", Kind::Record(&ENVIRONMENT))
            .optional()
            .doc("The environment variables; replaces all existing ones."),
        NAMESPACE,
        Field::member("vpc_config", "VpcConfig", Kind::Record(&VPC_CONFIG))
            .optional()
            .doc("The VPC of the function; two empty IDs remove the function from its VPC."),
        Field::member("role", "Role", Kind::Text)
            .optional()
            .doc("The name of the role that the function assumes."),
        Field::member("install_dependency", "InstallDependency", Kind::Word(&FLAG))
            .optional()
            .doc("Whether the service installs dependencies; Node.js only."),
        Field::member("cls_logset_id", "ClsLogsetId", Kind::Text)
            .optional()
            .doc("The ID of the CLS logset that logs are delivered to."),
        Field::member("cls_topic_id", "ClsTopicId", Kind::Text)
            .optional()
            .doc("The ID of the CLS log topic that logs are delivered to."),
        Field::member("publish", "Publish", Kind::Word(&FLAG))
            .optional()
            .doc(
                "Whether to publish a version after the update; `ListVersionByFunction` returns \
                 its number. Defaults to `FALSE`.",
            ),
        Field::member("l5_enable", "L5Enable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether service discovery by L5 is enabled."),
        Field::member(
            "layers",
            "Layers",
            Kind::List(&Kind::Record(&LAYER_VERSION_SIMPLE)),
        )
        .optional()
        .doc(
            "The layers, in order; later layers override earlier ones. One layer with an empty \
             name and version 0 removes all layers.",
        ),
        Field::member(
            "dead_letter_config",
            "DeadLetterConfig",
            Kind::Record(&DEAD_LETTER_CONFIG),
        )
        .optional()
        .doc("The dead letter queue for events that the function failed to process."),
        Field::member(
            "public_net_config",
            "PublicNetConfig",
            Kind::Record(&PUBLIC_NET_CONFIG_IN),
        )
        .optional()
        .doc("The public network access settings."),
        Field::member("cfs_config", "CfsConfig", Kind::Record(&CFS_CONFIG))
            .optional()
            .doc("The file systems that the function mounts."),
        Field::member("init_timeout", "InitTimeout", Kind::Int)
            .optional()
            .doc("The initialization timeout, in seconds."),
        Field::member(
            "protocol_params",
            "ProtocolParams",
            Kind::Record(&PROTOCOL_PARAMS),
        )
        .optional()
        .doc("The settings of the protocol that is supported in addition to HTTP."),
        Field::member(
            "instance_concurrency_config",
            "InstanceConcurrencyConfig",
            Kind::Record(&INSTANCE_CONCURRENCY_CONFIG),
        )
        .optional()
        .doc("The number of concurrent requests per instance; HTTP functions only."),
        Field::member("dns_cache", "DnsCache", Kind::Word(&FLAG))
            .optional()
            .doc("Whether DNS caching is enabled; event functions only."),
        Field::member(
            "intranet_config",
            "IntranetConfig",
            Kind::Record(&INTRANET_CONFIG_IN),
        )
        .optional()
        .doc("The fixed private IP address settings."),
        Field::member("ignore_sys_log", "IgnoreSysLog", Kind::Bool)
            .optional()
            .doc("Whether to omit the system log."),
        CODE_SECRET,
    ],
    &ACKNOWLEDGMENT,
)
.rate(100)
.doc(
    "Updates the configuration of a function; settings that are not given keep their \
     values. The response is returned before the update completes: poll `GetFunction` \
     until the status is `Active` or `UpdateFailed`.",
)
.source("\"UpdateFunctionConfiguration\", SCF API 2018-04-16.");
