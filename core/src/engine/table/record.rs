//! Objects with members of the vendor's, and sets of words.

use super::field::Field;
use super::{Doc, IS_MODULE};
use crate::engine::origin::Origin;
use crate::engine::response::View;
use crate::function::Function;
use crate::package::CodePackage;

/// Looks at a whole response: the wire name of the member at fault, and what is wrong.
pub type RecordCheck = fn(&View<'_>) -> Result<(), (&'static str, &'static str)>;

/// Reads the function that a record describes, of which the call knows the rest.
pub type ReadFunction = fn(&View<'_>, &Origin) -> Function;

/// An object with members of the vendor's. Its identity is that of the `static`: two API versions
/// may have records of one name.
#[derive(Clone, Copy)]
pub struct Record {
    /// Name of the type; not in a module of JavaScript's.
    pub name: &'static str,
    /// Its members.
    pub fields: &'static [Field],
    /// Wire names of members of which a response has at least one.
    pub essential: &'static [&'static str],
    /// The code package that it describes.
    pub package: Option<fn(&View<'_>) -> CodePackage>,
    /// The function that it describes.
    pub function: Option<ReadFunction>,
    /// A check of its own when it is the whole response: the wire name of the member at fault, and
    /// what is wrong.
    pub check: Option<RecordCheck>,
    /// Explanation.
    pub doc: Doc,
}

impl Record {
    /// A record with these members.
    pub const fn new(name: &'static str, fields: &'static [Field]) -> Self {
        Self {
            name: if IS_MODULE { "" } else { name },
            fields,
            essential: &[],
            package: None,
            function: None,
            check: None,
            doc: Doc::NONE,
        }
    }

    /// A response is such a record only with one of these members, by their wire names.
    #[must_use]
    pub const fn essential(mut self, names: &'static [&'static str]) -> Self {
        self.essential = names;
        self
    }

    /// It describes a code package.
    #[must_use]
    pub const fn package(mut self, package: fn(&View<'_>) -> CodePackage) -> Self {
        self.package = Some(package);
        self
    }

    /// It describes a function; its package is that of [`Record::package`].
    #[must_use]
    pub const fn function(mut self, function: ReadFunction) -> Self {
        self.function = Some(function);
        self
    }

    /// A check of its own.
    #[must_use]
    pub const fn check(mut self, check: RecordCheck) -> Self {
        self.check = Some(check);
        self
    }

    /// Its explanation, in Markdown.
    #[must_use]
    pub const fn doc(mut self, text: &'static str) -> Self {
        self.doc = Doc::new(text);
        self
    }
}

/// A set of words that the vendor may extend at any time.
#[derive(Clone, Copy)]
pub struct Enumeration {
    /// Name of the type; not in a module of JavaScript's.
    pub name: &'static str,
    /// The words that are known.
    #[cfg(feature = "describe")]
    pub words: &'static [Word],
    /// Whether there are no others: so it is where not the vendor's but the library's own words are.
    #[cfg(feature = "describe")]
    pub is_closed: bool,
    /// Explanation.
    pub doc: Doc,
}

impl Enumeration {
    /// A set of these words.
    pub const fn new(name: &'static str, words: &'static [Word]) -> Self {
        #[cfg(not(feature = "describe"))]
        let _ = words;
        Self {
            name: if IS_MODULE { "" } else { name },
            #[cfg(feature = "describe")]
            words,
            #[cfg(feature = "describe")]
            is_closed: false,
            doc: Doc::NONE,
        }
    }

    /// There are no other words. Of a parameter that need not be given the first is the default.
    #[cfg_attr(not(feature = "describe"), expect(unused_mut))]
    #[must_use]
    pub const fn closed(mut self) -> Self {
        #[cfg(feature = "describe")]
        {
            self.is_closed = true;
        }
        self
    }

    /// Its explanation, in Markdown.
    #[must_use]
    pub const fn doc(mut self, text: &'static str) -> Self {
        self.doc = Doc::new(text);
        self
    }
}

/// A word of a set.
#[derive(Clone, Copy)]
pub struct Word {
    /// Name of the variant in Rust.
    pub name: &'static str,
    /// The vendor's word.
    pub word: &'static str,
    /// Explanation.
    pub doc: Doc,
}

impl Word {
    /// A word with its explanation.
    pub const fn new(name: &'static str, word: &'static str, doc: &'static str) -> Self {
        Self {
            name,
            word,
            doc: Doc::new(doc),
        }
    }
}
