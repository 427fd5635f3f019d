//! Links, devices, and names that meet.

use super::{DATA, Sample, file, link, sample};
use crate::handmade_zip::{Claim, laid_out};

pub(super) fn kinds_and_names() -> Vec<Sample> {
    let mode = |mode| {
        let special = Claim::stored("special", DATA).mode(mode);
        laid_out(&[file("index.py"), (special, DATA.to_vec())])
    };
    vec![
        sample("a device", mode(0o020_666), &["special_file"]),
        sample("a pipe", mode(0o010_666), &["special_file"]),
        sample("a socket", mode(0o140_666), &["special_file"]),
        sample(
            "a link inside",
            laid_out(&[file("index.py"), link("lib/main.py", "../index.py")]),
            &["symlink"],
        ),
        sample(
            "a link to the root",
            laid_out(&[file("index.py"), link("lib", "/etc")]),
            &["symlink_escape"],
        ),
        sample(
            "a link that climbs out",
            laid_out(&[file("index.py"), link("lib/up", "../../etc")]),
            &["symlink_escape"],
        ),
        sample(
            "a link that climbs out through another",
            laid_out(&[file("a/b/index.py"), link("x", "a/b"), link("y", "x/../..")]),
            &["symlink", "symlink_escape"],
        ),
        sample(
            "a link that cannot be read",
            laid_out(&[file("index.py"), {
                let (claim, target) = link("lib", "index.py");
                (Claim { crc32: 0, ..claim }, target)
            }]),
            &["wrong_crc"],
        ),
        sample(
            "a link longer than any target",
            laid_out(&[file("index.py"), link("lib", &"a/".repeat(2049))]),
            &["symlink_escape"],
        ),
        sample(
            "written through a link",
            laid_out(&[link("lib", "src"), file("src/a.py"), file("lib/evil.py")]),
            &["symlink", "through_symlink"],
        ),
        sample(
            "twice",
            laid_out(&[file("index.py"), file("index.py")]),
            &["duplicate"],
        ),
        sample(
            "twice, once less normal",
            laid_out(&[file("index.py"), file("./index.py")]),
            &["duplicate", "path_not_normal"],
        ),
        sample(
            "a file and a folder",
            laid_out(&[file("a"), (Claim::stored("a/", b""), vec![])]),
            &["duplicate"],
        ),
        sample(
            "a file as a folder",
            laid_out(&[file("a"), file("a/b"), file("a/c")]),
            &["file_as_folder"],
        ),
        sample(
            "differs in case",
            laid_out(&[file("index.py"), file("Index.py")]),
            &["case_collision"],
        ),
        sample(
            "differs in a dot at the end",
            laid_out(&[file("a/index.py"), file("a./index.py")]),
            &["case_collision"],
        ),
    ]
}
