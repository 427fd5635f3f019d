//! Text that must not be seen by accident.

use std::fmt;

use zeroize::Zeroizing;

/// What stands in place of a secret wherever one would be printed.
pub(crate) const REDACTED: &str = "<redacted>";

/// A key, a token or a pre-signed URL. [`Secret::reveal`] is the only way to its text: `Debug`
/// writes `<redacted>`, nothing serializes it, and the memory is wiped when it is dropped. With
/// feature `serde` it is read from configuration files.
///
/// ```compile_fail,E0277
/// fn is_written<T: serde::Serialize>() {}
/// is_written::<faaswire::Secret>();
/// ```
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Creates a secret from its text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(Zeroizing::new(text.into()))
    }

    /// Returns the text of the secret.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

/// Rejects `<redacted>`, which would be a wrong key without a word: somebody wrote what was printed.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Secret {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Zeroizing::new(String::deserialize(deserializer)?);
        if text.trim() == REDACTED {
            let problem = "a secret was printed and replaced by `<redacted>`";
            return Err(serde::de::Error::custom(problem));
        }
        Ok(Self(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_nothing_but_through_reveal() {
        let secret = Secret::new("MARKER");
        assert_eq!(format!("{secret:?}"), "<redacted>");
        assert_eq!(secret.reveal(), "MARKER");
    }

    #[cfg(feature = "serde")]
    #[test]
    fn what_was_printed_is_not_read_back() {
        let read = |json| serde_json::from_str::<Secret>(json).map_err(|e| e.to_string());
        assert_eq!(read("\"MARKER\"").unwrap().reveal(), "MARKER");
        for lost in ["\"<redacted>\"", "\" <redacted>\\n\""] {
            assert!(read(lost).unwrap_err().contains("printed and replaced"));
        }
        for wrong in ["null", "5", "[]"] {
            assert!(read(wrong).is_err());
        }
    }
}
