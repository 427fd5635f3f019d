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
            .doc("Whether the layer is public: `true` or `false`. Deprecated by the vendor."),
        Field::query("acl", "acl", Kind::Text).doc(
            "The access permission of the layer: `0` (private to its account) or `1` \
             (public). Defaults to `0`.",
        ),
    ],
    &PUT_LAYER_ACL_OUTPUT,
)
.doc("Sets the access permission of a layer.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `PutLayerACL`.");

pub(crate) static PUT_LAYER_ACL_OUTPUT: Record = Record::new(
    "PutLayerACLOutput",
    &[REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`).")],
)
.doc("The response to a successful request, which contains only the request ID.");
