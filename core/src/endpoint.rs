//! Where a request goes: scheme and authority.

use crate::error::EncodeError;

/// Scheme and authority of a cloud's API, such as `https://scf.tencentcloudapi.com`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Endpoint {
    scheme: http::uri::Scheme,
    authority: http::uri::Authority,
}

impl Endpoint {
    /// Reads an authority (`host`, `host:port`) or a URL without path (`http://host:port`).
    /// Without a scheme it is https.
    ///
    /// # Errors
    /// [`EncodeError`] for field `endpoint`.
    pub fn parse(text: &str) -> Result<Self, EncodeError> {
        let error = |problem: &'static str| EncodeError::new("endpoint", problem);
        let (scheme, rest) = match text.split_once("://") {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => {
                (http::uri::Scheme::HTTPS, rest)
            }
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => {
                (http::uri::Scheme::HTTP, rest)
            }
            Some(_) => return Err(error("must be http or https")),
            None => (http::uri::Scheme::HTTPS, text),
        };
        let authority = rest.strip_suffix('/').unwrap_or(rest);
        if authority.is_empty() {
            return Err(error("must not be empty"));
        }
        if authority.len() > 255 {
            return Err(error("must be at most 255 bytes"));
        }
        if !authority
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-._:[]".contains(&b))
        {
            return Err(error(
                "must be host, host:port, or a URL of these without path",
            ));
        }
        // The case of a host means nothing and the scheme's own port goes without saying, yet a
        // signature covers them: HTTP stacks lower the one and leave out the other.
        let own_port = if scheme == http::uri::Scheme::HTTPS {
            ":443"
        } else {
            ":80"
        };
        let authority = authority.to_ascii_lowercase();
        let authority = authority
            .strip_suffix(own_port)
            .unwrap_or(&authority)
            .parse::<http::uri::Authority>()
            .map_err(|_| error("must be host, host:port, or a URL of these without path"))?;
        let port_is_absent = authority.as_str().len() == authority.host().len();
        let has_empty_label = authority.host().split('.').any(str::is_empty);
        if has_empty_label || !(port_is_absent || authority.port_u16().is_some()) {
            return Err(error(
                "must be host, host:port, or a URL of these without path",
            ));
        }
        Ok(Self { scheme, authority })
    }

    /// `https` or `http`.
    pub fn scheme(&self) -> &str {
        self.scheme.as_str()
    }

    /// Host, with the port where it is not the scheme's own.
    pub fn authority(&self) -> &str {
        self.authority.as_str()
    }

    pub(crate) fn uri(&self, path_and_query: String) -> Result<http::Uri, EncodeError> {
        let mut parts = http::uri::Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        let target = http::uri::PathAndQuery::try_from(path_and_query).ok();
        let uri = target.and_then(|target| {
            parts.path_and_query = Some(target);
            http::Uri::from_parts(parts).ok()
        });
        uri.ok_or_else(|| EncodeError::new("endpoint", "and the parameters make no valid URL"))
    }
}

/// Checks one label of a host name, such as a region or an account id.
pub(crate) fn check_host_label(field: &'static str, label: &str) -> Result<(), EncodeError> {
    if label.is_empty() {
        return Err(EncodeError::new(field, "must not be empty"));
    }
    if label.len() > 63 {
        return Err(EncodeError::new(field, "must be at most 63 characters"));
    }
    if label
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    {
        Ok(())
    } else {
        Err(EncodeError::new(
            field,
            "must consist of lower-case letters, digits and `-`",
        ))
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
    fn refuses_everything_else_by_name() {
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
