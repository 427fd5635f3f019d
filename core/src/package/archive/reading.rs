//! What whoever reads an archive lends for it.

use std::borrow::Cow;
use std::fmt;

use super::entry::Entry;
use super::limits::Limits;
use crate::package::zip_records::UTF8;

type Decode<'f> = &'f dyn Fn(&[u8]) -> Option<String>;
type Stop<'f> = &'f dyn Fn() -> bool;

/// The settings for reading an archive: the limits, the decoder for names without a declared
/// encoding, and the condition on which to stop.
///
/// ```
/// use faaswire::archive::{Archive, Reading};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let zip = faaswire::archive::Builder::new().file("index.py", "")?.build()?.bytes;
/// // Any decoder will do, such as that of the crate `encoding_rs`.
/// let latin1 = |name: &[u8]| Some(name.iter().map(|byte| char::from(*byte)).collect());
/// let archive = Archive::open(&zip, Reading::new().decode_names(&latin1))?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct Reading<'f> {
    /// The limits for the contents of the archive.
    pub limits: Limits,
    pub(super) lent: Lent<'f>,
}

impl<'f> Reading<'f> {
    /// Creates the default settings: the default limits, names in UTF-8 or else CP437, and no
    /// condition on which to stop.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the limits.
    #[must_use]
    pub const fn limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Sets a decoder for the names of entries that are neither marked as UTF-8 nor stored in UTF-8
    /// as well. Names for which it returns `None` are read as without it.
    #[must_use]
    pub const fn decode_names(self, decode: &'f dyn Fn(&[u8]) -> Option<String>) -> Self {
        let lent = self.lent.decode_names(decode);
        Self { lent, ..self }
    }

    /// Sets a condition on which reading stops. It is called at least once for every 128 KiB that
    /// are unpacked; if it returns `true`, reading ends with the finding `stopped`.
    #[must_use]
    pub const fn stop_when(self, stop: &'f dyn Fn() -> bool) -> Self {
        let lent = self.lent.stop_when(stop);
        Self { lent, ..self }
    }
}

impl From<Limits> for Reading<'_> {
    fn from(limits: Limits) -> Self {
        Self::new().limits(limits)
    }
}

/// The functions that are lent.
#[derive(Clone, Copy, Default)]
pub(super) struct Lent<'f> {
    decode: Option<Decode<'f>>,
    stop: Option<Stop<'f>>,
}

impl<'f> Lent<'f> {
    pub(super) const fn decode_names(self, decode: Decode<'f>) -> Self {
        let decode = Some(decode);
        Self { decode, ..self }
    }

    pub(super) const fn stop_when(self, stop: Stop<'f>) -> Self {
        let stop = Some(stop);
        Self { stop, ..self }
    }

    pub(super) const fn decodes(&self) -> bool {
        self.decode.is_some()
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.stop.is_some_and(|stop| stop())
    }

    pub(super) fn decode(&self, entries: &mut [Entry<'_>]) {
        let Some(decode) = self.decode else { return };
        for entry in entries {
            let is_reported = entry.has(UTF8) || is_reported_again(entry);
            if let Some(path) = (!is_reported).then(|| decode(entry.name)).flatten() {
                // What is the same in UTF-8 stays borrowed.
                if *path != *entry.path {
                    entry.path = Cow::Owned(path);
                }
            }
        }
    }
}

/// Whether the name stands there in UTF-8 as well.
fn is_reported_again(entry: &Entry<'_>) -> bool {
    matches!(entry.path, Cow::Borrowed(path) if path.as_bytes() != entry.name)
}

/// The name as programs see it that do not decode it: in whatever way, `/` and `.` are ASCII.
pub(super) fn undecoded<'e>(entry: &'e Entry<'_>) -> Option<Cow<'e, str>> {
    let Cow::Owned(path) = &entry.path else {
        return None;
    };
    let name = super::directory::path_of(entry.name);
    (name != *path).then_some(name)
}

impl fmt::Debug for Lent<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lent")
            .field("decode", &self.decode.is_some())
            .field("stop", &self.stop.is_some())
            .finish()
    }
}
