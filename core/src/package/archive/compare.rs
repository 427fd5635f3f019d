//! Two archives, member by member: what to ask where a cloud repackages what it is given, so that
//! the checksum of the whole must differ.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::Archive;
use super::contents::Unpacker;
use super::entry::{Entry, Kind};
use super::finding::{Finding, FindingCode};
use super::inspect::{Inspect, inspect_named};
use super::order::Named;
use super::reading::Reading;
use crate::package::severity::Severity;
use crate::words::words;

words! {
    /// The kind of a difference between two archives, the most significant one first.
    Change [derive PartialOrd, Ord] {
        /// The entry is in the second archive only.
        Added = "added",
        /// The entry is in the first archive only.
        Removed = "removed",
        /// The content or the type differs, such as a link instead of a file.
        Content = "content",
        /// Only the permissions differ, and possibly the time.
        Mode = "mode",
        /// Only the time differs.
        Time = "time",
    }
}

/// An entry that differs between two archives.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference<'a> {
    /// The path, without a leading `./` and without the trailing `/` of a folder.
    pub path: Cow<'a, str>,
    /// The kind of the difference.
    pub change: Change,
    /// The entry in the first archive.
    pub before: Option<Entry<'a>>,
    /// The entry in the second archive.
    pub after: Option<Entry<'a>>,
}

/// The differences between two archives.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Comparison<'a> {
    /// The entries that differ, ordered by path.
    pub differences: Vec<Difference<'a>>,
    /// The number of entries that are identical.
    pub unchanged: u64,
}

impl Comparison<'_> {
    /// Returns `true` if both archives unpack to the same files with the same permissions: only
    /// times differ, if anything.
    pub fn is_same_code(&self) -> bool {
        self.differences
            .iter()
            .all(|difference| difference.change == Change::Time)
    }
}

const FIRST: &str = "in the first archive";
const SECOND: &str = "in the second archive";

/// Compares two archives entry by entry: what they unpack to. Order, compression and the entries of
/// folders that are not empty make no difference. An entry without a mode counts as one with
/// `0o644`, which is what programs give it.
///
/// # Errors
/// The first error that [`inspect`](super::inspect()) finds in one of them, since programs disagree
/// on what such an archive unpacks to.
pub fn compare<'m>(
    before: &'m Archive<'_>,
    after: &'m Archive<'_>,
) -> Result<Comparison<'m>, Finding> {
    compare_until(before, after, &|| false)
}

/// Compares two archives as [`compare`] does, until `stop` returns `true`. It is called at least
/// once for every 128 KiB that are unpacked.
///
/// # Errors
/// Those of [`compare`], and the [`Finding`] `stopped`.
pub fn compare_until<'m>(
    before: &'m Archive<'_>,
    after: &'m Archive<'_>,
    stop: &dyn Fn() -> bool,
) -> Result<Comparison<'m>, Finding> {
    check(before, FIRST, stop)?;
    check(after, SECOND, stop)?;
    let (old, new) = (members(before), members(after));
    let reading = |archive: &Archive<'_>| Reading::from(archive.limits).stop_when(stop);
    let mut unpackers = (
        Unpacker::new(before.bytes, &reading(before)),
        Unpacker::new(after.bytes, &reading(after)),
    );
    let mut comparison = Comparison {
        differences: Vec::new(),
        unchanged: 0,
    };
    let (mut old_rest, mut new_rest) = (old.0.iter().peekable(), new.0.iter().peekable());
    loop {
        let order = match (old_rest.peek(), new_rest.peek()) {
            (Some((one, _)), Some((other, _))) => one.cmp(other),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return Ok(comparison),
        };
        let one = old_rest.next_if(|_| order != Ordering::Greater);
        let other = new_rest.next_if(|_| order != Ordering::Less);
        let change = match (one, other) {
            (Some(one), None) if is_implied(one, &new) => continue,
            (None, Some(other)) if is_implied(other, &old) => continue,
            (Some((_, one)), Some((_, other))) => change(one, other, &mut unpackers)?,
            (Some(_), None) => Some(Change::Removed),
            _ => Some(Change::Added),
        };
        let entry = |side: Option<&Member<'m>>| side.map(|(_, entry)| Entry::clone(entry));
        match (change, one.or(other)) {
            (Some(change), Some((path, _))) => comparison.differences.push(Difference {
                path: path.clone(),
                change,
                before: entry(one),
                after: entry(other),
            }),
            _ => comparison.unchanged += 1,
        }
    }
}

/// Rejects what an inspection rejects.
fn check(
    archive: &Archive<'_>,
    which: &'static str,
    stop: &dyn Fn() -> bool,
) -> Result<(), Finding> {
    let question = Inspect::new().limits(archive.limits).stop_when(stop);
    let inspection = inspect_named(archive.bytes, &question, &|entries| {
        for (entry, known) in entries.iter_mut().zip(archive.entries()) {
            if entry.path != known.path {
                entry.path = Cow::Owned(known.path().to_owned());
            }
        }
    });
    let mut findings = inspection.findings.into_iter();
    match findings.find(|finding| finding.code.severity() == Severity::Error) {
        None => Ok(()),
        Some(finding) => {
            let detail = finding.detail.clone();
            let detail = detail.map_or(which.to_owned(), |detail| format!("{which}: {detail}"));
            Err(finding.detail(detail))
        }
    }
}

/// The members in their order, without the folder that is unpacked into. No name is there twice.
fn members<'m>(archive: &'m Archive<'_>) -> Named<'m, 'm> {
    let mut members = Named::of(archive.entries());
    members.0.retain(|(path, _)| !path.is_empty());
    members
}

type Member<'m> = (Cow<'m, str>, &'m Entry<'m>);

/// A folder that comes into being anyway, because the other archive has something in it.
fn is_implied((path, entry): &Member<'_>, other: &Named<'_, '_>) -> bool {
    entry.kind() == Kind::Folder && other.has_inside(path)
}

fn change(
    before: &Entry<'_>,
    after: &Entry<'_>,
    unpackers: &mut (Unpacker<'_>, Unpacker<'_>),
) -> Result<Option<Change>, Finding> {
    Ok(
        if before.kind() != after.kind() || !same_content(before, after, unpackers)? {
            Some(Change::Content)
        } else if mode(before) != mode(after) {
            Some(Change::Mode)
        } else if (before.date, before.time) != (after.date, after.time) {
            Some(Change::Time)
        } else {
            None
        },
    )
}

fn mode(entry: &Entry<'_>) -> u32 {
    let (usual, reported) = match entry.kind() {
        Kind::Folder => (0o755, entry.mode()),
        // No system heeds that of a link.
        Kind::Symlink => (0o777, None),
        _ => (0o644, entry.mode()),
    };
    reported.unwrap_or(usual)
}

/// A CRC-32 that is equal proves nothing about whoever made it so: the bytes are compared.
fn same_content(
    before: &Entry<'_>,
    after: &Entry<'_>,
    (old, new): &mut (Unpacker<'_>, Unpacker<'_>),
) -> Result<bool, Finding> {
    if (before.size, before.crc32) != (after.size, after.crc32) {
        return Ok(false);
    }
    let same_packed = before.method == after.method
        && before.why_unreadable().is_none()
        && after.why_unreadable().is_none()
        && old
            .packed(before)
            .is_some_and(|data| new.packed(after) == Some(data));
    if same_packed {
        return Ok(true);
    }
    let one = old.read(before).map_err(failed(before, FIRST))?;
    let other = new.read(after).map_err(failed(after, SECOND))?;
    Ok(one == other)
}

fn failed(entry: &Entry<'_>, which: &'static str) -> impl Fn(FindingCode) -> Finding {
    move |code| Finding::of(code, entry.path()).detail(which)
}
