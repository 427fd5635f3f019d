//! Secrets that are known by what stands before them: signatures, tokens and queries of URLs.

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

/// Secrets in a text, found from its beginning to its end.
pub(super) struct Shapes<'a> {
    pub(super) text: &'a str,
    /// What is before was looked at already.
    pub(super) seen: usize,
}

impl Shapes<'_> {
    /// The secret that follows what begins at a place.
    pub(super) fn after(&mut self, place: &Place<'_>, work: &mut usize) -> Option<(usize, usize)> {
        if place.at < self.seen {
            return None;
        }
        let mut names = NAMES.into_iter();
        let found = names.find_map(|name| self.secret(name, place.end_of(name, work)?))?;
        self.seen = found.1;
        Some(found)
    }

    /// The secret whose name ends there.
    fn secret(&self, name: &str, end: usize) -> Option<(usize, usize)> {
        match name {
            URL => Some(self.query(end)),
            name => self.value(end, name == AUTHORIZATION),
        }
    }

    /// The query of the URL whose host begins there.
    fn query(&self, host: usize) -> (usize, usize) {
        let is_escaped = |at| self.text.as_bytes().get(at) == Some(&b'%');
        let to = self.until(host, &|c, at| ends_word(c) && !is_escaped(at));
        let mark = self.until(host, &|c, at| c == '?' || at >= to);
        let from = deepest(self.text, mark).map_or(to, |(_, end)| end);
        (from.min(to), to)
    }

    /// The value whose name ends there.
    fn value(&self, name: usize, is_words: bool) -> Option<(usize, usize)> {
        let separator = self.until(name, &|c, _| !matches!(c, ' ' | '"' | '\''));
        let (separator, after) = deepest(self.text, separator)?;
        if !matches!(separator, ':' | '=' | '>') {
            return None;
        }
        let from = self.until(after, &|c, _| !matches!(c, ' ' | '[' | '>'));
        let (quote, inside) = deepest(self.text, from)?;
        if matches!(quote, '"' | '\'') {
            return Some((inside, self.until(inside, &|c, _| c == quote)));
        }
        let to = if is_words {
            self.words(from)
        } else {
            self.until(from, &|c, _| ends_word(c) || matches!(c, '&' | ',' | ';'))
        };
        // A sentence can have a colon too: `signature: expired`.
        let is_sentence = separator == ':' && from > after && to - from < 16;
        let value = self.text.get(from..to)?;
        let is_word = |c: char| c.is_ascii_alphabetic() || matches!(c, ' ' | '.' | '-');
        (!is_sentence || !value.chars().all(is_word)).then_some((from, to))
    }

    /// The end of a scheme with what follows it: one word, or several with commas.
    fn words(&self, from: usize) -> usize {
        let word = |from| self.until(from, &|c, _| ends_word(c));
        let mut to = word(from);
        loop {
            let next = self.until(to, &|c, _| c != ' ');
            let end = word(next);
            if end == next {
                return to;
            }
            to = end;
            if !self
                .text
                .get(next..end)
                .is_some_and(|word| word.ends_with(','))
            {
                return to;
            }
        }
    }

    fn until(&self, mut at: usize, stop: &dyn Fn(char, usize) -> bool) -> usize {
        while let Some((c, end)) = deepest(self.text, at)
            && !stop(c, at)
        {
            at = end;
        }
        at
    }
}

const fn ends_word(c: char) -> bool {
    c <= ' ' || matches!(c, '"' | '\'' | '<' | '>' | '`')
}
