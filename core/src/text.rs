//! Finds a mark in a text. What the standard library has for it is fast in long texts, and large.

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
    use super::{lossy, split_at_mark};

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
        }
    }
}
