//! Secrets that are known, in whatever spelling.

use zeroize::Zeroizing;

use super::reading::readings;
use crate::crypto;
use crate::secret::Secret;

/// Shorter texts would tear holes into innocent words. No cloud issues keys that short; an
/// environment variable of `1` is no secret that could be kept.
const SHORTEST: usize = 8;

/// A text to look for, folded.
pub(super) type Needle = Zeroizing<String>;

/// What secrets may look like before anything is escaped: themselves, their digits, and base64 of
/// a text that holds them, which depends on where in a group of three bytes they begin.
pub(super) fn needles(secrets: &[&Secret]) -> Vec<Needle> {
    let mut needles = Vec::new();
    for secret in secrets.iter().map(|secret| secret.reveal()) {
        if secret.len() < SHORTEST {
            continue;
        }
        needles.push(folded(secret));
        needles.push(Zeroizing::new(crypto::hex(secret.as_bytes())));
        for before in ["", "\0", "\0\0"] {
            let text = Zeroizing::new([before, secret].concat());
            let letters = Zeroizing::new(crypto::base64_encode(text.as_bytes()));
            // Letters that hold bits of a neighbour as well are left to it.
            let own = (before.len() * 8).div_ceil(6)..text.len() * 8 / 6;
            needles.extend(letters.get(own).map(folded));
        }
    }
    needles
}

fn folded(text: &str) -> Needle {
    Zeroizing::new(text.chars().map(fold).collect())
}

/// The same sign for those that take each other's place: letters of either case; `+`, a blank and
/// `-`, of which forms and URL-safe base64 make one another; `/` and `_` likewise.
pub(super) const fn fold(c: char) -> char {
    match c {
        ' ' | '-' => '+',
        '_' => '/',
        c => c.to_ascii_lowercase(),
    }
}

/// Where a folded text ends that begins at a place, in any spelling. Takes from `work`, and finds
/// nothing once that is used up.
pub(super) fn end_of(needle: &str, text: &str, start: usize, work: &mut usize) -> Option<usize> {
    let mut cut = None;
    let mut open = vec![(start, needle)];
    while let Some((at, wanted)) = open.pop() {
        let mut chars = wanted.chars();
        let Some(next) = chars.next() else {
            return Some(at);
        };
        if needle.len() - wanted.len() >= SHORTEST && is_cut(text.get(at..)?) {
            cut = cut.max(Some(at));
        }
        *work = work.checked_sub(1)?;
        for (c, end) in readings(text, at) {
            if fold(c) == next {
                open.push((end, chars.as_str()));
            } else if c < ' ' && at > start {
                // Long lines are wrapped.
                open.push((end, wanted));
            }
        }
    }
    cut
}

/// Whether this is what follows a quote that was cut in the midst of something.
fn is_cut(rest: &str) -> bool {
    rest.is_empty() || rest.len() < 12 && rest.starts_with(['.', '…', '%', '\\', '&'])
}
