//! Symbolic links whose target is not packed.

use super::inspected;
use crate::handmade_zip::{Claim, laid_out};

fn found(entries: &[(&str, &str)]) -> Vec<&'static str> {
    let entries: Vec<_> = entries
        .iter()
        .map(|(name, target)| {
            let claim = Claim::stored(*name, target.as_bytes());
            let mode = match *target {
                "" if name.ends_with('/') => 0o040_755,
                "" => 0o100_644,
                _ => 0o120_777,
            };
            (claim.mode(mode), target.as_bytes().to_vec())
        })
        .collect();
    inspected(&laid_out(&entries))
}

#[test]
fn links_to_what_is_there() {
    for entries in [
        &[("lib/libx.so", "libx.so.1"), ("lib/libx.so.1", "")][..],
        &[("bin/tool", "../lib/tool.js"), ("lib/tool.js", "")],
        &[("a", "b"), ("b/", "")],
        &[("a", "b"), ("b/c", ""), ("b-c", "")],
        &[("a", "b/c"), ("b/c/d", "")],
        &[("d/a", "./b"), ("d/b", "")],
        &[("d/a", "."), ("d/b", "")],
        &[("d/a", ".."), ("d/b", "")],
        &[("./d/a", "b"), ("d/b", "")],
        // Through another link, of which is not known here what it leads to.
        &[("a", "b/c"), ("b", "d"), ("d/c", "")],
    ] {
        let mut found = found(entries);
        found.retain(|code| !matches!(*code, "path_not_normal" | "empty"));
        assert_eq!(found, ["symlink"], "{entries:?}");
    }
}

#[test]
fn links_to_nowhere() {
    for entries in [
        &[("lib/libx.so", "libx.so.1"), ("libx.so.1", "")][..],
        &[("bin/tool", "../lib/tool.js"), ("lib/tool", "")],
        &[("a", "b"), ("b-c", "")],
        &[("a", "b"), ("bc/d", "")],
        &[("a", "B"), ("b", "")],
        &[("d/a", "d/b"), ("d/b", "")],
    ] {
        assert_eq!(found(entries), ["link_dangling", "symlink"], "{entries:?}");
    }
}
