//! `POST /` with `X-TC-Action: DeleteAlias`
//!
//! Source: "DeleteAlias", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE};
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::ACKNOWLEDGMENT;

pub(crate) static DELETE_ALIAS: Operation = Operation::new(
    "DeleteAlias",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        Field::member("name", "Name", Kind::Text)
            .check(checks::name)
            .doc("The name of the alias."),
        NAMESPACE,
    ],
    &ACKNOWLEDGMENT,
)
.rate(20)
.doc("Deletes an alias of a function; `$DEFAULT` cannot be deleted.")
.source("\"DeleteAlias\", SCF API 2018-04-16.");
