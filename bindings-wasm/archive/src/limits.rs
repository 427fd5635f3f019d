//! Whole numbers from JavaScript and to it, and limits from four of them.

use faaswire::archive::Limits;

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

/// Most entries, largest entry, all entries, ratio; what is no number stays at its default.
pub(crate) fn limits(given: &[f64]) -> Limits {
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
