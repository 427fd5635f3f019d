//! `POST /` with `X-TC-Action: DeleteFunction`
//!
//! Source: "DeleteFunction", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE};
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::ACKNOWLEDGMENT;

pub(crate) static DELETE_FUNCTION: Operation = Operation::new(
    "DeleteFunction",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        NAMESPACE,
        Field::member("qualifier", "Qualifier", Kind::Text)
            .optional()
            .check(checks::name)
            .doc(
                "Number of the version to delete; all of them, and the function, if it is not set.",
            ),
    ],
    &ACKNOWLEDGMENT,
)
.rate(100)
.doc(
    "Deletes a function, or one of its versions. The response comes before it is gone: ask\n\
     `GetFunction` until there is none.",
)
.source("\"DeleteFunction\", SCF API 2018-04-16.");
