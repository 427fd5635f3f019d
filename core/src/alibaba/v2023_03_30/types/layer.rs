//! Layers.

use super::OUTPUT_CODE_LOCATION;
use crate::alibaba::types::REQUEST_ID;
use crate::alibaba::types::crc64;
use crate::cloud::Cloud;
use crate::engine::response::View;
use crate::engine::table::{Field, Kind, Record};
use crate::package::{Algorithm, CodePackage, Source};

pub(crate) static LAYER: Record = Record::new(
    "Layer",
    &[
        Field::member("acl", "acl", Kind::Text).optional().doc(
            "The access permission of the layer: `0` (private to its account) or `1` \
             (public).",
        ),
        Field::member("code", "code", Kind::Record(&OUTPUT_CODE_LOCATION))
            .optional()
            .doc("The location of the layer's package; absent from lists of layers."),
        Field::member("code_checksum", "codeChecksum", Kind::Read(crc64))
            .optional()
            .empty_is_absent()
            .doc("The CRC-64/XZ checksum of the stored package, as an unsigned decimal number."),
        Field::member("code_size", "codeSize", Kind::Int)
            .optional()
            .doc("The size of the package, in bytes."),
        Field::member(
            "compatible_runtime",
            "compatibleRuntime",
            Kind::List(&Kind::Text),
        )
        .optional()
        .doc("The runtimes that the layer is compatible with."),
        Field::member("create_time", "createTime", Kind::Text)
            .optional()
            .doc("The creation time, in ISO 8601 format in UTC, such as `2023-03-30T11:08:00Z`."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("The description of the layer version; at most 256 characters."),
        Field::member("layer_name", "layerName", Kind::Text)
            .optional()
            .doc("The name of the layer; 1 to 128 characters."),
        Field::member("layer_version_arn", "layerVersionArn", Kind::Text)
            .optional()
            .doc("The ARN of the layer version."),
        Field::member("license", "license", Kind::Text)
            .optional()
            .doc("The license of the layer."),
        Field::member("version", "version", Kind::Int)
            .optional()
            .doc("The version number."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`); absent from list items."),
    ],
)
.essential(&["layerName", "layerVersionArn"])
.package(layer_package)
.doc("A version of a layer.");

/// The package, ready to download and verify; in lists of layers it has no address.
fn layer_package(layer: &View<'_>) -> CodePackage {
    let source = match layer.record("code") {
        Some(code) => code.address("location"),
        None => Source::None,
    };
    let checksum = layer.checksum("code_checksum", Algorithm::Crc64);
    CodePackage::new(Cloud::Alibaba, source, checksum).with_size(layer.amount("code_size"))
}
