//! Which member of a JSON text a place belongs to.
//!
//! A parser says where it gave up as line and column. Finding the member from there costs nothing
//! until something fails, and one small function instead of a second reader for every type.

/// The JSON path, such as `$.func_code.file`, of the value at a place: `line` and `column` as
/// `serde_json` counts them, from one and in bytes. The place of a value is its end, that of a
/// container its beginning or its end.
pub(crate) fn json_path(json: &[u8], line: usize, column: usize) -> String {
    let before: usize = json
        .split_inclusive(|byte| *byte == b'\n')
        .take(line.saturating_sub(1))
        .map(<[u8]>::len)
        .sum();
    let mut scanner = Scanner {
        json,
        at: 0,
        place: before + column,
        path: "$".to_owned(),
    };
    scanner.value();
    scanner.path
}

struct Scanner<'a> {
    json: &'a [u8],
    at: usize,
    place: usize,
    path: String,
}

/// The place was reached: the path stays as it is.
struct Found;

impl Scanner<'_> {
    fn value(&mut self) {
        let mut open: Vec<Level> = Vec::new();
        // Ends at the place, at the end of the text, or at what is no JSON.
        while self.step(&mut open).is_ok() {}
    }

    /// One token: a scalar, or the beginning or end of a container.
    fn step(&mut self, open: &mut Vec<Level>) -> Result<(), Found> {
        match self.peek().ok_or(Found)? {
            b'{' | b'[' => {
                let is_object = self.peek() == Some(b'{');
                self.at += 1;
                self.reached(self.at)?;
                let level = Level {
                    length: self.path.len(),
                    index: (!is_object).then_some(0),
                };
                open.push(level);
                return self.enter(open);
            }
            b'}' | b']' => {
                let level = open.pop().ok_or(Found)?;
                self.path.truncate(level.length);
                self.at += 1;
            }
            b'"' => drop(self.string()?),
            _ => self.skip_while(|byte| {
                !matches!(byte, b',' | b'}' | b']') && !byte.is_ascii_whitespace()
            }),
        }
        // What follows a number tells its end, so a parser may have looked one byte further.
        self.reached(self.at)?;
        if self.peek() == Some(b',') {
            self.at += 1;
            if let Some(level) = open.last_mut() {
                level.index = level.index.map(|index| index + 1);
            }
            return self.enter(open);
        }
        Ok(())
    }

    /// Reads the name of the next member, or counts the next item, into the path.
    fn enter(&mut self, open: &[Level]) -> Result<(), Found> {
        let level = open.last().ok_or(Found)?;
        self.path.truncate(level.length);
        match (level.index, self.peek()) {
            (_, Some(b'}' | b']')) => {}
            (Some(index), _) => {
                self.path.push('[');
                self.path.push_str(&index.to_string());
                self.path.push(']');
            }
            (None, Some(b'"')) => {
                let name = self.string()?;
                self.path.push('.');
                self.path.push_str(&name);
                if self.peek() == Some(b':') {
                    self.at += 1;
                }
            }
            (None, _) => return Err(Found),
        }
        Ok(())
    }

    fn reached(&self, end: usize) -> Result<(), Found> {
        if self.place <= end {
            Err(Found)
        } else {
            Ok(())
        }
    }

    fn peek(&mut self) -> Option<u8> {
        self.skip_while(|byte| byte.is_ascii_whitespace());
        self.json.get(self.at).copied()
    }

    fn skip_while(&mut self, matches: impl Fn(u8) -> bool) {
        let rest = self.json.get(self.at..).unwrap_or_default();
        self.at += rest.iter().take_while(|byte| matches(**byte)).count();
    }

    /// A string, escapes left as they are.
    fn string(&mut self) -> Result<String, Found> {
        let start = self.at + 1;
        self.at = start;
        loop {
            self.skip_while(|byte| !matches!(byte, b'"' | b'\\'));
            match self.json.get(self.at).ok_or(Found)? {
                b'"' => break,
                _ => self.at += 2,
            }
        }
        self.at += 1;
        let text = self.json.get(start..self.at - 1).unwrap_or_default();
        Ok(String::from_utf8_lossy(text).into_owned())
    }
}

/// A container that is open: how much of the path leads to it, and the index of its current item.
struct Level {
    length: usize,
    index: Option<usize>,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The path for the place right after the marker `|`, which is taken out.
    fn path(marked: &str) -> String {
        let at = marked.find('|').unwrap();
        let before = &marked[..at];
        let line = before.matches('\n').count() + 1;
        let column = before.len() - before.rfind('\n').map_or(0, |newline| newline + 1);
        json_path(marked.replace('|', "").as_bytes(), line, column)
    }

    #[test]
    fn finds_members_and_items() {
        assert_eq!(path(r#"{"a": 1|, "b": 2}"#), "$.a");
        assert_eq!(path(r#"{"a": 1, "b": [1, "x"|]}"#), "$.b[1]");
        assert_eq!(path(r#"{"a": {"b\"": {"c": null|}}}"#), r#"$.a.b\".c"#);
        assert_eq!(path("{\n \"a\": true,\n \"b\": \"x,}\"|\n}"), "$.b");
    }

    #[test]
    fn finds_containers_at_their_beginning_and_end() {
        assert_eq!(path(r#"{"a": [|1]}"#), "$.a");
        assert_eq!(path(r#"{"a": {"b": 1}|}"#), "$.a");
        assert_eq!(path("[|1, 2]"), "$");
        assert_eq!(path(r#"{"a": 1}|"#), "$");
    }

    #[test]
    fn ends_on_anything() {
        for text in [
            "", "{", "[", "\"", "{\"a\"", "{\"a\":", "}", "]]", "{]", "\\", "{\"a\\", "[,,]",
        ] {
            json_path(text.as_bytes(), 1, 100);
        }
    }
}
