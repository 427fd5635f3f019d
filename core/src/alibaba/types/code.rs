//! Code to upload.

use crate::engine::arguments::Arguments;
use crate::engine::service::Service;
use crate::engine::table::{Field, Kind, Record};
use crate::engine::value::Value;
use crate::error::EncodeError;

pub(crate) static CODE: Record = Record::new(
    "Code",
    &[
        Field::member("zip_file", "zipFile", Kind::Bytes)
            .optional()
            .doc("The content of the ZIP file, sent as standard base64."),
        Field::member("oss_bucket_name", "ossBucketName", Kind::Text)
            .optional()
            .doc(
                "The name of the OSS bucket that contains the ZIP file, in the region of the \
                 service.",
            ),
        Field::member("oss_object_name", "ossObjectName", Kind::Text)
            .optional()
            .doc("The name of the OSS object that is the ZIP file."),
    ],
)
.doc("The code to upload: either the content of a ZIP file or an object in OSS.");

/// Rejects code that says nothing or two things at once, before it is uploaded.
pub(crate) fn check_code(_: &Service, arguments: &Arguments<'_>) -> Result<(), EncodeError> {
    match arguments.members("code") {
        Some([zip, bucket, object]) => check_source(zip, bucket, object),
        _ => Ok(()),
    }
}

/// Code comes from one place.
pub(crate) fn check_source(
    zip: &Value<'_>,
    bucket: &Value<'_>,
    object: &Value<'_>,
) -> Result<(), EncodeError> {
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

#[cfg(feature = "typed")]
mod typed {
    use bytes::Bytes;

    use crate::alibaba::Code;

    impl Code {
        /// Creates a location with a ZIP inside the request.
        pub fn zip(zip: impl Into<Bytes>) -> Self {
            Self::new().zip_file(zip)
        }
    }
}
