//! What the schemes have in common: which headers are signed, and how they are written.

use super::request::{Only, Request};
use super::service::Credentials;
use crate::checks;
use crate::error::EncodeError;
use crate::signing::SignedHeaders;

impl SignedHeaders<'_> {
    /// The names, sorted, of those headers of the request that are to be signed.
    pub(crate) fn names<'r>(
        self,
        request: &'r Request,
        recommended: &[&str],
    ) -> Result<Vec<&'r str>, EncodeError> {
        let Self::Exactly(names) = self else {
            return Ok(header_names(request, recommended));
        };
        let is_it = |name: &str| names.iter().any(|wanted| name.eq_ignore_ascii_case(wanted));
        let sorted = sorted_names(request, &is_it);
        for wanted in names {
            let mut found = sorted.iter();
            let problem = match found.find(|name| name.eq_ignore_ascii_case(wanted)) {
                None => "must name headers of the request only",
                // One of before is replaced: what would be signed is not what is sent.
                Some(&"authorization") => {
                    "must not name `authorization`, which holds the signature"
                }
                Some(_) => continue,
            };
            return Err(EncodeError::new("signed_headers", problem));
        }
        Ok(sorted)
    }
}

/// The names, sorted, of the headers that are wanted: by their names, or by a beginning of them that
/// ends in `-`.
pub(crate) fn header_names<'r>(request: &'r Request, wanted: &[&str]) -> Vec<&'r str> {
    sorted_names(request, &|name| {
        wanted.iter().any(|wanted| {
            let rest = name.strip_prefix(wanted);
            rest.is_some_and(|rest| rest.is_empty() || wanted.ends_with('-'))
        })
    })
}

/// Each name is put in its place, once: for a handful of them that is the least work.
fn sorted_names<'r>(request: &'r Request, is_wanted: &dyn Fn(&str) -> bool) -> Vec<&'r str> {
    let mut sorted = Vec::with_capacity(8);
    for name in request.names() {
        if is_wanted(name)
            && let Err(at) = sorted.binary_search(&name)
        {
            sorted.insert(at, name);
        }
    }
    sorted
}

/// The one value of a header that a signature covers, without the blanks that HTTP strips; empty
/// where it is absent. What is signed must be what arrives: of a repeated header a server may read
/// either value, or both, and what is not text has no form to sign.
pub(crate) fn header_text<'r>(request: &'r Request, name: &str) -> Result<&'r str, EncodeError> {
    let problem = match request.only(name) {
        Only::Absent => return Ok(""),
        Only::Text(value) => return Ok(value.trim_ascii()),
        Only::Repeated => "is signed and must not be repeated",
        #[cfg(feature = "typed")]
        Only::Unreadable => "is signed and must be readable text",
    };
    Err(EncodeError::new(name.to_owned(), problem))
}

/// Appends `name:value\n` for each name; the value of `lowered` in lower case.
pub(crate) fn push_headers(
    out: &mut String,
    request: &Request,
    names: &[&str],
    lowered: &str,
) -> Result<(), EncodeError> {
    for name in names {
        out.push_str(name);
        out.push(':');
        let start = out.len();
        out.push_str(header_text(request, name)?);
        if *name == lowered
            && let Some(value) = out.get_mut(start..)
        {
            value.make_ascii_lowercase();
        }
        out.push('\n');
    }
    Ok(())
}

/// Appends `name;name`: how the schemes list what is signed.
pub(crate) fn push_names(out: &mut String, names: &[&str]) {
    let mut separator = "";
    for name in names {
        out.push_str(separator);
        out.push_str(name);
        separator = ";";
    }
}

/// Sets the header of a security token, if there is one. The second name is that for the caller.
pub(crate) fn set_token(
    request: &mut Request,
    credentials: &Credentials,
    (name, field): (&str, &'static str),
) -> Result<(), EncodeError> {
    match &credentials.token {
        Some(token) => request.set_secret(name, field, token.reveal()),
        None => Ok(()),
    }
}

/// Sets `Authorization` of the schemes that have nothing in it but the key's id and the signature.
pub(crate) fn authorize(
    request: &mut Request,
    scheme: &str,
    credentials: &Credentials,
    signature: &str,
) -> Result<(), EncodeError> {
    let value = [scheme, " ", credentials.id.reveal(), ":", signature].concat();
    set_authorization(request, &value)
}

/// Sets `Authorization`, which is secret.
pub(crate) fn set_authorization(request: &mut Request, value: &str) -> Result<(), EncodeError> {
    request.set_secret("authorization", "credentials", value)
}

/// Whether a name is one that a header can have (RFC 9110 section 5.6.2), in lower case.
pub(crate) fn is_header_name(name: &str) -> bool {
    let is_mark = |b| matches!(b, b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'.' | b'^'..=b'`' | b'|' | b'~');
    let is_token = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || is_mark(b);
    !name.is_empty() && name.bytes().all(is_token)
}

/// Adds a header of the caller's own before signing.
pub(crate) fn add_header(
    request: &mut Request,
    name: &str,
    value: &str,
) -> Result<(), EncodeError> {
    let name = name.to_ascii_lowercase();
    let problem = if !is_header_name(&name) {
        "must have names of letters, digits and `-`"
    } else if request.header(&name).is_some() || is_reserved(&name) {
        "must not replace what the request or the signer sets"
    } else {
        checks::field("headers", checks::ascii(value))?;
        request.push(&name, value, false);
        return Ok(());
    };
    Err(EncodeError::new("headers", problem))
}

/// Headers that a signer or the HTTP client sets.
fn is_reserved(name: &str) -> bool {
    matches!(
        name,
        "authorization"
            | "date"
            | "host"
            | "content-length"
            | "transfer-encoding"
            | "connection"
            | "x-auth-token"
            | "x-fc-security-token"
            | "x-security-token"
            | "x-sdk-date"
    ) || name.starts_with("x-acs-")
        || name.starts_with("x-tc-")
}
