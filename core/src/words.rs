//! Sets of words that are the same in every language. What each means is said once, here in the core:
//! the other languages and the documents have it from [`crate::describe`].

/// An enumeration, each variant with its explanation and its word in `snake_case`.
macro_rules! words {
    (
        $(#[doc = $about:literal])+
        $name:ident $([doc = $more:expr])? $([derive $($derive:ident),+])? {
            $( $(#[doc = $doc:literal])+ $variant:ident = $word:literal, )+
        }
    ) => {
        $(#[doc = $about])+
        $(#[doc = $more])?
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash $($(, $derive)+)?)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[doc = $doc])+ $variant, )+
        }

        impl $name {
            /// All variants.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// Returns the name in `snake_case`, which is the same in every language and version.
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $word, )+ }
            }
        }

        #[cfg(feature = "describe")]
        impl $name {
            pub(crate) const WORDS: $crate::describe::Words = $crate::describe::Words {
                doc: &[ $( $about, )+ ],
                words: &[ $( ($word, &[ $( $doc, )+ ]), )+ ],
            };
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

pub(crate) use words;
