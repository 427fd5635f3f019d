//! Signed requests, and what signing needs besides the request.

use faaswire::dynamic::Request;
use faaswire::{EncodeError, SigningContext, Timestamp};

use crate::{beside, error};

/// Larger bodies are left to be taken as bytes.
const LARGE: usize = 16 << 10;

/// `at` in unix seconds; the range is checked in the core, which saturated numbers fail as well.
pub(crate) fn timestamp(seconds: f64) -> Result<Timestamp, EncodeError> {
    #[expect(clippy::cast_possible_truncation, reason = "whole seconds; see above")]
    Timestamp::from_unix_seconds(seconds.floor() as i64)
}

/// An empty nonce is none.
pub(crate) fn context(at: f64, nonce: &str) -> Option<SigningContext> {
    let context = SigningContext::at(error::made(timestamp(at))?);
    Some(if nonce.is_empty() {
        context
    } else {
        context.nonce(nonce)
    })
}

/// The request that was made, or nothing once its error was left.
pub(crate) fn made(made: Result<Request, EncodeError>) -> Option<String> {
    Some(reported(&mut error::made(made)?))
}

/// Lines for the class `SignedRequest`: method, URL, and `name:value` for each header, with `!` before those
/// that are secret and a blank before the others, as a name may begin with `!` itself. Behind an empty
/// line the body, if it is short and text; of any other, which is to be taken, an empty line before all
/// the others says.
pub(crate) fn reported(request: &mut Request) -> String {
    let body = request.take_body();
    let text = std::str::from_utf8(&body)
        .ok()
        .filter(|text| text.len() <= LARGE);
    let mut reported = String::with_capacity(1024 + text.map_or(0, str::len));
    if text.is_none() {
        reported.push('\n');
    }
    reported.push_str(request.method());
    reported.push('\n');
    reported.push_str(request.url());
    for (name, value, is_secret) in request.headers() {
        reported.push_str(if is_secret { "\n!" } else { "\n " });
        reported.push_str(name);
        reported.push(':');
        reported.push_str(value);
    }
    match text {
        Some("") => {}
        Some(text) => {
            reported.push_str("\n\n");
            reported.push_str(text);
        }
        None => beside::leave(vec![body]),
    }
    reported
}
