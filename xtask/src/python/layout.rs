//! Python source text: what fits on a line stands on it, the rest one item a line, as the usual
//! formatters do it.

/// Longest line.
const WIDTH: usize = 88;

/// Grows line by line.
#[derive(Default)]
pub(super) struct Source(String);

impl Source {
    pub(super) fn into_text(self) -> String {
        self.0
    }

    pub(super) fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    /// Whether a word stands in the text.
    pub(super) fn mentions(&self, word: &str) -> bool {
        let in_word = |c: char| c.is_alphanumeric() || c == '_';
        self.0.match_indices(word).any(|(at, _)| {
            let (before, after) = (&self.0[..at], &self.0[at + word.len()..]);
            !before.ends_with(in_word) && !after.starts_with(in_word)
        })
    }

    /// `from module import names`, if there are any.
    pub(super) fn import(&mut self, indent: &str, module: &str, names: &[&str]) {
        let one = format!("{indent}from {module} import {}", names.join(", "));
        if names.is_empty() {
        } else if fits(&one) {
            self.line(&one);
        } else {
            self.line(&format!("{indent}from {module} import ("));
            self.items(indent, names);
            self.line(&format!("{indent})"));
        }
    }

    /// `start[items]`, `start(items)` and the like.
    pub(super) fn bracketed(&mut self, indent: &str, start: &str, items: &[String], end: &str) {
        let one = format!("{indent}{start}{}{end}", items.join(", "));
        let inner = format!("{indent}    {}", items.join(", "));
        if fits(&one) {
            return self.line(&one);
        }
        self.line(&format!("{indent}{start}"));
        // Arguments stay together if one line holds them all; the items of a literal never do.
        if start.ends_with('(') && !start.contains('=') && fits(&inner) {
            self.line(&inner);
        } else {
            self.items(indent, items);
        }
        self.line(&format!("{indent}{end}"));
    }

    /// `name = str | Literal[words]`
    pub(super) fn alternatives(&mut self, indent: &str, name: &str, words: &[String]) {
        let one = format!("{indent}{name} = str | Literal[{}]", words.join(", "));
        if fits(&one) {
            return self.line(&one);
        }
        let inner = format!("{indent}    ");
        self.line(&format!(
            "{indent}{name} = (\n{inner}str\n{inner}| Literal["
        ));
        self.items(&inner, words);
        self.line(&format!("{inner}]\n{indent})"));
    }

    /// `def name(first, *, params) -> returns:`
    pub(super) fn signature(&mut self, indent: &str, name: &str, params: &[String], returns: &str) {
        self.bracketed(
            indent,
            &format!("def {name}("),
            params,
            &format!(") -> {returns}"),
        );
    }

    fn items(&mut self, indent: &str, items: &[impl AsRef<str>]) {
        for item in items {
            let line = format!("{indent}    {},", item.as_ref());
            if fits(&line) {
                self.line(&line);
            } else {
                self.alternative_lines(&format!("{indent}    "), &line);
            }
        }
    }

    /// `name: one | other`, in brackets where it is too long for a line.
    pub(super) fn member(&mut self, indent: &str, name: &str, kind: &str) {
        let one = format!("{indent}{name}: {kind}");
        if fits(&one) {
            return self.line(&one);
        }
        self.line(&format!("{indent}{name}: ("));
        let inner = format!("{indent}    ");
        let line = format!("{inner}{kind}");
        if fits(&line) {
            self.line(&line);
        } else {
            self.alternative_lines(&inner, &line);
        }
        self.line(&format!("{indent})"));
    }

    /// The alternatives of a type, one a line; what is too long even so has its brackets open.
    fn alternative_lines(&mut self, indent: &str, line: &str) {
        let mut depth = 0;
        let mut start = 0;
        let mut parts = Vec::new();
        for (at, letter) in line.char_indices() {
            match letter {
                '[' => depth += 1,
                ']' => depth -= 1,
                '|' if depth == 0 => {
                    parts.push(line[start..at].trim_end());
                    start = at;
                }
                _ => {}
            }
        }
        parts.push(&line[start..]);
        for (index, part) in parts.iter().enumerate() {
            let part = if index == 0 {
                (*part).to_owned()
            } else {
                format!("{indent}{part}")
            };
            match part.split_once('[') {
                Some((head, rest)) if !fits(&part) => {
                    let (inner, tail) = rest.rsplit_once(']').unwrap_or((rest, ""));
                    self.line(&format!("{head}[\n{indent}    {inner}\n{indent}]{tail}"));
                }
                _ => self.line(&part),
            }
        }
    }

    /// A documentation string of paragraphs; the items of a list, which begin with `- `, stay
    /// apart.
    pub(super) fn docstring(&mut self, indent: &str, paragraphs: &[Vec<String>]) {
        let mut lines: Vec<String> = Vec::new();
        for paragraph in paragraphs.iter().filter(|lines| !lines.is_empty()) {
            if !lines.is_empty() {
                lines.push(String::new());
            }
            if paragraph.iter().all(|line| line.starts_with("- ")) {
                for item in paragraph {
                    wrap(&mut lines, item, indent, "  ");
                }
            } else {
                wrap(&mut lines, &paragraph.join(" "), indent, "");
            }
        }
        let text = lines.join(&format!("\n{indent}"));
        let text = text.replace(&format!("\n{indent}\n"), "\n\n");
        match lines.len() {
            0 => {}
            1 => self.line(&format!("{indent}\"\"\"{text}\"\"\"")),
            _ => self.line(&format!("{indent}\"\"\"{text}\n{indent}\"\"\"")),
        }
    }
}

pub(super) fn fits(line: &str) -> bool {
    line.chars().count() <= WIDTH
}

/// Breaks a text into lines that leave room for the quotes.
fn wrap(lines: &mut Vec<String>, text: &str, indent: &str, hanging: &str) {
    let mut line = String::new();
    for word in text.split_whitespace() {
        let begun = !line.trim().is_empty();
        if begun && !fits(&format!("{indent}\"\"\"{line} {word}")) {
            lines.push(std::mem::replace(&mut line, hanging.to_owned()));
        } else if begun {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
}
