//! Names of fields: most follow from those on the wire.
//!
//! `memory_size` does from `memorySize`, `MemorySize`, `memory-size` and itself, so that a table holds
//! one text for both.

/// The letters of a name in `snake_case`, by the name on the wire.
pub(super) struct Letters<'a> {
    rest: &'a [u8],
    /// A letter that comes after an underscore.
    next: Option<u8>,
    is_first: bool,
}

impl<'a> Letters<'a> {
    const fn of(wire: &'a str) -> Self {
        Self {
            rest: wire.as_bytes(),
            next: None,
            is_first: true,
        }
    }

    const fn step(&mut self) -> Option<u8> {
        if let Some(letter) = self.next {
            self.next = None;
            return Some(letter);
        }
        let [letter, rest @ ..] = self.rest else {
            return None;
        };
        self.rest = rest;
        let is_first = self.is_first;
        self.is_first = false;
        Some(match *letter {
            b'-' => b'_',
            letter if letter.is_ascii_uppercase() && !is_first => {
                self.next = Some(letter.to_ascii_lowercase());
                b'_'
            }
            letter => letter.to_ascii_lowercase(),
        })
    }

    /// The next letter in `camelCase`.
    fn step_camel(&mut self) -> Option<u8> {
        match self.step() {
            Some(b'_') => self.step().map(|letter| letter.to_ascii_uppercase()),
            other => other,
        }
    }
}

/// How a name is written, so that it is compared letter by letter only where it must be.
#[derive(Clone, Copy)]
pub(super) enum Style {
    /// One word: it is the same in `snake_case` and in `camelCase`.
    Word,
    Snake,
    Camel,
    Pascal,
    Other,
}

impl Style {
    pub(super) const fn of(name: &str) -> Self {
        let mut rest = name.as_bytes();
        let (mut has_joint, mut has_capital, mut is_pascal) = (false, false, false);
        while let [letter, behind @ ..] = rest {
            let is_first = rest.len() == name.len();
            match letter {
                b'-' => return Self::Other,
                b'A'..=b'Z' if is_first => is_pascal = true,
                b'A'..=b'Z' => has_capital = true,
                b'_' => has_joint = true,
                _ => {}
            }
            rest = behind;
        }
        match (has_joint, has_capital) {
            (false, _) if is_pascal => Self::Pascal,
            (false, false) => Self::Word,
            (false, true) => Self::Camel,
            (true, false) if !is_pascal => Self::Snake,
            (true, _) => Self::Other,
        }
    }
}

/// Whether the name that follows from one on the wire is this one.
#[inline(never)]
pub(super) fn is(wire: &str, style: Style, name: &str) -> bool {
    if matches!(style, Style::Word | Style::Snake) {
        return wire == name;
    }
    // Most names differ at their ends already.
    let ends = |text: &str| {
        let lower = |letter: Option<&u8>| letter.map(u8::to_ascii_lowercase);
        (
            lower(text.as_bytes().first()),
            lower(text.as_bytes().last()),
        )
    };
    if ends(wire) != ends(name) {
        return false;
    }
    let mut letters = Letters::of(wire);
    name.bytes().all(|letter| letters.step() == Some(letter)) && letters.step().is_none()
}

/// Whether this is that name, in `snake_case` or in `camelCase`.
#[inline(never)]
pub(super) fn is_given_as(wire: &str, style: Style, given: &str) -> bool {
    let ([one, rest @ ..], [other, tail @ ..]) = (wire.as_bytes(), given.as_bytes()) else {
        return wire == given;
    };
    if one.to_ascii_lowercase() != *other {
        return false;
    }
    if !matches!(style, Style::Other) && rest == tail {
        return true;
    }
    let is_camel = || {
        let mut letters = Letters::of(wire);
        let mut given = given.bytes();
        given.all(|letter| letters.step_camel() == Some(letter)) && letters.step_camel().is_none()
    };
    !matches!(style, Style::Word) && (is_camel() || is(wire, style, given))
}

/// The name that follows from this one, in `camelCase`.
#[inline(never)]
pub(super) fn camel(wire: &str) -> String {
    let mut letters = Letters::of(wire);
    let mut name = String::with_capacity(wire.len());
    while let Some(letter) = letters.step_camel() {
        name.push(letter.into());
    }
    name
}

/// The name where it does not follow from the one on the wire.
pub(super) const fn own(name: &'static str, wire: &'static str) -> Option<&'static str> {
    assert!(is_own(name), "names of fields are in snake_case");
    let (mut letters, mut rest) = (Letters::of(wire), name.as_bytes());
    while let [letter, behind @ ..] = rest {
        match letters.step() {
            Some(found) if found == *letter => rest = behind,
            _ => return Some(name),
        }
    }
    match letters.step() {
        None => None,
        Some(_) => Some(name),
    }
}

/// The text that the name follows from.
pub(super) const fn source(name: &'static str, wire: &'static str) -> &'static str {
    match own(name, wire) {
        Some(own) => own,
        None => wire,
    }
}

/// Whether a name follows from itself.
pub(super) const fn is_own(name: &str) -> bool {
    let mut rest = name.as_bytes();
    while let [letter, behind @ ..] = rest {
        if letter.is_ascii_uppercase() || *letter == b'-' {
            return false;
        }
        rest = behind;
    }
    true
}

/// The name that follows from this one.
#[inline(never)]
pub(super) fn name(wire: &str) -> String {
    let mut letters = Letters::of(wire);
    let mut name = String::with_capacity(wire.len() + 8);
    while let Some(letter) = letters.step() {
        name.push(letter.into());
    }
    name
}

#[cfg(test)]
mod tests {
    use super::{Style, camel, is, is_given_as, is_own, name, own};

    #[test]
    fn names_follow_from_those_on_the_wire() {
        for (wire, expected) in [
            ("memory_size", "memory_size"),
            ("memorySize", "memory_size"),
            ("MemorySize", "memory_size"),
            ("memory-size", "memory_size"),
            ("vSwitchIds", "v_switch_ids"),
            ("codeSHA", "code_s_h_a"),
            ("aURL", "a_u_r_l"),
            ("runtime", "runtime"),
            ("a_B", "a__b"),
            ("", ""),
        ] {
            assert_eq!(name(wire), expected);
            assert!(is(wire, Style::of(wire), expected), "{wire}");
            assert!(
                !is(
                    wire,
                    Style::of(wire),
                    &expected[..expected.len().saturating_sub(1)]
                ) || wire.is_empty()
            );
            assert!(
                !is(wire, Style::of(wire), &[expected, "s"].concat()),
                "{wire}"
            );
            assert_eq!(is_own(wire), wire == expected, "{wire}");
        }
    }

    #[test]
    fn other_names_are_kept() {
        for (name, wire, is_kept) in [
            ("memory_size", "memorySize", false),
            ("memory_size", "memory", true),
            ("memory", "memorySize", true),
            ("code_sha", "codeSHA", true),
            ("id", "FunctionId", true),
        ] {
            assert_eq!(own(name, wire), is_kept.then_some(name), "{name} {wire}");
        }
    }

    #[test]
    fn names_are_given_in_either_case() {
        for wire in ["memory_size", "memorySize", "MemorySize", "memory-size"] {
            assert_eq!(camel(wire), "memorySize");
            assert!(is_given_as(wire, Style::of(wire), "memorySize"));
            assert!(is_given_as(wire, Style::of(wire), "memory_size"));
            for given in [
                "MemorySize",
                "memory-size",
                "memory",
                "memorySizes",
                "emorySize",
                "",
            ] {
                assert!(!is_given_as(wire, Style::of(wire), given), "{wire} {given}");
            }
        }
    }
}
