//! The envelope of every answer.

use serde::Deserialize;

use crate::error::DecodeError;
use crate::response::Response;

/// Reads what is inside `{"Response": {…}}`.
pub(super) fn read<'a, T: Deserialize<'a>>(response: &Response<'a>) -> Result<T, DecodeError> {
    #[derive(Deserialize)]
    struct Envelope<T> {
        #[serde(rename = "Response")]
        response: Option<T>,
    }
    let envelope: Envelope<T> = response.json()?;
    envelope.response.ok_or_else(|| {
        response.decode_error(Some("$.Response".to_owned()), "the answer is missing")
    })
}
