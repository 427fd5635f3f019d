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
                "Time of the last change, of code or configuration, as `YYYY-MM-DD HH:MM:SS` \
                 without a zone.",
            ),
        Field::member("add_time", "AddTime", Kind::Text)
            .optional()
            .doc("Time of creation, in the same form."),
        Field::member("runtime", "Runtime", Kind::Text)
            .optional()
            .doc("Runtime, such as `Python3.9`, or `CustomImage`; an open set."),
        Field::member("function_name", "FunctionName", Kind::Text)
            .optional()
            .doc("Name of the function."),
        Field::member("function_id", "FunctionId", Kind::Text)
            .optional()
            .doc("Id that the service gave it."),
        Field::member("namespace", "Namespace", Kind::Text)
            .optional()
            .doc("Namespace."),
        Field::member("status", "Status", Kind::Word(&FUNCTION_STATUS))
            .optional()
            .doc("State."),
        Field::member("status_desc", "StatusDesc", Kind::Text)
            .optional()
            .doc("The state in words."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member("tags", "Tags", Kind::List(&Kind::Record(&TAG)))
            .optional()
            .doc("Tags."),
        Field::member("type", "Type", Kind::Word(&FUNCTION_TYPE))
            .optional()
            .doc("What it serves."),
        Field::member(
            "status_reasons",
            "StatusReasons",
            Kind::List(&Kind::Record(&STATUS_REASON)),
        )
        .optional()
        .doc("Why it failed."),
        Field::member(
            "total_provisioned_concurrency_mem",
            "TotalProvisionedConcurrencyMem",
            Kind::Int,
        )
        .optional()
        .doc("Memory in MB that is kept ready for all its versions."),
        Field::member(
            "reserved_concurrency_mem",
            "ReservedConcurrencyMem",
            Kind::Int,
        )
        .optional()
        .doc("Memory in MB that is reserved for it."),
        Field::member("async_run_enable", "AsyncRunEnable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether its calls run for a long time, on their own."),
        Field::member("trace_enable", "TraceEnable", Kind::Word(&FLAG))
            .optional()
            .doc("Whether such calls are traced."),
    ],
)
.package(package_of_runtime)
.function(function)
.doc(
    "A function as lists tell of it: neither size nor checksum, neither code nor \
environment.",
);
