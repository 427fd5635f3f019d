//! The only place that builds a request target.
//!
//! Signers read the finished bytes back; nothing is encoded twice by two encoders.

use std::borrow::Cow;
use std::collections::BinaryHeap;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Method, Request, Uri};
use percent_encoding::{
    AsciiSet, NON_ALPHANUMERIC, PercentEncode, percent_decode_str, utf8_percent_encode,
};

pub(crate) use crate::checks::{
    check_ascii, check_name, check_not_redacted, check_opaque, check_optional_name, check_text,
    header_value, secret_header_value,
};
use crate::endpoint::Endpoint;
use crate::error::EncodeError;
use crate::json::ToJson;

/// Everything but the unreserved characters of RFC 3986 section 2.3 is escaped.
pub(crate) const STRICT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// As [`STRICT`], with `:` and `!` of a Huawei URN left as they are: the documents and the Node
/// SDK send them raw, and the canonical form is the same either way.
pub(crate) const URN: &AsciiSet = &STRICT.remove(b':').remove(b'!');

pub(crate) fn encode(text: &str) -> Cow<'_, str> {
    encoded(text).into()
}

/// As [`encode`], for the end of a longer text.
pub(crate) fn encoded(text: &str) -> PercentEncode<'_> {
    utf8_percent_encode(text, STRICT)
}

/// Percent-decoding of a path: `+` stays. What is not UTF-8 has no text to sign.
pub(crate) fn decode(text: &str) -> Result<Cow<'_, str>, EncodeError> {
    if text.contains('%') {
        percent_decode_str(text)
            .decode_utf8()
            .map_err(|_| EncodeError::new("url", "must be UTF-8 under its percent-encoding"))
    } else {
        Ok(text.into())
    }
}

/// Form-style decoding of a query part: `+` is a space, as SDKs write it.
pub(crate) fn decode_query(text: &str) -> Result<String, EncodeError> {
    decode(&text.replace('+', "%20")).map(Cow::into_owned)
}

/// A query part, decoded and encoded strictly.
pub(crate) fn strict_query(text: &str) -> Result<String, EncodeError> {
    decode_query(text).map(|text| encode(&text).into_owned())
}

/// `key=value` parts of a query as they stand on the wire, with the `=` told apart from its absence.
pub(crate) fn query_pairs(query: Option<&str>) -> Vec<(&str, Option<&str>)> {
    let mut pairs = Vec::new();
    if let Some(query) = query.filter(|query| !query.is_empty()) {
        for pair in query.split('&') {
            pairs.push(match pair.split_once('=') {
                Some((key, value)) => (key, Some(value)),
                None => (pair, None),
            });
        }
    }
    pairs
}

type PairForm<'a> = dyn Fn(&str, Option<&str>) -> Result<String, EncodeError> + 'a;

/// The parts of a query, each in the form that a scheme gives it, in the order of these.
pub(crate) fn sorted_query(
    query: Option<&str>,
    form: &PairForm<'_>,
) -> Result<Vec<String>, EncodeError> {
    // A heap sorts in a fraction of the code that a sort of the library takes.
    let mut parts = BinaryHeap::new();
    for (key, value) in query_pairs(query) {
        parts.push(form(key, value)?);
    }
    Ok(parts.into_sorted_vec())
}

/// The parts of a URL that every HTTP client sends as it stands, so that it can be signed: in
/// visible ASCII, without backslashes, and without steps that clients take themselves (`/../`).
pub(crate) fn unchanging_uri(url: &str) -> Option<Uri> {
    let is_visible = url.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    let uri: Uri = url.parse().ok().filter(|_| is_visible)?;
    let is_step = |part: &str| {
        let part = part.to_ascii_lowercase().replace("%2e", ".");
        part == "." || part == ".."
    };
    (!uri.path().split('/').any(is_step)).then_some(uri)
}

/// Builds an unsigned request; the first mistake is reported by [`RequestBuilder::build`].
pub(crate) struct RequestBuilder<'a> {
    endpoint: &'a Endpoint,
    request: Request<Bytes>,
    target: String,
    has_query: bool,
    error: Option<EncodeError>,
}

impl<'a> RequestBuilder<'a> {
    pub(crate) fn new(method: Method, endpoint: &'a Endpoint) -> Self {
        let mut request = Request::new(Bytes::new());
        *request.method_mut() = method;
        let mut builder = Self {
            endpoint,
            request,
            target: String::with_capacity(128),
            has_query: false,
            error: None,
        };
        builder.header("host", "endpoint", endpoint.authority());
        builder
    }

    /// Literal part of the path.
    pub(crate) fn path(&mut self, literal: &str) -> &mut Self {
        self.target.push_str(literal);
        self
    }

    /// A checked, percent-encoded name.
    pub(crate) fn segment(&mut self, field: &'static str, name: &str) -> &mut Self {
        self.target.extend(encoded(name));
        self.check(check_name(field, name))
    }

    /// A Huawei function URN.
    pub(crate) fn urn(&mut self, field: &'static str, urn: &str) -> &mut Self {
        self.target.extend(utf8_percent_encode(urn, URN));
        self.check(check_name(field, urn));
        if urn.contains('%') {
            self.check(Err(EncodeError::new(field, "must not contain `%`")));
        }
        self
    }

    /// A query parameter, if set.
    pub(crate) fn query(
        &mut self,
        key: &str,
        field: &'static str,
        value: Option<&str>,
    ) -> &mut Self {
        if let Some(value) = value {
            self.pair(key, value);
            self.check(check_text(field, value));
        }
        self
    }

    /// A query parameter that the cloud made, if set: passed back byte for byte, however long.
    pub(crate) fn token(
        &mut self,
        key: &str,
        field: &'static str,
        value: Option<&str>,
    ) -> &mut Self {
        if let Some(value) = value {
            self.check(check_opaque(field, value));
            self.pair(key, value);
        }
        self
    }

    fn pair(&mut self, key: &str, value: &str) {
        self.target.push(if self.has_query { '&' } else { '?' });
        self.has_query = true;
        self.target.extend(encoded(key));
        self.target.push('=');
        self.target.extend(encoded(value));
    }

    /// A separator and a checked name that continue the last segment, if set.
    pub(crate) fn suffix(
        &mut self,
        separator: &str,
        field: &'static str,
        name: Option<&str>,
    ) -> &mut Self {
        if let Some(name) = name {
            self.path(separator).segment(field, name);
            if name.contains(separator) {
                let problem = ["must not contain `", separator, "`"].concat();
                self.check(Err(EncodeError::new(field, problem)));
            }
        }
        self
    }

    pub(crate) fn header(
        &mut self,
        name: &'static str,
        field: &'static str,
        value: &str,
    ) -> &mut Self {
        match header_value(field, value) {
            Ok(value) => {
                self.request
                    .headers_mut()
                    .insert(HeaderName::from_static(name), value);
            }
            Err(error) => self.note(error),
        }
        self
    }

    /// A header parameter, if set.
    pub(crate) fn optional_header(
        &mut self,
        name: &'static str,
        field: &'static str,
        value: Option<&str>,
    ) -> &mut Self {
        match value {
            Some(value) => self.header(name, field, value),
            None => self,
        }
    }

    /// A JSON body with its content type.
    pub(crate) fn json(&mut self, body: &dyn ToJson) -> &mut Self {
        let mut out = Vec::new();
        body.write(&mut out);
        *self.request.body_mut() = out.into();
        self.content_type("application/json")
    }

    /// A body that is sent as it is. Its type is said even where there is none: HTTP clients that
    /// add one of their own would break the signature.
    pub(crate) fn octets(&mut self, body: Option<&Bytes>) -> &mut Self {
        *self.request.body_mut() = body.cloned().unwrap_or_default();
        self.content_type("application/octet-stream")
    }

    pub(crate) fn content_type(&mut self, value: &'static str) -> &mut Self {
        self.request
            .headers_mut()
            .insert(CONTENT_TYPE, HeaderValue::from_static(value));
        self
    }

    /// A check of the operation's own.
    pub(crate) fn check(&mut self, result: Result<(), EncodeError>) -> &mut Self {
        if let Err(error) = result {
            self.note(error);
        }
        self
    }

    pub(crate) fn build(&mut self) -> Result<Request<Bytes>, EncodeError> {
        if let Some(error) = self.error.take() {
            return Err(error);
        }
        *self.request.uri_mut() = self.endpoint.uri(std::mem::take(&mut self.target))?;
        Ok(std::mem::take(&mut self.request))
    }

    fn note(&mut self, error: EncodeError) {
        self.error.get_or_insert(error);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(name: &str) -> Result<String, EncodeError> {
        let endpoint = Endpoint::parse("example.com").unwrap();
        RequestBuilder::new(Method::GET, &endpoint)
            .path("/s/")
            .segment("service_name", name)
            .query("q", "q", Some(name))
            .build()
            .map(|r| r.uri().path_and_query().unwrap().to_string())
    }

    /// Expected texts from Python's `urllib.parse.quote(name, safe="")`.
    #[test]
    fn encodes_legal_but_odd_names() {
        assert_eq!(
            target("a:b$c.d~e").unwrap(),
            "/s/a%3Ab%24c.d~e?q=a%3Ab%24c.d~e"
        );
        assert_eq!(
            target("函数 +%*").unwrap(),
            "/s/%E5%87%BD%E6%95%B0%20%2B%25%2A?q=%E5%87%BD%E6%95%B0%20%2B%25%2A"
        );
    }

    #[test]
    fn refuses_names_that_change_the_request() {
        let long = "a".repeat(1 << 20);
        for name in [
            "", "..", ".", "a/b", "a?b", "a#b", "a\r\nb", "a\0", "a\u{7f}", "a\\b", &long,
        ] {
            assert_eq!(target(name).unwrap_err().field(), "service_name");
        }
    }

    #[test]
    fn knows_what_clients_send_as_it_stands() {
        for sent in [
            "http://h",
            "http://h/",
            "https://h/a..b/.c/...?x=/../y",
            "https://h/%2F%41",
        ] {
            assert!(unchanging_uri(sent).is_some(), "{sent}");
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
            assert!(unchanging_uri(changed).is_none(), "{changed}");
        }
    }

    #[test]
    fn refuses_header_values_that_change_the_request() {
        for value in ["", "a\r\nx: y", "a\n", "\u{e9}", " a", "a ", "a\0"] {
            assert_eq!(
                header_value("x_fc_trace_id", value).unwrap_err().field(),
                "x_fc_trace_id"
            );
        }
    }
}
