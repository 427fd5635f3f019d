//! Decimal numbers as texts. The standard library has the code for each width anew, so they are read
//! in two of them, whatever they become.

/// A number without a sign.
#[inline(never)]
pub fn unsigned(text: &str) -> Option<u64> {
    text.parse().ok()
}

/// A number that may be negative.
#[inline(never)]
pub fn signed(text: &str) -> Option<i64> {
    text.parse().ok()
}

/// A place or a number of things in words.
pub(crate) fn of_count(count: usize) -> String {
    (count as u64).to_string()
}
