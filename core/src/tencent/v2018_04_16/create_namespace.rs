//! `POST /` with `X-TC-Action: CreateNamespace`
//!
//! Source: "CreateNamespace", SCF API 2018-04-16.

use crate::checks;
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::{ACKNOWLEDGMENT, NAMESPACE_RESOURCE_ENV};

pub(crate) static CREATE_NAMESPACE: Operation = Operation::new(
    "CreateNamespace",
    "POST",
    "/",
    &[
        Field::member("namespace", "Namespace", Kind::Text)
            .check(checks::name)
            .doc("The name of the namespace: at most 30 letters, digits, `-`, and `_`."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the namespace."),
        Field::member(
            "resource_env",
            "ResourceEnv",
            Kind::Record(&NAMESPACE_RESOURCE_ENV),
        )
        .optional()
        .doc("The computing resources of the functions in the namespace."),
    ],
    &ACKNOWLEDGMENT,
)
.rate(20)
.doc("Creates a namespace.")
.source("\"CreateNamespace\", SCF API 2018-04-16.");
