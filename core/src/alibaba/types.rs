//! Types that several API versions share.

use serde::Deserialize;

use crate::error::{Cloud, DecodeError};
use crate::package::{Checksum, CodePackage, Source};
use crate::response::Response;
use crate::secret::Secret;

/// Where a function's package is and what its checksum is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FunctionCode {
    /// Pre-signed OSS URL of the ZIP package: a plain GET for whoever knows it, until it expires.
    pub url: Secret,
    /// CRC-64/XZ of the package as stored, an unsigned decimal number.
    pub checksum: Option<String>,
    /// Request id (`X-Fc-Request-Id`).
    pub request_id: Option<String>,
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

    pub(super) fn read(response: &Response<'_>) -> Result<Self, DecodeError> {
        #[derive(Deserialize)]
        struct Body {
            url: Option<Secret>,
            /// The documents' samples disagree: text, or a bare number.
            #[serde(default)]
            checksum: serde_json::Value,
        }
        let body: Body = response.json()?;
        let url = body
            .url
            .filter(|url| !url.reveal().is_empty())
            .ok_or_else(|| {
                response.decode_error(Some("$.url".to_owned()), "the package URL is missing")
            })?;
        let checksum = match &body.checksum {
            serde_json::Value::Null => None,
            serde_json::Value::String(text) => Some(Checksum::crc64(text)),
            serde_json::Value::Number(number) => Some(
                number
                    .as_u64()
                    .and_then(|n| Checksum::crc64(&n.to_string())),
            ),
            _ => Some(None),
        };
        let checksum = match checksum {
            None => None,
            Some(Some(checksum)) => Some(checksum.value().to_owned()),
            Some(None) => {
                return Err(response.decode_error(
                    Some("$.checksum".to_owned()),
                    "the checksum is not an unsigned 64-bit number",
                ));
            }
        };
        Ok(Self {
            url,
            checksum,
            request_id: request_id(response),
        })
    }
}

/// The id of the request, from whichever front end answered.
pub(super) fn request_id(response: &Response<'_>) -> Option<String> {
    ["x-fc-request-id", "x-acs-request-id"]
        .into_iter()
        .find_map(|name| response.header(name))
        .map(str::to_owned)
}
