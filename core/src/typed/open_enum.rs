//! Sets of words that a vendor may extend at any time.

/// Declares an enum over the vendor's words. A word that is not in the set is kept as it came
/// and sent as it was given, never rejected.
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
            /// A value that this version does not know.
            Other(String),
        }

        impl $name {
            /// Returns the value in the vendor's spelling.
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

        impl crate::typed::Typed for $name {
            fn take(value: crate::engine::value::Value<'_>) -> Self {
                Self::from(value.text().unwrap_or_default())
            }

            fn give(&self) -> crate::engine::value::Value<'_> {
                crate::engine::value::Value::Text(self.as_str().into())
            }
        }
    };
}

pub(crate) use open_enum;
