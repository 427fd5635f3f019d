//! What stands between quotes.

use std::borrow::Cow;

const NOT_AN_ESCAPE: &str = "a backslash that begins no escape";
const LONE_SURROGATE: &str = "a lone half of a surrogate pair";

/// How many bytes stand for themselves, up to a quote, a backslash or a control character. Most
/// strings end soon; packages come as strings of megabytes.
pub(super) fn plain(bytes: &[u8]) -> usize {
    let Some((head, tail)) = bytes.split_at_checked(BLOCK) else {
        return plain_words(bytes);
    };
    let len = plain_words(head);
    if len < BLOCK {
        return len;
    }
    let skipped = plain_blocks(tail);
    len + skipped + tail.get(skipped..).map_or(0, plain_words)
}

/// As many bytes as the compiler looks at together.
const BLOCK: usize = 64;

/// The bytes of whole blocks in which all stand for themselves.
#[cfg(not(target_family = "wasm"))]
fn plain_blocks(bytes: &[u8]) -> usize {
    let is_special = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
    let has_none = |block: &&[u8; BLOCK]| {
        !block
            .iter()
            .fold(false, |any, byte| any | is_special(*byte))
    };
    bytes
        .as_chunks::<BLOCK>()
        .0
        .iter()
        .take_while(has_none)
        .count()
        * BLOCK
}

/// There the compiler looks at one after the other, and words are quicker.
#[cfg(target_family = "wasm")]
const fn plain_blocks(_: &[u8]) -> usize {
    0
}

/// Eight at a time.
fn plain_words(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut len = 0;
    for word in words {
        let special = special(u64::from_le_bytes(*word));
        if special != 0 {
            return len + (special.trailing_zeros() / 8) as usize;
        }
        len += 8;
    }
    let is_plain = |byte: &&u8| **byte >= b' ' && **byte != b'"' && **byte != b'\\';
    len + rest.iter().take_while(is_plain).count()
}

/// The lowest bit that is set is the highest of the first byte that does not stand for itself;
/// above it there may be wrong ones.
fn special(word: u64) -> u64 {
    const ONES: u64 = u64::MAX / 0xff;
    const HIGHS: u64 = ONES << 7;
    let below = |word: u64, limit: u8| word.wrapping_sub(ONES * u64::from(limit)) & !word;
    let quote = below(word ^ (ONES * u64::from(b'"')), 1);
    let backslash = below(word ^ (ONES * u64::from(b'\\')), 1);
    (quote | backslash | below(word, b' ')) & HIGHS
}

/// The character that the escape stands for which `bytes` begin with, and the length of the escape.
pub(super) fn escape(bytes: &[u8]) -> Result<(char, usize), &'static str> {
    let character = match bytes.get(1) {
        Some(b'"') => '"',
        Some(b'\\') => '\\',
        Some(b'/') => '/',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        _ => return unicode_escape(bytes),
    };
    Ok((character, 2))
}

fn unicode_escape(bytes: &[u8]) -> Result<(char, usize), &'static str> {
    let first = unit(bytes, 0).ok_or(NOT_AN_ESCAPE)?;
    if let Some(character) = char::from_u32(first) {
        return Ok((character, 6));
    }
    let second = unit(bytes, 6).unwrap_or_default();
    if first >= 0xdc00 || !(0xdc00..0xe000).contains(&second) {
        return Err(LONE_SURROGATE);
    }
    let pair = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
    Ok((char::from_u32(pair).ok_or(LONE_SURROGATE)?, 12))
}

/// The number in an escape such as `\u8def`.
fn unit(bytes: &[u8], at: usize) -> Option<u32> {
    let [b'\\', b'u', digits @ ..] = bytes.get(at..at + 6)? else {
        return None;
    };
    let mut unit = 0;
    for digit in digits {
        unit = unit << 4 | char::from(*digit).to_digit(16)?;
    }
    Some(unit)
}

/// What a string says. `raw` is the part between the quotes of one that was read; of another text
/// what follows a wrong escape is left out.
pub(crate) fn unescape(raw: &str) -> Cow<'_, str> {
    if plain(raw.as_bytes()) == raw.len() {
        return Cow::Borrowed(raw);
    }
    // No escape is shorter than what it stands for.
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((run, tail)) = rest.split_at_checked(plain(rest.as_bytes())) {
        text.push_str(run);
        let Ok((character, len)) = escape(tail.as_bytes()) else {
            break;
        };
        text.push(character);
        rest = tail.get(len..).unwrap_or_default();
    }
    Cow::Owned(text)
}
