//! The envelope of every answer.

use serde::Deserialize;

/// `{"Response": {…}}`
#[derive(Deserialize)]
pub(super) struct Envelope<T> {
    #[serde(rename = "Response")]
    pub(super) response: T,
}
