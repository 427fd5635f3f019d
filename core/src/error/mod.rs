//! Whose fault it was: one file per whose.

mod decode;
mod encode;
mod excerpt;
mod kinds;
mod service;

use std::fmt;

pub use decode::DecodeError;
pub use encode::EncodeError;
pub(crate) use encode::printable;
pub use excerpt::BodyExcerpt;
pub use kinds::{ErrorKind, RetryHint};
pub use service::ServiceError;

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
fn show_request(f: &mut fmt::Formatter<'_>, id: Option<&str>) -> fmt::Result {
    match id {
        Some(id) => write!(f, " (request {})", Peer::short(id)),
        None => Ok(()),
    }
}
