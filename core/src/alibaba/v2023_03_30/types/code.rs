//! Code to upload, and where packages are.

use std::borrow::Cow;

use crate::alibaba::types::REQUEST_ID;
use crate::alibaba::types::{crc64, named};
use crate::cloud::Cloud;
use crate::endpoint::package_address;
use crate::engine::arguments::Arguments;
use crate::engine::response::View;
use crate::engine::service::Service;
use crate::engine::table::{Field, Kind, Record};
use crate::engine::value::Value;
use crate::error::EncodeError;
use crate::package::{Checksum, CodePackage, Source};
use crate::secret::Secret;

pub(crate) static INPUT_CODE_LOCATION: Record = Record::new(
    "InputCodeLocation",
    &[
        Field::member("checksum", "checksum", Kind::Text)
            .optional()
            .doc(
                "CRC-64/XZ of the ZIP, an unsigned decimal number: the service rejects a \
                 package that is another. It is free, and `Digests` has it.",
            ),
        Field::member("oss_bucket_name", "ossBucketName", Kind::Text)
            .optional()
            .doc(
                "OSS bucket that holds the ZIP, in the region of the function; 3 to 63 \
                 characters.",
            ),
        Field::member("oss_object_name", "ossObjectName", Kind::Text)
            .optional()
            .doc("Key of the ZIP in that bucket."),
        Field::member("zip_file", "zipFile", Kind::Bytes)
            .optional()
            .doc("The bytes of the ZIP; sent as standard base64."),
    ],
)
.doc("Code to upload: either the bytes of a ZIP or an object in OSS.");

pub(crate) static OUTPUT_FUNC_CODE: Record = Record::new(
    "OutputFuncCode",
    &[
        Field::member("checksum", "checksum", Kind::Read(crc64))
            .optional()
            .empty_is_absent()
            .doc("CRC-64/XZ of the package as stored, an unsigned decimal number."),
        Field::member("url", "url", Kind::Secret)
            .empty_is_absent()
            .check(package_address)
            .doc(
                "Pre-signed OSS URL of the ZIP package: a plain GET for whoever knows it, \
                 until it expires.",
            ),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`)."),
    ],
)
.package(package)
.function(|_, origin| named(None, None, origin))
.doc("Where a function's package is and what its checksum is.");

pub(crate) static OUTPUT_CODE_LOCATION: Record = Record::new(
    "OutputCodeLocation",
    &[
        Field::member("location", "location", Kind::Secret)
            .optional()
            .empty_is_absent()
            .check(package_address)
            .doc(
                "Pre-signed OSS URL of the ZIP package: a plain GET for whoever knows it, \
                 until it expires.",
            ),
        Field::member("repository_type", "repositoryType", Kind::Text)
            .optional()
            .doc("Where the package is, such as `OSS`."),
    ],
)
.doc("Where a layer's package is.");

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
    match (zip, bucket, object) {
        (Value::Bytes(zip), Value::Absent, Value::Absent) if zip.is_empty() => {
            Err(EncodeError::new("code.zip_file", "must not be empty"))
        }
        (Value::Bytes(_), Value::Absent, Value::Absent)
        | (Value::Absent, Value::Text(_), Value::Text(_)) => Ok(()),
        _ => Err(EncodeError::new(
            "code",
            "needs either the bytes of a ZIP, or bucket and object of one in OSS",
        )),
    }
}

/// The package, ready to download and verify. A function of an image has none.
fn package(code: &View<'_>) -> CodePackage {
    package_at(code.text("url"), code.text("checksum").as_deref())
}

/// A package at a pre-signed address, if there is one.
pub(super) fn package_at(url: Option<Cow<'_, str>>, checksum: Option<&str>) -> CodePackage {
    let source = match url {
        Some(url) if !url.is_empty() => Source::Url(Secret::new(url)),
        _ => Source::None,
    };
    let checksum = checksum.and_then(Checksum::crc64);
    CodePackage::new(Cloud::Alibaba, source, checksum)
}

#[cfg(feature = "typed")]
mod typed {
    use bytes::Bytes;

    use crate::alibaba::v2023_03_30::InputCodeLocation;

    impl InputCodeLocation {
        /// A ZIP inside the request.
        pub fn zip(zip: impl Into<Bytes>) -> Self {
            Self::new().zip_file(zip)
        }

        /// A ZIP in OSS.
        pub fn oss(bucket: impl Into<String>, object: impl Into<String>) -> Self {
            Self::new().oss_bucket_name(bucket).oss_object_name(object)
        }
    }
}
