//! Members of a JSON body: not sent, sent as null, or sent.

/// A member of a JSON object that may be left out. A cloud can distinguish the three: what is
/// absent stays as it is, what is null or empty is taken away.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[expect(clippy::exhaustive_enums, reason = "there is no fourth")]
pub enum Member<T> {
    /// Not sent.
    #[default]
    Absent,
    /// Sent as `null`.
    Null,
    /// Sent, be it empty.
    Value(T),
}

impl<T> Member<T> {
    /// Neither sent nor received.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// The value, if there is one.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value, if there is one.
    pub fn into_option(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }
}

impl<T> From<T> for Member<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl From<&str> for Member<String> {
    fn from(text: &str) -> Self {
        Self::Value(text.to_owned())
    }
}
