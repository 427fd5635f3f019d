//! Whose fault it was: one file per whose.

mod decode;
mod encode;
mod excerpt;
mod kinds;
mod service;
mod value_type;

pub use decode::DecodeError;
pub(crate) use decode::DecodeFacts;
pub use encode::EncodeError;
pub(crate) use encode::printable;
pub use excerpt::BodyExcerpt;
pub use kinds::{ErrorKind, RetryHint};
pub use service::ServiceError;
pub(crate) use service::{Facts, Names};
pub use value_type::ValueType;

use crate::print::Peer;
use crate::redact::redact;
use crate::secret::Secret;

/// Takes secrets out of a text of the peer's.
fn hide(text: Option<&mut String>, secrets: &[&Secret]) {
    if let Some(text) = text {
        *text = redact(text, secrets);
    }
}

/// The id of a request, behind everything else.
fn show_request(text: &mut String, id: Option<&str>) {
    if let Some(id) = id {
        text.push_str(" (request ");
        Peer::short(id).append_to(text);
        text.push(')');
    }
}
