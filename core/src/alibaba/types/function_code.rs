//! Where the package of a function is.

use super::REQUEST_ID;
use super::checksum::crc64;
use super::function::named;
use crate::cloud::Cloud;
use crate::endpoint::package_address;
use crate::engine::response::View;
use crate::engine::table::{Field, Kind, Record};
use crate::package::{Checksum, CodePackage, Source};
use crate::secret::Secret;

pub(crate) static FUNCTION_CODE: Record = Record::new(
    "FunctionCode",
    &[
        Field::member("url", "url", Kind::Secret)
            .empty_is_absent()
            .check(package_address)
            .doc(
                "The pre-signed OSS URL of the ZIP package. Anyone who knows it can download \
                 the package with a plain GET until it expires.",
            ),
        Field::member("checksum", "checksum", Kind::Read(crc64))
            .optional()
            .doc("The CRC-64/XZ checksum of the stored package, as an unsigned decimal number."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.package(package)
.function(|_, origin| named(None, None, origin))
.doc("The location and the checksum of a function's package.");

/// The package, ready to download and verify.
fn package(code: &View<'_>) -> CodePackage {
    let checksum = code.text("checksum");
    CodePackage::new(
        Cloud::Alibaba,
        code.text("url")
            .map_or(Source::None, |url| Source::Url(Secret::new(url))),
        checksum.as_deref().and_then(Checksum::crc64),
    )
}
