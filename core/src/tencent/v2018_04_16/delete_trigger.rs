//! `POST /` with `X-TC-Action: DeleteTrigger`
//!
//! Source: "DeleteTrigger", SCF API 2018-04-16.

use super::fields;
use super::fields::{FUNCTION_NAME, NAMESPACE, TRIGGER_NAME, TRIGGER_QUALIFIER, TRIGGER_TYPE};
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::ACKNOWLEDGMENT;

pub(crate) static DELETE_TRIGGER: Operation = Operation::new(
    "DeleteTrigger",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        TRIGGER_NAME,
        TRIGGER_TYPE,
        NAMESPACE,
        Field::member("trigger_desc", "TriggerDesc", Kind::Secret)
            .optional()
            .doc(
                "The event of a COS trigger, such as `{\"event\":\"cos:ObjectCreated:*\"}`; not \
                 needed for other types.",
            ),
        TRIGGER_QUALIFIER,
    ],
    &ACKNOWLEDGMENT,
)
.check(fields::cos_event)
.rate(100)
.doc("Deletes a trigger.")
.source("\"DeleteTrigger\", SCF API 2018-04-16.");
