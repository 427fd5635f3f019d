//! Published versions of services.

use super::{etag, request_id};
use crate::error::DecodeError;
use crate::json::wire_names;
use crate::open_enum::open_enum;
use crate::response::Response;

open_enum! {
    /// Which version a list begins with.
    pub enum Direction {
        /// The newest; the service's own choice.
        Backward = "BACKWARD",
        /// The oldest.
        Forward = "FORWARD",
    }
}

/// A service with its functions as they were when it was published.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct VersionResponse {
    /// Id of the version, a number as text.
    pub version_id: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Time of publication in UTC, such as `2016-08-15T15:00:00.000+0000`.
    pub created_time: Option<String>,
    /// Time of the last change, in the same form.
    pub last_modified_time: Option<String>,
    /// State of the version; absent in lists.
    pub etag: Option<String>,
    /// Id of the request (`X-Fc-Request-Id`); absent in lists.
    pub request_id: Option<String>,
}

wire_names! {
    read VersionResponse {
        version_id: "versionId",
        description: "description",
        created_time: "createdTime",
        last_modified_time: "lastModifiedTime",
        ; etag, request_id
    }
}

impl VersionResponse {
    #[inline(never)]
    pub(crate) fn read(response: &Response<'_>) -> Result<Self, DecodeError> {
        let mut answer: Self = response.record(&["versionId"])?;
        answer.etag = etag(response);
        answer.request_id = request_id(response);
        Ok(answer)
    }
}
