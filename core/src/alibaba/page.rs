//! Pages of lists: which one is asked for, and whether there is another.

use crate::error::{DecodeError, EncodeError};
use crate::response::Response;
use crate::wire::RequestBuilder;

/// What list calls take, as it was set.
#[derive(Default)]
pub(super) struct Page<'a> {
    pub(super) limit: Option<i64>,
    pub(super) next_token: Option<&'a str>,
    pub(super) prefix: Option<&'a str>,
    pub(super) start_key: Option<&'a str>,
}

impl RequestBuilder<'_> {
    /// The query of a list call: how many, from where, and which.
    pub(super) fn page(&mut self, page: &Page<'_>) -> &mut Self {
        if page.limit.is_some_and(|limit| limit < 1) {
            self.check(Err(EncodeError::new("limit", "must be at least 1")));
        }
        let limit = page.limit.map(|limit| limit.to_string());
        self.query("limit", "limit", limit.as_deref())
            .token("nextToken", "next_token", page.next_token)
            .query("prefix", "prefix", page.prefix)
            .query("startKey", "start_key", page.start_key)
    }
}

/// A page that says to go on where it was itself found would make its reader go on for ever.
pub(super) fn check_token(
    response: &Response<'_>,
    asked: Option<&String>,
    next: Option<&String>,
) -> Result<(), DecodeError> {
    if next.is_some() && next == asked {
        let path = Some("$.nextToken".to_owned());
        return Err(response.decode_error(path, "the next page is said to be this one"));
    }
    Ok(())
}
