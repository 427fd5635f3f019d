//! Where the package of a function is.

use super::checksum::crc64;
use super::{REQUEST_ID, function, package};
use crate::endpoint::package_address;
use crate::engine::table::{Field, Kind, Record};

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
.function(function)
.doc("The location and the checksum of a function's package.");
