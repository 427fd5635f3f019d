//! Names that need a file or a link to be a folder, found as one would find them one by one.

use std::collections::BTreeMap;

use faaswire::archive::{FindingCode, Inspect, inspect};
use proptest::prelude::*;

use crate::handmade_zip::{Claim, laid_out};

/// A folder, a file, or a link to nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Folder,
    File,
    Link,
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![Just(Kind::Folder), Just(Kind::File), Just(Kind::Link)]
}

/// What stands in the way of a name, outermost first.
fn obstacle<'a>(names: &'a BTreeMap<String, Kind>, name: &str) -> Option<(&'a str, Kind)> {
    let above = name.match_indices('/').map(|(at, _)| &name[..at]);
    above
        .filter_map(|above| names.get_key_value(above))
        .find(|(_, kind)| **kind != Kind::Folder)
        .map(|(above, kind)| (above.as_str(), *kind))
}

proptest! {
    #[test]
    fn what_needs_a_folder_that_is_none(
        names in prop::collection::btree_map("[a!-](/[a!-]{1,2}){0,3}", kind(), 1..12),
    ) {
        let slashed: Vec<(String, Kind)> = names
            .iter()
            .map(|(name, kind)| match kind {
                Kind::Folder => (format!("{name}/"), *kind),
                _ => (name.clone(), *kind),
            })
            .collect();
        let files: Vec<_> = slashed
            .iter()
            .map(|(name, kind)| match kind {
                Kind::Link => (Claim::stored(name, b"-").mode(0o120_777), b"-".to_vec()),
                _ => (Claim::stored(name, b""), vec![]),
            })
            .collect();
        let bytes = laid_out(&files);
        let findings = inspect(&bytes, &Inspect::new()).findings;
        let found = |code| {
            let paths = findings.iter().filter(|finding| finding.code == code);
            let mut paths: Vec<String> = paths.filter_map(|finding| finding.path.clone()).collect();
            paths.sort();
            paths
        };
        let mut through: Vec<String> = slashed
            .iter()
            .filter(|(name, _)| matches!(obstacle(&names, name.trim_end_matches('/')), Some((_, Kind::Link))))
            .map(|(name, _)| name.clone())
            .collect();
        through.sort();
        prop_assert_eq!(found(FindingCode::ThroughSymlink), through);
        let mut files: Vec<String> = names
            .keys()
            .filter_map(|name| obstacle(&names, name))
            .filter(|(_, kind)| *kind == Kind::File)
            .map(|(above, _)| above.to_owned())
            .collect();
        files.sort();
        files.dedup();
        prop_assert_eq!(found(FindingCode::FileAsFolder), files);
    }
}
