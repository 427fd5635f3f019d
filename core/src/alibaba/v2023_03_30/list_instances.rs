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
            .doc("The IDs of the instances to list."),
        Field::query("instance_status", "instanceStatus", Kind::List(&Kind::Text))
            .doc("The statuses of the instances to list."),
        Field::query("with_all_active", "withAllActive", Kind::Bool)
            .doc("Whether to list all running instances."),
        Field::query("start_time_ms", "startTimeMs", Kind::Int)
            .doc("The start of the time range, in milliseconds since the Unix epoch."),
        Field::query("end_time_ms", "endTimeMs", Kind::Int)
            .doc("The end of the time range, in milliseconds since the Unix epoch."),
        Field::query("start_key", "startKey", Kind::Text).doc("The key to start listing from."),
        Field::query("limit", "limit", Kind::Text)
            .doc("The maximum number of instances to list, as a decimal string."),
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
.doc("The instances of a function.");
