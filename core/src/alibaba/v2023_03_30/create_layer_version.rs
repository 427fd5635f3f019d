//! `POST /2023-03-30/layers/{layerName}/versions`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `CreateLayerVersion`.

use super::fields::LAYER_NAME;
use super::types::{INPUT_CODE_LOCATION, LAYER, check_code};
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static CREATE_LAYER_VERSION: Operation = Operation::new(
    "CreateLayerVersion",
    "POST",
    "/2023-03-30/layers/{layer_name}/versions",
    &[
        LAYER_NAME,
        Field::member("code", "code", Kind::Record(&INPUT_CODE_LOCATION))
            .nullable()
            .doc("The code of the layer: a ZIP file, either inline or in OSS."),
        Field::member(
            "compatible_runtime",
            "compatibleRuntime",
            Kind::List(&Kind::Text),
        )
        .nullable()
        .doc("The runtimes that the layer is compatible with."),
        Field::member("description", "description", Kind::Text)
            .nullable()
            .doc("The description of the layer version; at most 256 characters."),
        Field::member("license", "license", Kind::Text)
            .nullable()
            .doc("The license of the layer."),
    ],
    &LAYER,
)
.check(check_code)
.doc("Creates a version of a layer. The first version creates the layer itself.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `CreateLayerVersion`.");
