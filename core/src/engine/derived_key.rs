//! A signing key that follows from the day.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use crate::crypto::HmacKey;
use crate::secret::REDACTED;

/// The last derived key of a service object. It follows from the day alone, for the secret is always
/// the same there, and to derive it is more than half of the hashing of a signature.
#[derive(Default)]
pub(crate) struct DerivedKey(Mutex<Option<(i32, HmacKey)>>);

impl DerivedKey {
    /// The key of a day since 1970.
    pub(crate) fn of(&self, day: i32, derive: impl FnOnce() -> HmacKey) -> HmacKey {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*last {
            Some((known, key)) if *known == day => key.clone(),
            _ => last.insert((day, derive())).1.clone(),
        }
    }
}

impl fmt::Debug for DerivedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}
