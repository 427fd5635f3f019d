//! Names that are one for some programs: read in another encoding, or composed from parts.

use super::cp437;
use super::entry::Entry;
use super::finding::{Finding, FindingCode};
use super::order::arranged;
use super::path;
use crate::package::zip_records::UTF8;

/// What a name is for some programs, and how they make it out: names of one reading are one for them
/// only if these differ.
struct Spelling<'a> {
    name: String,
    made: String,
    entry: &'a Entry<'a>,
}

/// Entries whose names differ, and are one for some programs, which unpack only one of them.
pub(super) fn check(entries: &[Entry<'_>], findings: &mut Vec<Finding>) {
    let mut spellings = Vec::new();
    for entry in entries.iter().filter(|entry| !entry.path.is_ascii()) {
        if entry.has(UTF8) {
            spellings.push(Spelling::new(entry.path(), "", entry));
            continue;
        }
        // Nothing says the encoding: the first of each program's own.
        let latin1: String = entry.name.iter().map(|byte| char::from(*byte)).collect();
        for name in [
            cp437::decode(entry.name),
            latin1,
            String::from_utf8_lossy(entry.name).into_owned(),
        ] {
            spellings.push(Spelling::new(&name, "?", entry));
        }
    }
    report(spellings, findings);
    let has_parts = |entry: &Entry<'_>| !entry.path.is_ascii() && entry.path.contains(is_part);
    if entries.iter().any(has_parts) {
        // All of them: one of these characters is the same as an ASCII letter.
        let spellings = entries.iter().map(|entry| {
            let (name, made) = composition(&path::normal(entry.path()));
            Spelling { name, made, entry }
        });
        report(spellings.collect(), findings);
    }
}

impl<'a> Spelling<'a> {
    fn new(name: &str, made: &str, entry: &'a Entry<'a>) -> Self {
        Self {
            name: path::normal(name).into_owned(),
            made: made.to_owned(),
            entry,
        }
    }
}

fn report(spellings: Vec<Spelling<'_>>, findings: &mut Vec<Finding>) {
    let spellings = arranged(spellings, &|one, other| {
        (&one.name, &one.made).cmp(&(&other.name, &other.made))
    });
    for (one, other) in spellings.iter().zip(spellings.iter().skip(1)) {
        let same = one.name == other.name && one.made != other.made;
        if same && one.entry.path != other.entry.path {
            let finding = Finding::of(FindingCode::Duplicate, other.entry.path());
            findings.push(finding.detail("as some programs read it"));
        }
    }
}

/// What Unicode composes with the character before, or has for another character: accents, the
/// parts of Korean and Japanese syllables, signs of units, doubles of Chinese characters.
const fn is_part(character: char) -> bool {
    is_accent(character)
        || matches!(
            character,
            '\u{2126}' | '\u{212a}' | '\u{212b}' | '\u{f900}'..='\u{faff}'
        )
}

const fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{653}'..='\u{655}' | '\u{1161}'..='\u{11ff}'
        | '\u{3099}' | '\u{309a}')
}

/// The name with a placeholder for each character that may be composed, and for each of them
/// whether it is. It does without the tables of Unicode: all accents are one.
fn composition(name: &str) -> (String, String) {
    const ANY: char = char::REPLACEMENT_CHARACTER;
    let (mut shape, mut made) = (String::new(), String::new());
    for character in name.chars() {
        let (sign, how) = match character {
            '\u{212a}' => ('K', '+'),
            _ if is_accent(character) => {
                if shape.pop() == Some(ANY) {
                    made.pop();
                }
                (ANY, '+')
            }
            _ if is_part(character) => (ANY, '+'),
            _ if character.is_ascii() => {
                shape.push(character);
                continue;
            }
            _ => (ANY, '-'),
        };
        shape.push(sign);
        made.push(how);
    }
    (shape, made)
}
