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
                "Whether the text of the entry file comes too, up to 1 MB. The vendor does not say \
                 what holds if\n\
                 it is not set: set it to `FALSE` where the state alone is asked for.",
            ),
        Field::member("show_triggers", "ShowTriggers", Kind::Word(&FLAG))
            .optional()
            .doc(
                "Whether the triggers come too; not in the document, known from Tencent's own \
                 tools.",
            ),
        CODE_SECRET,
    ],
    &GET_FUNCTION_OUTPUT,
)
.rate(100)
.doc(
    "Gets a function's configuration and state. Its checksum is reported by `GetFunctionAddress` \
     alone.",
)
.source("\"GetFunction\", SCF API 2018-04-16.");

pub(crate) static GET_FUNCTION_OUTPUT: Record = Record::new(
    "GetFunctionOutput",
    &[
        Field::member("mod_time", "ModTime", Kind::Text)
            .optional()
            .doc(
                "Time of the last change, of code or configuration, as `YYYY-MM-DD HH:MM:SS` \
                 without a zone.",
            ),
        Field::member("code_info", "CodeInfo", Kind::Secret)
            .optional()
            .doc("Text of the entry file, not the package; empty unless it was asked for."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member("triggers", "Triggers", Kind::List(&Kind::Record(&TRIGGER)))
            .optional()
            .doc("Triggers."),
        Field::member("handler", "Handler", Kind::Text)
            .optional()
            .doc("Entry point, such as `index.main_handler`."),
        Field::member("code_size", "CodeSize", Kind::Int)
            .optional()
            .doc("Size of the code in bytes; 0 for an image."),
        Field::member("timeout", "Timeout", Kind::Int)
            .optional()
            .doc("Timeout in seconds."),
        Field::member("function_version", "FunctionVersion", Kind::Text)
            .optional()
            .doc("Version that this is."),
        Field::member("memory_size", "MemorySize", Kind::Int)
            .optional()
            .doc("Memory in MB."),
        Field::member("runtime", "Runtime", Kind::Text)
            .optional()
            .doc("Runtime, such as `Python3.9`, or `CustomImage`; an open set."),
        Field::member("function_name", "FunctionName", Kind::Text)
            .optional()
            .doc("Name of the function."),
        Field::member("vpc_config", "VpcConfig", Kind::Record(&VPC_CONFIG))
            .optional()
            .doc("Private network."),
        Field::member("use_gpu", "UseGpu", Kind::Word(&FLAG))
            .optional()
            .doc("Whether it has a GPU."),
        Field::member("environment", "Environment", Kind::Record(&ENVIRONMENT))
            .optional()
            .doc("Environment variables."),
        Field::member("code_result", "CodeResult", Kind::Text)
            .optional()
            .doc("Whether the code could be loaded: `success` or `failed`."),
        Field::member("code_error", "CodeError", Kind::Text)
            .optional()
            .doc("Why it could not."),
        Field::member("err_no", "ErrNo", Kind::Int)
            .optional()
            .doc("Number of that error; 0 if there was none."),
        Field::member("namespace", "Namespace", Kind::Text)
            .optional()
            .doc("Namespace."),
        Field::member("role", "Role", Kind::Text)
            .optional()
            .doc("Name of the role that it runs as."),
        Field::member("install_dependency", "InstallDependency", Kind::Word(&FLAG))
            .optional()
            .doc("Whether the service installs dependencies, which it does for Node.js."),
        Field::member("status", "Status", Kind::Word(&FUNCTION_STATUS))
            .optional()
            .doc("State."),
        Field::member("status_desc", "StatusDesc", Kind::Text)
            .optional()
            .doc("The state in words."),
        Field::member("cls_logset_id", "ClsLogsetId", Kind::Text)
            .optional()
            .doc("Id of the logset that its log goes to."),
        Field::member("cls_topic_id", "ClsTopicId", Kind::Text)
            .optional()
            .doc("Id of the topic that its log goes to."),
        Field::member("function_id", "FunctionId", Kind::Text)
            .optional()
            .doc("Id that the service gave it."),
        Field::member("tags", "Tags", Kind::List(&Kind::Record(&TAG)))
            .optional()
            .doc("Tags."),
        Field::member("eip_config", "EipConfig", Kind::Record(&EIP_OUT_CONFIG))
            .optional()
            .doc("Fixed public addresses, as they were configured in earlier times."),
        Field::member("access_info", "AccessInfo", Kind::Record(&ACCESS_INFO))
            .optional()
            .doc("Where it is reached by HTTP."),
        Field::member("type", "Type", Kind::Word(&FUNCTION_TYPE))
            .optional()
            .doc("What it serves."),
        Field::member("l5_enable", "L5Enable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether it finds other services by L5."),
        Field::member(
            "layers",
            "Layers",
            Kind::List(&Kind::Record(&LAYER_VERSION_INFO)),
        )
        .optional()
        .doc("Layers, the first one lowest."),
        Field::member(
            "dead_letter_config",
            "DeadLetterConfig",
            Kind::Record(&DEAD_LETTER_CONFIG),
        )
        .optional()
        .doc("Where events go that it failed on."),
        Field::member("add_time", "AddTime", Kind::Text)
            .optional()
            .doc("Time of creation, in the same form as that of the last change."),
        Field::member(
            "public_net_config",
            "PublicNetConfig",
            Kind::Record(&PUBLIC_NET_CONFIG_OUT),
        )
        .optional()
        .doc("Access to the internet."),
        Field::member("ons_enable", "OnsEnable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether it finds other services by ONS."),
        Field::member("cfs_config", "CfsConfig", Kind::Record(&CFS_CONFIG))
            .optional()
            .doc("File systems that it mounts."),
        Field::member(
            "available_status",
            "AvailableStatus",
            Kind::Word(&AVAILABLE_STATUS),
        )
        .optional()
        .doc("Whether it may run: an active function of an overdue account does not."),
        Field::member("qualifier", "Qualifier", Kind::Text)
            .optional()
            .doc("Version or alias that was asked for."),
        Field::member("init_timeout", "InitTimeout", Kind::Int)
            .optional()
            .doc("Timeout of the start in seconds."),
        Field::member(
            "status_reasons",
            "StatusReasons",
            Kind::List(&Kind::Record(&STATUS_REASON)),
        )
        .optional()
        .doc("Why it failed."),
        Field::member("async_run_enable", "AsyncRunEnable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether its calls run for a long time, on their own."),
        Field::member("trace_enable", "TraceEnable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether such calls are traced."),
        Field::member("image_config", "ImageConfig", Kind::Record(&IMAGE_CONFIG))
            .optional()
            .doc("Container image."),
        Field::member("protocol_type", "ProtocolType", Kind::Text)
            .optional()
            .doc("Protocol besides HTTP, such as `WS`."),
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
        .doc("Requests that an instance serves at a time."),
        Field::member("dns_cache", "DnsCache", Kind::Word(&FLAG))
            .optional()
            .doc("Whether names are kept once they were resolved."),
        Field::member(
            "intranet_config",
            "IntranetConfig",
            Kind::Record(&INTRANET_CONFIG_OUT),
        )
        .optional()
        .doc("Fixed addresses inside its network."),
        REQUEST_ID,
    ],
)
.essential(&["FunctionName", "FunctionId", "Status"])
.package(package_of_runtime)
.function(function)
.doc("A function: its configuration, its state, and the size of its code.");
