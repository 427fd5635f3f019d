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
                "The name of the function: 2 to 60 letters, digits, `-`, and `_`, starting with a \
                 letter and not ending with `-` or `_`.",
            ),
        Field::member("code", "Code", Kind::Record(&CODE)).doc("The code."),
        Field::member("handler", "Handler", Kind::Text)
            .optional()
            .doc(
                "The handler, as `{file}.{function}`, or as `{package}.{class}::{method}` for \
                 Java.",
            ),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the function; at most 1,000 characters."),
        Field::member("memory_size", "MemorySize", Kind::Int)
            .optional()
            .doc(
                "The memory size, in MB: 64, or a multiple of 128 from 128 to 3,072. Defaults to \
                 128.",
            ),
        Field::member("timeout", "Timeout", Kind::Int)
            .optional()
            .doc("The timeout, in seconds, from 1 to 900. Defaults to 3."),
        Field::member("environment", "Environment", Kind::Record(&ENVIRONMENT))
            .optional()
            .doc("The environment variables."),
        Field::member("runtime", "Runtime", Kind::Text)
            .optional()
            .doc(
                "The runtime, such as `Python3.9`, or `CustomImage` for image-based functions. \
                 Defaults to `Python2.7`.",
            ),
        Field::member("vpc_config", "VpcConfig", Kind::Record(&VPC_CONFIG))
            .optional()
            .doc("The VPC of the function."),
        NAMESPACE,
        Field::member("role", "Role", Kind::Text)
            .optional()
            .doc("The name of the role that the function assumes."),
        Field::member("install_dependency", "InstallDependency", Kind::Word(&FLAG))
            .optional()
            .doc("Whether the service installs dependencies; Node.js only. Defaults to `FALSE`."),
        Field::member("cls_logset_id", "ClsLogsetId", Kind::Text)
            .optional()
            .doc("The ID of the CLS logset that logs are delivered to."),
        Field::member("cls_topic_id", "ClsTopicId", Kind::Text)
            .optional()
            .doc("The ID of the CLS log topic that logs are delivered to."),
        Field::member("type", "Type", Kind::Word(&FUNCTION_TYPE))
            .optional()
            .doc("The function type. Defaults to `Event`."),
        Field::member("code_source", "CodeSource", Kind::Word(&CODE_SOURCE))
            .optional()
            .doc("The source of the code."),
        Field::member(
            "layers",
            "Layers",
            Kind::List(&Kind::Record(&LAYER_VERSION_SIMPLE)),
        )
        .optional()
        .doc("The layers, in order; later layers override earlier ones."),
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
            .doc(
                "The initialization timeout, in seconds. Defaults to 65, or to 90 for image-based \
                 functions.",
            ),
        Field::member("tags", "Tags", Kind::List(&Kind::Record(&TAG)))
            .optional()
            .doc("The tags of the function."),
        Field::member("async_run_enable", "AsyncRunEnable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether asynchronous execution of long-running invocations is enabled."),
        Field::member("trace_enable", "TraceEnable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether tracing of asynchronous executions is enabled."),
        Field::member(
            "auto_deploy_cls_topic_index",
            "AutoDeployClsTopicIndex",
            Kind::Word(&FLAG),
        )
        .optional()
        .doc("Whether to create an index for the log topic."),
        Field::member(
            "auto_create_cls_topic",
            "AutoCreateClsTopic",
            Kind::Word(&FLAG),
        )
        .optional()
        .doc("Whether to create the log topic."),
        Field::member("protocol_type", "ProtocolType", Kind::Text)
            .optional()
            .doc("The protocol that is supported in addition to HTTP: `WS` for WebSocket."),
        Field::member(
            "protocol_params",
            "ProtocolParams",
            Kind::Record(&PROTOCOL_PARAMS),
        )
        .optional()
        .doc("The settings of the protocol."),
        Field::member(
            "instance_concurrency_config",
            "InstanceConcurrencyConfig",
            Kind::Record(&INSTANCE_CONCURRENCY_CONFIG),
        )
        .optional()
        .doc("The number of concurrent requests per instance; HTTP functions only."),
        Field::member("dns_cache", "DnsCache", Kind::Word(&FLAG))
            .optional()
            .doc("Whether DNS caching is enabled; event functions only. Defaults to `FALSE`."),
        Field::member(
            "intranet_config",
            "IntranetConfig",
            Kind::Record(&INTRANET_CONFIG_IN),
        )
        .optional()
        .doc("The fixed private IP address settings."),
    ],
    &ACKNOWLEDGMENT,
)
.check(code::one_source)
.rate(100)
.doc(
    "Creates a function. The response is returned before the function is created: poll \
     `GetFunction` until the status is `Active` or `CreateFailed`.",
)
.source("\"CreateFunction\", SCF API 2018-04-16.");
