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

#[cfg(test)]
mod tests {
    use super::split_at_mark;

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
