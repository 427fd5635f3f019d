//! Takes secrets out of texts that a server wrote.
//!
//! Clouds quote requests back: Alibaba's `SignatureNotMatch` prints the string to sign, which
//! holds the security token; storage errors print pre-signed URLs.

use std::fmt;

use crate::secret::{REDACTED, Secret};
use crate::wire;

/// `text` without the given secrets, be they quoted as they are, percent-encoded or as JSON, and
/// without the query of any URL in it.
pub(crate) fn redact(text: &str, secrets: &[&Secret]) -> String {
    let mut clean = text.to_owned();
    for secret in secrets {
        let secret = secret.reveal();
        // Shorter texts would tear holes into innocent words. No cloud issues keys that short; an
        // environment variable of `1` is no secret that could be kept.
        if secret.len() >= 8 {
            let json = serde_json::to_string(secret).unwrap_or_default();
            clean = clean
                .replace(secret, REDACTED)
                .replace(json.trim_matches('"'), REDACTED)
                .replace(&*wire::encode(secret), REDACTED);
        }
    }
    without_url_queries(&clean)
}

fn without_url_queries(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("://") {
        let end = after
            .find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>'))
            .unwrap_or(after.len());
        let (url, tail) = after.split_at(end);
        clean.push_str(before);
        clean.push_str("://");
        match url.split_once('?') {
            Some((address, _)) => {
                clean.push_str(address);
                clean.push('?');
                clean.push_str(REDACTED);
            }
            None => clean.push_str(url),
        }
        rest = tail;
    }
    clean.push_str(rest);
    clean
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
