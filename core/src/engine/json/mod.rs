//! JSON as a tape: a body is read once into a list of nodes, one a value, that say where in the
//! body each value stands. Nothing is copied and nothing converted until someone looks at it.
//!
//! What is read is RFC 8259 and nothing else: UTF-8 as a whole, no mark before it, no lone half of
//! a surrogate pair, no number that is infinite as a double, at most 127 containers deep and 4 GiB
//! long. Numbers stay text; of members of one name the last one counts.

#[cfg(feature = "dynamic")]
mod events;
pub(crate) mod number;
#[cfg(test)]
mod properties;
mod read;
mod strings;
mod tape;
#[cfg(test)]
mod tests;
pub(crate) mod write;

#[cfg(feature = "dynamic")]
pub use events::json_events;
pub(crate) use strings::unescape;
pub use tape::{Json, Kind, Tape};

/// What is wrong with a text that is not JSON, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformed {
    /// In bytes from the beginning of the body.
    pub offset: usize,
    /// What is wrong there.
    pub problem: &'static str,
}
