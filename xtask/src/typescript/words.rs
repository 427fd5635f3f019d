//! The words of the package as constants, and their types.

use std::fmt::Write;

use super::HEADER;
use super::docs::doc;
use crate::names::camel;
use crate::words::{Part, Set, codes_of, sets};

/// Longest line, as for prettier.
const WIDTH: usize = 120;

pub(super) fn files() -> Vec<(String, String)> {
    let (main, archive): (Vec<Set>, Vec<Set>) =
        sets().into_iter().partition(|set| set.part == Part::Main);
    let mut files = Vec::new();
    for (stem, sets) in [("words", &main), ("words-archive", &archive)] {
        let script = format!("bindings-wasm/js/{stem}.js");
        files.push((script, javascript(sets)));
        let mut declarations = types(sets);
        if stem == "words-archive" {
            severities(&mut declarations);
        }
        files.push((format!("bindings-wasm/types/{stem}.d.ts"), declarations));
    }
    files
}

fn javascript(sets: &[Set]) -> String {
    let mut text = HEADER.to_owned();
    for set in sets {
        let start = format!(
            "export const {} = /* @__PURE__ */ Object.freeze([",
            set.plural()
        );
        text.push('\n');
        list(&mut text, &start, set, "]);");
    }
    text
}

fn types(sets: &[Set]) -> String {
    let mut text = HEADER.to_owned();
    for set in sets {
        let name = set.name;
        let plural = set.plural();
        doc(&mut text, "", &[format!("Every `{name}`.")]);
        let start = format!("export const {plural}: readonly [");
        list(&mut text, &start, set, "];");
        let mut about = wrapped(&camels(&set.doc, sets), "");
        about.push(String::new());
        for word in &set.words {
            let item = format!("- `{}`: {}", word.word, camels(&word.doc, sets));
            about.extend(wrapped(&item, "  "));
        }
        doc(&mut text, "", &about);
        writeln!(text, "export type {name} = (typeof {plural})[number];").unwrap();
    }
    text
}

/// The codes of findings by how much they matter.
fn severities(text: &mut String) {
    for (name, severity, about) in [
        (
            "ErrorCode",
            "error",
            "What makes an archive unsafe or unreadable.",
        ),
        (
            "WarningCode",
            "warning",
            "What will not do what was meant, or not everywhere.",
        ),
        ("NoticeCode", "notice", "What is worth knowing."),
    ] {
        doc(text, "", &[about.to_owned()]);
        let codes: Vec<String> = codes_of(severity)
            .iter()
            .map(|code| format!("\"{code}\""))
            .collect();
        let one = format!("export type {name} = {};", codes.join(" | "));
        if one.len() <= WIDTH {
            text.push_str(&one);
            text.push('\n');
        } else {
            let lines = codes.join("\n  | ");
            writeln!(text, "export type {name} =\n  | {lines};").unwrap();
        }
    }
}

/// A list on one line, or one item a line.
fn list(text: &mut String, start: &str, set: &Set, end: &str) {
    let words = set.words.iter().map(|word| format!("\"{}\"", word.word));
    let words: Vec<String> = words.collect();
    let one = format!("{start}{}{end}", words.join(", "));
    if one.len() <= WIDTH {
        text.push_str(&one);
        text.push('\n');
    } else {
        writeln!(text, "{start}\n  {},\n{end}", words.join(",\n  ")).unwrap();
    }
}

/// Names of members as they are here; words stay as they are.
fn camels(doc: &str, sets: &[Set]) -> String {
    let mut parts = doc.split('`').map(str::to_owned).collect::<Vec<_>>();
    for part in parts.iter_mut().skip(1).step_by(2) {
        let is_word = sets
            .iter()
            .any(|set| set.words.iter().any(|word| word.word == part));
        let is_name = part.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        if is_name && !is_word {
            *part = camel(part);
        }
    }
    parts.join("`")
}

fn wrapped(text: &str, hanging: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let begun = !line.trim().is_empty();
        if begun && line.chars().count() + word.chars().count() > 96 {
            lines.push(std::mem::replace(&mut line, hanging.to_owned()));
        } else if begun {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}
