//! Secrets that are known by what stands before them: signatures, tokens and queries of URLs.

use std::ops::Range;

use super::known::Place;
use super::reading::deepest;

/// What a URL has before its host.
const URL: &str = "://";
const AUTHORIZATION: &str = "authorization";

/// What stands before secrets: the ends of the names of their values, folded, of headers and of
/// parameters of pre-signed URLs.
const NAMES: [&str; 8] = [
    URL,
    "signature",
    "signatureprovided",
    "security+token",
    "security/token",
    "securitytoken",
    "auth+token",
    AUTHORIZATION,
];

/// The secret that follows what begins at a place.
pub(super) fn after(place: &Place<'_>, work: &mut usize) -> Option<Range<usize>> {
    NAMES
        .iter()
        .find_map(|name| match place.end_of(name, work) {
            0 => None,
            end if *name == URL => Some(query(place.text, end)),
            end => value(place.text, end, *name == AUTHORIZATION),
        })
}

/// The query of the URL whose host begins there.
fn query(text: &str, host: usize) -> Range<usize> {
    let is_escaped = |at| text.as_bytes().get(at) == Some(&b'%');
    let to = until(text, host, &|c, at| ends_word(c) && !is_escaped(at));
    let mark = until(text, host, &|c, at| c == '?' || at >= to);
    let from = deepest(text, mark).map_or(to, |(_, end)| end);
    from.min(to)..to
}

/// The value whose name ends there.
fn value(text: &str, name: usize, is_words: bool) -> Option<Range<usize>> {
    let separator = until(text, name, &|c, _| !matches!(c, ' ' | '"' | '\''));
    let (separator, after) = deepest(text, separator)?;
    if !matches!(separator, ':' | '=' | '>') {
        return None;
    }
    let from = until(text, after, &|c, _| !matches!(c, ' ' | '[' | '>'));
    let (quote, inside) = deepest(text, from)?;
    if matches!(quote, '"' | '\'') {
        return Some(inside..until(text, inside, &|c, _| c == quote));
    }
    let to = if is_words {
        words(text, from)
    } else {
        until(text, from, &|c, _| {
            ends_word(c) || matches!(c, '&' | ',' | ';')
        })
    };
    // A sentence can have a colon too: `signature: expired`.
    let is_sentence = separator == ':' && from > after && to - from < 16;
    let value = text.get(from..to)?;
    let is_word = |c: char| c.is_ascii_alphabetic() || matches!(c, ' ' | '.' | '-');
    (!is_sentence || !value.chars().all(is_word)).then_some(from..to)
}

/// The end of a scheme with what follows it: one word, or several with commas.
fn words(text: &str, from: usize) -> usize {
    let word = |from| until(text, from, &|c, _| ends_word(c));
    let mut to = word(from);
    loop {
        let next = until(text, to, &|c, _| c != ' ');
        let end = word(next);
        if end == next {
            return to;
        }
        to = end;
        if !text.get(next..end).is_some_and(|word| word.ends_with(',')) {
            return to;
        }
    }
}

fn until(text: &str, mut at: usize, stop: &dyn Fn(char, usize) -> bool) -> usize {
    while let Some((c, end)) = deepest(text, at)
        && !stop(c, at)
    {
        at = end;
    }
    at
}

const fn ends_word(c: char) -> bool {
    c <= ' ' || matches!(c, '"' | '\'' | '<' | '>' | '`')
}
