//! How two archives differ, member by member.

use faaswire::archive::{Archive, Builder, Change, Limits, compare};

use crate::handmade_zip::{Claim, archive, laid_out};

type Told = Vec<(String, &'static str)>;

fn differences(before: &[u8], after: &[u8]) -> Result<(Told, u64, bool), &'static str> {
    let limits = Limits::default();
    let (before, after) = (
        Archive::open(before, limits).unwrap(),
        Archive::open(after, limits).unwrap(),
    );
    let comparison = compare(&before, &after).map_err(|finding| finding.code.as_str())?;
    let told = comparison
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
    Ok((told, comparison.unchanged, comparison.is_same_code()))
}

fn file<'a>(name: &'a str, data: &str) -> (Claim<'a>, Vec<u8>) {
    (Claim::stored(name, data.as_bytes()), data.into())
}

fn told(pairs: &[(&str, &'static str)]) -> Told {
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
    let expected = told(&[
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
    let expected = told(&[("a", "time")]);
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
    let added = told(&[("tmp", "added")]);
    assert_eq!(differences(&before, &empty), Ok((added, 2, false)));
    let removed = told(&[("tmp", "removed")]);
    assert_eq!(differences(&empty, &before), Ok((removed, 2, false)));
}

#[test]
fn a_link_is_no_file() {
    let link = laid_out(&[(Claim::stored("a", b"b").mode(0o120_777), b"b".to_vec())]);
    let before = laid_out(&[file("a", "b")]);
    let expected = told(&[("a", "content")]);
    assert_eq!(differences(&before, &link), Ok((expected, 0, false)));
}

/// `plumless` and `buckeroo` have one CRC-32, 0x4ddb0c25.
#[test]
fn an_equal_crc_proves_nothing() {
    let (one, other) = (file("a", "plumless"), file("a", "buckeroo"));
    assert_eq!((one.0.crc32, other.0.crc32), (0x4ddb_0c25, 0x4ddb_0c25));
    let expected = told(&[("a", "content")]);
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
