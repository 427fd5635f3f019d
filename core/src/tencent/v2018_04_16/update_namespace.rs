//! `POST /` with `X-TC-Action: UpdateNamespace`
//!
//! Source: "UpdateNamespace", SCF API 2018-04-16.

use crate::checks;
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::ACKNOWLEDGMENT;

pub(crate) static UPDATE_NAMESPACE: Operation = Operation::new(
    "UpdateNamespace",
    "POST",
    "/",
    &[
        Field::member("namespace", "Namespace", Kind::Text)
            .check(checks::name)
            .doc("The name of the namespace."),
        Field::member("description", "Description", Kind::Text)
            .doc("The description of the namespace."),
    ],
    &ACKNOWLEDGMENT,
)
.rate(20)
.doc("Updates the description of a namespace.")
.source("\"UpdateNamespace\", SCF API 2018-04-16.");
