//! Percent-encoding, and how targets are read back by signers: nothing is encoded twice by two
//! encoders.

use std::borrow::Cow;

use crate::engine::order;
use crate::error::EncodeError;
use crate::text::{before, holds, parts, split_at_mark};

/// Longest URL, in bytes: what Rust's HTTP clients take; others take less.
pub(crate) const LONGEST_URL: usize = 65_534;

/// Appends a text with everything escaped but the unreserved characters of RFC 3986 section 2.3
/// and those of `keeps`.
pub(crate) fn push_encoded(out: &mut String, text: &str, keeps: &str) {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    #[expect(clippy::indexing_slicing, reason = "four bits are below 16")]
    let digit = |bits: u8| DIGITS[usize::from(bits & 15)];
    let is_kept = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'-' | b'.' | b'_' | b'~')
            || holds(keeps, byte)
    };
    // What is kept is copied in runs, which begin and end beside ASCII.
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate() {
        if !is_kept(byte) {
            out.push_str(text.get(start..at).unwrap_or_default());
            out.push('%');
            out.push(digit(byte >> 4));
            out.push(digit(byte));
            start = at + 1;
        }
    }
    out.push_str(text.get(start..).unwrap_or_default());
}

/// As [`push_encoded`], alone and strictly.
pub(crate) fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    push_encoded(&mut out, text, "");
    out
}

/// Percent-decoding of a path: `+` stays. What is not UTF-8 has no text to sign.
pub(crate) fn decode(text: &str) -> Result<Cow<'_, str>, EncodeError> {
    if holds(text, b'%') {
        decoded(text, b'+').map(Cow::Owned)
    } else {
        Ok(Cow::Borrowed(text))
    }
}

/// Form-style decoding of a query part: `+` is a space, as SDKs write it.
pub(crate) fn decode_query(text: &str) -> Result<String, EncodeError> {
    decoded(text, b' ')
}

/// A `%` without two digits behind it stands for itself, and `+` for what is given.
fn decoded(text: &str, plus: u8) -> Result<String, EncodeError> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        bytes.push(match byte {
            b'+' => plus,
            b'%' if let Some(escaped) = hex_pair(&mut ahead) => {
                rest = ahead;
                escaped
            }
            other => other,
        });
    }
    String::from_utf8(bytes).map_err(|_| EncodeError::new("url", "must be percent-encoded UTF-8"))
}

fn hex_pair(digits: &mut std::str::Bytes<'_>) -> Option<u8> {
    let mut pair = 0;
    for _ in 0..2 {
        let digit = char::from(digits.next()?).to_digit(16)?;
        pair = pair << 4 | digit;
    }
    u8::try_from(pair).ok()
}

/// A query part, decoded and encoded strictly.
fn strict_query(text: &str) -> Result<String, EncodeError> {
    decode_query(text).map(|text| encoded(&text))
}

/// `key=value` parts of a query as they stand on the wire, with the `=` distinguished from its absence.
pub(crate) fn query_pairs(query: Option<&str>) -> Vec<(&str, Option<&str>)> {
    let mut pairs = Vec::new();
    if let Some(query) = query.filter(|query| !query.is_empty()) {
        for pair in parts(query, b'&') {
            pairs.push(match split_at_mark(pair, "=") {
                Some((key, value)) => (key, Some(value)),
                None => (pair, None),
            });
        }
    }
    pairs
}

/// Appends a query, as a line, sorted and with its parts encoded strictly. `between` stands between
/// key and value while they are sorted.
pub(crate) fn push_strict_query(
    out: &mut String,
    query: Option<&str>,
    between: &str,
) -> Result<(), EncodeError> {
    let mut pairs = Vec::new();
    for (key, value) in query_pairs(query) {
        let value = strict_query(value.unwrap_or(""))?;
        pairs.push([&strict_query(key)?, between, &value].concat());
    }
    let mut separator = "";
    let mut texts = pairs.iter().map(String::as_str);
    for (pair, _) in order::texts(&mut || texts.next()) {
        out.push_str(separator);
        let (key, value) = split_at_mark(pair, between).unwrap_or((pair, ""));
        out.push_str(key);
        out.push('=');
        out.push_str(value);
        separator = "&";
    }
    out.push('\n');
    Ok(())
}

/// The target (path and query) of a URL that every HTTP client sends as it stands, so that it can be
/// signed: in visible ASCII, without what would have to be escaped, and without steps that clients
/// take themselves (`/../`). A fragment is not sent and is left out.
pub(crate) fn unchanging_target(url: &str) -> Option<&str> {
    let target = target(url);
    let path = before(target, b"?");
    let steps = [".", "%2e", "..", ".%2e", "%2e.", "%2e%2e"];
    let is_step = |part: &str| steps.iter().any(|step| part.eq_ignore_ascii_case(step));
    (url.bytes().all(is_kept) && !parts(path, b'/').any(is_step)).then_some(target)
}

/// Whether clients leave a byte as it is in a URL.
pub(crate) const fn is_kept(b: u8) -> bool {
    b.is_ascii_graphic() && !matches!(b, b'\\' | b'<' | b'>' | b'`')
}

/// Path and query of an absolute URL.
pub(crate) fn target(url: &str) -> &str {
    let (_, rest) = split_at_mark(url, "://").unwrap_or(("", url));
    let rest = before(rest, b"#");
    let authority = before(rest, b"/?");
    rest.get(authority.len()..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use percent_encoding::percent_decode_str;
    use proptest::prelude::*;

    use super::*;

    /// Expected texts from Python's `urllib.parse.quote(name, safe="")`.
    #[test]
    fn encodes_legal_but_odd_names() {
        assert_eq!(encoded("a:b$c.d~e"), "a%3Ab%24c.d~e");
        assert_eq!(encoded("函数 +%*"), "%E5%87%BD%E6%95%B0%20%2B%25%2A");
    }

    #[test]
    fn keeps_what_is_to_be_kept() {
        let mut out = "/".to_owned();
        push_encoded(&mut out, "urn:fss:!a/b", ":!");
        assert_eq!(out, "/urn:fss:!a%2Fb");
    }

    proptest! {
        #[test]
        fn decodes_as_the_crate_does(text in "(%[0-9a-fA-F]{2}|%E5%87%BD|[%+a0é]){0,12}") {
            let expected = percent_decode_str(&text).decode_utf8().ok();
            prop_assert_eq!(decode(&text).ok(), expected);
        }
    }

    #[test]
    fn knows_what_clients_send_as_it_stands() {
        for (sent, target) in [
            ("http://h", ""),
            ("http://h/", "/"),
            ("http://h?a=b", "?a=b"),
            ("http://h/a#b?c", "/a"),
            ("https://h/a..b/.c/...?x=/../y", "/a..b/.c/...?x=/../y"),
            ("https://h/%2F%41", "/%2F%41"),
        ] {
            assert_eq!(unchanging_target(sent), Some(target), "{sent}");
        }
        for changed in [
            "http://h/..",
            "http://h/a/./b",
            "http://h/a/%2e/b",
            "http://h/.%2E",
            "http://h/%2E%2e?x",
            "http://h/a b",
            "http://h/\u{e9}",
            "http://h/?q=\u{e9}",
            "http://h/a\\..\\b",
            "http://h/\t",
        ] {
            assert_eq!(unchanging_target(changed), None, "{changed}");
        }
    }
}
