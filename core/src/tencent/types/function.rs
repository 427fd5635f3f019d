//! Functions in lists.

use super::{
    FLAG, FUNCTION_STATUS, FUNCTION_TYPE, STATUS_REASON, TAG, function, package_of_runtime,
};
use crate::engine::table::{Field, Kind, Record};

pub(crate) static FUNCTION: Record = Record::new(
    "Function",
    &[
        Field::member("mod_time", "ModTime", Kind::Text)
            .optional()
            .doc(
                "The time of the last update of the code or configuration, as `YYYY-MM-DD \
                 HH:MM:SS` without a time zone.",
            ),
        Field::member("add_time", "AddTime", Kind::Text)
            .optional()
            .doc("The creation time, as `YYYY-MM-DD HH:MM:SS` without a time zone."),
        Field::member("runtime", "Runtime", Kind::Text)
            .optional()
            .doc(
                "The runtime, such as `Python3.9`, or `CustomImage` for image-based functions. The \
                 list of runtimes is open-ended.",
            ),
        Field::member("function_name", "FunctionName", Kind::Text)
            .optional()
            .doc("The name of the function."),
        Field::member("function_id", "FunctionId", Kind::Text)
            .optional()
            .doc("The function ID, assigned by the service."),
        Field::member("namespace", "Namespace", Kind::Text)
            .optional()
            .doc("The namespace of the function."),
        Field::member("status", "Status", Kind::Word(&FUNCTION_STATUS))
            .optional()
            .doc("The function status."),
        Field::member("status_desc", "StatusDesc", Kind::Text)
            .optional()
            .doc("The description of the status."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the function."),
        Field::member("tags", "Tags", Kind::List(&Kind::Record(&TAG)))
            .optional()
            .doc("The tags of the function."),
        Field::member("type", "Type", Kind::Word(&FUNCTION_TYPE))
            .optional()
            .doc("The function type."),
        Field::member(
            "status_reasons",
            "StatusReasons",
            Kind::List(&Kind::Record(&STATUS_REASON)),
        )
        .optional()
        .doc("The reasons for a failure."),
        Field::member(
            "total_provisioned_concurrency_mem",
            "TotalProvisionedConcurrencyMem",
            Kind::Int,
        )
        .optional()
        .doc("The provisioned concurrency memory of all versions, in MB."),
        Field::member(
            "reserved_concurrency_mem",
            "ReservedConcurrencyMem",
            Kind::Int,
        )
        .optional()
        .doc("The reserved concurrency memory of the function, in MB."),
        Field::member("async_run_enable", "AsyncRunEnable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether asynchronous execution of long-running invocations is enabled."),
        Field::member("trace_enable", "TraceEnable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether tracing of asynchronous executions is enabled."),
    ],
)
.package(package_of_runtime)
.function(function)
.doc(
    "A function as returned in lists, without size, checksum, code, and environment \
     variables.",
);
