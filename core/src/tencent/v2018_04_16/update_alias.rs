//! `POST /` with `X-TC-Action: UpdateAlias`
//!
//! Source: "UpdateAlias", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE};
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::{ACKNOWLEDGMENT, ROUTING_CONFIG};

pub(crate) static UPDATE_ALIAS: Operation = Operation::new(
    "UpdateAlias",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        Field::member("name", "Name", Kind::Text)
            .check(checks::name)
            .doc("The name of the alias."),
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
        .doc("The traffic that is routed to another version; empty arrays remove the routing."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the alias."),
    ],
    &ACKNOWLEDGMENT,
)
.rate(20)
.doc(
    "Updates an alias: the version that it points to, or the traffic that is routed to \
     another version.",
)
.source("\"UpdateAlias\", SCF API 2018-04-16.");
