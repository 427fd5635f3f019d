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

    #[inline(never)]
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
}

/// Whether the name that follows from one on the wire is this one.
#[inline(never)]
pub(super) fn is(wire: &str, name: &str) -> bool {
    let mut letters = Letters::of(wire);
    name.bytes().all(|letter| letters.step() == Some(letter)) && letters.step().is_none()
}

/// Whether this is that name in `camelCase`.
#[inline(never)]
pub(super) fn is_camel(wire: &str, given: &str) -> bool {
    let mut letters = Letters::of(wire);
    let is_it = given.bytes().all(|letter| {
        let expected = match letters.step() {
            Some(b'_') => letters.step().map(|letter| letter.to_ascii_uppercase()),
            other => other,
        };
        expected == Some(letter)
    });
    is_it && letters.step().is_none()
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
    use super::{is, is_camel, is_own, name, own};

    #[test]
    fn names_follow_from_those_on_the_wire() {
        for (wire, expected) in [
            ("memory_size", "memory_size"),
            ("memorySize", "memory_size"),
            ("MemorySize", "memory_size"),
            ("memory-size", "memory_size"),
            ("vSwitchIds", "v_switch_ids"),
            ("codeSHA", "code_s_h_a"),
            ("", ""),
        ] {
            assert_eq!(name(wire), expected);
            assert!(is(wire, expected), "{wire}");
            assert!(!is(wire, &expected[..expected.len().saturating_sub(1)]) || wire.is_empty());
            assert!(!is(wire, &[expected, "s"].concat()), "{wire}");
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
    fn names_are_given_in_camel_case() {
        for wire in ["memory_size", "memorySize", "MemorySize"] {
            assert!(is_camel(wire, "memorySize"));
            for given in ["memory_size", "MemorySize", "memory", "memorySizes", ""] {
                assert!(!is_camel(wire, given), "{wire} {given}");
            }
        }
    }
}
