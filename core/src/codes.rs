//! Tables of the vendors' error codes, and what a code means.

use crate::error::{ErrorKind, RetryHint};
use crate::text::{parts, split_at_mark};

/// A cloud's codes by what they mean; the first row that fits decides. `make gen` makes the tables
/// in `errors.md` of them.
///
/// A row has codes, parted by blanks, and the texts of which the message must hold one, parted by
/// `|`; none for any message. In a code `*` stands for anything; before a colon stands the context
/// that it needs.
pub(crate) type Codes = &'static [(ErrorKind, RetryHint, &'static str, &'static str)];

/// No vendor's code is longer.
const LONGEST_CODE: usize = 256;

/// How much of a message is looked at.
const MESSAGE: usize = 4096;

/// What a code means, whatever its case: the documents of a cloud and the cloud itself do not
/// always agree on it. The `context` distinguishes causes of one code that its message need not: the
/// operation, or the way of signing.
pub(crate) fn meaning(
    codes: Codes,
    context: &str,
    code: &str,
    message: &str,
) -> Option<(ErrorKind, RetryHint)> {
    if code.is_empty() || code.len() > LONGEST_CODE {
        return None;
    }
    let message = message.as_bytes();
    let message = message.get(..MESSAGE).unwrap_or(message);
    let is_code = |pattern: &str| match split_at_mark(pattern, ":") {
        Some((needed, pattern)) => needed == context && fits(pattern.as_bytes(), code.as_bytes()),
        None => fits(pattern.as_bytes(), code.as_bytes()),
    };
    let row = codes.iter().find(|(_, _, codes, texts)| {
        parts(codes, b' ').any(is_code) && parts(texts, b'|').any(|text| says(message, text))
    });
    row.map(|(kind, retry, ..)| (*kind, *retry))
}

/// Whether a message holds a text, in any case.
fn says(message: &[u8], text: &str) -> bool {
    let same = |part: &[u8]| part.eq_ignore_ascii_case(text.as_bytes());
    text.is_empty() || message.windows(text.len()).any(same)
}

/// Whether a code is what a pattern says. It is looked through once for each `*` of a pattern,
/// which has two at most.
fn fits(pattern: &[u8], code: &[u8]) -> bool {
    match pattern.split_first() {
        None => code.is_empty(),
        Some((b'*', [])) => true,
        Some((b'*', rest)) => (0..=code.len()).any(|at| fits(rest, code.get(at..).unwrap_or(&[]))),
        Some((known, pattern)) => code
            .split_first()
            .is_some_and(|(found, code)| found.eq_ignore_ascii_case(known) && fits(pattern, code)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: Codes = &[
        (
            ErrorKind::ClockSkew,
            RetryHint::AfterClockSync,
            "One.* Two",
            "too late|expired",
        ),
        (ErrorKind::Conflict, RetryHint::No, "*Exists *.In*Use", ""),
        (ErrorKind::InvalidArgument, RetryHint::No, "Create:Two", ""),
        (ErrorKind::NotFound, RetryHint::No, "One Two*", ""),
    ];

    fn kind(context: &str, code: &str, message: &str) -> Option<ErrorKind> {
        meaning(TABLE, context, code, message).map(|(kind, _)| kind)
    }

    #[test]
    fn the_first_row_that_fits_decides() {
        assert_eq!(
            kind("", "one.two", "It EXPIRED."),
            Some(ErrorKind::ClockSkew)
        );
        assert_eq!(kind("", "one.two", "else"), None);
        assert_eq!(kind("", "Two", "too late"), Some(ErrorKind::ClockSkew));
        assert_eq!(kind("", "Two", "too"), Some(ErrorKind::NotFound));
        assert_eq!(kind("Create", "Two", ""), Some(ErrorKind::InvalidArgument));
        assert_eq!(kind("create", "Two", ""), Some(ErrorKind::NotFound));
    }

    #[test]
    fn a_star_is_anything() {
        for (code, expected) in [
            ("AliasExists", Some(ErrorKind::Conflict)),
            ("exists", Some(ErrorKind::Conflict)),
            ("Existsing", None),
            ("x.InUse", Some(ErrorKind::Conflict)),
            ("x.InManyUse", Some(ErrorKind::Conflict)),
            ("x.InUsed", None),
            ("One", Some(ErrorKind::NotFound)),
            ("Ones", None),
            ("TwoThree", Some(ErrorKind::NotFound)),
            ("", None),
        ] {
            assert_eq!(kind("", code, ""), expected, "{code}");
        }
        let long = |length: usize| format!("{}Exists", "x".repeat(length - 6));
        assert_eq!(kind("", &long(256), ""), Some(ErrorKind::Conflict));
        assert_eq!(kind("", &long(257), ""), None);
    }

    /// A message is looked at in its beginning only, and no character is cut in the process.
    #[test]
    fn long_messages_are_no_burden() {
        let long = "中".repeat(1_000_000);
        assert_eq!(
            kind("", "Two", &(long + "expired")),
            Some(ErrorKind::NotFound)
        );
    }
}
