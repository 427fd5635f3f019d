//! What the record of an entry in the directory says, apart from all others.

use std::borrow::Cow;

use super::entry::{Entry, Kind};
use super::finding::{Finding, FindingCode};
use super::{elsewhere, extra, path, reading};
use crate::package::severity::Severity;
use crate::package::zip_records::{
    DESCRIBED_LATER, ENCRYPTED, MASKED, PATCH, STRONGLY_ENCRYPTED, UTF8,
};

/// Flags that have a meaning: those of deflate's speed are bits 1 and 2.
const KNOWN_FLAGS: u16 =
    ENCRYPTED | 0b110 | DESCRIBED_LATER | PATCH | STRONGLY_ENCRYPTED | UTF8 | MASKED;
/// The newest version that every program can unpack: Info-ZIP has 4.6.
const MAX_VERSION: u8 = 46;

/// What is wrong with it.
pub(super) fn check(entry: &Entry<'_>, findings: &mut Vec<Finding>) {
    let mut codes = Vec::new();
    path::check(entry.path(), &mut codes);
    // Whoever does not decode the name must not be led elsewhere. A backslash may be the second
    // half of a letter.
    if let Some(name) = reading::undecoded(entry) {
        let mut raw = Vec::new();
        path::check(&name, &mut raw);
        let reported =
            |code: &FindingCode| codes.contains(code) || *code == FindingCode::PathBackslash;
        raw.retain(|code| code.severity() == Severity::Error && !reported(code));
        codes.extend(raw);
    }
    // Whatever was found until here is worse.
    if codes.iter().all(|code| code.severity() < Severity::Error) {
        elsewhere::check(entry.path(), &mut codes);
    }
    extra::check(entry.extra, entry.name, &mut codes);
    // The length is that of the bytes: CP437 takes more of them in UTF-8.
    let bytes = match &entry.path {
        Cow::Borrowed(path) => path.as_bytes(),
        Cow::Owned(_) => entry.name,
    };
    let is_utf8 = entry.has(UTF8);
    let is_folder = entry.path().ends_with('/');
    for (found, code) in [
        (elsewhere::is_too_long(bytes), FindingCode::PathTooLong),
        // Some make a file `_` of it, and some take it for the folder.
        (entry.path().ends_with("/."), FindingCode::PathEmpty),
        (
            !is_utf8 && !entry.name.is_ascii(),
            FindingCode::NameEncoding,
        ),
        (
            is_utf8 && std::str::from_utf8(entry.name).is_err(),
            FindingCode::NameInvalid,
        ),
        (
            is_utf8 && matches!(entry.path, Cow::Borrowed(_)) && bytes != entry.name,
            FindingCode::UnicodePath,
        ),
        (entry.kind() == Kind::Special, FindingCode::SpecialFile),
        (entry.is_pipe(), FindingCode::PipeMode),
        (is_folder && entry.size > 0, FindingCode::FolderData),
        // Of folders they are common, and run nothing as somebody else.
        (
            entry.has_special_bits() && !is_folder,
            FindingCode::SpecialBits,
        ),
        (entry.flags & !KNOWN_FLAGS != 0, FindingCode::UnknownFlags),
        (entry.version > MAX_VERSION, FindingCode::VersionTooNew),
        (!entry.is_here, FindingCode::MultiDisk),
        (entry.is_needlessly_large, FindingCode::ExtraCorrupt),
        (entry.zip64, FindingCode::Zip64),
    ] {
        if found {
            codes.push(code);
        }
    }
    findings.extend(
        codes
            .into_iter()
            .map(|code| Finding::of(code, entry.path())),
    );
    if let Some(attributes) = entry.ambiguous_kind() {
        findings.push(Finding::of(FindingCode::AmbiguousKind, entry.path()).detail(attributes));
    }
}
