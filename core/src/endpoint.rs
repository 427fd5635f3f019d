//! Where a request goes: scheme and authority.

use crate::checks::has_control;
use crate::decimal;
use crate::error::EncodeError;
use crate::text::{before, parts, split_at_last, split_at_mark};

/// The scheme and authority of a cloud's API, such as `https://scf.tencentcloudapi.com`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Endpoint {
    is_https: bool,
    authority: String,
}

impl Endpoint {
    /// Parses an authority (`host`, `host:port`) or a URL without a path (`http://host:port`).
    /// Without a scheme, it is `https`. The host is a name of letters, digits, `-` and `_`, or an
    /// IP address in the form in which every HTTP client sends it.
    ///
    /// # Errors
    /// [`EncodeError`] for field `endpoint`.
    pub fn parse(text: &str) -> Result<Self, EncodeError> {
        Self::of_text(text).map_err(|problem| EncodeError::new("endpoint", problem))
    }

    /// As [`Self::parse`], or what is wrong.
    pub(crate) fn of_text(text: &str) -> Result<Self, &'static str> {
        let (is_https, rest) = match split_at_mark(text, "://") {
            Some((scheme, rest)) => (is_https(scheme).ok_or("must be http or https")?, rest),
            None => (true, text),
        };
        Self::new(is_https, rest.strip_suffix('/').unwrap_or(rest))
            .ok_or("must be host, host:port, or a URL of these without path")
    }

    /// Scheme and host of an absolute http(s) address with any path, such as a cloud names in a
    /// response; none where it has another scheme, no host, user info, or control characters.
    pub(crate) fn of_address(address: &str) -> Option<Self> {
        let (scheme, rest) = split_at_mark(address, "://")?;
        if has_control(address) {
            return None;
        }
        Self::new(is_https(scheme)?, before(rest, b"/?#"))
    }

    /// Host and port as HTTP stacks write them in `Host`, which signatures cover: in lower case
    /// and without the scheme's own port. None for everything that they would write in another
    /// way, or each in its own.
    fn new(is_https: bool, text: &str) -> Option<Self> {
        let mut authority = text.to_ascii_lowercase();
        let (host, port) = match split_at_last(&authority, b':') {
            Some((host, port)) if !port.ends_with(']') => (host, Some(number(port)?)),
            _ => (&*authority, None),
        };
        let is_host = match host.strip_prefix('[') {
            Some(rest) => is_ipv6(rest.strip_suffix(']')?),
            None => is_name_or_ipv4(host),
        };
        if !is_host || port == Some(0) {
            return None;
        }
        if port == Some(if is_https { 443 } else { 80 }) {
            authority.truncate(host.len());
        }
        Some(Self {
            is_https,
            authority,
        })
    }

    /// Returns the scheme, `https` or `http`.
    pub fn scheme(&self) -> &str {
        if self.is_https { "https" } else { "http" }
    }

    /// Returns the host, with the port unless it is the default of the scheme.
    pub fn authority(&self) -> &str {
        &self.authority
    }
}

fn is_https(scheme: &str) -> Option<bool> {
    let is_https = scheme.eq_ignore_ascii_case("https");
    (is_https || scheme.eq_ignore_ascii_case("http")).then_some(is_https)
}

/// In the form of RFC 5952, which is also that of browsers; rejected are those that have more than
/// one run of zeros, or hold an IPv4 address, which is written in two ways.
fn is_ipv6(text: &str) -> bool {
    // A colon at an end is one of two, and the gap is there without it.
    let has_lone_end = text.starts_with(':') != text.starts_with("::")
        || text.ends_with(':') != text.ends_with("::");
    if has_lone_end {
        return false;
    }
    let groups = text.strip_prefix(':').unwrap_or(text);
    let groups = groups.strip_suffix(':').unwrap_or(groups);
    let (mut count, mut gaps, mut after_zero) = (0, 0, false);
    for group in parts(groups, b':') {
        let is_zero = group.is_empty() || group == "0";
        let is_number = group.len() <= 4 && group.bytes().all(|b| b.is_ascii_hexdigit());
        if !is_number || (is_zero && after_zero) || (!is_zero && group.starts_with('0')) {
            return false;
        }
        count += 1;
        gaps += usize::from(group.is_empty());
        after_zero = is_zero;
    }
    // A gap is one of those counted, and stands for two or more.
    gaps == 0 && count == 8 || gaps == 1 && (2..8).contains(&count)
}

fn is_name_or_ipv4(host: &str) -> bool {
    let (mut count, mut octets, mut are_labels, mut last) = (0, 0, true, "");
    for label in parts(host, b'.') {
        let is_one = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
        are_labels &= (1..=63).contains(&label.len()) && label.bytes().all(is_one);
        octets += usize::from(number(label).is_some_and(|octet| octet < 256));
        count += 1;
        last = label;
    }
    // Where the last label is a number, browsers read an IPv4 address: `1.2` is `1.0.0.2`.
    let hex = last.strip_prefix("0x").unwrap_or("g");
    if last.bytes().all(|b| b.is_ascii_digit()) || hex.bytes().all(|b| b.is_ascii_hexdigit()) {
        return count == 4 && octets == 4;
    }
    host.len() <= 253 && are_labels
}

/// A decimal number as it is always written.
fn number(text: &str) -> Option<u16> {
    let is_padded = text.len() > 1 && text.starts_with('0');
    let number = decimal::unsigned(text).and_then(|number| number.try_into().ok());
    number.filter(|_| !is_padded && !text.starts_with('+'))
}

/// Checks the received address of a package: http(s) with a host and without user info, so that
/// nobody follows a response to a file, a script, or a host that only looks like another. The empty
/// string stays.
pub(crate) fn package_address(address: &str) -> Result<(), &'static str> {
    if address.is_empty() || Endpoint::of_address(address).is_some() {
        Ok(())
    } else {
        Err("the address is not an http(s) URL with a host and without user info")
    }
}

/// Checks a label of a host name, such as a region or an account id.
pub(crate) fn host_label(label: &str) -> Result<(), &'static str> {
    let is_one = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    match label {
        "" => Err("must not be empty"),
        _ if label.len() > 63 => Err("must be at most 63 characters"),
        _ if label.bytes().all(is_one) => Ok(()),
        _ => Err("must consist of lower-case letters, digits and `-`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_authorities_and_urls() {
        let cases = [
            (
                "scf.tencentcloudapi.com",
                "https",
                "scf.tencentcloudapi.com",
            ),
            ("HTTP://Host.Example:8080/", "http", "host.example:8080"),
            ("https://a.b:443", "https", "a.b"),
            ("http://a.b:80", "http", "a.b"),
            ("http://a.b:443", "http", "a.b:443"),
            ("[::1]:9000", "https", "[::1]:9000"),
        ];
        for (text, scheme, host) in cases {
            let endpoint = Endpoint::parse(text).unwrap();
            assert_eq!(
                (endpoint.scheme(), endpoint.authority()),
                (scheme, host),
                "{text}"
            );
        }
    }

    #[test]
    fn rejects_everything_else_by_name() {
        let long = "a".repeat(1 << 20);
        for text in [
            "",
            "https://",
            "ftp://a",
            "a/b",
            "a?x",
            "u:p@host",
            "a b",
            "a\r\nb",
            ":80",
            "a:",
            "..",
            "a..b",
            "a.b.",
            "http://a:x",
            &long,
        ] {
            let error = Endpoint::parse(text).unwrap_err();
            assert_eq!(error.field(), "endpoint", "{text:.20}");
        }
    }
}
