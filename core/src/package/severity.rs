//! How much a finding or a reason matters.

use crate::words::words;

words! {
    /// How much it matters.
    Severity [derive PartialOrd, Ord] {
        /// Worth knowing, and harmless. Only archives have such findings.
        Notice = "notice",
        /// An archive that can be unpacked, but will not do what was meant, or not everywhere; a
        /// package that may be rejected, because the sources disagree or say nothing.
        Warning = "warning",
        /// An archive that is unsafe or impossible to unpack, or gives different files in different
        /// programs; a package that will be rejected.
        Error = "error",
    }
}
