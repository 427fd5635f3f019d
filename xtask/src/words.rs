//! The sets of words that are the same in every language, with what each means: enumerations in
//! Python, constants and types in JavaScript, tables in the documents.

use std::path::Path;

use faaswire::archive::FindingCode;
use faaswire::describe::{self, Words};

use crate::names::screaming;

/// A set as the generators see it.
pub(crate) struct Set {
    /// Name of the type.
    pub(crate) name: &'static str,
    pub(crate) part: Part,
    pub(crate) doc: String,
    pub(crate) words: Vec<Word>,
}

pub(crate) struct Word {
    pub(crate) word: &'static str,
    pub(crate) doc: String,
}

/// Which programs need a set: what others load stays as small as it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Main,
    Archive,
    Preflight,
}

impl Set {
    fn new(name: &'static str, set: &Words) -> Self {
        Self {
            name,
            part: match name {
                "FindingCode" | "EntryKind" | "Change" | "Arch" => Part::Archive,
                _ if name.starts_with("Preflight") => Part::Preflight,
                _ => Part::Main,
            },
            doc: plain(set.doc),
            words: set
                .words
                .iter()
                .map(|(word, doc)| Word {
                    word,
                    doc: plain(doc),
                })
                .collect(),
        }
    }

    /// `ErrorKind` to `ERROR_KINDS`.
    pub(crate) fn plural(&self) -> String {
        let name = screaming(self.name);
        if name.ends_with("_BY") || name.ends_with("EVIDENCE") {
            name
        } else if name.ends_with('S') {
            name + "ES"
        } else if let Some(stem) = name.strip_suffix('Y') {
            format!("{stem}IES")
        } else {
            name + "S"
        }
    }
}

pub(crate) fn sets() -> Vec<Set> {
    let sets = describe::WORDS.iter();
    sets.map(|(name, set)| Set::new(name, set)).collect()
}

/// The codes of findings of a severity.
pub(crate) fn codes_of(severity: &str) -> Vec<&'static str> {
    let codes = FindingCode::ALL.iter();
    let codes = codes.filter(|code| code.severity().as_str() == severity);
    codes.map(|code| code.as_str()).collect()
}

/// A doc comment of the core as plain text: of a link its last name is left.
fn plain(lines: &[&str]) -> String {
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
    let text = lines.join(" ");
    let mut plain = String::new();
    let mut rest = text.as_str();
    while let Some((before, linked)) = rest.split_once("[`") {
        let Some((path, after)) = linked.split_once("`]") else {
            break;
        };
        let name = path.rsplit("::").next().unwrap_or(path);
        plain.push_str(before);
        plain.extend(["`", name, "`"]);
        let address = after
            .strip_prefix('(')
            .and_then(|after| after.split_once(')'));
        rest = address.map_or(after, |(_, after)| after);
    }
    plain + rest
}

/// Documents that have tables of words, each between two comments.
const DOCUMENTS: &[&str] = &[
    "docs/archives-use.md",
    "docs/errors.md",
    "docs/preflight.md",
    "docs/verify.md",
];

/// The documents with the tables of today; what is wrong with one becomes one of the problems.
pub(crate) fn documents(root: &Path, problems: &mut Vec<String>) -> Vec<(String, String)> {
    let sets = sets();
    let mut files = Vec::new();
    for path in DOCUMENTS {
        let text = std::fs::read_to_string(root.join(path)).map_err(|error| error.to_string());
        match text.and_then(|text| filled(&text, &sets)) {
            Ok(filled) => files.push(((*path).to_owned(), filled)),
            Err(problem) => problems.push(format!("{path}: {problem}")),
        }
    }
    files
}

fn filled(text: &str, sets: &[Set]) -> Result<String, String> {
    const END: &str = "<!-- end of words -->";
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("<!-- words of ") {
        let (name, after) = after.split_once(" -->").ok_or("a comment without an end")?;
        let set = sets.iter().find(|set| set.name == name);
        let set = set.ok_or_else(|| format!("no set of words is called `{name}`"))?;
        let (_, after) = after
            .split_once(END)
            .ok_or_else(|| format!("no `{END}` behind the words of `{name}`"))?;
        let start = format!("{before}<!-- words of {name} -->\n");
        filled.extend([&start, &table(set), END]);
        rest = after;
    }
    Ok(filled + rest)
}

fn table(set: &Set) -> String {
    let mut table = "| | |\n|---|---|\n".to_owned();
    for Word { word, doc } in &set.words {
        let doc = doc.replace('|', "\\|");
        let doc = doc.trim_end_matches('.');
        table.extend(["| `", word, "` | ", doc, " |\n"]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_become_names() {
        let lines = [" More than", " [`Limits::most`](super::Limits::most), `x`."];
        assert_eq!(plain(&lines), "More than `most`, `x`.");
    }

    #[test]
    fn names_of_all_are_plural() {
        let plurals: Vec<String> = sets().iter().map(Set::plural).collect();
        for name in [
            "ERROR_KINDS",
            "MATCHED_BY",
            "SEVERITIES",
            "VERDICT_STATUSES",
        ] {
            assert!(plurals.iter().any(|plural| plural == name), "{name}");
        }
    }

    #[test]
    fn a_table_is_replaced_and_the_rest_stays() {
        let before = "a\n<!-- words of Cloud -->\nold\n<!-- end of words -->\nb\n";
        let after = filled(before, &sets()).unwrap();
        assert!(after.starts_with("a\n<!-- words of Cloud -->\n| | |\n"));
        assert!(after.ends_with(" |\n<!-- end of words -->\nb\n"));
        assert!(filled("<!-- words of Nothing --><!-- end of words -->", &sets()).is_err());
    }
}
