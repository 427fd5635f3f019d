//! `POST /` with `X-TC-Action: GetAlias`
//!
//! Source: "GetAlias", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE};
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::ALIAS;

pub(crate) static GET_ALIAS: Operation = Operation::new(
    "GetAlias",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        Field::member("name", "Name", Kind::Text)
            .check(checks::name)
            .doc("The name of the alias."),
        NAMESPACE,
    ],
    &ALIAS,
)
.rate(20)
.doc("Gets an alias of a function.")
.source("\"GetAlias\", SCF API 2018-04-16.");
