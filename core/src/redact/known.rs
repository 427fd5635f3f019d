//! Secrets that are known, in whatever spelling.

use super::reading::readings;
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
        for before in ["", "\0", "\0\0"] {
            let text = Secret::new([before, secret].concat());
            let letters = Secret::new(crypto::base64_encode(text.reveal().as_bytes()));
            // Letters that hold bits of a neighbor as well are left to it.
            let own = (before.len() * 8).div_ceil(6)..text.reveal().len() * 8 / 6;
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
    firsts: [char; 4],
}

impl<'a> Place<'a> {
    pub(super) fn new(text: &'a str, at: usize) -> Self {
        let mut firsts = ['\0'; 4];
        for (first, (c, _)) in firsts.iter_mut().zip(readings(text, at)) {
            *first = fold(c);
        }
        Self { text, at, firsts }
    }

    /// Where a folded text ends that begins here: of all the ways to read what stands here, the one that
    /// reaches farthest. Takes from `work`, and finds nothing once that is used up.
    pub(super) fn end_of(&self, needle: &str, work: &mut usize) -> Option<usize> {
        if !needle.starts_with(self.firsts) {
            return None;
        }
        let mut cut = None;
        let (mut places, mut ends) = (Vec::new(), vec![self.at]);
        for (matched, wanted) in needle.char_indices() {
            std::mem::swap(&mut places, &mut ends);
            while let Some(at) = places.pop() {
                if matched >= SHORTEST && is_cut(self.text.get(at..)?) {
                    cut = cut.max(Some(at));
                }
                *work = work.checked_sub(1)?;
                for (c, end) in readings(self.text, at) {
                    let next = if fold(c) == wanted {
                        &mut ends
                    } else if c < ' ' && at > self.at {
                        // Long lines are wrapped.
                        &mut places
                    } else {
                        continue;
                    };
                    if !next.contains(&end) {
                        next.push(end);
                    }
                }
            }
            if ends.is_empty() {
                return cut;
            }
        }
        ends.into_iter().max()
    }
}

/// Whether this is what follows a quote that was cut in the midst of something.
fn is_cut(rest: &str) -> bool {
    rest.is_empty() || rest.len() < 12 && rest.starts_with(['.', '…', '%', '\\', '&'])
}
