//! Sets of words that a vendor may extend at any time.

/// Declares an enum over the vendor's words. A word that is not in the set is kept as it came
/// and sent as it was given, never refused.
macro_rules! open_enum {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $word:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[$variant_meta])* $variant, )+
            /// A word that this version does not know.
            Other(String),
        }

        impl $name {
            /// The vendor's word.
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $word, )+
                    Self::Other(word) => word,
                }
            }
        }

        impl From<&str> for $name {
            fn from(word: &str) -> Self {
                match word {
                    $( $word => Self::$variant, )+
                    other => Self::Other(other.to_owned()),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::lenient::text(deserializer)
                    .map(|word| Self::from(word.unwrap_or_default().as_str()))
            }
        }

        #[cfg(feature = "dynamic")]
        impl crate::dynamic::FromValue for $name {
            fn from_value(value: crate::dynamic::Value, field: &str) -> Result<Self, crate::EncodeError> {
                String::from_value(value, field).map(|word| Self::from(word.as_str()))
            }
        }

        #[cfg(feature = "dynamic")]
        impl crate::dynamic::IntoValue for $name {
            fn into_value(self) -> crate::dynamic::Value {
                crate::dynamic::Value::Text(self.as_str().to_owned())
            }
        }
    };
}

pub(crate) use open_enum;
