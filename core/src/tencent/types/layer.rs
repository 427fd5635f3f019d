//! Layers: packages that functions share.

use super::{LAYER_STATUS, TAG};
use crate::engine::table::{Field, Kind, Record};

pub(crate) static LAYER_VERSION_SIMPLE: Record = Record::new(
    "LayerVersionSimple",
    &[
        Field::member("layer_name", "LayerName", Kind::Text).doc("The name of the layer."),
        Field::member("layer_version", "LayerVersion", Kind::Int).doc("The version number."),
    ],
)
.doc(
    "A layer version to attach to a function. An empty name with version 0 removes all \
     layers.",
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
        .doc("The compatible runtimes."),
        Field::member("add_time", "AddTime", Kind::Text)
            .optional()
            .doc("The publication time, as `YYYY-MM-DD HH:MM:SS` without a time zone."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the layer version."),
        Field::member("license_info", "LicenseInfo", Kind::Text)
            .optional()
            .doc("The license."),
        Field::member("layer_version", "LayerVersion", Kind::Int)
            .optional()
            .doc("The version number."),
        Field::member("layer_name", "LayerName", Kind::Text)
            .optional()
            .doc("The name of the layer."),
        Field::member("status", "Status", Kind::Word(&LAYER_STATUS))
            .optional()
            .doc("The status of the layer version."),
        Field::member("stamp", "Stamp", Kind::Text)
            .optional()
            .doc("The creator of the layer version; `default` for users."),
        Field::member("tags", "Tags", Kind::List(&Kind::Record(&TAG)))
            .optional()
            .doc("The tags of the layer version."),
    ],
)
.doc("A layer version without its URL and checksum, which `GetLayerVersion` returns.");
