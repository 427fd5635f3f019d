//! `POST /` with `X-TC-Action: CreateFunction`
//!
//! Source: "CreateFunction", SCF API 2018-04-16.

use super::code;
use super::fields::NAMESPACE;
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::{
    ACKNOWLEDGMENT, CFS_CONFIG, CODE, CODE_SOURCE, DEAD_LETTER_CONFIG, ENVIRONMENT, FLAG,
    FUNCTION_TYPE, INSTANCE_CONCURRENCY_CONFIG, INTRANET_CONFIG_IN, LAYER_VERSION_SIMPLE,
    PROTOCOL_PARAMS, PUBLIC_NET_CONFIG_IN, TAG, VPC_CONFIG,
};

pub(crate) static CREATE_FUNCTION: Operation = Operation::new(
    "CreateFunction",
    "POST",
    "/",
    &[
        Field::member("function_name", "FunctionName", Kind::Text)
            .check(checks::name)
            .doc(
                "Name, 2 to 60 letters, digits, `-` and `_`, which begins with a letter and does \
                 not end with `-`\n\
                 or `_`.",
            ),
        Field::member("code", "Code", Kind::Record(&CODE)).doc("Where the code comes from."),
        Field::member("handler", "Handler", Kind::Text)
            .optional()
            .doc("Entry point, `{file}.{function}`, or `{package}.{class}::{method}` for Java."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("Description, up to 1,000 characters."),
        Field::member("memory_size", "MemorySize", Kind::Int)
            .optional()
            .doc(
                "Memory in MB: 64, or 128 to 3072 in steps of 128. The service takes 128 if it is \
                 not set.",
            ),
        Field::member("timeout", "Timeout", Kind::Int)
            .optional()
            .doc("Timeout in seconds, 1 to 900. The service takes 3 if it is not set."),
        Field::member("environment", "Environment", Kind::Record(&ENVIRONMENT))
            .optional()
            .doc("Environment variables."),
        Field::member("runtime", "Runtime", Kind::Text)
            .optional()
            .doc(
                "Runtime, such as `Python3.9`, or `CustomImage`. The service takes `Python2.7` if \
                 it is not set.",
            ),
        Field::member("vpc_config", "VpcConfig", Kind::Record(&VPC_CONFIG))
            .optional()
            .doc("Private network."),
        NAMESPACE,
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
        Field::member("type", "Type", Kind::Word(&FUNCTION_TYPE))
            .optional()
            .doc("What it serves. The service takes `Event` if it is not set."),
        Field::member("code_source", "CodeSource", Kind::Word(&CODE_SOURCE))
            .optional()
            .doc("Where the code comes from."),
        Field::member(
            "layers",
            "Layers",
            Kind::List(&Kind::Record(&LAYER_VERSION_SIMPLE)),
        )
        .optional()
        .doc("Layers, each of which covers those before it."),
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
            .doc(
                "Timeout of the start in seconds. The service takes 65 if it is not set, 90 for an image.",
            ),
        Field::member("tags", "Tags", Kind::List(&Kind::Record(&TAG)))
            .optional()
            .doc("Tags."),
        Field::member("async_run_enable", "AsyncRunEnable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether its calls run for a long time, on their own."),
        Field::member("trace_enable", "TraceEnable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether such calls are traced."),
        Field::member(
            "auto_deploy_cls_topic_index",
            "AutoDeployClsTopicIndex",
            Kind::Word(&FLAG),
        )
        .optional()
        .doc("Whether the index of the log is made too."),
        Field::member(
            "auto_create_cls_topic",
            "AutoCreateClsTopic",
            Kind::Word(&FLAG),
        )
        .optional()
        .doc("Whether the topic of the log is made too."),
        Field::member("protocol_type", "ProtocolType", Kind::Text)
            .optional()
            .doc("Protocol besides HTTP: `WS` for WebSockets."),
        Field::member(
            "protocol_params",
            "ProtocolParams",
            Kind::Record(&PROTOCOL_PARAMS),
        )
        .optional()
        .doc("Settings of that protocol."),
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
    ],
    &ACKNOWLEDGMENT,
)
.check(code::one_source)
.rate(100)
.doc(
    "Creates a function. The response comes before it is there: ask `GetFunction` until it is\n\
     `Active` or `CreateFailed`.",
)
.source("\"CreateFunction\", SCF API 2018-04-16.");
