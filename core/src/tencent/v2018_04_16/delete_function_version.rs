//! `POST /` with `X-TC-Action: DeleteFunctionVersion`
//!
//! Source: "DeleteFunctionVersion", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE};
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::ACKNOWLEDGMENT;

pub(crate) static DELETE_FUNCTION_VERSION: Operation = Operation::new(
    "DeleteFunctionVersion",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        Field::member("qualifier", "Qualifier", Kind::Text)
            .check(checks::name)
            .doc("The version number."),
        NAMESPACE,
        Field::member("force_delete", "ForceDelete", Kind::Text)
            .optional()
            .doc("The force flag: `true` to stop the instances that still run the version."),
    ],
    &ACKNOWLEDGMENT,
)
.rate(20)
.doc("Deletes a version of a function.")
.source("\"DeleteFunctionVersion\", SCF API 2018-04-16.");
