//! What a value is, in words that every language has its own of.

/// The type of a value, or the type that a parameter expects.
#[allow(clippy::exhaustive_enums, reason = "bindings have a word for each")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueType {
    /// Nothing was given.
    Nothing,
    /// Null.
    Null,
    /// A boolean.
    Bool,
    /// A whole number.
    Int,
    /// A number.
    Float,
    /// A string.
    Text,
    /// A secret.
    Secret,
    /// Bytes.
    Bytes,
    /// An array.
    List,
    /// An object: a record or a map.
    Object,
    /// What JSON can say.
    Json,
}

impl ValueType {
    /// Its words in error messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Null => "null",
            Self::Bool => "a boolean",
            Self::Int | Self::Float => "a number",
            Self::Text => "a string",
            Self::Secret => "a secret",
            Self::Bytes => "bytes",
            Self::List => "an array",
            Self::Object => "an object",
            Self::Json => "JSON",
        }
    }
}
