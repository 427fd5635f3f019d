//! Layers: packages that functions share.

use super::{LAYER_STATUS, TAG};
use crate::engine::table::{Field, Kind, Record};

pub(crate) static LAYER_VERSION_SIMPLE: Record = Record::new(
    "LayerVersionSimple",
    &[
        Field::member("layer_name", "LayerName", Kind::Text).doc("Name of the layer."),
        Field::member("layer_version", "LayerVersion", Kind::Int).doc("Number of the version."),
    ],
)
.doc(
    "A version of a layer for a function to use. An empty name with version 0 takes all layers \
     away.",
);

pub(crate) static LAYER_VERSION_INFO: Record = Record::new(
    "LayerVersionInfo",
    &[
        Field::member(
            "compatible_runtimes",
            "CompatibleRuntimes",
            Kind::List(&Kind::Text),
        )
        .optional()
        .doc("Runtimes that it is made for."),
        Field::member("add_time", "AddTime", Kind::Text)
            .optional()
            .doc("Time of publication, as `YYYY-MM-DD HH:MM:SS` without a zone."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member("license_info", "LicenseInfo", Kind::Text)
            .optional()
            .doc("License."),
        Field::member("layer_version", "LayerVersion", Kind::Int)
            .optional()
            .doc("Number of the version."),
        Field::member("layer_name", "LayerName", Kind::Text)
            .optional()
            .doc("Name of the layer."),
        Field::member("status", "Status", Kind::Word(&LAYER_STATUS))
            .optional()
            .doc("State."),
        Field::member("stamp", "Stamp", Kind::Text)
            .optional()
            .doc("Who made it: `default` for users."),
        Field::member("tags", "Tags", Kind::List(&Kind::Record(&TAG)))
            .optional()
            .doc("Tags."),
    ],
)
.doc(
    "A version of a layer, without its address and checksum, which \
`GetLayerVersion` says.",
);
