//! What entries say of each other: names that meet, bytes that are shared.

use std::borrow::Cow;

use super::directory::Directory;
use super::entry::{Entry, Kind};
use super::finding::{Finding, FindingCode};
use super::local::Local;
use super::path;

/// Names that occur twice, meet on some systems, or need a file or a link to be a folder.
pub(super) fn names(entries: &[Entry<'_>], findings: &mut Vec<Finding>) {
    let mut named: Vec<(Cow<'_, str>, &Entry<'_>)> = entries
        .iter()
        .map(|entry| (path::normal(entry.path()), entry))
        .collect();
    // Stable: of entries with one name the first of the archive stays the first.
    named.sort_by(|(a, _), (b, _)| a.cmp(b));
    named.dedup_by(|(name, entry), (first, _)| {
        let again = name == first;
        if again {
            findings.push(Finding::of(FindingCode::Duplicate, entry.path()));
        }
        again
    });
    collisions(&named, findings);
    let mut folder = "";
    let mut obstacle = None;
    let mut reported = None;
    for (name, entry) in &named {
        let Some((parent, _)) = name.rsplit_once('/') else {
            continue;
        };
        if parent != folder {
            folder = parent;
            obstacle = path::ancestors(name).find_map(|above| not_a_folder(&named, above));
        }
        let Some(above) = obstacle else { continue };
        if above.kind() == Kind::Symlink {
            findings.push(Finding::of(FindingCode::ThroughSymlink, entry.path()));
        } else if reported != Some(above.path()) {
            reported = Some(above.path());
            findings.push(Finding::of(FindingCode::FileAsFolder, above.path()));
        }
    }
}

/// The entry of this name, if it is no folder.
fn not_a_folder<'a>(named: &[(Cow<'_, str>, &'a Entry<'a>)], name: &str) -> Option<&'a Entry<'a>> {
    let at = named
        .binary_search_by(|(other, _)| (**other).cmp(name))
        .ok()?;
    let (_, entry) = named.get(at)?;
    (entry.kind() != Kind::Folder).then_some(*entry)
}

fn collisions(named: &[(Cow<'_, str>, &Entry<'_>)], findings: &mut Vec<Finding>) {
    let mut keys: Vec<(String, &str)> = named
        .iter()
        .map(|(name, _)| (path::key(name), &**name))
        .collect();
    keys.sort();
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
    for entry in &directory.entries {
        let find = |code| Finding::of(code, entry.path());
        let Some(local) = Local::read(bytes, entry) else {
            let finding = find(FindingCode::LocalMismatch);
            findings.push(finding.detail("no header where the directory says"));
            all_known = false;
            continue;
        };
        if let Some(contradiction) = local.contradiction(entry) {
            findings.push(find(FindingCode::LocalMismatch).detail(contradiction));
        }
        let end = local.end(bytes, entry).unwrap_or_else(|| {
            let finding = find(FindingCode::LocalMismatch);
            findings.push(finding.detail("the data is not followed by its description"));
            local.data_start.saturating_add(entry.compressed_size)
        });
        extents.push((entry.header_offset, end, entry));
    }
    // Where a header is missing there is a gap, of which enough was said.
    if !all_known {
        return;
    }
    extents.sort_by_key(|(start, end, _)| (*start, *end));
    let first = extents
        .first()
        .map_or(directory.start, |(start, ..)| *start);
    if first > 0 {
        findings.push(Finding::whole(FindingCode::LeadingData));
    }
    let mut covered = first;
    let mut hidden = false;
    for (start, end, entry) in extents {
        if start < covered || end > directory.start {
            findings.push(Finding::of(FindingCode::Overlap, entry.path()));
        }
        hidden |= start > covered;
        covered = covered.max(end);
    }
    if hidden || covered < directory.start {
        findings.push(Finding::whole(FindingCode::HiddenData));
    }
}
