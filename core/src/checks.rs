//! What is checked of names, texts and header values before they reach the wire.

use std::borrow::Cow;

use http::header::HeaderValue;

use crate::error::EncodeError;
use crate::secret::REDACTED;

/// Longest name that goes into a path or query, in bytes. No cloud allows more than 128
/// characters; what is far beyond is a mistake, not a name.
const MAX_NAME: usize = 1024;

/// Longest text of any other sort that is not a body, in bytes.
const MAX_OPAQUE: usize = 64 << 10;

/// Checks a name: of a path, or of a JSON body whose service puts it into one.
pub(crate) fn check_name(field: &'static str, name: &str) -> Result<(), EncodeError> {
    check_text(field, name)?;
    if name.bytes().any(|b| b"/?#\\".contains(&b)) {
        return Err(EncodeError::new(
            field,
            "must not contain `/`, `\\`, `?` or `#`",
        ));
    }
    if name == "." || name == ".." {
        return Err(EncodeError::new(field, "must not be `.` or `..`"));
    }
    Ok(())
}

/// Checks a text that goes into a query or a JSON body as a name: present, bounded, printable.
pub(crate) fn check_text(field: &'static str, text: &str) -> Result<(), EncodeError> {
    if text.len() > MAX_NAME {
        return Err(EncodeError::new(field, "must be at most 1024 bytes"));
    }
    check_opaque(field, text)
}

/// As [`check_text`], for what a cloud made and nobody else knows the length of.
pub(crate) fn check_opaque(field: &'static str, text: &str) -> Result<(), EncodeError> {
    if text.is_empty() {
        return Err(EncodeError::new(field, "must not be empty"));
    }
    if text.len() > MAX_OPAQUE {
        return Err(EncodeError::new(field, "must be at most 65536 bytes"));
    }
    // Of ASCII, bytes tell as much as characters, and sooner.
    let has_control = if text.is_ascii() {
        text.bytes().any(|b| b.is_ascii_control())
    } else {
        text.chars().any(char::is_control)
    };
    if has_control {
        return Err(EncodeError::new(
            field,
            "must not contain control characters",
        ));
    }
    Ok(())
}

/// As [`check_name`], for a parameter that may be absent.
pub(crate) fn check_optional_name(
    field: &'static str,
    name: Option<&str>,
) -> Result<(), EncodeError> {
    name.map_or(Ok(()), |name| check_name(field, name))
}

/// Checks a text of printable ASCII, such as a header's value or a key. HTTP strips outer blanks,
/// so they would break a signature; HTTP clients disagree on how to write anything beyond ASCII.
pub(crate) fn check_ascii(field: &'static str, text: &str) -> Result<(), EncodeError> {
    if text.is_empty() {
        return Err(EncodeError::new(field, "must not be empty"));
    }
    if text.len() > MAX_OPAQUE {
        return Err(EncodeError::new(field, "must be at most 65536 bytes"));
    }
    check_not_redacted(field, text)?;
    // All are looked at, so that the compiler looks at many at a time.
    let is_printable = |all, b| all & (b' '..=b'~').contains(&b);
    if !text.bytes().fold(true, is_printable) {
        return Err(EncodeError::new(
            field,
            "must consist of printable ASCII characters",
        ));
    }
    if text.starts_with(' ') || text.ends_with(' ') {
        return Err(EncodeError::new(
            field,
            "must not begin or end with a blank",
        ));
    }
    Ok(())
}

/// Checks that a secret is not what is printed in its place: somebody stored what was printed, and
/// it would be a wrong key without a word.
pub(crate) fn check_not_redacted(
    field: impl Into<Cow<'static, str>>,
    text: &str,
) -> Result<(), EncodeError> {
    if text == REDACTED {
        let problem = "must be the secret itself, not `<redacted>` as it is printed";
        return Err(EncodeError::new(field, problem));
    }
    Ok(())
}

pub(crate) fn header_value(field: &'static str, text: &str) -> Result<HeaderValue, EncodeError> {
    check_ascii(field, text)?;
    HeaderValue::from_str(text).map_err(|_| EncodeError::new(field, "must be a valid header value"))
}

/// A header value that `Debug` hides.
pub(crate) fn secret_header_value(
    field: &'static str,
    text: &str,
) -> Result<HeaderValue, EncodeError> {
    let mut value = header_value(field, text)?;
    value.set_sensitive(true);
    Ok(value)
}
