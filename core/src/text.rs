//! Finds a mark in a text. What the standard library has for it is fast in long texts, and large.

use std::iter;

/// What stands before the first `mark`, which is not empty, and behind it.
pub(crate) fn split_at_mark<'t>(text: &'t str, mark: &str) -> Option<(&'t str, &'t str)> {
    let (bytes, mark) = (text.as_bytes(), mark.as_bytes());
    let at = bytes
        .windows(mark.len().max(1))
        .position(|part| part == mark)?;
    Some((text.get(..at)?, text.get(at + mark.len()..)?))
}

/// What stands before the last `mark`, which is ASCII, and behind it.
pub(crate) fn split_at_last(text: &str, mark: u8) -> Option<(&str, &str)> {
    let at = text.bytes().rposition(|byte| byte == mark)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// What stands before the first of these marks, which are ASCII; all where there is none.
#[inline(never)] // A copy for each caller would weigh more in the module than the calls.
pub(crate) fn before<'t>(text: &'t str, marks: &[u8]) -> &'t str {
    let end = text.bytes().position(|byte| marks.contains(&byte));
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// The parts between marks, which are ASCII: one more than there are marks.
pub(crate) fn parts(text: &str, mark: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    iter::from_fn(move || {
        let text = rest?;
        let part = before(text, &[mark]);
        rest = text.get(part.len() + 1..);
        Some(part)
    })
}

/// The same in a list.
pub(crate) fn split(text: &str, mark: u8) -> Vec<&str> {
    let mut list = Vec::new();
    for part in parts(text, mark) {
        list.push(part);
    }
    list
}

/// A text without the blanks at its ends.
pub(crate) fn trimmed(text: &str, is_blank: fn(char) -> bool) -> &str {
    let (mut start, mut end) = (None, 0);
    for (at, c) in text.char_indices() {
        if !is_blank(c) {
            start.get_or_insert(at);
            end = at + c.len_utf8();
        }
    }
    text.get(start.unwrap_or(0)..end).unwrap_or_default()
}

/// Whether a byte, which is ASCII, stands in a text.
pub(crate) fn holds(text: &str, byte: u8) -> bool {
    text.bytes().any(|found| found == byte)
}

/// A text of bytes, with U+FFFD in place of what is not UTF-8: what the standard library has for it
/// finds once more how characters are written.
pub(crate) fn lossy(mut bytes: &[u8]) -> String {
    let mut text = String::new();
    loop {
        let (valid, invalid) = match str::from_utf8(bytes) {
            Ok(_) => (bytes, None),
            Err(error) => (
                bytes.get(..error.valid_up_to()).unwrap_or_default(),
                Some(error.error_len()),
            ),
        };
        text.push_str(str::from_utf8(valid).unwrap_or_default());
        let Some(length) = invalid else { return text };
        text.push('\u{fffd}');
        let behind = length.and_then(|length| bytes.get(valid.len() + length..));
        bytes = behind.unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::{lossy, parts, split_at_mark, trimmed};

    #[test]
    fn what_is_not_utf_8_is_replaced_as_by_the_standard_library() {
        let samples: [&[u8]; 9] = [
            b"",
            b"abc",
            b"\xff",
            b"a\xffb\xfe",
            b"\xe4\xb8\xad",
            b"\xe4\xb8",
            b"\xe4\xb8a\xe4",
            b"\xed\xa0\x80x",
            b"\xf0\x9f\x99\x82\xf0\x9f\x99\xc0",
        ];
        for bytes in samples {
            assert_eq!(lossy(bytes), String::from_utf8_lossy(bytes), "{bytes:x?}");
        }
    }

    #[test]
    fn trims_what_the_standard_library_does() {
        for text in [
            "",
            " ",
            "\u{3000} ",
            "a",
            " a b\n",
            "\u{a0}中\u{3000}文\t\x0b",
        ] {
            assert_eq!(trimmed(text, char::is_whitespace), text.trim(), "{text:?}");
        }
    }

    #[test]
    fn splits_where_the_standard_library_does() {
        for text in [
            "",
            "-",
            "--",
            "--->",
            "a-->b-->c",
            "-->",
            "中-->文",
            "->--",
            "中",
        ] {
            for mark in ["-", "-->", "中", "b"] {
                assert_eq!(
                    split_at_mark(text, mark),
                    text.split_once(mark),
                    "{text} {mark}"
                );
            }
            for mark in ['-', 'b', '>'] {
                assert!(
                    parts(text, mark as u8).eq(text.split(mark)),
                    "{text} {mark}"
                );
            }
        }
    }
}
