//! The blocks of SHA-1 (FIPS 180-4) as a loop: the engine on wasm.
//!
//! Only Huawei's object store still asks for it. The crate unrolls the 80 steps, which is four
//! times as large.

pub(super) const START: [u32; 5] = [
    0x6745_2301,
    0xefcd_ab89,
    0x98ba_dcfe,
    0x1032_5476,
    0xc3d2_e1f0,
];

/// One for each of the four rounds.
const CONSTANTS: [u32; 4] = [0x5a82_7999, 0x6ed9_eba1, 0x8f1b_bcdc, 0xca62_c1d6];

#[expect(
    clippy::indexing_slicing,
    reason = "there are sixteen words, and 80 steps in four rounds"
)]
#[expect(clippy::many_single_char_names, reason = "those of the standard")]
pub(super) fn compress(state: &mut [u32; 5], block: &[u8; 64]) {
    let mut words = [0; 16];
    for (word, bytes) in words.iter_mut().zip(block.as_chunks().0) {
        *word = u32::from_be_bytes(*bytes);
    }
    let [mut a, mut b, mut c, mut d, mut e] = *state;
    for step in 0..80 {
        // The sixteen words are a ring: from the second round on each step replaces the oldest.
        if step >= 16 {
            let mixed = words[(step + 13) % 16] ^ words[(step + 8) % 16] ^ words[(step + 2) % 16];
            words[step % 16] = (mixed ^ words[step % 16]).rotate_left(1);
        }
        let round = step / 20;
        let mixed = match round {
            0 => (b & c) | (!b & d),
            2 => (b & c) | (b & d) | (c & d),
            _ => b ^ c ^ d,
        };
        let next = a
            .rotate_left(5)
            .wrapping_add(mixed)
            .wrapping_add(e)
            .wrapping_add(CONSTANTS[round])
            .wrapping_add(words[step % 16]);
        (a, b, c, d, e) = (next, a, b.rotate_left(30), c, d);
    }
    for (old, new) in state.iter_mut().zip(&[a, b, c, d, e]) {
        *old = old.wrapping_add(*new);
    }
}
