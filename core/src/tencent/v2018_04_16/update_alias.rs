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
            .doc("Name of the alias."),
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
        .doc("The calls that go to another version; empty lists take them back."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("Description."),
    ],
    &ACKNOWLEDGMENT,
)
.rate(20)
.doc("Points an alias to another version, or changes where a share of its calls goes.")
.source("\"UpdateAlias\", SCF API 2018-04-16.");
