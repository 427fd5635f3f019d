//! `POST /` with `X-TC-Action: GetLayerVersion`
//!
//! Source: "GetLayerVersion", SCF API 2018-04-16.

use super::fields::{LAYER_NAME, LAYER_VERSION};
use crate::endpoint::package_address;
use crate::engine::table::{Field, Kind, Operation, Record};
use crate::tencent::types::{LAYER_STATUS, REQUEST_ID, check_checksum, package_at};

pub(crate) static GET_LAYER_VERSION: Operation = Operation::new(
    "GetLayerVersion",
    "POST",
    "/",
    &[LAYER_NAME, LAYER_VERSION],
    &GET_LAYER_VERSION_OUTPUT,
)
.rate(20)
.doc("Gets the download URL and SHA-256 checksum of a layer version.")
.source("\"GetLayerVersion\", SCF API 2018-04-16.");

pub(crate) static GET_LAYER_VERSION_OUTPUT: Record = Record::new(
    "GetLayerVersionOutput",
    &[
        Field::member(
            "compatible_runtimes",
            "CompatibleRuntimes",
            Kind::List(&Kind::Text),
        )
        .optional()
        .doc("The compatible runtimes."),
        Field::member("code_sha256", "CodeSha256", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("The SHA-256 checksum of the stored ZIP archive, in hexadecimal."),
        Field::member("location", "Location", Kind::Secret)
            .optional()
            .empty_is_absent()
            .check(package_address)
            .doc("The pre-signed COS URL of the stored ZIP archive."),
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
        REQUEST_ID,
    ],
)
.essential(&["LayerName", "LayerVersion", "CodeSha256", "Location"])
.package(|layer| package_at("location", layer))
// A version that is being made, or could not be, has neither address nor checksum.
.check(check_checksum)
.doc("A layer version with its package.");
