//! What entries say of each other: names that meet, bytes that are shared.

use std::borrow::Cow;
use std::ops::Range;

use super::directory::Directory;
use super::entry::{Entry, Kind};
use super::finding::{Finding, FindingCode};
use super::local::{self, Local};
use super::order::arranged;
use super::{end, extra, path};
use crate::package::zip_records::{CENTRAL, LOCAL};

/// Names that occur twice, meet on some systems, or need a file or a link to be a folder.
pub(super) fn names(entries: &[Entry<'_>], findings: &mut Vec<Finding>) {
    let named: Vec<(Cow<'_, str>, &Entry<'_>)> = entries
        .iter()
        .map(|entry| (path::normal(entry.path()), entry))
        .collect();
    // Stable: of entries with one name the first of the archive stays the first.
    let mut named = arranged(named, &|(a, _), (b, _)| path::compare(a, b));
    named.dedup_by(|(name, entry), (first, _)| {
        let again = name == first;
        if again {
            findings.push(Finding::of(FindingCode::Duplicate, entry.path()));
        }
        again
    });
    collisions(&named, findings);
    // A folder comes right before all that is in it: those around the last name are a stack, each
    // with the outermost one around it that is not a folder. So no name is looked up, however many
    // folders it has.
    let mut around: Vec<(&str, Option<&Entry<'_>>)> = Vec::new();
    let mut reported = None;
    for (name, entry) in &named {
        while around
            .pop_if(|(folder, _)| !path::is_inside(name, folder))
            .is_some()
        {}
        let obstacle = around.last().and_then(|(_, obstacle)| *obstacle);
        match obstacle {
            Some(above) if above.kind() == Kind::Symlink => {
                findings.push(Finding::of(FindingCode::ThroughSymlink, entry.path()));
            }
            Some(above) if reported != Some(above.path()) => {
                reported = Some(above.path());
                findings.push(Finding::of(FindingCode::FileAsFolder, above.path()));
            }
            _ => {}
        }
        let own = (entry.kind() != Kind::Folder).then_some(*entry);
        around.push((name, obstacle.or(own)));
    }
}

fn collisions(named: &[(Cow<'_, str>, &Entry<'_>)], findings: &mut Vec<Finding>) {
    let keys: Vec<(String, &str)> = named
        .iter()
        .map(|(name, entry)| {
            if matches!(entry.path, Cow::Borrowed(_)) {
                return (path::key(name), &**name);
            }
            // Many programs put one character for all that are not UTF-8.
            let lossy = String::from_utf8_lossy(entry.name);
            (path::key(&path::normal(&lossy)), &**name)
        })
        .collect();
    let keys = arranged(keys, &Ord::cmp);
    for (one, other) in keys.iter().zip(keys.iter().skip(1)) {
        if one.0 == other.0 {
            let finding = Finding::of(FindingCode::CaseCollision, other.1);
            findings.push(finding.detail(format!("with {:?}", one.1)));
        }
    }
}

/// Each entry's own header against the directory, and where the entries lie: every byte of an
/// archive belongs to one entry or to the directory.
pub(super) fn layout(bytes: &[u8], directory: &Directory<'_>, findings: &mut Vec<Finding>) {
    let mut extents = Vec::with_capacity(directory.entries.len());
    let mut all_known = true;
    let mut read = 0;
    for entry in &directory.entries {
        let find = |code| Finding::of(code, entry.path());
        // Headers that share no bytes are not longer than the file altogether.
        if read > bytes.len() as u64 {
            findings.push(find(FindingCode::Overlap));
            return;
        }
        let Some(local) = Local::read(bytes, entry) else {
            let finding = find(FindingCode::LocalMismatch);
            findings.push(finding.detail("no header where the directory says"));
            all_known = false;
            continue;
        };
        read += local.data_start - entry.header_offset;
        if let Some(contradiction) = local.contradiction(entry) {
            findings.push(find(FindingCode::LocalMismatch).detail(contradiction));
        }
        // What both headers say is reported of the directory.
        if local.extra != entry.extra {
            let mut codes = Vec::new();
            extra::check(local.extra, entry.name, &mut codes);
            findings.extend(
                codes
                    .into_iter()
                    .map(|code| find(code).detail("in its own header")),
            );
        }
        extents.push(Extent {
            start: entry.header_offset,
            data_end: local.data_end(entry),
            is_large: local.is_large,
            entry,
        });
    }
    let place = |extent: &Extent<'_>| (extent.start, extent.data_end);
    let extents = arranged(extents, &|one, other| place(one).cmp(&place(other)));
    let first = extents
        .first()
        .map_or(directory.start, |extent| extent.start);
    let mut covered = first;
    let mut is_between = false;
    let starts = extents.iter().skip(1).map(|extent| extent.start);
    for (extent, next) in extents.iter().zip(starts.chain([directory.start])) {
        let find = |code| Finding::of(code, extent.entry.path());
        let described = local::described(bytes, extent.entry, extent.data_end, next);
        let described = described.unwrap_or_else(|| {
            let finding = find(FindingCode::LocalMismatch);
            findings.push(finding.detail("the data is not followed by its description"));
            0
        });
        let is_wide = described >= local::WIDE_DESCRIPTOR;
        if extent.is_large && described > 0 && !is_wide {
            let finding = find(FindingCode::LocalMismatch);
            findings.push(finding.detail("sizes of 4 bytes where 8 are announced"));
        }
        if !extent.entry.zip64 && is_wide {
            findings.push(find(FindingCode::Zip64));
        }
        let end = extent.data_end.saturating_add(described);
        if extent.start < covered || end > directory.start {
            findings.push(find(FindingCode::Overlap));
        }
        is_between |= extent.start > covered;
        covered = covered.max(end);
    }
    let is_hidden = is_between || covered < directory.start;
    // Where a header is missing there is a gap, of which enough was said.
    if !all_known {
        return;
    }
    if first > 0 {
        findings.push(Finding::whole(FindingCode::LeadingData));
    }
    if is_hidden {
        findings.push(Finding::whole(FindingCode::HiddenData));
    }
    if is_between || has_record(bytes, 0..first) || has_record(bytes, covered..directory.start) {
        findings.push(Finding::whole(FindingCode::AmbiguousStream));
    }
}

/// Where an entry is.
struct Extent<'a> {
    start: u64,
    data_end: u64,
    /// Whether its own header has the field for large archives.
    is_large: bool,
    entry: &'a Entry<'a>,
}

/// Whether the signature of a record is somewhere in these places of an archive.
fn has_record(bytes: &[u8], places: Range<u64>) -> bool {
    let place = |at: u64| usize::try_from(at).ok();
    let bytes = place(places.start)
        .zip(place(places.end))
        .and_then(|(start, end)| bytes.get(start..end))
        .unwrap_or_default();
    end::has_record(bytes)
        || bytes
            .windows(LOCAL.len())
            .any(|four| four == LOCAL || four == CENTRAL)
}
