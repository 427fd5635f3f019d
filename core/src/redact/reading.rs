//! What a text can be read as: whoever quotes a request may have escaped it, more than once and in
//! more than one way.

/// How many ways there are to read what stands at a place: as it is, and with one escape or more in
/// another undone.
pub(super) const READINGS: usize = 4;

/// What stands there once every escape is undone, and the place after it.
pub(super) fn deepest(text: &str, at: usize) -> Option<(char, usize)> {
    read(text, at, READINGS - 1)
}

/// What stands at a place with so many escapes in each other undone, and the place after it. Whoever
/// decodes more takes more, so the end distinguishes the readings.
pub(super) fn read(text: &str, at: usize, level: usize) -> Option<(char, usize)> {
    let c = text.get(at..)?.chars().next()?;
    let (Some(level), '%' | '\\' | '&') = (level.checked_sub(1), c) else {
        return Some((c, at + c.len_utf8()));
    };
    // The signs of an escape can be escaped themselves.
    let (c, at) = read(text, at, level)?;
    let mut rest = Rest { text, at, level };
    let code = match c {
        '%' => rest.percent(),
        '\\' => rest.backslash(),
        '&' => rest.entity(),
        _ => None,
    };
    let decoded = code.and_then(char::from_u32);
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
    fn percent(&mut self) -> Option<u32> {
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
        Some(code)
    }

    /// The escapes of JSON, and `\x2B` as Python and nginx write it.
    fn backslash(&mut self) -> Option<u32> {
        Some(match self.next()? {
            c @ ('"' | '\'' | '/' | '\\') => c.into(),
            'b' => 0x08,
            'f' => 0x0c,
            'n' => 0x0a,
            'r' => 0x0d,
            't' => 0x09,
            'x' => self.hex(2)?,
            'u' => {
                let unit = self.hex(4)?;
                if let 0xd800..0xdc00 = unit {
                    self.is_next('\\')?;
                    self.is_next('u')?;
                    let low = self.hex(4)?.checked_sub(0xdc00)?;
                    0x10000 + ((unit - 0xd800) << 10) + low
                } else {
                    unit
                }
            }
            _ => return None,
        })
    }

    /// `&#43;`, `&#x2B;`, and the names of those signs that keys and URLs have.
    fn entity(&mut self) -> Option<u32> {
        const NAMES: [(&str, u8); 8] = [
            ("amp;", b'&'),
            ("apos;", b'\''),
            ("equals;", b'='),
            ("gt;", b'>'),
            ("lt;", b'<'),
            ("plus;", b'+'),
            ("quot;", b'"'),
            ("sol;", b'/'),
        ];
        for (name, sign) in &NAMES {
            let mut rest = *self;
            if name.bytes().all(|b| rest.is_next(b.into()).is_some()) {
                *self = rest;
                return Some((*sign).into());
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
                return Some(code);
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
        let readings = |text| [0, 1, 2, 3].map(|level| read(text, 0, level));
        assert_eq!(readings("é"), [Some(('é', 2)); READINGS]);
        assert_eq!(readings("%zz"), [Some(('%', 1)); READINGS]);
        let twice = [('%', 1), ('%', 3), ('+', 5), ('+', 5)];
        assert_eq!(readings("%252B"), twice.map(Some));
        assert_eq!(readings(""), [None; READINGS]);
    }
}
