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
                "The number of the version to delete. By default, the function and all its \
                 versions are deleted.",
            ),
    ],
    &ACKNOWLEDGMENT,
)
.rate(100)
.doc(
    "Deletes a function, or one of its versions. The response is returned before the \
     deletion completes: poll `GetFunction` until the function no longer exists.",
)
.source("\"DeleteFunction\", SCF API 2018-04-16.");
