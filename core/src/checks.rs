//! What is checked of names, strings and header values before they reach the wire. Each check says
//! what is wrong, to be read after the name of the field.

use crate::error::EncodeError;
use crate::secret::REDACTED;

/// Longest name that goes into a path or query, in bytes. No cloud allows more than 128
/// characters; what is far beyond is a mistake, not a name.
const MAX_NAME: usize = 1024;

/// Longest string of any other sort that is not a body, in bytes.
const MAX_OPAQUE: usize = 64 << 10;

const EMPTY: &str = "must not be empty";

/// Names the field that a check has found wrong.
pub(crate) fn field(
    field: &'static str,
    checked: Result<(), &'static str>,
) -> Result<(), EncodeError> {
    checked.map_err(|problem| EncodeError::new(field, problem))
}

/// Checks a name: of a path, or of a JSON body whose service puts it into one.
pub(crate) fn name(name: &str) -> Result<(), &'static str> {
    text(name)?;
    if name
        .bytes()
        .any(|b| matches!(b, b'/' | b'?' | b'#' | b'\\'))
    {
        return Err("must not contain `/`, `\\`, `?` or `#`");
    }
    if name == "." || name == ".." {
        return Err("must not be `.` or `..`");
    }
    Ok(())
}

/// Checks a string that goes into a query or a JSON body as a name: present, bounded, printable.
pub(crate) fn text(text: &str) -> Result<(), &'static str> {
    if text.len() > MAX_NAME {
        return Err("must be at most 1024 bytes");
    }
    opaque(text)
}

/// As [`text`], for what a cloud made and nobody else knows the length of.
pub(crate) fn opaque(text: &str) -> Result<(), &'static str> {
    if text.is_empty() {
        return Err(EMPTY);
    }
    if text.len() > MAX_OPAQUE {
        return Err("must be at most 65536 bytes");
    }
    if has_control(text) {
        return Err("must not contain control characters");
    }
    Ok(())
}

/// Whether a text has control characters.
pub(crate) fn has_control(text: &str) -> bool {
    // Of ASCII, bytes tell as much as characters, and sooner.
    if text.is_ascii() {
        text.bytes().any(|b| b.is_ascii_control())
    } else {
        text.chars().any(char::is_control)
    }
}

/// Checks a string of printable ASCII, such as a header's value or a key. HTTP strips outer blanks,
/// so they would break a signature; HTTP clients disagree on how to write anything beyond ASCII.
pub(crate) fn ascii(text: &str) -> Result<(), &'static str> {
    if text.is_empty() {
        return Err(EMPTY);
    }
    if text.len() > MAX_OPAQUE {
        return Err("must be at most 65536 bytes");
    }
    not_redacted(text)?;
    // All are looked at, so that the compiler looks at many at a time.
    let is_printable = |all, b| all & (b' '..=b'~').contains(&b);
    if !text.bytes().fold(true, is_printable) {
        return Err("must consist of printable ASCII characters");
    }
    if text.starts_with(' ') || text.ends_with(' ') {
        return Err("must not begin or end with a space");
    }
    Ok(())
}

/// Checks that a secret is not what is printed in its place: somebody stored what was printed, and
/// it would be a wrong key without a word.
pub(crate) fn not_redacted(text: &str) -> Result<(), &'static str> {
    if text == REDACTED {
        return Err("must be the secret itself, not `<redacted>` as it is printed");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rejects_header_values_that_change_the_request() {
        for value in ["", "a\r\nx: y", "a\n", "\u{e9}", " a", "a ", "a\0"] {
            assert!(ascii(value).is_err(), "{value:?}");
        }
        assert_eq!(ascii("a b"), Ok(()));
    }
    #[test]
    fn lengths_are_bounded() {
        for (check, longest) in [
            (name as fn(&str) -> _, 1024),
            (text, 1024),
            (opaque, 65_536),
            (ascii, 65_536),
        ] {
            let letters = |len| "a".repeat(len);
            assert_eq!(check(&letters(longest)), Ok(()));
            for longer in [longest + 1, 2 * longest] {
                assert!(check(&letters(longer)).is_err(), "{longer}");
            }
            assert_eq!(check(""), Err(EMPTY));
        }
    }
}
