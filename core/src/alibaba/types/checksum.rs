//! The checksum of a package, which must be one.

use crate::json::{FromJson, Json, Malformed, Reader};
use crate::package::Checksum;

/// Reads an unsigned 64-bit number; the documents' samples write it as text and as a number.
pub(super) struct Crc64(String);

impl FromJson for Crc64 {
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
        let checksum = match json {
            Json::Null => return Ok(None),
            Json::Text(text) => Checksum::crc64(text),
            Json::Integer(_) | Json::Unsigned(_) => {
                json.scalar().and_then(|number| Checksum::crc64(&number))
            }
            _ => None,
        };
        let checksum = checksum
            .ok_or_else(|| Malformed::because("the checksum is not an unsigned 64-bit number"))?;
        Ok(Some(Self(checksum.value().to_owned())))
    }
}

impl Reader for Crc64 {
    type Value = String;

    fn value(self) -> String {
        self.0
    }
}
