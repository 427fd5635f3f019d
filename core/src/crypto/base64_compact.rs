//! Standard base64 (RFC 4648 section 4), four letters a step: the engine on wasm.
//!
//! There the crate has no SIMD either, and is six times as large, because it unrolls its loops.

use std::iter;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const PADDING: u8 = b'=';

/// What a letter stands for; of what is none, bits beyond the sixth are set.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const VALUES: [u8; 256] = {
    let mut values = [u8::MAX; 256];
    let mut value = 0;
    while value < ALPHABET.len() {
        #[expect(clippy::cast_possible_truncation, reason = "there are 64")]
        (values[ALPHABET[value] as usize] = value as u8);
        value += 1;
    }
    values
};

/// Writes base64 at the end of `out`.
pub(super) fn append(bytes: &[u8], out: &mut Vec<u8>) {
    let (whole, rest) = bytes.as_chunks();
    let start = out.len();
    out.resize(start + 4 * whole.len(), 0);
    #[expect(clippy::indexing_slicing, reason = "it was made longer just now")]
    let room = &mut out[start..];
    for (place, [a, b, c]) in room.as_chunks_mut().0.iter_mut().zip(whole) {
        *place = letters([0, *a, *b, *c]);
    }
    let [first, second, third] = match *rest {
        [] => return,
        [a] => {
            let [first, second, ..] = letters([0, a, 0, 0]);
            [first, second, PADDING]
        }
        [a, b, ..] => {
            let [first, second, third, _] = letters([0, a, b, 0]);
            [first, second, third]
        }
    };
    out.extend_from_slice(&[first, second, third, PADDING]);
}

#[expect(clippy::indexing_slicing, reason = "six bits are below 64")]
fn letters(bytes: [u8; 4]) -> [u8; 4] {
    let bits = u32::from_be_bytes(bytes);
    [18, 12, 6, 0].map(|shift| ALPHABET[(bits >> shift) as usize & 63])
}

/// Strict: padding is required, and the bits that it leaves over are zero.
pub(super) fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let (groups, []) = text.as_chunks() else {
        return None;
    };
    let Some((last, groups)) = groups.split_last() else {
        return Some(Vec::new());
    };
    let mut bytes: Vec<u8> = iter::repeat_n(0, 3 * groups.len()).collect();
    for (place, group) in bytes.as_chunks_mut().0.iter_mut().zip(groups) {
        *place = decoded(*group)?;
    }
    let (used, letters) = match *last {
        [a, b, PADDING, PADDING] => (1, [a, b, b'A', b'A']),
        [a, b, c, PADDING] => (2, [a, b, c, b'A']),
        whole => (3, whole),
    };
    let decoded = decoded(letters)?;
    let (decoded, left_over) = decoded.split_at(used);
    bytes.extend_from_slice(decoded);
    left_over.iter().all(|byte| *byte == 0).then_some(bytes)
}

/// The 24 bits of four letters.
#[expect(clippy::indexing_slicing, reason = "a byte is below 256")]
fn decoded(letters: [u8; 4]) -> Option<[u8; 3]> {
    let [a, b, c, d] = letters.map(|letter| u32::from(VALUES[usize::from(letter)]));
    let [_, bytes @ ..] = (a << 18 | b << 12 | c << 6 | d).to_be_bytes();
    ((a | b | c | d) < 64).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use proptest::prelude::*;

    use super::*;

    /// RFC 4648 section 10.
    #[test]
    fn known_responses() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            let mut out = b"before ".to_vec();
            append(bytes.as_bytes(), &mut out);
            assert_eq!(out, [b"before ", text.as_bytes()].concat());
            assert_eq!(decode(text.as_bytes()).unwrap(), bytes.as_bytes());
        }
    }

    proptest! {
        #[test]
        fn encodes_as_the_crate_does(bytes: Vec<u8>) {
            let mut out = Vec::new();
            append(&bytes, &mut out);
            prop_assert_eq!(out, STANDARD.encode(bytes).into_bytes());
        }

        #[test]
        fn decodes_and_rejects_as_the_crate_does(text in "[A-Za-f0-1+/=_ é]{0,12}={0,3}") {
            prop_assert_eq!(decode(text.as_bytes()), STANDARD.decode(text).ok());
        }
    }

    /// Every end of a text, and so every padding and every bit that is left over.
    #[test]
    fn ends_are_as_strict_as_those_of_the_crate() {
        let letters = b"ABQgwxz4/9=-\n";
        for a in letters {
            for b in letters {
                for c in letters {
                    for d in letters {
                        let text = [b'Z', b'm', b'9', b'v', *a, *b, *c, *d];
                        assert_eq!(decode(&text), STANDARD.decode(text).ok(), "{text:?}");
                    }
                }
            }
        }
    }
}
