//! Code to upload.

use std::fmt;

use bytes::Bytes;

use crate::error::EncodeError;
use crate::json::wire_names;
use crate::member::Member;
use crate::redact::Length;

/// Code to upload: either the bytes of a ZIP or an object in OSS.
#[derive(Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Code {
    /// The bytes of the ZIP; sent as standard base64.
    pub zip_file: Option<Bytes>,
    /// OSS bucket that holds the ZIP, in the region of the service.
    pub oss_bucket_name: Option<String>,
    /// Key of the ZIP in that bucket.
    pub oss_object_name: Option<String>,
}

wire_names! {
    write Code {
        zip_file: "zipFile",
        oss_bucket_name: "ossBucketName",
        oss_object_name: "ossObjectName",
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Code")
            .field("zip_file", &self.zip_file.as_deref().map(Length))
            .field("oss_bucket_name", &self.oss_bucket_name)
            .field("oss_object_name", &self.oss_object_name)
            .finish()
    }
}

impl Code {
    /// A ZIP inside the request.
    pub fn zip(zip: impl Into<Bytes>) -> Self {
        Self::new().zip_file(zip)
    }

    /// A ZIP in OSS.
    pub fn oss(bucket: impl Into<String>, object: impl Into<String>) -> Self {
        Self::new().oss_bucket_name(bucket).oss_object_name(object)
    }

    fn check(&self) -> Result<(), EncodeError> {
        match (&self.zip_file, &self.oss_bucket_name, &self.oss_object_name) {
            (Some(zip), None, None) if zip.is_empty() => {
                Err(EncodeError::new("code.zip_file", "must not be empty"))
            }
            (Some(_), None, None) | (None, Some(_), Some(_)) => Ok(()),
            _ => Err(EncodeError::new(
                "code",
                "needs either the bytes of a ZIP, or bucket and object of one in OSS",
            )),
        }
    }
}

/// Refuses code that says nothing or two things at once, before it is uploaded.
pub(crate) fn check_code(code: &Member<Code>) -> Result<(), EncodeError> {
    code.value().map_or(Ok(()), Code::check)
}
