//! Many entries out of one archive.

use faaswire::archive::{Archive, Builder, Limits, Reading};

use crate::handmade_zip::{Claim, laid_out};

#[test]
fn entries_are_found_by_their_paths() {
    let names: Vec<String> = (0..2_000).map(|at| format!("p/{at}.js")).collect();
    let bytes = names
        .iter()
        .try_fold(Builder::new(), |files, name| {
            files.file(name, name.as_bytes())
        })
        .and_then(Builder::build)
        .unwrap()
        .bytes;
    let archive = Archive::open(&bytes, Limits::default()).unwrap();
    let index = archive.index();
    for name in &names {
        assert_eq!(archive.read(name).unwrap(), name.as_bytes());
        let place = index.find(name).unwrap();
        assert_eq!(archive.entries()[place].path(), name);
        let data = index.read(&bytes, place, &Reading::new()).unwrap();
        assert_eq!(data, name.as_bytes());
    }
    for name in ["", "p", "p/", "p/2000.js", "p/0.j", "p/0.jsx", "z"] {
        let code =
            |found: Result<_, faaswire::archive::Finding>| found.err().unwrap().code.as_str();
        assert_eq!(code(archive.read(name).map(|_| ())), "not_found");
        assert_eq!(code(index.find(name).map(|_| ())), "not_found");
    }
    let none = index.read(&bytes, 2_000, &Reading::new());
    assert_eq!(none.unwrap_err().code.as_str(), "not_found");
}

#[test]
fn what_is_there_twice_is_not_read() {
    let file = |name: &'static str, data: &[u8]| (Claim::stored(name, data), data.to_vec());
    let bytes = laid_out(&[file("a", b"1"), file("b", b"2"), file("a", b"3")]);
    let archive = Archive::open(&bytes, Limits::default()).unwrap();
    assert_eq!(archive.read("a").unwrap_err().code.as_str(), "duplicate");
    assert_eq!(
        archive.index().find("a").unwrap_err().code.as_str(),
        "duplicate"
    );
    assert_eq!(archive.read("b").unwrap(), b"2");
}

/// An index and bytes that are not its own: an error, and no panic.
#[test]
fn an_index_of_another_archive_reads_nothing() {
    let data = "x".repeat(1_000);
    let bytes = laid_out(&[(
        Claim::stored("a", data.as_bytes()),
        data.clone().into_bytes(),
    )]);
    let index = Archive::open(&bytes, Limits::default()).unwrap().index();
    let other = laid_out(&[(Claim::stored("a", b"other"), b"other".to_vec())]);
    for wrong in [&other[..], &bytes[1..], &bytes[..500], b""] {
        assert!(index.read(wrong, 0, &Reading::new()).is_err());
    }
}
