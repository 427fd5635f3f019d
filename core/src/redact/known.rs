//! Secrets that are known, in whatever spelling.

use super::reading::{READINGS, read};
use crate::crypto;
use crate::secret::Secret;

/// Shorter texts would tear holes into innocent words. No cloud issues keys that short; an
/// environment variable of `1` is not a secret that could be kept.
const SHORTEST: usize = 8;

/// What secrets may look like before anything is escaped: themselves, their digits, and base64 of
/// a text that holds them, which depends on where in a group of three bytes they begin.
#[expect(clippy::expect_used, reason = "base64 is ASCII and a third longer")]
pub(super) fn needles(secrets: &[&Secret]) -> Vec<Secret> {
    let mut needles = Vec::new();
    let mut push =
        |text: &str| needles.push(Secret::new(text.chars().map(fold).collect::<String>()));
    for secret in secrets.iter().map(|secret| secret.reveal()) {
        if secret.len() < SHORTEST {
            continue;
        }
        push(secret);
        push(Secret::new(crypto::hex(secret.as_bytes())).reveal());
        let text = Secret::new(["\0\0", secret].concat());
        for before in 0..3 {
            let bytes = text
                .reveal()
                .as_bytes()
                .get(2 - before..)
                .unwrap_or_default();
            let letters = Secret::new(crypto::base64_encode(bytes));
            // Letters that hold bits of a neighbor as well are left to it.
            let own = (before * 8).div_ceil(6)..bytes.len() * 8 / 6;
            push(letters.reveal().get(own).expect("shorter than all letters"));
        }
    }
    needles
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

/// A place in a text.
pub(super) struct Place<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    /// What it can be read as, folded: what begins with none of them need not be looked for.
    firsts: [char; READINGS],
}

impl<'a> Place<'a> {
    pub(super) fn new(text: &'a str, at: usize) -> Self {
        let first = |level| read(text, at, level).map_or('\0', |(c, _)| fold(c));
        let firsts = std::array::from_fn(first);
        Self { text, at, firsts }
    }

    /// Where a folded text ends that begins here, 0 if none does: of all the ways to read what stands
    /// here, the one that reaches farthest. Takes from `work`, and finds nothing once that is used up.
    pub(super) fn end_of(&self, needle: &str, work: &mut usize) -> usize {
        if !needle.starts_with(|first| self.firsts.contains(&first)) {
            return 0;
        }
        let mut cut = 0;
        let (mut places, mut ends) = (Vec::new(), vec![self.at]);
        for (matched, wanted) in needle.char_indices() {
            std::mem::swap(&mut places, &mut ends);
            while let Some(at) = places.pop() {
                if matched >= SHORTEST && is_cut(self.text, at) {
                    cut = cut.max(at);
                }
                let Some(left) = work.checked_sub(1) else {
                    return 0;
                };
                *work = left;
                for level in 0..READINGS {
                    let Some((c, end)) = read(self.text, at, level) else {
                        break;
                    };
                    let next = if fold(c) == wanted {
                        &mut ends
                    } else if c < ' ' && at > self.at {
                        // Long lines are wrapped.
                        &mut places
                    } else {
                        continue;
                    };
                    if next.iter().all(|known| *known != end) {
                        next.push(end);
                    }
                }
            }
            if ends.is_empty() {
                return cut;
            }
        }
        ends.into_iter().fold(0, usize::max)
    }
}

/// Whether what follows is that of a quote which was cut in the midst of something.
fn is_cut(text: &str, at: usize) -> bool {
    let next = text.get(at..).and_then(|rest| rest.chars().next());
    text.len() - at < 12 && matches!(next, None | Some('.' | '…' | '%' | '\\' | '&'))
}
