//! Names that lead nowhere else, and yet are not the same on every system or to the eye.

use super::finding::FindingCode::{
    self, PathDevice, PathInvisible, PathStream, PathTrailing, PathVersion,
};
use crate::package::plain_archive::is_device;
use crate::print::is_hidden;

/// Longest path of Linux without the NUL behind it, and longest part of it, in bytes.
const MAX_PATH: usize = 4095;
const MAX_PART: usize = 255;
/// Most folders around a file.
const MAX_DEPTH: usize = 255;

/// Whether Linux has no path like it.
pub(super) fn is_too_long(name: &[u8]) -> bool {
    let mut depth = 0;
    let mut parts = name.split(|byte| *byte == b'/').inspect(|_| depth += 1);
    name.len() > MAX_PATH || parts.any(|part| part.len() > MAX_PART) || depth > MAX_DEPTH + 1
}

/// What a path that leads nowhere else may be on other systems, or for the eye.
pub(super) fn check(path: &str, found: &mut Vec<FindingCode>) {
    let parts = || path.split('/').filter(|part| !matches!(*part, "" | "."));
    let mut find = |wrong: bool, code| {
        if wrong {
            found.push(code);
        }
    };
    find(parts().next_back().is_some_and(is_version), PathVersion);
    find(parts().any(is_device), PathDevice);
    find(parts().any(|part| part.ends_with(['.', ' '])), PathTrailing);
    find(path.contains(':'), PathStream);
    find(path.chars().any(is_hidden), PathInvisible);
}

/// A version of VMS, which Info-ZIP cuts off on every system.
fn is_version(part: &str) -> bool {
    part.trim_end_matches(|digit: char| digit.is_ascii_digit())
        .ends_with(';')
}
