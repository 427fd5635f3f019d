//! The checksum of a package, which must be one.

use crate::engine::json::{Json, Kind};
use crate::package::Checksum;

/// Reads an unsigned 64-bit number; the documents' samples write it as text and as a number.
pub(crate) fn crc64(json: Json<'_>) -> Result<Option<String>, &'static str> {
    if json.kind() == Kind::Null {
        return Ok(None);
    }
    let checksum = json.scalar().and_then(|number| Checksum::crc64(&number));
    checksum
        .map(|checksum| Some(checksum.value().to_owned()))
        .ok_or("the checksum is not an unsigned 64-bit number")
}
