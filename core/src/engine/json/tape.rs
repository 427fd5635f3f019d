//! The nodes and what can be asked of them.

#![expect(
    clippy::inline_always,
    reason = "what is done for each node, also where the compiler makes as little code as it can"
)]

use std::borrow::Cow;

use super::read::{fits, read};
use super::{Malformed, number, unescape};

/// Where a value stands in the body. What it is, its link says or its first byte.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Node {
    /// Of its first byte; of a string, behind the quote.
    pub(super) start: u32,
    /// Behind its last byte; of a string, before the quote.
    pub(super) end: u32,
    /// Of a container the node behind its last one; of others [`STRING`], [`ESCAPED`] or [`OTHER`].
    pub(super) link: u32,
}

/// A number or a word. No container ends where the tape begins.
pub(super) const OTHER: u32 = 0;

/// A string that says what stands there. Nodes are never so many: two take three bytes of a body.
pub(super) const STRING: u32 = u32::MAX;

/// A string with escapes.
pub(super) const ESCAPED: u32 = u32::MAX - 1;

/// A body that was read.
#[derive(Debug)]
pub struct Tape<'a> {
    text: &'a str,
    nodes: Vec<Node>,
}

impl<'a> Tape<'a> {
    /// Reads a body.
    ///
    /// # Errors
    /// [`Malformed`] with the place of what is not JSON.
    pub fn read(body: &'a [u8]) -> Result<Self, Malformed> {
        if !fits(body.len()) {
            return Err(Malformed {
                offset: 0,
                problem: "longer than 4 GiB",
            });
        }
        let text = std::str::from_utf8(body).map_err(|error| Malformed {
            offset: error.valid_up_to(),
            problem: "not UTF-8",
        })?;
        let nodes = read(text)?;
        Ok(Self { text, nodes })
    }

    /// The body.
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// The value that it is.
    pub fn root(&self) -> Json<'_> {
        Json {
            tape: self,
            index: 0,
        }
    }
}

/// What a value is.
#[allow(clippy::exhaustive_enums, reason = "JSON has no more kinds")]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// `null`.
    Null,
    /// `false`.
    False,
    /// `true`.
    True,
    /// A number.
    Number,
    /// A string.
    Text,
    /// An array.
    List,
    /// An object.
    Object,
}

/// A value on a tape.
#[derive(Clone, Copy, Debug)]
pub struct Json<'t> {
    tape: &'t Tape<'t>,
    index: usize,
}

impl<'t> Json<'t> {
    #[inline(always)]
    fn node(self) -> Node {
        debug_assert!(self.index < self.tape.nodes.len(), "a node of another tape");
        self.tape.nodes.get(self.index).copied().unwrap_or_default()
    }

    /// What it is.
    pub fn kind(self) -> Kind {
        let node = self.node();
        if node.link >= ESCAPED {
            return Kind::Text;
        }
        match self.tape.text.as_bytes().get(node.start as usize) {
            Some(b'{') => Kind::Object,
            Some(b'[') => Kind::List,
            Some(b't') => Kind::True,
            Some(b'f') => Kind::False,
            Some(b'n') => Kind::Null,
            _ => Kind::Number,
        }
    }

    /// As it stands in the body: a string without its quotes and with its escapes, a container with
    /// its brackets.
    pub fn raw(self) -> &'t str {
        let Node { start, end, .. } = self.node();
        let text = self.tape.text;
        text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Its place on the tape.
    pub(crate) const fn place(self) -> usize {
        self.index
    }

    /// Another value of the tape, by its place.
    pub(crate) const fn at(self, place: usize) -> Self {
        Self {
            index: place,
            ..self
        }
    }

    /// Where in the body [`Json::raw`] begins.
    #[inline(always)]
    pub fn start(self) -> u32 {
        self.node().start
    }

    /// Whether it is a string that does not say what stands there.
    #[inline(always)]
    pub fn is_escaped(self) -> bool {
        self.node().link == ESCAPED
    }

    /// What a string says; another value as it stands in the body.
    pub fn said(self) -> Cow<'t, str> {
        if self.is_escaped() {
            unescape(self.raw())
        } else {
            Cow::Borrowed(self.raw())
        }
    }

    /// What a string says; `None` of what is none.
    pub fn text(self) -> Option<Cow<'t, str>> {
        (self.kind() == Kind::Text).then(|| self.said())
    }

    /// A scalar as a string; `None` of null and of containers.
    pub fn scalar(self) -> Option<String> {
        match self.kind() {
            Kind::Text | Kind::False | Kind::True => Some(self.said().into_owned()),
            Kind::Number => Some(number::canonical(self.raw()).into_owned()),
            Kind::Null | Kind::List | Kind::Object => None,
        }
    }

    /// Whether it is a string that says this.
    pub fn says(self, text: &str) -> bool {
        self.node().link >= ESCAPED && self.said() == text
    }

    /// How many items or members it has. They are counted each time.
    pub(crate) fn len(self) -> usize {
        self.items().count() + self.members().count()
    }

    /// The items of a list; none of what is not a list.
    pub fn items(self) -> Items<'t> {
        Items(self.children(Kind::List))
    }

    /// Names and values of an object in their order, of one name all; none of what is not an object.
    pub fn members(self) -> Members<'t> {
        Members(self.children(Kind::Object))
    }

    /// The value of an object's member; of one name the last.
    pub fn get(self, name: &str) -> Option<Json<'t>> {
        let mut found = None;
        for (key, value) in self.members() {
            if key.says(name) {
                found = Some(value);
            }
        }
        found
    }

    fn children(self, kind: Kind) -> Children<'t> {
        let first = self.index + 1;
        let end = match self.kind() {
            found if found == kind => self.node().link as usize,
            _ => first,
        };
        Children {
            next: self.at(first),
            end,
        }
    }
}

/// The nodes right below a container.
#[derive(Clone, Debug)]
struct Children<'t> {
    next: Json<'t>,
    end: usize,
}

impl<'t> Children<'t> {
    #[inline(always)]
    fn next(&mut self) -> Option<Json<'t>> {
        let child = self.next;
        if child.index >= self.end {
            return None;
        }
        self.next.index = match child.node().link {
            OTHER | ESCAPED.. => child.index + 1,
            link => link as usize,
        };
        Some(child)
    }
}

/// The items of a list.
#[derive(Clone, Debug)]
pub struct Items<'t>(Children<'t>);

impl<'t> Iterator for Items<'t> {
    type Item = Json<'t>;

    fn next(&mut self) -> Option<Json<'t>> {
        self.0.next()
    }
}

/// Names and values of an object.
#[derive(Clone, Debug)]
pub struct Members<'t>(Children<'t>);

impl<'t> Iterator for Members<'t> {
    type Item = (Json<'t>, Json<'t>);

    fn next(&mut self) -> Option<(Json<'t>, Json<'t>)> {
        Some((self.0.next()?, self.0.next()?))
    }
}
