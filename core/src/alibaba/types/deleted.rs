//! The answer to every deletion.

use super::request_id;
use crate::response::Response;

/// The resource is gone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Deleted {
    /// Id of the request (`X-Fc-Request-Id`).
    pub request_id: Option<String>,
}

impl Deleted {
    #[inline(never)]
    pub(crate) fn read(response: &Response<'_>) -> Self {
        Self {
            request_id: request_id(response),
        }
    }
}
