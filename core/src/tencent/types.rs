//! The envelope of every answer.

use crate::error::DecodeError;
use crate::json::{FromJson, Json, Malformed};
use crate::response::Response;

/// Reads what is inside `{"Response": {…}}`.
pub(super) fn read<T: FromJson>(response: &Response<'_>) -> Result<T, DecodeError> {
    response.json().map(|Envelope(answer)| answer)
}

struct Envelope<T>(T);

impl<T: FromJson> FromJson for Envelope<T> {
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
        let mut answer = None;
        if !json.fill(&mut [("Response", &mut answer)])? {
            return Ok(None);
        }
        let missing = Malformed::because("the answer is missing").within("Response");
        answer.map(Self).map(Some).ok_or(missing)
    }
}
