//! The key that a day's requests for one product are signed with.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use zeroize::Zeroizing;

use crate::crypto;
use crate::secret::{REDACTED, Secret};
use crate::time::Timestamp;

/// A derived key; wiped when it is dropped.
pub(super) type Key = Zeroizing<[u8; 32]>;

/// Derives the key of a day and a product.
pub(super) fn derive(secret_key: &Secret, at: Timestamp, service: &str) -> Key {
    let start = Secret::new(format!("TC3{}", secret_key.reveal()));
    let hmac = |key: &[u8], text: &str| Key::new(crypto::hmac_sha256(key, text.as_bytes()));
    let day = hmac(start.reveal().as_bytes(), &at.date());
    hmac(&*hmac(&*day, service), "tc3_request")
}

/// The last key of a service object. It follows from the day alone, for secret and product are
/// always the same there, and to derive it is more than half of the hashing of a signature.
#[derive(Default)]
pub(super) struct DayKey(Mutex<Option<(i64, Key)>>);

impl DayKey {
    pub(super) fn of(&self, at: Timestamp, derive: impl FnOnce() -> Key) -> Key {
        let day = at.days();
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*last {
            Some((known, key)) if *known == day => key.clone(),
            _ => last.insert((day, derive())).1.clone(),
        }
    }
}

/// A copy may be given other credentials.
impl Clone for DayKey {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl fmt::Debug for DayKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}
