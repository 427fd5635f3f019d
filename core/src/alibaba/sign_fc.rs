//! The `FC` scheme of API 2016-08-15 and of HTTP triggers: HMAC-SHA256 over method, three
//! headers, the `x-fc-*` headers and the decoded path.
//!
//! Source: "Common parameters" and "HTTP trigger" pages of Function Compute; the pre-signed form
//! as the Go SDK makes it.

use http::{Request, Uri};

use super::Credentials;
use crate::crypto;
use crate::error::EncodeError;
use crate::secret::Secret;
use crate::signing::{
    SigningContext, Stages, canonical_headers, header_names, header_text, set_authorization,
    set_header, set_secret_header,
};
use crate::time::Timestamp;
use crate::wire;

/// Signs a request in place: sets `Date`, `X-Fc-Security-Token` for temporary credentials, and
/// `Authorization`.
///
/// A browser may not set `Date`, so it can send such a request only through a relay.
///
/// # Errors
/// [`EncodeError`] for malformed credentials, or as [`canonical_resource`] and [`string_to_sign`].
pub fn sign<B>(
    request: &mut Request<B>,
    credentials: &Credentials,
    context: &SigningContext,
) -> Result<Stages, EncodeError> {
    credentials.check()?;
    let date = context.at.http_date();
    set_header(request, "date", "at", &date)?;
    if let Some(token) = &credentials.security_token {
        set_secret_header(
            request,
            "x-fc-security-token",
            "security_token",
            token.reveal(),
        )?;
    }
    let resource = canonical_resource(request.uri())?;
    let text = string_to_sign(request, &date, &resource)?;
    let signature = signature(&credentials.access_key_secret, &text);
    let key_id = credentials.access_key_id.reveal();
    set_authorization(request, &format!("FC {key_id}:{signature}"))?;
    Ok(Stages {
        canonical_request: resource.into(),
        string_to_sign: text.into(),
        signature: signature.into(),
    })
}

/// Pre-signs the URL of an HTTP trigger for a plain request until `expires`, as the query
/// parameters `x-fc-access-key-id`, `x-fc-expires`, `x-fc-security-token` and `x-fc-signature`.
/// `headers` of the request other than `Content-Type`, `Content-MD5` and `x-fc-*` are not covered.
///
/// # Errors
/// [`EncodeError`] for field `url` if the result is not a URL, or as [`sign`].
pub fn presign<B>(
    request: &Request<B>,
    credentials: &Credentials,
    expires: Timestamp,
) -> Result<(Secret, Stages), EncodeError> {
    credentials.check()?;
    let expires = expires.unix_seconds().to_string();
    let mut url = request.uri().to_string();
    let mut push = |name: &str, value: &str| {
        url.push(if url.contains('?') { '&' } else { '?' });
        url.push_str(name);
        url.push('=');
        url.push_str(&wire::encode(value));
    };
    push("x-fc-access-key-id", credentials.access_key_id.reveal());
    push("x-fc-expires", &expires);
    if let Some(token) = &credentials.security_token {
        push("x-fc-security-token", token.reveal());
    }
    let signed: Uri = url
        .parse()
        .map_err(|_| EncodeError::new("url", "is not a valid URL"))?;
    let resource = canonical_resource(&signed)?;
    let text = string_to_sign(request, &expires, &resource)?;
    let signature = signature(&credentials.access_key_secret, &text);
    url.push_str("&x-fc-signature=");
    url.push_str(&wire::encode(&signature));
    let stages = Stages {
        canonical_request: resource.into(),
        string_to_sign: text.into(),
        signature: signature.into(),
    };
    Ok((url.into(), stages))
}

/// Stage 1: the decoded path; for HTTP triggers also a line feed and the decoded query, its
/// `key=value` texts sorted as wholes. The line feed is there without a query too.
///
/// # Errors
/// [`EncodeError`] for field `url` if it is not UTF-8.
pub fn canonical_resource(uri: &Uri) -> Result<String, EncodeError> {
    let path = if uri.path().is_empty() {
        "/"
    } else {
        uri.path()
    };
    let mut resource = wire::decode(path)?.into_owned();
    if is_http_trigger(path) {
        let pairs = wire::sorted_query(uri.query(), &|key, value| {
            let mut pair = wire::decode_query(key)?;
            if let Some(value) = value {
                pair.push('=');
                pair.push_str(&wire::decode_query(value)?);
            }
            Ok(pair)
        })?;
        resource.push('\n');
        resource.push_str(&pairs.join("\n"));
    }
    Ok(resource)
}

/// Stage 2. `date` is the `Date` header, or the expiry of a pre-signed URL.
///
/// # Errors
/// [`EncodeError`] that names a header which is repeated or no text.
pub fn string_to_sign<B>(
    request: &Request<B>,
    date: &str,
    canonical_resource: &str,
) -> Result<String, EncodeError> {
    let headers = request.headers();
    let fc_names = header_names(headers, &|name| name.starts_with("x-fc-"));
    let mut text = [
        request.method().as_str(),
        header_text(headers, "content-md5")?,
        header_text(headers, "content-type")?,
        date,
        "",
    ]
    .join("\n");
    text.push_str(&canonical_headers(headers, &fc_names)?);
    text.push_str(canonical_resource);
    Ok(text)
}

/// Stage 3: base64 of HMAC-SHA256.
pub fn signature(access_key_secret: &Secret, string_to_sign: &str) -> String {
    crypto::base64_encode(&crypto::hmac_sha256(
        access_key_secret.reveal().as_bytes(),
        string_to_sign.as_bytes(),
    ))
}

/// Paths of the API begin with its date; `/{date}/proxy/` and everything else is a trigger.
fn is_http_trigger(path: &str) -> bool {
    let mut parts = path.splitn(4, '/');
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
