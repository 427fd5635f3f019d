//! How two archives differ, member by member.

use faaswire::archive::{Archive, Builder, Change, Inspect, Limits, compare, inspect};

use crate::handmade_zip::{Claim, archive, laid_out};

type Reported = Vec<(String, &'static str)>;

fn differences(before: &[u8], after: &[u8]) -> Result<(Reported, u64, bool), &'static str> {
    let limits = Limits::default();
    let (before, after) = (
        Archive::open(before, limits).unwrap(),
        Archive::open(after, limits).unwrap(),
    );
    let comparison = compare(&before, &after).map_err(|finding| finding.code.as_str())?;
    let reported = comparison
        .differences
        .iter()
        .map(|difference| {
            let sides = (difference.before.is_some(), difference.after.is_some());
            let expected = match difference.change {
                Change::Added => (false, true),
                Change::Removed => (true, false),
                _ => (true, true),
            };
            assert_eq!(sides, expected);
            (difference.path.to_string(), difference.change.as_str())
        })
        .collect();
    Ok((reported, comparison.unchanged, comparison.is_same_code()))
}

fn file<'a>(name: &'a str, data: &str) -> (Claim<'a>, Vec<u8>) {
    (Claim::stored(name, data.as_bytes()), data.into())
}

fn reported(pairs: &[(&str, &'static str)]) -> Reported {
    pairs
        .iter()
        .map(|(path, change)| ((*path).to_owned(), *change))
        .collect()
}

#[test]
fn each_member_differs_in_its_own_way() {
    let before = laid_out(&[
        file("a", "same"),
        file("gone", "x"),
        file("longer", "x"),
        file("other", "one"),
        file("program", "x"),
    ]);
    let program = Claim::stored("program", b"x").mode(0o100_755);
    let after = laid_out(&[
        file("new", "x"),
        (program, b"x".to_vec()),
        file("other", "two"),
        file("longer", "xx"),
        file("a", "same"),
    ]);
    let expected = reported(&[
        ("gone", "removed"),
        ("longer", "content"),
        ("new", "added"),
        ("other", "content"),
        ("program", "mode"),
    ]);
    assert_eq!(differences(&before, &after), Ok((expected, 1, false)));
    assert_eq!(differences(&before, &before), Ok((vec![], 5, true)));
}

/// Time and date stand at 12 of the header in the directory.
#[test]
fn times_alone_are_the_same_code() {
    let before = laid_out(&[file("a", "x"), file("b", "y")]);
    let mut after = before.clone();
    let central = before
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
        .unwrap();
    after[central + 12] = 1;
    let expected = reported(&[("a", "time")]);
    assert_eq!(differences(&before, &after), Ok((expected, 1, true)));
}

#[test]
fn order_packing_and_implied_folders_make_no_difference() {
    let text = "hello ".repeat(20);
    let (deflated, packed) = Claim::deflated("lib/a", text.as_bytes());
    let before = laid_out(&[file("b", "x"), file("lib/a", &text)]);
    let after = laid_out(&[
        (Claim::stored("lib/", b"").mode(0o040_755), vec![]),
        (deflated, packed),
        (Claim::stored("./b", b"x").mode(0o100_644), b"x".to_vec()),
    ]);
    assert_eq!(differences(&before, &after), Ok((vec![], 2, true)));
    assert_eq!(differences(&after, &before), Ok((vec![], 2, true)));
    let empty = laid_out(&[
        file("b", "x"),
        file("lib/a", &text),
        (Claim::stored("tmp/", b""), vec![]),
    ]);
    let added = reported(&[("tmp", "added")]);
    assert_eq!(differences(&before, &empty), Ok((added, 2, false)));
    let removed = reported(&[("tmp", "removed")]);
    assert_eq!(differences(&empty, &before), Ok((removed, 2, false)));
}

#[test]
fn a_link_is_no_file() {
    let link = laid_out(&[(Claim::stored("a", b"b").mode(0o120_777), b"b".to_vec())]);
    let before = laid_out(&[file("a", "b")]);
    let expected = reported(&[("a", "content")]);
    assert_eq!(differences(&before, &link), Ok((expected, 0, false)));
}

/// `plumless` and `buckeroo` have one CRC-32, 0x4ddb0c25.
/// The folder that is unpacked into is in every archive.
#[test]
fn the_root_folder_is_nothing() {
    let plain = laid_out(&[file("index.py", "x")]);
    for root in ["./", ".//", "././"] {
        let claim = Claim::stored(root, b"").mode(0o040_700);
        let dotted = laid_out(&[(claim, vec![]), file("./index.py", "x")]);
        assert_eq!(differences(&plain, &dotted), Ok((vec![], 1, true)));
        assert_eq!(differences(&dotted, &plain), Ok((vec![], 1, true)));
        assert_eq!(differences(&dotted, &dotted), Ok((vec![], 1, true)));
    }
}

#[test]
fn what_a_member_is_and_is_called_counts() {
    let of = |name: &'static str, mode, data: &[u8]| {
        laid_out(&[
            (Claim::stored(name, data).mode(mode), data.to_vec()),
            file("z", ""),
        ])
    };
    let (file, folder, link) = (0o100_644, 0o040_755, 0o120_777);
    for (before, after, expected) in [
        (
            of("a", file, b"z"),
            of("a", link, b"z"),
            &[("a", "content")][..],
        ),
        (
            of("a", link, b"z"),
            of("a", file, b"z"),
            &[("a", "content")],
        ),
        (
            of("a", link, b"z"),
            of("a", link, b"y"),
            &[("a", "content")],
        ),
        (
            of("a", file, b""),
            of("a/", folder, b""),
            &[("a", "content")],
        ),
        (
            of("a/", folder, b""),
            of("a", file, b""),
            &[("a", "content")],
        ),
        (
            of("a/b", file, b""),
            of("a", file, b""),
            &[("a", "added"), ("a/b", "removed")],
        ),
        (
            of("a", file, b""),
            of("A", file, b""),
            &[("A", "added"), ("a", "removed")],
        ),
        (
            of("a", file, b""),
            of("a ", file, b""),
            &[("a", "removed"), ("a ", "added")],
        ),
        // The mode of a link is heeded nowhere.
        (of("a", link, b"z"), of("a", 0o120_755, b"z"), &[]),
    ] {
        let (differences, _, is_same) = differences(&before, &after).unwrap();
        assert_eq!(differences, reported(expected));
        assert_eq!(is_same, expected.is_empty());
    }
}

/// Whatever an inspection calls an error, whether it matters to what is compared or not.
#[test]
fn what_is_rejected_elsewhere_is_not_compared() {
    let good = laid_out(&[file("a", "x")]);
    let link = |target: &str| {
        let claim = Claim::stored("l", target.as_bytes()).mode(0o120_777);
        (claim, target.as_bytes().to_vec())
    };
    let wrong_crc = Claim {
        crc32: 1,
        ..Claim::stored("b", b"y")
    };
    for (bad, code) in [
        (laid_out(&[file("../a", "x")]), "path_parent"),
        (laid_out(&[file("/a", "x")]), "path_absolute"),
        (laid_out(&[file("a", "x"), link("/etc")]), "symlink_escape"),
        (
            laid_out(&[file("a", "x"), file("a/b", "x")]),
            "file_as_folder",
        ),
        (laid_out(&[(wrong_crc, b"y".to_vec())]), "wrong_crc"),
    ] {
        for (one, other, which) in [
            (&good, &bad, "second"),
            (&bad, &good, "first"),
            (&bad, &bad, "first"),
        ] {
            let limits = Limits::default();
            let open = |bytes| Archive::open(bytes, limits).unwrap();
            let (one, other) = (open(one), open(other));
            let finding = compare(&one, &other).unwrap_err();
            assert_eq!(finding.code.as_str(), code);
            let detail = finding.detail.unwrap();
            assert!(
                detail.starts_with(&format!("in the {which} archive")),
                "{detail}"
            );
            let inspection = inspect(&bad, &Inspect::new());
            assert_eq!(finding.path, inspection.findings[0].path);
        }
    }
}

#[test]
fn an_equal_crc_proves_nothing() {
    let (one, other) = (file("a", "plumless"), file("a", "buckeroo"));
    assert_eq!((one.0.crc32, other.0.crc32), (0x4ddb_0c25, 0x4ddb_0c25));
    let expected = reported(&[("a", "content")]);
    assert_eq!(
        differences(&laid_out(&[one]), &laid_out(&[other])),
        Ok((expected, 0, false))
    );
}

#[test]
fn what_cannot_be_read_cannot_be_compared() {
    let good = laid_out(&[file("a", "x")]);
    let twice = laid_out(&[file("a", "x"), file("./a", "x")]);
    assert_eq!(differences(&good, &twice), Err("duplicate"));
    assert_eq!(differences(&twice, &good), Err("duplicate"));
    let (deflated, _) = Claim::deflated("a", b"x");
    let corrupt = laid_out(&[(
        Claim {
            compressed: 1,
            ..deflated
        },
        vec![0xff],
    )]);
    assert_eq!(differences(&good, &corrupt), Err("data_corrupt"));
    let nowhere = archive(&good[..40], &[Claim::stored("a", b"x").at(7)]);
    assert_eq!(differences(&good, &nowhere), Err("local_mismatch"));
}

#[test]
fn a_rebuilt_archive_is_the_same_code() {
    let text = "hello ".repeat(50);
    let before = laid_out(&[file("index.py", &text), file("lib/a.py", "x")]);
    let built = Builder::new()
        .file("lib/a.py", "x")
        .and_then(|builder| builder.file("index.py", &text))
        .and_then(Builder::build)
        .unwrap();
    assert_eq!(differences(&before, &built.bytes), Ok((vec![], 2, true)));
}
