//! Names in an encoding that the caller knows.

use faaswire::archive::{Archive, Entry, Inspect, Reading, Tail, inspect};

use super::codes;
use crate::handmade_zip::{Claim, laid_out};

/// What GBK makes of these bytes, by `python3 -c "print(b'...'.decode('gbk'))"`.
const GBK: [(&[u8], &str); 7] = [
    (b"\xd6\xd0\xce\xc4.py", "中文.py"),
    (b"\xc4\xbf\xc2\xbc/\xb0\xfc.js", "目录/包.js"),
    (b"\xc4\xbf\xc2\xbc/", "目录/"),
    // The second half of a letter is a backslash, or a letter of ASCII.
    (b"\x81\x5c.py", "乗.py"),
    (b"\x81\x5c\x81\x5c/\x81\x41", "乗乗/丄"),
    (b"plain.py", "plain.py"),
    (b"a\x5cb", "a\\b"),
];

fn gbk(name: &[u8]) -> Option<String> {
    let known = GBK.iter().find(|(bytes, _)| *bytes == name);
    known.map(|(_, text)| (*text).to_owned())
}

const UTF8: u16 = 1 << 11;

fn of(names: &[&[u8]]) -> Vec<u8> {
    let files: Vec<_> = names
        .iter()
        .map(|name| (Claim::stored(*name, b""), vec![]))
        .collect();
    laid_out(&files)
}

fn found(name: &[u8], decode: &dyn Fn(&[u8]) -> Option<String>) -> Vec<&'static str> {
    let mut codes = codes(&inspect(&of(&[name]), &Inspect::new().decode_names(decode)));
    codes.retain(|code| *code != "empty");
    codes
}

#[test]
fn names_are_decoded_as_the_caller_says() {
    let names = GBK.map(|(name, _)| name);
    let bytes = of(&names);
    let reading = Reading::new().decode_names(&gbk);
    let archive = Archive::open(&bytes, reading).unwrap();
    let inspection = inspect(&bytes, &Inspect::new().decode_names(&gbk));
    let listed = Tail::new(&bytes, 0).entries(reading).unwrap();
    assert_eq!(archive.entries(), inspection.entries);
    assert_eq!(archive.entries(), listed);
    let seen: Vec<(&[u8], &str)> = listed
        .iter()
        .map(|entry| (entry.raw_name(), entry.path()))
        .collect();
    assert_eq!(seen, GBK);
    for (name, path) in GBK {
        assert_eq!(archive.read(path).unwrap(), b"", "{path}");
        assert_eq!(
            found(b"\xd6\xd0\xce\xc4.py", &gbk),
            ["name_encoding"],
            "{name:?}"
        );
    }
    assert_eq!(found(b"\x81\x5c.py", &gbk), ["name_encoding"]);
    assert_eq!(found(b"a\x5cb", &gbk), ["path_backslash"]);
    // Without it they are as before.
    let plain = Archive::open(&bytes, Reading::new()).unwrap();
    assert_eq!(plain.entries()[3].path(), "ü\\.py");
    assert_eq!(plain.entries()[3].raw_name(), b"\x81\x5c.py");
}

#[test]
fn what_says_that_it_is_utf8_is_not_decoded() {
    let wrong = |_: &[u8]| Some("wrong".to_owned());
    let claim = Claim {
        flags: UTF8,
        ..Claim::stored("中文.py", b"")
    };
    let bytes = laid_out(&[(claim, vec![])]);
    let archive = Archive::open(&bytes, Reading::new().decode_names(&wrong)).unwrap();
    assert_eq!(archive.entries()[0].path(), "中文.py");
    // What cannot be decoded is read as ever.
    let bytes = of(&[b"\xff", "中".as_bytes()]);
    let archive = Archive::open(&bytes, Reading::new().decode_names(&|_| None)).unwrap();
    let paths: Vec<&str> = archive.entries().iter().map(Entry::path).collect();
    assert_eq!(paths, ["\u{a0}", "中"]);
}

/// A decoder may make of harmless bytes what is not.
#[test]
fn decoded_names_are_as_dangerous_as_others() {
    for (decoded, code) in [
        ("../evil", "path_parent"),
        ("a/../../evil", "path_parent"),
        ("/etc/passwd", "path_absolute"),
        ("c:/evil", "path_drive"),
        ("a\\b", "path_backslash"),
        ("a\nb", "path_control"),
        ("", "path_empty"),
    ] {
        let decode = |_: &[u8]| Some(decoded.to_owned());
        for name in [&b"harmless"[..], b"\xd6\xd0"] {
            assert!(found(name, &decode).contains(&code), "{decoded:?}");
        }
    }
    let same = |_: &[u8]| Some("same".to_owned());
    let two = of(&[b"one", b"\xd6\xd0"]);
    let found = codes(&inspect(&two, &Inspect::new().decode_names(&same)));
    assert!(found.contains(&"duplicate"), "{found:?}");
}

/// And whoever does not decode them must not be led elsewhere either.
#[test]
fn a_decoder_hides_nothing() {
    let harmless = |_: &[u8]| Some("harmless".to_owned());
    for (name, code) in [
        (&b"../evil"[..], "path_parent"),
        (b"\xd6\xd0/../../evil", "path_parent"),
        (b"\x81\x5c../evil", "path_parent"),
        (b"/etc/passwd", "path_absolute"),
        (b"c:/evil", "path_drive"),
        (b"a\0b", "path_control"),
    ] {
        assert_eq!(
            found(name, &harmless)
                .iter()
                .filter(|found| **found == code)
                .count(),
            1,
            "{}",
            name.escape_ascii()
        );
    }
}
