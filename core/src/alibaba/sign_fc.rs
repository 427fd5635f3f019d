//! The `FC` scheme of API 2016-08-15 and of HTTP triggers: HMAC-SHA256 over method, three
//! headers, the `x-fc-*` headers and the decoded path.
//!
//! Source: "Common parameters" and "HTTP trigger" pages of Function Compute; the pre-signed form
//! as the Go SDK makes it.

use crate::crypto::{self, HmacKey};
use crate::engine::order;
use crate::engine::request::Request;
use crate::engine::scheme::Inputs;
use crate::engine::service::Credentials;
use crate::engine::signed::{authorize, header_names, header_text, push_headers, set_token};
use crate::error::EncodeError;
use crate::secret::Secret;
use crate::signing::Texts;
use crate::text::{holds, parts, split_at_mark};
use crate::time::Timestamp;
use crate::wire;

/// Signs a request in place: sets `Date`, `X-Fc-Security-Token` for temporary credentials, and
/// `Authorization`.
///
/// A browser may not set `Date`, so it can send such a request only through a relay.
///
/// # Errors
/// [`EncodeError`] for malformed credentials, or as its stages.
pub(crate) fn sign_request(
    request: &mut Request,
    inputs: &Inputs<'_>,
    texts: &mut Texts,
) -> Result<(), EncodeError> {
    let credentials = inputs.credentials;
    credentials.check()?;
    let date = inputs.context.at.http_date();
    request.set("date", "at", &date)?;
    let token = ("x-fc-security-token", "security_token");
    set_token(request, credentials, token)?;
    push_stages(texts, request, request.query(), &date, inputs.key)?;
    authorize(request, "FC", credentials, &texts.signature)
}

/// Pre-signs the URL of an HTTP trigger for a plain request until `expires`, as the query
/// parameters `x-fc-access-key-id`, `x-fc-expires`, `x-fc-security-token` and `x-fc-signature`.
/// `headers` of the request other than `Content-Type`, `Content-MD5` and `x-fc-*` are not covered.
///
/// # Errors
/// [`EncodeError`] for field `url` if the result is not a URL, or as [`sign_request`].
pub(crate) fn presign_request(
    request: &Request,
    credentials: &Credentials,
    expires: Timestamp,
) -> Result<(Secret, Texts), EncodeError> {
    credentials.check()?;
    let expires = expires.unix_seconds().to_string();
    let mut url = request.url().to_owned();
    push_parameter(&mut url, "x-fc-access-key-id", credentials.id.reveal());
    push_parameter(&mut url, "x-fc-expires", &expires);
    if let Some(token) = &credentials.token {
        push_parameter(&mut url, "x-fc-security-token", token.reveal());
    }
    let query = split_at_mark(&url, "?").map(|(_, query)| query);
    let key = HmacKey::new(credentials.key.reveal().as_bytes());
    let mut texts = Texts::default();
    push_stages(&mut texts, request, query, &expires, &key)?;
    push_parameter(&mut url, "x-fc-signature", &texts.signature);
    Ok((url.into(), texts))
}

fn push_parameter(url: &mut String, name: &str, value: &str) {
    url.push(if holds(url, b'?') { '&' } else { '?' });
    url.push_str(name);
    url.push('=');
    wire::push_encoded(url, value, "");
}

/// Makes the three stages; the last is base64 of HMAC-SHA256. `date` is the `Date` header, or the
/// expiry of a pre-signed URL.
///
/// # Errors
/// As [`canonical_resource`] and [`push_string_to_sign`].
fn push_stages(
    texts: &mut Texts,
    request: &Request,
    query: Option<&str>,
    date: &str,
    key: &HmacKey,
) -> Result<(), EncodeError> {
    texts.canonical_request = canonical_resource(request.path(), query)?;
    let text = &mut texts.string_to_sign;
    push_string_to_sign(text, request, date)?;
    text.push_str(&texts.canonical_request);
    texts.signature = crypto::base64_encode(&key.sign(text.as_bytes()));
    Ok(())
}

/// Stage 1: the decoded path; for HTTP triggers also a line feed and the decoded query, its
/// `key=value` texts sorted as wholes. The line feed is there without a query too.
///
/// # Errors
/// [`EncodeError`] for field `url` if it is not UTF-8.
pub fn canonical_resource(path: &str, query: Option<&str>) -> Result<String, EncodeError> {
    let mut resource = wire::decode(path)?.into_owned();
    if is_http_trigger(path) {
        let mut pairs = Vec::new();
        for (key, value) in wire::query_pairs(query) {
            let mut pair = wire::decode_query(key)?;
            if let Some(value) = value {
                pair.push('=');
                pair.push_str(&wire::decode_query(value)?);
            }
            pairs.push(pair);
        }
        let mut separator = "";
        resource.push('\n');
        let mut texts = pairs.iter().map(String::as_str);
        for (pair, _) in order::texts(&mut || texts.next()) {
            resource.push_str(separator);
            resource.push_str(pair);
            separator = "\n";
        }
    }
    Ok(resource)
}

/// Stage 2, but for the resource at its end.
///
/// # Errors
/// [`EncodeError`] that names a header which is repeated.
fn push_string_to_sign(
    text: &mut String,
    request: &Request,
    date: &str,
) -> Result<(), EncodeError> {
    text.reserve(256);
    for line in &[
        request.method(),
        header_text(request, "content-md5")?,
        header_text(request, "content-type")?,
        date,
    ] {
        text.push_str(line);
        text.push('\n');
    }
    push_headers(text, request, &header_names(request, &["x-fc-"]), "")
}

/// Paths of the API begin with its date; `/{date}/proxy/` and everything else is a trigger.
fn is_http_trigger(path: &str) -> bool {
    let mut parts = parts(path, b'/');
    let (_, version, kind) = (parts.next(), parts.next(), parts.next());
    let versioned = version.is_some_and(|v| {
        v.len() == 10
            && v.bytes().enumerate().all(|(i, b)| match i {
                4 | 7 => b == b'-',
                _ => b.is_ascii_digit(),
            })
    });
    !versioned || kind.is_none() || kind == Some("proxy")
}
