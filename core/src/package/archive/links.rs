//! Symbolic links: whether what they lead to is in the archive.

use super::entry::{Entry, Kind};
use super::finding::{Finding, FindingCode};
use super::order::Named;
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
        let named = Named::of(entries);
        for (link, target) in self.0 {
            let is_there =
                target.is_empty() || named.get(&target).is_some() || named.has_inside(&target);
            // Where a link leads through another one is not known here.
            let is_link = |above| {
                named
                    .get(above)
                    .is_some_and(|above| above.kind() == Kind::Symlink)
            };
            if !is_there && !path::ancestors(&target).any(is_link) {
                let finding = Finding::of(FindingCode::LinkDangling, link);
                findings.push(finding.detail(format!("to {target:?}")));
            }
        }
    }
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
