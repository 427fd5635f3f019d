//! Packages: of what configurations tell of them never a checksum, and no address.

use crate::cloud::Cloud;
use crate::engine::response::View;
use crate::package::{Algorithm, Checksum, CodePackage, Source};

/// A function's package as far as its runtime and the size of its code tell of it, where they do.
pub(crate) fn package_of_runtime(function: &View<'_>) -> CodePackage {
    if function.is_like("runtime", "CustomImage") || names_image(function) {
        // Of an image the service says 0 bytes, which is not a size of anything.
        return CodePackage::new(Cloud::Tencent, Source::Image, None);
    }
    let size = function.amount("code_size");
    CodePackage::new(Cloud::Tencent, Source::None, None).with_size(size)
}

fn names_image(function: &View<'_>) -> bool {
    let config = function.record("image_config");
    config.is_some_and(|config| config.string("image_uri").is_some())
}

/// A package at the address that a member is, ready to download and verify.
pub(crate) fn package_at(address: &str, record: &View<'_>) -> CodePackage {
    let checksum = record.checksum("code_sha256", Algorithm::Sha256);
    CodePackage::new(Cloud::Tencent, record.address(address), checksum)
}

/// What is named as a checksum must be one.
pub(crate) fn check_checksum(record: &View<'_>) -> Result<(), (&'static str, &'static str)> {
    match record.text("code_sha256") {
        Some(text) if Checksum::sha256(&text).is_none() => {
            Err(("CodeSha256", "the checksum is not a SHA-256"))
        }
        _ => Ok(()),
    }
}
