//! What a program begins with: whether Linux can start it.

/// How a program is started.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// By the kernel: it has to be an ELF file, or a script that names its interpreter.
    Kernel,
    /// By a shell, which needs no interpreter named.
    Shell,
    /// By an interpreter that the command names.
    Script,
}

/// How much is looked at of a program, and of any other file.
const OF_PROGRAM: usize = 64 << 10;
const OF_FILE: usize = 64;

/// The first bytes of an entry.
#[derive(Default)]
pub(super) struct Head {
    bytes: Vec<u8>,
    most: usize,
}

impl Head {
    /// Begins with another entry.
    pub(super) fn begin(&mut self, is_program: bool) {
        self.bytes.clear();
        self.most = if is_program { OF_PROGRAM } else { OF_FILE };
    }

    pub(super) fn take(&mut self, chunk: &[u8]) {
        let room = self.most - self.bytes.len();
        let chunk = chunk.get(..room).unwrap_or(chunk);
        self.bytes.extend_from_slice(chunk);
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Why it cannot be started, by its first bytes; none if it can, or is a program of another system,
/// which is a finding of its own.
pub(super) fn problem(start: Start, head: &[u8]) -> Option<&'static str> {
    if head.is_empty() {
        return (start != Start::Script).then_some("it is empty");
    }
    if head.starts_with(b"\xef\xbb\xbf") || head.starts_with(b"\xff\xfe") {
        return Some("it begins with a byte order mark");
    }
    if super::native::is_native(head) {
        return None;
    }
    let line_end = head.iter().position(|byte| *byte == b'\n');
    let line = head.get(..line_end.unwrap_or(head.len()));
    let Some(interpreter) = line.unwrap_or_default().strip_prefix(b"#!") else {
        let problem = match start {
            Start::Kernel => "it neither begins with `#!` nor is an ELF program",
            _ if !has_crlf(head) || !is_text(head) => return None,
            _ => CRLF,
        };
        return Some(problem);
    };
    if start == Start::Kernel {
        if interpreter.contains(&b'\r') {
            return Some(
                "its interpreter is followed by a carriage return: lines must end with LF alone",
            );
        }
        if !interpreter.trim_ascii_start().starts_with(b"/") {
            return Some("its interpreter is not an absolute path");
        }
    }
    // Shells take a carriage return for a part of the last word; other interpreters do not.
    let words = interpreter
        .trim_ascii()
        .split(|byte| matches!(byte, b'/' | b' ' | b'\r'));
    let is_shell = words.into_iter().any(|word| word.ends_with(b"sh"));
    (is_shell && has_crlf(head)).then_some(CRLF)
}

const CRLF: &str = "its lines end with CRLF, and must end with LF alone";

fn has_crlf(head: &[u8]) -> bool {
    head.windows(2).any(|two| two == b"\r\n")
}

fn is_text(head: &[u8]) -> bool {
    !head.contains(&0)
}
