//! The nodes and what can be asked of them.

use std::borrow::Cow;

use super::read::{fits, read};
use super::{Malformed, unescape};

/// Where a value stands in the body. What it is, its first byte says.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Node {
    /// Of its first byte; a string's is its quote.
    pub(super) start: u32,
    /// After its last byte; of a string, before the quote.
    pub(super) end: u32,
    /// Of a container the node after its last one; [`NODE_ESCAPED`] or [`NODE_PLAIN`] of others.
    pub(super) link: u32,
}

/// No container ends before it begins.
pub(super) const NODE_PLAIN: u32 = 0;

/// A string with escapes. There are fewer nodes, as the body has no more bytes.
pub(super) const NODE_ESCAPED: u32 = u32::MAX;

/// A body that was read.
#[derive(Debug)]
pub(crate) struct Tape<'a> {
    text: &'a str,
    nodes: Vec<Node>,
}

impl<'a> Tape<'a> {
    pub(crate) fn read(body: &'a [u8]) -> Result<Self, Malformed> {
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

    pub(crate) fn root(&self) -> Json<'_> {
        Json {
            text: self.text,
            nodes: &self.nodes,
            index: 0,
        }
    }
}

/// What a value is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Null,
    False,
    True,
    Number,
    Text,
    List,
    Object,
}

/// A value on a tape.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Json<'t> {
    text: &'t str,
    nodes: &'t [Node],
    index: usize,
}

impl<'t> Json<'t> {
    fn node(self) -> Node {
        debug_assert!(self.index < self.nodes.len(), "a node of another tape");
        self.nodes.get(self.index).copied().unwrap_or_default()
    }

    pub(crate) fn kind(self) -> Kind {
        match self.text.as_bytes().get(self.node().start as usize) {
            Some(b'"') => Kind::Text,
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
    pub(crate) fn raw(self) -> &'t str {
        let (start, end) = (self.start() as usize, self.node().end as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Where in the body [`Json::raw`] begins.
    pub(crate) fn start(self) -> u32 {
        self.node().start + u32::from(self.kind() == Kind::Text)
    }

    /// Whether it is a string that does not say what stands there.
    pub(crate) fn is_escaped(self) -> bool {
        self.node().link == NODE_ESCAPED
    }

    /// What a string says; `None` of what is none.
    pub(crate) fn text(self) -> Option<Cow<'t, str>> {
        if self.kind() != Kind::Text {
            return None;
        }
        let raw = self.raw();
        Some(if self.is_escaped() {
            unescape(raw)
        } else {
            Cow::Borrowed(raw)
        })
    }

    /// Whether it is a string that says this.
    pub(crate) fn says(self, text: &str) -> bool {
        if self.is_escaped() {
            unescape(self.raw()) == text
        } else {
            self.kind() == Kind::Text && self.raw() == text
        }
    }

    /// How many items or members it has. They are counted each time.
    pub(crate) fn len(self) -> usize {
        self.items().count() + self.members().count()
    }

    /// The items of a list; none of what is not a list.
    pub(crate) fn items(self) -> Items<'t> {
        Items(self.children(Kind::List))
    }

    /// Names and values of an object in their order, of one name all; none of what is not an object.
    pub(crate) fn members(self) -> Members<'t> {
        Members(self.children(Kind::Object))
    }

    /// The value of an object's member; of one name the last.
    pub(crate) fn get(self, name: &str) -> Option<Json<'t>> {
        let named = self.members().filter(|(key, _)| key.says(name));
        named.last().map(|(_, value)| value)
    }

    fn children(self, kind: Kind) -> Children<'t> {
        let first = self.index + 1;
        let is_one = self.kind() == kind;
        Children {
            next: Self {
                index: first,
                ..self
            },
            end: if is_one {
                self.node().link as usize
            } else {
                first
            },
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
    fn next(&mut self) -> Option<Json<'t>> {
        let child = self.next;
        if child.index >= self.end {
            return None;
        }
        self.next.index = match child.node().link {
            NODE_PLAIN | NODE_ESCAPED => child.index + 1,
            link => link as usize,
        };
        Some(child)
    }
}

/// The items of a list.
#[derive(Clone, Debug)]
pub(crate) struct Items<'t>(Children<'t>);

impl<'t> Iterator for Items<'t> {
    type Item = Json<'t>;

    fn next(&mut self) -> Option<Json<'t>> {
        self.0.next()
    }
}

/// Names and values of an object.
#[derive(Clone, Debug)]
pub(crate) struct Members<'t>(Children<'t>);

impl<'t> Iterator for Members<'t> {
    type Item = (Json<'t>, Json<'t>);

    fn next(&mut self) -> Option<(Json<'t>, Json<'t>)> {
        Some((self.0.next()?, self.0.next()?))
    }
}
