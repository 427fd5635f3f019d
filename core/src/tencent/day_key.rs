//! The key that a day's requests for one product are signed with.

use zeroize::Zeroizing;

use crate::crypto::HmacKey;
use crate::secret::Secret;
use crate::time::Timestamp;

/// Derives the key of a day and a product.
pub(super) fn derive(secret_key: &Secret, at: Timestamp, service: &str) -> HmacKey {
    let start = Secret::new(["TC3", secret_key.reveal()].concat());
    let derived = |key: &[u8], text: &str| Zeroizing::new(HmacKey::new(key).sign(text.as_bytes()));
    let day = derived(start.reveal().as_bytes(), &at.date());
    let product = derived(&*day, service);
    HmacKey::new(&*derived(&*product, "tc3_request"))
}
