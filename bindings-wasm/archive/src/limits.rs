//! Limits from the four numbers of `js/archive-input.js`.

use faaswire::archive::Limits;

/// Most entries, largest entry, all entries, ratio; what is no number stays at its default.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "JavaScript has checked that they are whole and not negative"
)]
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
            set(limits, *number as u64)
        })
}
