//! Two archives, member by member: the answer where a cloud repackages what it is given, so that
//! the checksum of the whole must differ.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Bound;

use super::contents::Unpacker;
use super::entry::{Entry, Kind};
use super::finding::{Finding, FindingCode};
use super::{Archive, path};

/// How a member differs, the gravest way first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Change {
    /// It is in the second archive only.
    Added,
    /// It is in the first archive only.
    Removed,
    /// Its content differs, or it is something else: a link instead of a file.
    Content,
    /// Only its permissions differ, and perhaps its time.
    Mode,
    /// Only its time differs.
    Time,
}

impl Change {
    /// `added`, `removed`, `content`, `mode` or `time`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Content => "content",
            Self::Mode => "mode",
            Self::Time => "time",
        }
    }
}

/// A member that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference<'a> {
    /// Its path, without `./` and without the `/` of a folder.
    pub path: Cow<'a, str>,
    /// How it differs.
    pub change: Change,
    /// It in the first archive.
    pub before: Option<Entry<'a>>,
    /// It in the second archive.
    pub after: Option<Entry<'a>>,
}

/// How two archives differ.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Comparison<'a> {
    /// The members that differ, by path.
    pub differences: Vec<Difference<'a>>,
    /// The number of members that are the same in everything.
    pub unchanged: u64,
}

impl Comparison<'_> {
    /// Whether both unpack to the same files with the same permissions: nothing but times differs.
    pub fn is_same_code(&self) -> bool {
        self.differences
            .iter()
            .all(|difference| difference.change == Change::Time)
    }
}

const FIRST: &str = "in the first archive";
const SECOND: &str = "in the second archive";

type Members<'m, 'a> = BTreeMap<Cow<'m, str>, &'m Entry<'a>>;

/// Compares two archives by what they unpack to. Order, compression and the entries of folders
/// that have something in them make no difference. A member without a mode counts as one with
/// `0o644`, which is what unpackers give it.
///
/// # Errors
/// The [`Finding`] that says why one of them cannot be compared: a name that occurs twice, or data
/// that cannot be unpacked within the limits.
pub fn compare<'m>(
    before: &'m Archive<'_>,
    after: &'m Archive<'_>,
) -> Result<Comparison<'m>, Finding> {
    let (old, new) = (members(before, FIRST)?, members(after, SECOND)?);
    let mut unpackers = (
        Unpacker::new(before.bytes, before.limits),
        Unpacker::new(after.bytes, after.limits),
    );
    let mut comparison = Comparison {
        differences: Vec::new(),
        unchanged: 0,
    };
    for (path, entry) in &old {
        let change = match new.get(path) {
            None if is_implied(path, entry, &new) => continue,
            None => Some(Change::Removed),
            Some(other) => change(entry, other, &mut unpackers)?,
        };
        match change {
            None => comparison.unchanged += 1,
            Some(change) => comparison.differences.push(Difference {
                path: path.clone(),
                change,
                before: Some((*entry).clone()),
                after: new.get(path).map(|entry| (*entry).clone()),
            }),
        }
    }
    for (path, entry) in &new {
        if !old.contains_key(path) && !is_implied(path, entry, &old) {
            comparison.differences.push(Difference {
                path: path.clone(),
                change: Change::Added,
                before: None,
                after: Some((*entry).clone()),
            });
        }
    }
    comparison.differences.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(comparison)
}

fn members<'m, 'a>(
    archive: &'m Archive<'a>,
    which: &'static str,
) -> Result<Members<'m, 'a>, Finding> {
    let mut members = Members::new();
    for entry in archive.entries() {
        if members.insert(path::normal(entry.path()), entry).is_some() {
            return Err(Finding::of(FindingCode::Duplicate, entry.path()).detail(which));
        }
    }
    Ok(members)
}

/// A folder that comes into being anyway, because the other archive has something in it.
fn is_implied(path: &str, entry: &Entry<'_>, other: &Members<'_, '_>) -> bool {
    let inside = format!("{path}/");
    entry.kind() == Kind::Folder
        && other
            .range::<str, _>((Bound::Included(inside.as_str()), Bound::Unbounded))
            .next()
            .is_some_and(|(next, _)| next.starts_with(&inside))
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
    let usual = if entry.kind() == Kind::Folder {
        0o755
    } else {
        0o644
    };
    entry.mode().unwrap_or(usual)
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
