//! Code to upload, and where packages are.

use crate::alibaba::types::REQUEST_ID;
use crate::alibaba::types::{check_source, crc64, function, package};
use crate::endpoint::package_address;
use crate::engine::arguments::Arguments;
use crate::engine::service::Service;
use crate::engine::table::{Field, Kind, Record};
use crate::error::EncodeError;
use crate::package::Checksum;

pub(crate) static INPUT_CODE_LOCATION: Record = Record::new(
    "InputCodeLocation",
    &[
        Field::member("checksum", "checksum", Kind::Text)
            .optional()
            .doc(
                "The CRC-64/XZ checksum of the ZIP file, as an unsigned decimal number. If it \
                 is set, the service rejects a package with another checksum. `Digests` \
                 computes it.",
            ),
        Field::member("oss_bucket_name", "ossBucketName", Kind::Text)
            .optional()
            .doc(
                "The name of the OSS bucket that contains the ZIP file, in the region of the \
                 function; 3 to 63 characters.",
            ),
        Field::member("oss_object_name", "ossObjectName", Kind::Text)
            .optional()
            .doc("The name of the OSS object that is the ZIP file."),
        Field::member("zip_file", "zipFile", Kind::Bytes)
            .optional()
            .doc("The content of the ZIP file, sent as standard base64."),
    ],
)
.doc("The code to upload: either the content of a ZIP file or an object in OSS.");

pub(crate) static OUTPUT_FUNC_CODE: Record = Record::new(
    "OutputFuncCode",
    &[
        Field::member("checksum", "checksum", Kind::Read(crc64))
            .optional()
            .empty_is_absent()
            .doc("The CRC-64/XZ checksum of the stored package, as an unsigned decimal number."),
        Field::member("url", "url", Kind::Secret)
            .empty_is_absent()
            .check(package_address)
            .doc(
                "The pre-signed OSS URL of the ZIP package. Anyone who knows it can download \
                 the package with a plain GET until it expires.",
            ),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.package(package)
.function(function)
.doc("The location and the checksum of a function's package.");

pub(crate) static OUTPUT_CODE_LOCATION: Record = Record::new(
    "OutputCodeLocation",
    &[
        Field::member("location", "location", Kind::Secret)
            .optional()
            .empty_is_absent()
            .check(package_address)
            .doc(
                "The pre-signed OSS URL of the ZIP package. Anyone who knows it can download \
                 the package with a plain GET until it expires.",
            ),
        Field::member("repository_type", "repositoryType", Kind::Text)
            .optional()
            .doc("The type of the repository that stores the package, such as `OSS`."),
    ],
)
.doc("The location of a layer's package.");

/// Rejects code that says nothing or two things at once, before it is uploaded.
pub(crate) fn check_code(_: &Service, arguments: &Arguments<'_>) -> Result<(), EncodeError> {
    let Some([checksum, bucket, object, zip]) = arguments.members("code") else {
        return Ok(());
    };
    let checksum = checksum.text();
    if checksum.is_some_and(|checksum| Checksum::crc64(checksum).is_none()) {
        let problem = "must be an unsigned 64-bit number in decimal digits";
        return Err(EncodeError::new("code.checksum", problem));
    }
    check_source(zip, bucket, object)
}

#[cfg(feature = "typed")]
mod typed {
    use bytes::Bytes;

    use crate::alibaba::v2023_03_30::InputCodeLocation;

    impl InputCodeLocation {
        /// Creates a location with a ZIP inside the request.
        pub fn zip(zip: impl Into<Bytes>) -> Self {
            Self::new().zip_file(zip)
        }
    }
}
