//! What a text can be read as: whoever quotes a request may have escaped it, more than once and in
//! more than one way.

/// How often one escape can stand in another.
const LEVELS: usize = 3;

/// What an escape begins with.
const SIGNS: [char; 3] = ['%', '\\', '&'];

/// The readings of what stands at a place, each with the place after it: as it is, and as what the
/// escape that begins there stands for. The deepest comes last.
pub(super) fn readings(text: &str, at: usize) -> impl Iterator<Item = (char, usize)> {
    let mut before = None;
    let is_escape = text.get(at..).is_some_and(|rest| rest.starts_with(SIGNS));
    (0..=if is_escape { LEVELS } else { 0 }).filter_map(move |level| {
        // Whoever decodes more takes more, so the end distinguishes the readings.
        let reading = read(text, at, level).filter(|(_, end)| before != Some(*end))?;
        before = Some(reading.1);
        Some(reading)
    })
}

/// What stands there once every escape is undone.
pub(super) fn deepest(text: &str, at: usize) -> Option<(char, usize)> {
    read(text, at, LEVELS)
}

fn read(text: &str, at: usize, level: usize) -> Option<(char, usize)> {
    let c = text.get(at..)?.chars().next()?;
    let (Some(level), true) = (level.checked_sub(1), SIGNS.contains(&c)) else {
        return Some((c, at + c.len_utf8()));
    };
    // The signs of an escape can be escaped themselves.
    let (c, at) = read(text, at, level)?;
    let mut rest = Rest { text, at, level };
    let decoded = match c {
        '%' => rest.percent(),
        '\\' => rest.backslash(),
        '&' => rest.entity(),
        _ => None,
    };
    Some(decoded.map_or((c, at), |decoded| (decoded, rest.at)))
}

/// What follows the sign that an escape begins with.
#[derive(Clone, Copy)]
struct Rest<'a> {
    text: &'a str,
    at: usize,
    level: usize,
}

impl Rest<'_> {
    fn next(&mut self) -> Option<char> {
        let (c, end) = read(self.text, self.at, self.level)?;
        self.at = end;
        Some(c)
    }

    fn is_next(&mut self, wanted: char) -> Option<()> {
        (self.next()? == wanted).then_some(())
    }

    fn hex(&mut self, digits: u32) -> Option<u32> {
        (0..digits).try_fold(0, |value, _| Some(value * 16 + self.next()?.to_digit(16)?))
    }

    /// `%2B`, and the bytes of one character: `%E4%B8%AD`.
    fn percent(&mut self) -> Option<char> {
        let first = self.hex(2)?;
        let (more, mut code) = match first {
            0..0x80 => (0, first),
            0xc0..0xe0 => (1, first & 0x1f),
            0xe0..0xf0 => (2, first & 0x0f),
            0xf0..0xf8 => (3, first & 0x07),
            _ => return None,
        };
        for _ in 0..more {
            self.is_next('%')?;
            code = code << 6 | self.hex(2)? & 0x3f;
        }
        char::from_u32(code)
    }

    /// The escapes of JSON, and `\x2B` as Python and nginx write it.
    fn backslash(&mut self) -> Option<char> {
        Some(match self.next()? {
            c @ ('"' | '\'' | '/' | '\\') => c,
            'b' => '\x08',
            'f' => '\x0c',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'x' => return char::from_u32(self.hex(2)?),
            'u' => {
                let unit = self.hex(4)?;
                let code = if let 0xd800..0xdc00 = unit {
                    self.is_next('\\')?;
                    self.is_next('u')?;
                    let low = self.hex(4)?.checked_sub(0xdc00)?;
                    0x10000 + ((unit - 0xd800) << 10) + low
                } else {
                    unit
                };
                return char::from_u32(code);
            }
            _ => return None,
        })
    }

    /// `&#43;`, `&#x2B;`, and the names of those signs that keys and URLs have.
    fn entity(&mut self) -> Option<char> {
        const NAMES: [(&str, char); 8] = [
            ("amp;", '&'),
            ("apos;", '\''),
            ("equals;", '='),
            ("gt;", '>'),
            ("lt;", '<'),
            ("plus;", '+'),
            ("quot;", '"'),
            ("sol;", '/'),
        ];
        for (name, c) in NAMES {
            let mut rest = *self;
            if name.bytes().all(|b| rest.is_next(b.into()).is_some()) {
                *self = rest;
                return Some(c);
            }
        }
        self.is_next('#')?;
        let mut c = self.next()?;
        let radix = if matches!(c, 'x' | 'X') {
            c = self.next()?;
            16
        } else {
            10
        };
        let mut code = 0;
        for _ in 0..8 {
            if c == ';' {
                return char::from_u32(code);
            }
            code = code * radix + c.to_digit(radix)?;
            c = self.next()?;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> String {
        let mut read = String::new();
        let mut at = 0;
        while let Some((c, end)) = deepest(text, at) {
            read.push(c);
            at = end;
        }
        read
    }

    #[test]
    fn every_escape_is_undone() {
        for (text, read) in [
            ("a+b", "a+b"),
            ("%2b%2B%c3%a9%E4%B8%AD%f0%9f%99%82", "++é中🙂"),
            (r"\b\f\n\r\t\'\x7e", "\x08\x0c\n\r\t'~"),
            (r#"\u002b\/\"\\\n\x2B\u4e2d\ud83d\ude42"#, "+/\"\\\n+中🙂"),
            ("&#43;&#x2B;&#x0002b;&amp;&quot;&plus;&sol;", "+++&\"+/"),
            (
                "%252B%25252B&amp;#43;%26%2343%3B\\\\u002b%5cu002b",
                "++++++",
            ),
            ("%2%42&#4%33;", "++"),
            (
                "% %2 %zz \\ \\u12 & &; &#y; &#xy; &unknown; 100%",
                "% %2 %zz \\ \\u12 & &; &#y; &#xy; &unknown; 100%",
            ),
            ("%", "%"),
            (
                "%ff%fe%c3(&#99999999;\\ud800",
                "%ff%fe%c3(&#99999999;\\ud800",
            ),
        ] {
            assert_eq!(all(text), read, "{text}");
        }
    }

    #[test]
    fn what_is_no_escape_has_one_reading() {
        assert_eq!(readings("é", 0).collect::<Vec<_>>(), [('é', 2)]);
        assert_eq!(readings("%zz", 0).collect::<Vec<_>>(), [('%', 1)]);
        let twice = readings("%252B", 0).collect::<Vec<_>>();
        assert_eq!(twice, [('%', 1), ('%', 3), ('+', 5)]);
        assert_eq!(readings("", 0).count(), 0);
    }
}
