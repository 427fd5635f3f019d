//! `GET /2023-03-30/functions/{functionName}/instances`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `ListInstances`.

use super::fields::{BODY_REQUEST_ID, FUNCTION_NAME, QUALIFIER_OF};
use super::types::INSTANCE_INFO;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_INSTANCES: Operation = Operation::new(
    "ListInstances",
    "GET",
    "/2023-03-30/functions/{function_name}/instances",
    &[
        FUNCTION_NAME,
        QUALIFIER_OF,
        Field::query("instance_ids", "instanceIds", Kind::List(&Kind::Text))
            .doc("Only these instances."),
        Field::query("instance_status", "instanceStatus", Kind::List(&Kind::Text))
            .doc("Only instances with one of these statuses."),
        Field::query("with_all_active", "withAllActive", Kind::Bool)
            .doc("Whether to list all instances that run."),
        Field::query("start_time_ms", "startTimeMs", Kind::Int)
            .doc("Only instances of this time or later, in milliseconds since 1970."),
        Field::query("end_time_ms", "endTimeMs", Kind::Int)
            .doc("Only instances of this time or earlier, in milliseconds since 1970."),
        Field::query("start_key", "startKey", Kind::Text).doc("Where to begin."),
        Field::query("limit", "limit", Kind::Text)
            .doc("Maximum number of instances, a number as text."),
    ],
    &LIST_INSTANCES_OUTPUT,
)
.doc("Lists the instances of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListInstances`.");

pub(crate) static LIST_INSTANCES_OUTPUT: Record = Record::new(
    "ListInstancesOutput",
    &[
        Field::member(
            "instances",
            "instances",
            Kind::List(&Kind::Record(&INSTANCE_INFO)),
        )
        .or(Absent::Empty)
        .doc("The instances."),
        BODY_REQUEST_ID,
    ],
)
.doc("Instances of a function.");
