//! `PUT /2023-03-30/layers/{layerName}/acl`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `PutLayerACL`.

use super::fields::LAYER_NAME;
use super::types::REQUEST_ID;
use crate::engine::table::{Field, Kind, Operation, Record};

pub(crate) static PUT_LAYER_ACL: Operation = Operation::new(
    "PutLayerACL",
    "PUT",
    "/2023-03-30/layers/{layer_name}/acl",
    &[
        LAYER_NAME,
        Field::query("public", "public", Kind::Text)
            .doc("Whether everybody may use it: `true` or `false`."),
        Field::query("acl", "acl", Kind::Text)
            .doc("Who may use it: `0` its account alone, `1` everybody."),
    ],
    &PUT_LAYER_ACL_OUTPUT,
)
.doc("Sets who may use a layer.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `PutLayerACL`.");

pub(crate) static PUT_LAYER_ACL_OUTPUT: Record = Record::new(
    "PutLayerACLOutput",
    &[REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`).")],
)
.doc("The request was carried out.");
