//! `POST /` with `X-TC-Action: PublishLayerVersion`
//!
//! Source: "PublishLayerVersion", SCF API 2018-04-16.

use super::code;
use crate::checks;
use crate::engine::table::{Field, Kind, Operation, Record};
use crate::tencent::types::{CODE, REQUEST_ID, TAG};

pub(crate) static PUBLISH_LAYER_VERSION: Operation = Operation::new(
    "PublishLayerVersion",
    "POST",
    "/",
    &[
        Field::member("layer_name", "LayerName", Kind::Text)
            .check(checks::name)
            .doc(
                "The name of the layer: 1 to 64 letters, digits, `-`, and `_`, starting with a \
                 letter and not ending with `-` or `_`.",
            ),
        Field::member(
            "compatible_runtimes",
            "CompatibleRuntimes",
            Kind::List(&Kind::Text),
        )
        .doc("The compatible runtimes."),
        Field::member("content", "Content", Kind::Record(&CODE)).doc("The content of the layer."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the layer version."),
        Field::member("license_info", "LicenseInfo", Kind::Text)
            .optional()
            .doc("The license."),
        Field::member("tags", "Tags", Kind::List(&Kind::Record(&TAG)))
            .optional()
            .doc("The tags of the layer version."),
    ],
    &PUBLISH_LAYER_VERSION_OUTPUT,
)
.check(code::one_content)
.rate(20)
.doc(
    "Publishes a version of a layer, and creates the layer if it does not exist. Poll \
     `GetLayerVersion` until the status is `Active` or `PublishFailed`.",
)
.source("\"PublishLayerVersion\", SCF API 2018-04-16.");

pub(crate) static PUBLISH_LAYER_VERSION_OUTPUT: Record = Record::new(
    "PublishLayerVersionOutput",
    &[
        Field::member("layer_version", "LayerVersion", Kind::Int)
            .optional()
            .doc("The version number."),
        REQUEST_ID,
    ],
)
.essential(&["LayerVersion"])
.doc("The layer version that is being published.");
