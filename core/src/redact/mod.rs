//! Takes secrets out of texts that a server wrote.
//!
//! Clouds quote requests back: Alibaba's `SignatureNotMatch` prints the string to sign, which
//! holds the security token; storage errors print pre-signed URLs. What is compared is what a text
//! says, not how it is spelt: it may be escaped for a URL, for JSON, for HTML, or for all of them.

mod known;
mod reading;
mod shape;

use std::fmt;

use known::{Place, needles};

use crate::secret::{REDACTED, Secret};

/// How much of a text is kept, in bytes. Nothing that a cloud says is as long.
const LIMIT: usize = 1 << 16;

/// At most 64 KiB of `text`, without the given secrets, without the query of any URL in it, and without the values of
/// signatures, tokens and `Authorization` headers.
pub(crate) fn redact(text: &str, secrets: &[&Secret]) -> String {
    let text = beginning(text);
    let needles = needles(secrets);
    let mut clean = String::with_capacity(text.len());
    let mut was_secret = false;
    // Where what is secret ends by the needles, and where it is by the last shape.
    let (mut known, mut shape) = (0, 0..0);
    // Enough for every text but one that is made to need more.
    let mut work = 65_536 + 8 * text.len();
    for (at, c) in text.char_indices() {
        let place = Place::new(text, at);
        if at >= shape.end
            && let Some(found) = shape::after(&place, &mut work)
        {
            shape = found;
        }
        for needle in &needles {
            known = known.max(place.end_of(needle.reveal(), &mut work));
        }
        if work == 0 {
            return REDACTED.to_owned();
        }
        let is_secret = at < known || shape.contains(&at);
        if !is_secret {
            clean.push(c);
        } else if !was_secret {
            clean.push_str(REDACTED);
        }
        was_secret = is_secret;
    }
    clean
}

fn beginning(text: &str) -> &str {
    let mut end = LIMIT.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// Prints how many bytes there are: what a function takes and gives is nobody else's business.
pub(crate) struct Length<'a>(pub(crate) &'a [u8]);

impl fmt::Debug for Length<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} bytes>", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removes_known_secrets_and_url_queries() {
        let token = Secret::new("TOKEN-123");
        let text = "bad: x-fc-security-token:TOKEN-123 at https://b.oss/k.zip?sig=abc, then \"http://c/?x\" end";
        assert_eq!(
            redact(text, &[&token]),
            "bad: x-fc-security-token:<redacted> at https://b.oss/k.zip?<redacted> then \"http://c/?<redacted>\" end"
        );
    }

    #[test]
    fn removes_percent_encoded_secrets() {
        let token = Secret::new("a+b/c==12345");
        let text = "signed x-fc-security-token=a%2Bb%2Fc%3D%3D12345&x=1";
        assert_eq!(
            redact(text, &[&token]),
            "signed x-fc-security-token=<redacted>&x=1"
        );
    }

    #[test]
    fn removes_secrets_quoted_as_json() {
        let password = Secret::new("pass\"word\\中\n1");
        let text = r#"cannot parse {"PASSWORD":"pass\"word\\中\n1"}"#;
        assert_eq!(
            redact(text, &[&password]),
            r#"cannot parse {"PASSWORD":"<redacted>"}"#
        );
    }

    #[test]
    fn leaves_other_text_alone() {
        assert_eq!(
            redact("a?b=c 中文 ://", &[&Secret::new("b")]),
            "a?b=c 中文 ://"
        );
    }
}
