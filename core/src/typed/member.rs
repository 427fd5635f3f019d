//! Members of a JSON body: not sent, sent as null, or sent.

/// A member of a JSON object that may be absent. A cloud can distinguish the three variants: an
/// absent member keeps its value, one that is null or empty is removed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[expect(clippy::exhaustive_enums, reason = "there is no fourth")]
pub enum Member<T> {
    /// The member is not sent.
    #[default]
    Absent,
    /// The member is sent as `null`.
    Null,
    /// The member is sent with a value, which may be empty.
    Value(T),
}

impl<T> Member<T> {
    /// Returns `true` if the member is absent.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Returns a reference to the value, if there is one.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// Returns the value, if there is one.
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
