//! `DELETE /2023-03-30/layers/{layerName}/versions/{version}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `DeleteLayerVersion`.

use super::fields::{LAYER_NAME, LAYER_VERSION};
use super::types::DELETED;
use crate::engine::table::Operation;

pub(crate) static DELETE_LAYER_VERSION: Operation = Operation::new(
    "DeleteLayerVersion",
    "DELETE",
    "/2023-03-30/layers/{layer_name}/versions/{version}",
    &[LAYER_NAME, LAYER_VERSION],
    &DELETED,
)
.doc("Deletes a version of a layer.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `DeleteLayerVersion`.");
