//! From a body to nodes: one pass, no recursion.

#![expect(
    clippy::inline_always,
    reason = "what is done for each byte, also where the compiler makes as little code as it can"
)]

use super::tape::{ESCAPED, Node, OTHER, STRING};
use super::{Malformed, number, strings};

/// As deep as other readers go.
const MAX_DEPTH: u32 = 127;

/// Room for more nodes is made as they come, so that a long body of few values costs little.
const MAX_RESERVED: usize = 4096;

/// Reads a body whose offsets fit into 32 bits.
pub(super) fn read(text: &str) -> Result<Vec<Node>, Malformed> {
    let mut reader = Reader {
        bytes: text.as_bytes(),
        at: 0,
        nodes: Vec::with_capacity((text.len() / 8).min(MAX_RESERVED)),
        container: 0,
        depth: 0,
        closing: 0,
    };
    match reader.document() {
        Ok(()) => Ok(reader.nodes),
        Err(problem) => Err(Malformed {
            offset: reader.at,
            problem: if reader.at < text.len() {
                problem
            } else {
                "ends too early"
            },
        }),
    }
}

/// Whether offsets into a body of that length fit into 32 bits.
pub(super) fn fits(len: usize) -> bool {
    u32::try_from(len).is_ok()
}

/// Of an offset into a body that [`fits`], or of a number of nodes, which is no higher.
#[inline(always)]
fn narrow(offset: usize) -> u32 {
    debug_assert!(fits(offset), "an offset beyond the body");
    u32::try_from(offset).unwrap_or(u32::MAX)
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    nodes: Vec<Node>,
    /// Node of the innermost container that is open. Until it is closed, its `end` is the node of
    /// the container around it.
    container: u32,
    depth: u32,
    /// The bracket that it is closed with.
    closing: u8,
}

/// Or what is wrong with what comes next.
type Read = Result<(), &'static str>;

impl Reader<'_> {
    fn document(&mut self) -> Read {
        loop {
            if self.closing == b'}' {
                self.name()?;
            }
            match self.token() {
                bracket @ (b'{' | b'[') => {
                    self.open(bracket)?;
                    if self.token() != self.closing {
                        continue;
                    }
                }
                first => self.scalar(first)?,
            }
            // A value has ended, or an empty container is about to.
            loop {
                let next = self.token();
                if self.depth == 0 {
                    return self.ends();
                }
                if next == b',' {
                    self.at += 1;
                    break;
                }
                if next != self.closing {
                    return Err("expected a comma or the closing bracket");
                }
                self.close();
            }
        }
    }

    fn scalar(&mut self, first: u8) -> Read {
        let start = self.at;
        match first {
            b'"' => return self.string(),
            b'-' | b'0'..=b'9' => number::scan(self.bytes, &mut self.at)?,
            first => {
                let word: &[u8] = match first {
                    b't' => b"true",
                    b'f' => b"false",
                    _ => b"null",
                };
                if !self.rest().starts_with(word) {
                    return Err("expected a value");
                }
                self.at += word.len();
            }
        }
        self.push(start, narrow(self.at), OTHER);
        Ok(())
    }

    /// The next byte; NUL, which begins nothing, after the last.
    #[inline(always)]
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    #[inline(always)]
    fn rest(&self) -> &[u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// The next byte that is not a blank.
    #[inline]
    fn token(&mut self) -> u8 {
        loop {
            match self.peek() {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                next => return next,
            }
        }
    }

    const fn ends(&self) -> Read {
        if self.at < self.bytes.len() {
            return Err("expected nothing more");
        }
        Ok(())
    }

    #[inline(always)]
    fn push(&mut self, start: usize, end: u32, link: u32) {
        self.nodes.push(Node {
            start: narrow(start),
            end,
            link,
        });
    }

    fn open(&mut self, bracket: u8) -> Read {
        if self.depth == MAX_DEPTH {
            return Err("more than 127 levels deep");
        }
        let container = narrow(self.nodes.len());
        self.push(self.at, self.container, OTHER);
        self.container = container;
        self.depth += 1;
        self.closing = closing(bracket);
        self.at += 1;
        Ok(())
    }

    fn close(&mut self) {
        self.at += 1;
        let link = narrow(self.nodes.len());
        if let Some(node) = self.nodes.get_mut(self.container as usize) {
            self.container = node.end;
            node.end = narrow(self.at);
            node.link = link;
        }
        self.depth -= 1;
        let outer = self.nodes.get(self.container as usize);
        let bracket = outer.and_then(|node| self.bytes.get(node.start as usize));
        self.closing = bracket.map_or(0, |bracket| closing(*bracket));
    }

    /// The name of a member and the colon after it.
    fn name(&mut self) -> Read {
        if self.token() != b'"' {
            return Err("expected a name in quotes");
        }
        self.string()?;
        if self.token() != b':' {
            return Err("expected a colon");
        }
        self.at += 1;
        Ok(())
    }

    fn string(&mut self) -> Read {
        self.at += 1;
        let start = self.at;
        let mut link = STRING;
        loop {
            self.at += strings::plain(self.rest());
            match self.peek() {
                b'"' => break,
                b'\\' => {
                    link = ESCAPED;
                    let (_, len) = strings::escape(self.rest())?;
                    self.at += len;
                }
                _ => return Err("a control character in a string"),
            }
        }
        self.push(start, narrow(self.at), link);
        self.at += 1;
        Ok(())
    }
}

/// The bracket that closes what another one opens.
const fn closing(bracket: u8) -> u8 {
    match bracket {
        b'{' => b'}',
        _ => b']',
    }
}
