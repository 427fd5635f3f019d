//! SHA-1 (FIPS 180-4) as a loop, for short messages: the engine on wasm.
//!
//! Only Huawei's object store still asks for it. The crate unrolls the 80 steps, which is four
//! times as large.

const BLOCK: usize = 64;

/// HMAC (RFC 2104).
pub(crate) fn hmac(key: &[u8], message: &[u8]) -> [u8; 20] {
    let hashed = digest(&[key]);
    let key = if key.len() > BLOCK { &hashed } else { key };
    let padded = |with: u8| {
        let mut block = [with; BLOCK];
        for (place, byte) in block.iter_mut().zip(key) {
            *place ^= byte;
        }
        block
    };
    let inner = digest(&[&padded(0x36), message]);
    digest(&[&padded(0x5c), &inner])
}

fn digest(parts: &[&[u8]]) -> [u8; 20] {
    let mut message = parts.concat();
    let bits = message.len() as u64 * 8;
    message.push(0x80);
    while message.len() % BLOCK != BLOCK - 8 {
        message.push(0);
    }
    message.extend_from_slice(&bits.to_be_bytes());

    let start = [
        0x6745_2301,
        0xefcd_ab89,
        0x98ba_dcfe,
        0x1032_5476,
        0xc3d2_e1f0,
    ];
    let state = message.as_chunks().0.iter().fold(start, compressed);
    let mut digest = [0; 20];
    for (bytes, word) in digest.as_chunks_mut().0.iter_mut().zip(state) {
        *bytes = word.to_be_bytes();
    }
    digest
}

#[expect(
    clippy::indexing_slicing,
    reason = "every index is taken modulo the length"
)]
#[expect(clippy::many_single_char_names, reason = "those of the standard")]
fn compressed(state: [u32; 5], block: &[u8; BLOCK]) -> [u32; 5] {
    let mut words = [0; 16];
    for (word, bytes) in words.iter_mut().zip(block.as_chunks().0) {
        *word = u32::from_be_bytes(*bytes);
    }
    let [mut a, mut b, mut c, mut d, mut e] = state;
    for step in 0..80 {
        // The sixteen words are a ring: from the second round on each step replaces the oldest.
        if step >= 16 {
            let mixed = words[(step + 13) % 16] ^ words[(step + 8) % 16] ^ words[(step + 2) % 16];
            words[step % 16] = (mixed ^ words[step % 16]).rotate_left(1);
        }
        let (mixed, constant) = match step / 20 {
            0 => ((b & c) | (!b & d), 0x5a82_7999),
            1 => (b ^ c ^ d, 0x6ed9_eba1),
            2 => ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc),
            _ => (b ^ c ^ d, 0xca62_c1d6_u32),
        };
        let next = a
            .rotate_left(5)
            .wrapping_add(mixed)
            .wrapping_add(e)
            .wrapping_add(constant)
            .wrapping_add(words[step % 16]);
        (a, b, c, d, e) = (next, a, b.rotate_left(30), c, d);
    }
    let mut next = state;
    for (old, new) in next.iter_mut().zip([a, b, c, d, e]) {
        *old = old.wrapping_add(new);
    }
    next
}

#[cfg(test)]
mod tests {
    use sha1::Digest;

    use super::*;
    use crate::crypto::{hex, hmac_sha1};

    /// FIPS 180-4 "abc", RFC 2202 test cases 2 and 6.
    #[test]
    fn known_responses() {
        assert_eq!(
            hex(&digest(&[b"abc"])),
            "a9993e364706816aba3e25717850c26c9cd0d89d"
        );
        assert_eq!(
            hex(&hmac(b"Jefe", b"what do ya want for nothing?")),
            "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
        );
        let message = b"Test Using Larger Than Block-Size Key - Hash Key First";
        assert_eq!(
            hex(&hmac(&[0xaa; 80], message)),
            "aa4ae5e15272d00e95705637ce8a3b55ed402112"
        );
    }

    #[test]
    fn agrees_with_the_crates_at_every_length() {
        let data: Vec<u8> = (0..=255).take(200).collect();
        for length in 0..data.len() {
            let (head, tail) = data.split_at(length);
            let expected: [u8; 20] = sha1::Sha1::digest(head).into();
            assert_eq!(digest(&[head]), expected, "{length}");
            assert_eq!(hmac(head, tail), hmac_sha1(head, tail), "{length}");
        }
    }
}
