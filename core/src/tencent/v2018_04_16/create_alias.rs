//! `POST /` with `X-TC-Action: CreateAlias`
//!
//! Source: "CreateAlias", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE};
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::{ACKNOWLEDGMENT, ROUTING_CONFIG};

pub(crate) static CREATE_ALIAS: Operation = Operation::new(
    "CreateAlias",
    "POST",
    "/",
    &[
        Field::member("name", "Name", Kind::Text)
            .check(checks::name)
            .doc("Name, 1 to 64 letters, digits, `-` and `_`, which begins with a letter."),
        FUNCTION_NAME,
        Field::member("function_version", "FunctionVersion", Kind::Text)
            .check(checks::name)
            .doc("Version that it points to."),
        NAMESPACE,
        Field::member(
            "routing_config",
            "RoutingConfig",
            Kind::Record(&ROUTING_CONFIG),
        )
        .optional()
        .doc("The calls that go to another version."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("Description."),
    ],
    &ACKNOWLEDGMENT,
)
.rate(20)
.doc("Creates a name for a version of a function.")
.source("\"CreateAlias\", SCF API 2018-04-16.");
