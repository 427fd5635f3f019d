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
                "Name, 1 to 64 letters, digits, `-` and `_`, which begins with a letter and does \
                 not end with `-`\n\
                 or `_`.",
            ),
        Field::member(
            "compatible_runtimes",
            "CompatibleRuntimes",
            Kind::List(&Kind::Text),
        )
        .doc("Runtimes that it is made for."),
        Field::member("content", "Content", Kind::Record(&CODE)).doc("Where its files come from."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member("license_info", "LicenseInfo", Kind::Text)
            .optional()
            .doc("License."),
        Field::member("tags", "Tags", Kind::List(&Kind::Record(&TAG)))
            .optional()
            .doc("Tags."),
    ],
    &PUBLISH_LAYER_VERSION_OUTPUT,
)
.check(code::one_content)
.rate(20)
.doc(
    "Creates a new version of a layer, and the layer if there is none of that name. Ask\n\
     `GetLayerVersion` until it is `Active` or `PublishFailed`.",
)
.source("\"PublishLayerVersion\", SCF API 2018-04-16.");

pub(crate) static PUBLISH_LAYER_VERSION_OUTPUT: Record = Record::new(
    "PublishLayerVersionOutput",
    &[
        Field::member("layer_version", "LayerVersion", Kind::Int)
            .optional()
            .doc("Number of the version."),
        REQUEST_ID,
    ],
)
.essential(&["LayerVersion"])
.doc("The version that is being made.");
