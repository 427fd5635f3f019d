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

        impl crate::json::ToJson for $name {
            fn write(&self, out: &mut Vec<u8>) {
                crate::json::ToJson::write(self.as_str(), out);
            }
        }

        impl crate::json::FromJson for $name {
            fn from_json(json: &crate::json::Json<'_>) -> Result<Option<Self>, crate::json::Malformed> {
                let word = <String as crate::json::FromJson>::from_json(json)?;
                Ok(word.map(|word| Self::from(word.as_str())))
            }
        }

        #[cfg(feature = "dynamic")]
        impl crate::dynamic::FromValue for $name {
            fn from_value(value: &mut crate::dynamic::Value, field: &str) -> Result<Self, crate::EncodeError> {
                String::from_value(value, field).map(|word| Self::from(word.as_str()))
            }

            fn placeholder() -> Self {
                Self::Other(String::new())
            }
        }

        #[cfg(feature = "dynamic")]
        impl crate::dynamic::IntoValue for $name {
            fn take_value(&mut self) -> crate::dynamic::Value {
                crate::dynamic::Value::Text(self.as_str().to_owned())
            }
        }
    };
}

pub(crate) use open_enum;
