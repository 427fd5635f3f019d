//! Where the package of a function is.

use super::checksum::Crc64;
use super::request_id;
use crate::error::{Cloud, DecodeError};
use crate::json::{Address, NonEmpty, wire_names};
use crate::package::{Checksum, CodePackage, Source};
use crate::response::Response;
use crate::secret::Secret;

/// Where a function's package is and what its checksum is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct FunctionCode {
    /// Pre-signed OSS URL of the ZIP package: a plain GET for whoever knows it, until it expires.
    pub url: Secret,
    /// CRC-64/XZ of the package as stored, an unsigned decimal number.
    pub checksum: Option<String>,
    /// Request id (`X-Fc-Request-Id`).
    pub request_id: Option<String>,
}

wire_names! {
    read FunctionCode {
        url: "url" as NonEmpty<Address>,
        checksum: "checksum" as Option<Crc64>,
        ; request_id
    }
}

impl FunctionCode {
    /// The package, ready to download and verify.
    pub fn package(&self) -> CodePackage {
        CodePackage::new(
            Cloud::Alibaba,
            Source::Url(self.url.clone()),
            self.checksum.as_deref().and_then(Checksum::crc64),
        )
    }

    #[inline(never)]
    pub(crate) fn read(response: &Response<'_>) -> Result<Self, DecodeError> {
        let mut answer: Self = response.json()?;
        answer.request_id = request_id(response);
        Ok(answer)
    }
}
