//! Whole numbers from JavaScript and to it, and how an archive is read from five of them.

use faaswire::archive::{Inspect, Limits, Reading};

use crate::imports::decode_name;

/// Infinity becomes the largest number, which limits nothing.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "JavaScript has checked that it is whole and not negative"
)]
pub(crate) const fn count(number: f64) -> u64 {
    number as u64
}

/// The nearest number is what JavaScript has.
#[expect(clippy::cast_precision_loss, reason = "see above")]
pub(crate) const fn number(count: u64) -> f64 {
    count as f64
}

/// With the limits, and whether JavaScript decodes names.
pub(crate) fn reading(given: &[f64]) -> Reading<'static> {
    let reading = Reading::from(limits(given));
    if decodes(given) {
        return reading.decode_names(&decode_name);
    }
    reading
}

/// The same for an inspection.
pub(crate) fn question(given: &[f64]) -> Inspect<'static> {
    let question = Inspect::new().limits(limits(given));
    if decodes(given) {
        return question.decode_names(&decode_name);
    }
    question
}

fn decodes(given: &[f64]) -> bool {
    given.get(4) == Some(&1.0)
}

/// Most entries, largest entry, all entries, ratio; what is not a number stays at its default.
fn limits(given: &[f64]) -> Limits {
    let setters = [
        Limits::max_entries,
        Limits::max_entry_size,
        Limits::max_total_size,
        Limits::max_ratio,
    ];
    let given = setters.iter().zip(given);
    given
        .filter(|(_, number)| !number.is_nan())
        .fold(Limits::default(), |limits, (set, number)| {
            set(limits, count(*number))
        })
}
