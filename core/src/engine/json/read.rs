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
        in_object: false,
    };
    reader.document()?;
    Ok(reader.nodes)
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
    in_object: bool,
}

impl Reader<'_> {
    fn document(&mut self) -> Result<(), Malformed> {
        loop {
            if self.begins_container()? {
                continue;
            }
            // A value has ended, or an empty container is about to.
            loop {
                self.skip_blanks();
                if self.depth == 0 {
                    return self.ends();
                }
                match (self.peek(), self.in_object) {
                    (b',', in_object) => {
                        self.at += 1;
                        if in_object {
                            self.name()?;
                        }
                        break;
                    }
                    (b'}', true) | (b']', false) => self.close(),
                    _ => return Err(self.fail("expected a comma or the closing bracket")),
                }
            }
        }
    }

    /// Reads a scalar, or the bracket of a container; true if a value is next.
    fn begins_container(&mut self) -> Result<bool, Malformed> {
        self.skip_blanks();
        let len = match self.peek() {
            b'"' => {
                self.string()?;
                return Ok(false);
            }
            bracket @ (b'{' | b'[') => return self.open(bracket == b'{'),
            b'-' | b'0'..=b'9' => match number::scan(self.rest()) {
                Ok(len) => len,
                Err((offset, problem)) => {
                    self.at += offset;
                    return Err(self.fail(problem));
                }
            },
            first => {
                let word: &[u8] = match first {
                    b't' => b"true",
                    b'f' => b"false",
                    _ => b"null",
                };
                if !self.rest().starts_with(word) {
                    return Err(self.fail("expected a value"));
                }
                word.len()
            }
        };
        let start = self.at;
        self.at += len;
        self.push(start, narrow(self.at), OTHER);
        Ok(false)
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

    #[inline(always)]
    fn skip_blanks(&mut self) {
        // Mostly there are none.
        if self.peek() <= b' ' {
            self.at += blanks(self.rest());
        }
    }

    #[cold]
    fn fail(&self, problem: &'static str) -> Malformed {
        let ended = self.at >= self.bytes.len();
        Malformed {
            offset: self.at,
            problem: if ended { "ends too early" } else { problem },
        }
    }

    fn ends(&self) -> Result<(), Malformed> {
        if self.at < self.bytes.len() {
            return Err(self.fail("expected nothing more"));
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

    /// The bracket of a container; true if a value in it is next.
    fn open(&mut self, is_object: bool) -> Result<bool, Malformed> {
        if self.depth == MAX_DEPTH {
            return Err(self.fail("more than 127 levels deep"));
        }
        let container = narrow(self.nodes.len());
        self.push(self.at, self.container, OTHER);
        self.container = container;
        self.depth += 1;
        self.in_object = is_object;
        self.at += 1;
        self.skip_blanks();
        if !is_object {
            return Ok(self.peek() != b']');
        }
        let is_empty = self.peek() == b'}';
        if !is_empty {
            self.name()?;
        }
        Ok(!is_empty)
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
        let first = outer.and_then(|node| self.bytes.get(node.start as usize));
        self.in_object = first == Some(&b'{');
    }

    /// The name of a member and the colon after it.
    fn name(&mut self) -> Result<(), Malformed> {
        self.skip_blanks();
        if self.peek() != b'"' {
            return Err(self.fail("expected a name in quotes"));
        }
        self.string()?;
        self.skip_blanks();
        if self.peek() != b':' {
            return Err(self.fail("expected a colon"));
        }
        self.at += 1;
        Ok(())
    }

    fn string(&mut self) -> Result<(), Malformed> {
        self.at += 1;
        let start = self.at;
        let mut link = STRING;
        loop {
            self.at += strings::plain(self.rest());
            match self.peek() {
                b'"' => break,
                b'\\' => {
                    link = ESCAPED;
                    match strings::escape(self.rest()) {
                        Ok((_, len)) => self.at += len,
                        Err(problem) => return Err(self.fail(problem)),
                    }
                }
                _ => return Err(self.fail("a control character in a string")),
            }
        }
        self.push(start, narrow(self.at), link);
        self.at += 1;
        Ok(())
    }
}

/// How many blanks there are.
#[inline(never)]
fn blanks(bytes: &[u8]) -> usize {
    let is_blank = |byte: &&u8| matches!(**byte, b' ' | b'\n' | b'\r' | b'\t');
    bytes.iter().take_while(is_blank).count()
}
