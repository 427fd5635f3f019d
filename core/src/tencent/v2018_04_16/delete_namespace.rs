//! `POST /` with `X-TC-Action: DeleteNamespace`
//!
//! Source: "DeleteNamespace", SCF API 2018-04-16.

use crate::checks;
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::ACKNOWLEDGMENT;

pub(crate) static DELETE_NAMESPACE: Operation = Operation::new(
    "DeleteNamespace",
    "POST",
    "/",
    &[Field::member("namespace", "Namespace", Kind::Text)
        .check(checks::name)
        .doc("The name of the namespace.")],
    &ACKNOWLEDGMENT,
)
.rate(20)
.doc("Deletes a namespace; `default` cannot be deleted.")
.source("\"DeleteNamespace\", SCF API 2018-04-16.");
