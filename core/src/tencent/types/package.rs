//! What configurations tell of a function's package: never a checksum, and no address.

use crate::cloud::Cloud;
use crate::engine::response::View;
use crate::engine::value::Value;
use crate::package::{CodePackage, Source};

/// A function's package as far as its runtime and the size of its code tell of it, where they do.
pub(crate) fn package_of_runtime(function: &View<'_>) -> CodePackage {
    let runtime = function.text("runtime");
    let is_image = runtime.is_some_and(|runtime| runtime.eq_ignore_ascii_case("CustomImage"));
    package(function, is_image || names_image(function))
}

fn package(function: &View<'_>, is_image: bool) -> CodePackage {
    // Of an image the service says 0 bytes, which is not a size of anything.
    let size = function.int("code_size").filter(|_| !is_image);
    let size = size.and_then(|size| u64::try_from(size).ok());
    let source = if is_image {
        Source::Image
    } else {
        Source::None
    };
    CodePackage::new(Cloud::Tencent, source, None).with_size(size)
}

fn names_image(function: &View<'_>) -> bool {
    match function.get("image_config") {
        Value::Record(image) => image.text("image_uri").is_some_and(|uri| !uri.is_empty()),
        _ => false,
    }
}
