//! How much a finding or a reason matters.

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// Worth knowing, and harmless. Only archives have such findings.
    Notice,
    /// An archive that can be unpacked, but will not do what was meant, or not everywhere; a
    /// package that may be rejected, because the sources disagree or say nothing.
    Warning,
    /// An archive that is unsafe or impossible to unpack, or gives different files in different
    /// programs; a package that will be rejected.
    Error,
}

impl Severity {
    /// `notice`, `warning` or `error`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}
