//! Parameters of operations and members of records.

use super::names::{self, Style};
use super::record::{Enumeration, Record};
use super::{Doc, IS_MODULE};
use crate::checks;
use crate::engine::json::Json;

/// Looks at a string: what is wrong with it, to be read after the name of the field.
pub type Check = fn(&str) -> Result<(), &'static str>;

/// A parameter of an operation, or a member of a record.
///
/// What differs from field to field stands together, and so does what few fields have: so the tables
/// pack best, and the less a field takes the more of what is alike is near.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Field {
    /// Name on the wire: of the JSON member, the query parameter or the header.
    pub wire: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Name in faaswire where it does not follow from the one on the wire, so that most fields have
    /// one text.
    own: Option<&'static str>,
    /// In a path the characters that it keeps, elsewhere another name that it goes by.
    extra: Option<&'static str>,
    /// What must hold for its string, sent or received; nothing if there is no check.
    pub check: Option<Check>,
    /// Where in the message it is.
    pub place: Place,
    /// How the text is written that its name follows from.
    style: Style,
    /// What stands for a received member that is absent.
    pub absent: Absent,
    /// Whether it must be given.
    pub need: Need,
    /// Explanation.
    pub doc: Doc,
}

/// What a field holds.
#[derive(Clone, Copy)]
pub enum Kind {
    /// A string; a received number or boolean reads as one.
    Text,
    /// A whole number of 64 bits; a received string that is one reads as one.
    Int,
    /// A whole number that is sent as a string.
    Digits,
    /// A number.
    Float,
    /// A boolean.
    Bool,
    /// Bytes; standard base64 in JSON. The empty string reads as absent.
    Bytes,
    /// A string that is not shown.
    Secret,
    /// A string that is not shown; a received number or boolean reads as one.
    SecretScalar,
    /// JSON of any shape.
    Json,
    /// JSON of any shape, written as a string inside JSON.
    JsonText,
    /// A word of an open set.
    Word(&'static Enumeration),
    /// A string that is read in a way of its own: `None` is absent, an error says what is wrong.
    Read(fn(Json<'_>) -> Result<Option<String>, &'static str>),
    /// Several of one kind.
    List(&'static Kind),
    /// Values by names of the user's own.
    Map(&'static Kind),
    /// Members with names of the vendor's.
    Record(&'static Record),
}

impl Kind {
    /// Words are strings where nobody knows their set.
    const fn untyped(self) -> Self {
        match self {
            Self::Word(_) if IS_MODULE => Self::Text,
            Self::List(Self::Word(_)) if IS_MODULE => Self::List(&Self::Text),
            Self::Map(Self::Word(_)) if IS_MODULE => Self::Map(&Self::Text),
            kind => kind,
        }
    }
}

/// Where in a message a field is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// In the path, where the template names it.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In the object that is the JSON body.
    Member,
    /// It is the body: bytes as they are, or a received JSON array.
    Payload,
    /// Nowhere: only a check looks at it, or a reader of the operation's own fills it.
    Nowhere,
}

/// Whether a field must be given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// It must be there.
    Required,
    /// What is not given, or null, is not sent.
    Optional,
    /// What is not given is not sent; null is sent as null.
    Nullable,
}

/// What stands for a received member that is absent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Absent {
    /// Nothing does: a required one is then an error, an optional one absent.
    Nothing,
    /// Nothing does, and the empty string is as if it were absent.
    EmptyToo,
    /// The empty string or list.
    Empty,
    /// The number 0.
    Zero,
    /// The number -1.
    MinusOne,
}

impl Field {
    const fn new(
        place: Place,
        name: &'static str,
        wire: &'static str,
        kind: Kind,
        check: Option<Check>,
    ) -> Self {
        Self {
            wire,
            own: names::own(name, wire),
            style: Style::of(names::source(name, wire)),
            extra: None,
            kind: kind.untyped(),
            place,
            need: Need::Required,
            absent: Absent::Nothing,
            check,
            doc: Doc::NONE,
        }
    }

    /// A name in the path, where the template says `{name}`. It is required, and is one segment.
    pub const fn path(name: &'static str) -> Self {
        Self::new(Place::Path, name, name, Kind::Text, Some(checks::name))
    }

    /// A parameter of the query; optional.
    pub const fn query(name: &'static str, wire: &'static str, kind: Kind) -> Self {
        Self::new(Place::Query, name, wire, kind, Some(checks::text)).optional()
    }

    /// A header, by its name in lower case; optional.
    pub const fn header(name: &'static str, wire: &'static str, kind: Kind) -> Self {
        Self::new(Place::Header, name, wire, kind, Some(checks::ascii)).optional()
    }

    /// A member of a JSON object; required.
    pub const fn member(name: &'static str, wire: &'static str, kind: Kind) -> Self {
        Self::new(Place::Member, name, wire, kind, None)
    }

    /// The body as it is, bytes; optional.
    pub const fn payload(name: &'static str) -> Self {
        Self::new(Place::Payload, name, name, Kind::Bytes, None).optional()
    }

    /// The whole body of a response that is not an object, such as an array; required.
    pub(crate) const fn whole(name: &'static str, kind: Kind) -> Self {
        Self::new(Place::Payload, name, name, kind, None)
    }

    /// What no message holds: a parameter of a service, or a member that a reader of the
    /// operation's own fills; required.
    pub const fn nowhere(name: &'static str, kind: Kind) -> Self {
        Self::new(Place::Nowhere, name, name, kind, None)
    }

    /// It must be given.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.need = Need::Required;
        self
    }

    /// It need not be given, and null is as if it were not.
    #[must_use]
    pub const fn optional(mut self) -> Self {
        self.need = Need::Optional;
        self
    }

    /// It need not be given, and null is something else.
    #[must_use]
    pub const fn nullable(mut self) -> Self {
        self.need = Need::Nullable;
        self
    }

    /// Its name on the wire where that is not its own: for a name in the path, the vendor's own word in
    /// the documents.
    ///
    /// # Panics
    /// In the compiler, for a second name.
    #[must_use]
    #[expect(
        clippy::panic,
        reason = "tables are made by the compiler, which stops there"
    )]
    pub const fn wire(self, wire: &'static str) -> Self {
        let name = match self.own {
            Some(own) => own,
            None if names::is_own(self.wire) => self.wire,
            None => panic!("a field has one name on the wire"),
        };
        Self {
            wire,
            own: names::own(name, wire),
            style: Style::of(names::source(name, wire)),
            ..self
        }
    }

    /// Name in faaswire, in `snake_case`.
    pub fn name(&self) -> String {
        names::name(self.own.unwrap_or(self.wire))
    }

    /// Whether this is its name in faaswire.
    pub fn is(&self, name: &str) -> bool {
        names::is(self.own.unwrap_or(self.wire), self.style, name)
    }

    /// Whether this is its name in faaswire, in `snake_case` or in `camelCase`.
    pub(crate) fn is_given_as(&self, name: &str) -> bool {
        names::is_given_as(self.own.unwrap_or(self.wire), self.style, name)
    }

    /// Its name in `camelCase`.
    pub fn camel(&self) -> String {
        names::camel(self.own.unwrap_or(self.wire))
    }

    /// Another name of a received member, looked for where the first one is absent.
    ///
    /// # Panics
    /// In the compiler, for a name in a path.
    #[must_use]
    pub const fn or_named(mut self, alias: &'static str) -> Self {
        assert!(!self.is_in_path(), "nothing is received in a path");
        self.extra = Some(alias);
        self
    }

    /// What stands for a received member that is absent.
    #[must_use]
    pub const fn or(mut self, absent: Absent) -> Self {
        self.absent = absent;
        self
    }

    /// A received empty string is as if it were absent.
    #[must_use]
    pub const fn empty_is_absent(self) -> Self {
        self.or(Absent::EmptyToo)
    }

    /// Characters that stay as they are in a path.
    ///
    /// # Panics
    /// In the compiler, for what is not in a path.
    #[must_use]
    pub const fn keeps(mut self, characters: &'static str) -> Self {
        assert!(self.is_in_path(), "characters are kept in a path");
        self.extra = Some(characters);
        self
    }

    const fn is_in_path(&self) -> bool {
        matches!(self.place, Place::Path)
    }

    /// Another name that a received member goes by.
    pub const fn alias(&self) -> Option<&'static str> {
        if self.is_in_path() { None } else { self.extra }
    }

    /// Characters besides the unreserved ones that stay as they are in a path.
    pub const fn kept(&self) -> &'static str {
        match self.extra {
            Some(characters) if self.is_in_path() => characters,
            _ => "",
        }
    }

    /// What must hold for its string instead of what its place demands.
    #[must_use]
    pub const fn check(mut self, check: Check) -> Self {
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
