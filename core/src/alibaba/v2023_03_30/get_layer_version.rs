//! `GET /2023-03-30/layers/{layerName}/versions/{version}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `GetLayerVersion`.

use super::fields::{LAYER_NAME, LAYER_VERSION};
use super::types::LAYER;
use crate::engine::table::Operation;

pub(crate) static GET_LAYER_VERSION: Operation = Operation::new(
    "GetLayerVersion",
    "GET",
    "/2023-03-30/layers/{layer_name}/versions/{version}",
    &[LAYER_NAME, LAYER_VERSION],
    &LAYER,
)
.doc(
    "Gets a version of a layer, with the download URL and the checksum of its \
     package.",
)
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `GetLayerVersion`.");
