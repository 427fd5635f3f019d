//! How texts that a peer wrote are printed. What the library makes itself never needs this.
//!
//! A peer can write megabytes, sequences that steer a terminal, and marks that show a line in
//! another order than it has. Members keep what was written; whatever prints them does it here.

use std::fmt;

/// How much of a text is printed at most, in bytes.
const LIMIT: usize = 4096;

/// How much is printed of what is short when it is honest: a code, an id, a path.
const SHORT: usize = 256;

/// A peer's text: bounded, and with escapes in place of characters that are not seen as they are.
pub(crate) struct Peer<'a> {
    text: &'a str,
    limit: usize,
}

impl<'a> Peer<'a> {
    /// A message.
    pub(crate) const fn new(text: &'a str) -> Self {
        Self { text, limit: LIMIT }
    }

    /// What is short when it is honest.
    pub(crate) const fn short(text: &'a str) -> Self {
        Self { text, limit: SHORT }
    }
}

impl Peer<'_> {
    /// Appends what is printed.
    pub(crate) fn append_to(&self, out: &mut String) {
        let mut room = self.limit;
        for c in self.text.chars() {
            let hidden = is_hidden(c);
            let width = if hidden { 10 } else { c.len_utf8() };
            let Some(left) = room.checked_sub(width) else {
                out.push('…');
                return;
            };
            room = left;
            if hidden {
                push_escaped(out, c.into());
            } else {
                out.push(c);
            }
        }
    }
}

/// Appends an escape such as `\u{1b}`: what the standard library has for it writes through a buffer of
/// its own.
fn push_escaped(out: &mut String, code: u32) {
    out.push_str("\\u{");
    let digits = code.checked_ilog2().unwrap_or(0) / 4 + 1;
    for place in (0..digits).rev() {
        let digit = char::from_digit(code >> (4 * place) & 15, 16);
        out.push(digit.unwrap_or_default());
    }
    out.push('}');
}

impl fmt::Display for Peer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.append_to(&mut text);
        f.write_str(&text)
    }
}

impl fmt::Debug for Peer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

/// Control characters, and those of Unicode that are not seen but change what is: marks of
/// direction, ends of lines, joiners, blanks without width, invisible operators and tags.
pub(crate) const fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\0'..='\x1f'
            | '\x7f'..='\u{9f}'
            | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn honest_texts_are_printed_as_they_are() {
        let text = "函数 `a\\b` n'existe pas: \"ÄÖ\" 100% 🙂";
        assert_eq!(Peer::new(text).to_string(), text);
        assert_eq!(format!("{:?}", Peer::new("a")), "\"a\"");
    }

    #[test]
    fn nothing_steers_the_terminal_or_turns_a_line_round() {
        let text =
            "a\0\n\r\t\x1b[2J\x7f\u{85}\u{9b}1m\u{202e}\u{2028}\u{2029}\u{feff}\u{200b}\u{e0041}z";
        assert_eq!(
            Peer::new(text).to_string(),
            "a\\u{0}\\u{a}\\u{d}\\u{9}\\u{1b}[2J\\u{7f}\\u{85}\\u{9b}1m\\u{202e}\\u{2028}\\u{2029}\
             \\u{feff}\\u{200b}\\u{e0041}z"
        );
    }

    #[test]
    fn long_texts_are_cut() {
        for text in ["x".repeat(5000), "字".repeat(5000), "\u{1b}".repeat(5000)] {
            let printed = Peer::new(&text).to_string();
            assert!(printed.len() <= 4100 && printed.ends_with('…'), "{printed}");
            assert!(Peer::short(&text).to_string().len() <= 260);
        }
        let whole = "x".repeat(4096);
        assert_eq!(Peer::new(&whole).to_string(), whole);
    }
}
