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
            .doc(
                "The name of the alias: 1 to 64 letters, digits, `-`, and `_`, starting with a \
                 letter.",
            ),
        FUNCTION_NAME,
        Field::member("function_version", "FunctionVersion", Kind::Text)
            .check(checks::name)
            .doc("The version that the alias points to."),
        NAMESPACE,
        Field::member(
            "routing_config",
            "RoutingConfig",
            Kind::Record(&ROUTING_CONFIG),
        )
        .optional()
        .doc("The traffic that is routed to another version."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the alias."),
    ],
    &ACKNOWLEDGMENT,
)
.rate(20)
.doc("Creates an alias for a version of a function.")
.source("\"CreateAlias\", SCF API 2018-04-16.");
