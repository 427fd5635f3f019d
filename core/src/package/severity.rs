//! How much a finding or a reason matters.

use crate::words::words;

words! {
    /// The severity of a finding or issue.
    Severity [derive PartialOrd, Ord] {
        /// Worth knowing, but harmless. Only archives have such findings.
        Notice = "notice",
        /// The archive can be unpacked, but will not work as intended, or not everywhere; or the
        /// package may be rejected, because the sources disagree or state nothing.
        Warning = "warning",
        /// The archive cannot be unpacked safely or at all, or yields different files in different
        /// programs; or the package will be rejected.
        Error = "error",
    }
}
