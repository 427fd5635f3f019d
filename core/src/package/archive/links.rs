//! Symbolic links: whether what they lead to is in the archive.

use std::borrow::Cow;

use super::entry::{Entry, Kind};
use super::finding::{Finding, FindingCode};
use super::path;

/// The links that stay inside, each with what it leads to.
#[derive(Default)]
pub(super) struct Links<'a>(Vec<(&'a str, String)>);

impl<'a> Links<'a> {
    pub(super) fn push(&mut self, link: &'a str, target: &str) {
        self.0.push((link, resolved(&path::normal(link), target)));
    }

    /// Says which of them lead nowhere.
    pub(super) fn finish(self, entries: &[Entry<'_>], findings: &mut Vec<Finding>) {
        if self.0.is_empty() {
            return;
        }
        let named = |entry| path::normal(Entry::path(entry));
        let mut all: Vec<Cow<'_, str>> = entries.iter().map(named).collect();
        all.sort_unstable();
        let is_link = |entry: &&Entry<'_>| entry.kind() == Kind::Symlink;
        let mut links: Vec<_> = entries.iter().filter(is_link).map(named).collect();
        links.sort_unstable();
        for (link, target) in self.0 {
            let is_there = target.is_empty() || has(&all, &target);
            // Where a link leads through another one is not known here.
            let mut above = path::ancestors(&target);
            if !is_there
                && !above.any(|above| links.binary_search_by(|link| (**link).cmp(above)).is_ok())
            {
                findings.push(
                    Finding::of(FindingCode::LinkDangling, link).detail(format!("to {target:?}")),
                );
            }
        }
    }
}

/// Whether there is an entry of this name, or one in a folder of this name.
fn has(sorted: &[Cow<'_, str>], name: &str) -> bool {
    let inside = format!("{name}/");
    let next = sorted.partition_point(|other| **other < *inside);
    sorted.binary_search_by(|other| (**other).cmp(name)).is_ok()
        || sorted
            .get(next)
            .is_some_and(|next| next.starts_with(&inside))
}

/// The normal path of what a link at a normal path leads to.
fn resolved(link: &str, target: &str) -> String {
    let mut place: Vec<&str> = link.split('/').collect();
    place.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                place.pop();
            }
            name => place.push(name),
        }
    }
    place.join("/")
}
