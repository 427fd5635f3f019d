//! `POST /` with `X-TC-Action: GetFunction`
//!
//! Source: "GetFunction", SCF API 2018-04-16.

use super::fields::{CODE_SECRET, FUNCTION_NAME, NAMESPACE, QUALIFIER};
use crate::engine::table::{Field, Kind, Operation, Record};
use crate::tencent::types::{
    ACCESS_INFO, AVAILABLE_STATUS, CFS_CONFIG, DEAD_LETTER_CONFIG, EIP_OUT_CONFIG, ENVIRONMENT,
    FLAG, FUNCTION_STATUS, FUNCTION_TYPE, IMAGE_CONFIG, INSTANCE_CONCURRENCY_CONFIG,
    INTRANET_CONFIG_OUT, LAYER_VERSION_INFO, PROTOCOL_PARAMS, PUBLIC_NET_CONFIG_OUT, REQUEST_ID,
    STATUS_REASON, TAG, TRIGGER, VPC_CONFIG, function, package_of_runtime,
};

pub(crate) static GET_FUNCTION: Operation = Operation::new(
    "GetFunction",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        QUALIFIER,
        NAMESPACE,
        Field::member("show_code", "ShowCode", Kind::Word(&FLAG))
            .optional()
            .doc(
                "Whether to return the content of the entry file, if it is at most 1 MB. The \
                 vendor does not document a default; set it to `FALSE` if you need only the \
                 status.",
            ),
        Field::member("show_triggers", "ShowTriggers", Kind::Word(&FLAG))
            .optional()
            .doc("Whether to return the triggers; undocumented, known from Tencent's own tools."),
        CODE_SECRET,
    ],
    &GET_FUNCTION_OUTPUT,
)
.rate(100)
.doc(
    "Gets the configuration and status of a function. For its checksum, use \
     `GetFunctionAddress`.",
)
.source("\"GetFunction\", SCF API 2018-04-16.");

pub(crate) static GET_FUNCTION_OUTPUT: Record = Record::new(
    "GetFunctionOutput",
    &[
        Field::member("mod_time", "ModTime", Kind::Text)
            .optional()
            .doc(
                "The time of the last update of the code or configuration, as `YYYY-MM-DD \
                 HH:MM:SS` without a time zone.",
            ),
        Field::member("code_info", "CodeInfo", Kind::Secret)
            .optional()
            .doc("The content of the entry file, not the package; empty unless requested."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the function."),
        Field::member("triggers", "Triggers", Kind::List(&Kind::Record(&TRIGGER)))
            .optional()
            .doc("The triggers."),
        Field::member("handler", "Handler", Kind::Text)
            .optional()
            .doc("The handler, such as `index.main_handler`."),
        Field::member("code_size", "CodeSize", Kind::Int)
            .optional()
            .doc("The code size, in bytes; 0 for image-based functions."),
        Field::member("timeout", "Timeout", Kind::Int)
            .optional()
            .doc("The timeout, in seconds."),
        Field::member("function_version", "FunctionVersion", Kind::Text)
            .optional()
            .doc("The version of the function."),
        Field::member("memory_size", "MemorySize", Kind::Int)
            .optional()
            .doc("The memory size, in MB."),
        Field::member("runtime", "Runtime", Kind::Text)
            .optional()
            .doc(
                "The runtime, such as `Python3.9`, or `CustomImage` for image-based functions. The \
                 list of runtimes is open-ended.",
            ),
        Field::member("function_name", "FunctionName", Kind::Text)
            .optional()
            .doc("The name of the function."),
        Field::member("vpc_config", "VpcConfig", Kind::Record(&VPC_CONFIG))
            .optional()
            .doc("The VPC of the function."),
        Field::member("use_gpu", "UseGpu", Kind::Word(&FLAG))
            .optional()
            .doc("Whether the function has a GPU."),
        Field::member("environment", "Environment", Kind::Record(&ENVIRONMENT))
            .optional()
            .doc("The environment variables."),
        Field::member("code_result", "CodeResult", Kind::Text)
            .optional()
            .doc("The result of loading the code: `success` or `failed`."),
        Field::member("code_error", "CodeError", Kind::Text)
            .optional()
            .doc("The error message if loading the code failed."),
        Field::member("err_no", "ErrNo", Kind::Int)
            .optional()
            .doc("The error number if loading the code failed; 0 if it succeeded."),
        Field::member("namespace", "Namespace", Kind::Text)
            .optional()
            .doc("The namespace of the function."),
        Field::member("role", "Role", Kind::Text)
            .optional()
            .doc("The name of the role that the function assumes."),
        Field::member("install_dependency", "InstallDependency", Kind::Word(&FLAG))
            .optional()
            .doc("Whether the service installs dependencies; Node.js only."),
        Field::member("status", "Status", Kind::Word(&FUNCTION_STATUS))
            .optional()
            .doc("The function status."),
        Field::member("status_desc", "StatusDesc", Kind::Text)
            .optional()
            .doc("The description of the status."),
        Field::member("cls_logset_id", "ClsLogsetId", Kind::Text)
            .optional()
            .doc("The ID of the CLS logset that logs are delivered to."),
        Field::member("cls_topic_id", "ClsTopicId", Kind::Text)
            .optional()
            .doc("The ID of the CLS log topic that logs are delivered to."),
        Field::member("function_id", "FunctionId", Kind::Text)
            .optional()
            .doc("The function ID, assigned by the service."),
        Field::member("tags", "Tags", Kind::List(&Kind::Record(&TAG)))
            .optional()
            .doc("The tags of the function."),
        Field::member("eip_config", "EipConfig", Kind::Record(&EIP_OUT_CONFIG))
            .optional()
            .doc("The fixed public IP addresses, in an earlier form of the configuration."),
        Field::member("access_info", "AccessInfo", Kind::Record(&ACCESS_INFO))
            .optional()
            .doc("The address of an HTTP function."),
        Field::member("type", "Type", Kind::Word(&FUNCTION_TYPE))
            .optional()
            .doc("The function type."),
        Field::member("l5_enable", "L5Enable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether service discovery by L5 is enabled."),
        Field::member(
            "layers",
            "Layers",
            Kind::List(&Kind::Record(&LAYER_VERSION_INFO)),
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
        Field::member("add_time", "AddTime", Kind::Text)
            .optional()
            .doc("The creation time, as `YYYY-MM-DD HH:MM:SS` without a time zone."),
        Field::member(
            "public_net_config",
            "PublicNetConfig",
            Kind::Record(&PUBLIC_NET_CONFIG_OUT),
        )
        .optional()
        .doc("The public network access settings."),
        Field::member("ons_enable", "OnsEnable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether service discovery by ONS is enabled."),
        Field::member("cfs_config", "CfsConfig", Kind::Record(&CFS_CONFIG))
            .optional()
            .doc("The file systems that the function mounts."),
        Field::member(
            "available_status",
            "AvailableStatus",
            Kind::Word(&AVAILABLE_STATUS),
        )
        .optional()
        .doc("The billing status: an active function of an overdue account does not run."),
        Field::member("qualifier", "Qualifier", Kind::Text)
            .optional()
            .doc("The requested version or alias."),
        Field::member("init_timeout", "InitTimeout", Kind::Int)
            .optional()
            .doc("The initialization timeout, in seconds."),
        Field::member(
            "status_reasons",
            "StatusReasons",
            Kind::List(&Kind::Record(&STATUS_REASON)),
        )
        .optional()
        .doc("The reasons for a failure."),
        Field::member("async_run_enable", "AsyncRunEnable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether asynchronous execution of long-running invocations is enabled."),
        Field::member("trace_enable", "TraceEnable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether tracing of asynchronous executions is enabled."),
        Field::member("image_config", "ImageConfig", Kind::Record(&IMAGE_CONFIG))
            .optional()
            .doc("The container image."),
        Field::member("protocol_type", "ProtocolType", Kind::Text)
            .optional()
            .doc("The protocol that is supported in addition to HTTP, such as `WS`."),
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
        .doc("The number of concurrent requests per instance."),
        Field::member("dns_cache", "DnsCache", Kind::Word(&FLAG))
            .optional()
            .doc("Whether DNS caching is enabled."),
        Field::member(
            "intranet_config",
            "IntranetConfig",
            Kind::Record(&INTRANET_CONFIG_OUT),
        )
        .optional()
        .doc("The fixed private IP addresses."),
        REQUEST_ID,
    ],
)
.essential(&["FunctionName", "FunctionId", "Status"])
.package(package_of_runtime)
.function(function)
.doc("A function, with its configuration, status, and code size.");
