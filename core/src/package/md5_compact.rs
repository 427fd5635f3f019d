//! MD5 (RFC 1321) as a loop: the engine on wasm.
//!
//! A crate would unroll the 64 steps, which is three times as large; MD5 is here for small
//! packages, so the module that everybody downloads matters more than speed.

const BLOCK: usize = 64;

/// `floor(2^32 * abs(sin(i + 1)))`, step by step.
const SINES: [u32; 64] = [
    0xd76a_a478,
    0xe8c7_b756,
    0x2420_70db,
    0xc1bd_ceee,
    0xf57c_0faf,
    0x4787_c62a,
    0xa830_4613,
    0xfd46_9501,
    0x6980_98d8,
    0x8b44_f7af,
    0xffff_5bb1,
    0x895c_d7be,
    0x6b90_1122,
    0xfd98_7193,
    0xa679_438e,
    0x49b4_0821,
    0xf61e_2562,
    0xc040_b340,
    0x265e_5a51,
    0xe9b6_c7aa,
    0xd62f_105d,
    0x0244_1453,
    0xd8a1_e681,
    0xe7d3_fbc8,
    0x21e1_cde6,
    0xc337_07d6,
    0xf4d5_0d87,
    0x455a_14ed,
    0xa9e3_e905,
    0xfcef_a3f8,
    0x676f_02d9,
    0x8d2a_4c8a,
    0xfffa_3942,
    0x8771_f681,
    0x6d9d_6122,
    0xfde5_380c,
    0xa4be_ea44,
    0x4bde_cfa9,
    0xf6bb_4b60,
    0xbebf_bc70,
    0x289b_7ec6,
    0xeaa1_27fa,
    0xd4ef_3085,
    0x0488_1d05,
    0xd9d4_d039,
    0xe6db_99e5,
    0x1fa2_7cf8,
    0xc4ac_5665,
    0xf429_2244,
    0x432a_ff97,
    0xab94_23a7,
    0xfc93_a039,
    0x655b_59c3,
    0x8f0c_cc92,
    0xffef_f47d,
    0x8584_5dd1,
    0x6fa8_7e4f,
    0xfe2c_e6e0,
    0xa301_4314,
    0x4e08_11a1,
    0xf753_7e82,
    0xbd3a_f235,
    0x2ad7_d2bb,
    0xeb86_d391,
];

/// How far a step rotates, in each of the four rounds.
const ROTATIONS: [[u32; 4]; 4] = [
    [7, 12, 17, 22],
    [5, 9, 14, 20],
    [4, 11, 16, 23],
    [6, 10, 15, 21],
];

#[derive(Clone)]
pub(super) struct Md5 {
    state: [u32; 4],
    /// The last bytes, not yet a whole block.
    rest: Vec<u8>,
    size: u64,
}

impl Md5 {
    pub(super) const fn new() -> Self {
        Self {
            state: [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476],
            rest: Vec::new(),
            size: 0,
        }
    }

    pub(super) fn update(&mut self, mut bytes: &[u8]) {
        self.size = self.size.wrapping_add(bytes.len() as u64);
        if !self.rest.is_empty() {
            let (head, tail) = bytes.split_at(bytes.len().min(BLOCK - self.rest.len()));
            self.rest.extend_from_slice(head);
            bytes = tail;
            if let Some(block) = self.rest.first_chunk() {
                self.state = compressed(self.state, block);
                self.rest.clear();
            }
        }
        let (blocks, rest) = bytes.as_chunks();
        self.state = blocks.iter().fold(self.state, compressed);
        self.rest.extend_from_slice(rest);
    }

    pub(super) fn finalize(mut self) -> [u8; 16] {
        let bits = self.size.wrapping_mul(8).to_le_bytes();
        let zeros = (2 * BLOCK - 9 - self.rest.len()) % BLOCK;
        self.update(&[0x80]);
        self.update(&[0; BLOCK][..zeros]);
        self.update(&bits);
        let mut digest = [0; 16];
        for (bytes, word) in digest.as_chunks_mut().0.iter_mut().zip(self.state) {
            *bytes = word.to_le_bytes();
        }
        digest
    }
}

#[expect(
    clippy::indexing_slicing,
    reason = "every index is taken modulo the length"
)]
fn compressed(state: [u32; 4], block: &[u8; BLOCK]) -> [u32; 4] {
    let mut words = [0; 16];
    for (word, bytes) in words.iter_mut().zip(block.as_chunks().0) {
        *word = u32::from_le_bytes(*bytes);
    }
    let [mut a, mut b, mut c, mut d] = state;
    for (step, sine) in SINES.iter().enumerate() {
        let round = step / 16 % 4;
        let (mixed, word) = match round {
            0 => ((b & c) | (!b & d), step),
            1 => ((d & b) | (!d & c), 5 * step + 1),
            2 => (b ^ c ^ d, 3 * step + 5),
            _ => (c ^ (b | !d), 7 * step),
        };
        let added = a
            .wrapping_add(mixed)
            .wrapping_add(words[word % 16])
            .wrapping_add(*sine);
        let turned = b.wrapping_add(added.rotate_left(ROTATIONS[round][step % 4]));
        (a, d, c, b) = (d, c, b, turned);
    }
    let mut next = state;
    for (old, new) in next.iter_mut().zip([a, b, c, d]) {
        *old = old.wrapping_add(new);
    }
    next
}

#[cfg(test)]
mod tests {
    use md5::Digest;

    use super::*;
    use crate::crypto;

    fn sum(chunks: &[&[u8]]) -> String {
        let mut md5 = Md5::new();
        for chunk in chunks {
            md5.update(chunk);
        }
        crypto::hex(&md5.finalize())
    }

    /// RFC 1321, appendix A.5.
    #[test]
    fn known_responses() {
        for (text, expected) in [
            ("", "d41d8cd98f00b204e9800998ecf8427e"),
            ("a", "0cc175b9c0f1b6a831c399e269772661"),
            ("abc", "900150983cd24fb0d6963f7d28e17f72"),
            ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
            (
                "abcdefghijklmnopqrstuvwxyz",
                "c3fcd3d76192e4007dfb496cca67e13b",
            ),
        ] {
            assert_eq!(sum(&[text.as_bytes()]), expected, "{text}");
        }
    }

    #[test]
    fn agrees_with_the_crate_at_every_length_and_split() {
        let data: Vec<u8> = (0..=255).cycle().take(300).collect();
        for length in 0..data.len() {
            let bytes = &data[..length];
            let expected = crypto::hex(&md5::Md5::digest(bytes));
            assert_eq!(sum(&[bytes]), expected, "{length}");
            let (first, rest) = bytes.split_at(length / 3);
            let (second, third) = rest.split_at(length / 2);
            assert_eq!(sum(&[first, second, third]), expected, "{length}");
        }
    }
}
