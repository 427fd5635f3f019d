//! The hash functions with one buffer for all of them: the engine on wasm.
//!
//! The crates have one for each function, and HMAC another. Their fast kernels of SHA-2 are used.

use sha2::block_api::{compress256, compress512};
use zeroize::{Zeroize, Zeroizing};

use super::{md5_compact, sha1_compact};

/// What the blocks so far have become; wiped when it is dropped.
#[derive(Clone)]
enum State {
    Md5([u32; 4]),
    Sha1([u32; 5]),
    Sha256([u32; 8]),
    Sha512([u64; 8]),
}

/// FIPS 180-4 section 5.3.3.
static SHA256: State = State::Sha256([
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19,
]);

/// FIPS 180-4 section 5.3.5.
static SHA512: State = State::Sha512([
    0x6a09_e667_f3bc_c908,
    0xbb67_ae85_84ca_a73b,
    0x3c6e_f372_fe94_f82b,
    0xa54f_f53a_5f1d_36f1,
    0x510e_527f_ade6_82d1,
    0x9b05_688c_2b3e_6c1f,
    0x1f83_d9ab_fb41_bd6b,
    0x5be0_cd19_137e_2179,
]);

impl State {
    const fn block(&self) -> usize {
        match self {
            Self::Sha512(_) => 128,
            _ => 64,
        }
    }

    /// Takes whole blocks.
    fn compress(&mut self, blocks: &[u8]) {
        let short = blocks.as_chunks().0;
        match self {
            Self::Md5(state) => {
                for block in short {
                    md5_compact::compress(state, block);
                }
            }
            Self::Sha1(state) => {
                for block in short {
                    sha1_compact::compress(state, block);
                }
            }
            Self::Sha256(state) => compress256(state, short),
            Self::Sha512(state) => compress512(state, blocks.as_chunks().0),
        }
    }

    fn write(&self, digest: &mut Vec<u8>) {
        let mut put = |words: &[u32], bytes: fn(u32) -> [u8; 4]| {
            for word in words {
                digest.extend_from_slice(&bytes(*word));
            }
        };
        match self {
            Self::Md5(words) => put(words, u32::to_le_bytes),
            Self::Sha1(words) => put(words, u32::to_be_bytes),
            Self::Sha256(words) => put(words, u32::to_be_bytes),
            Self::Sha512(words) => {
                for word in words {
                    digest.extend_from_slice(&word.to_be_bytes());
                }
            }
        }
    }
}

impl Drop for State {
    fn drop(&mut self) {
        match self {
            Self::Md5(words) => words.zeroize(),
            Self::Sha1(words) => words.zeroize(),
            Self::Sha256(words) => words.zeroize(),
            Self::Sha512(words) => words.zeroize(),
        }
    }
}

/// Data that is being hashed.
#[derive(Clone)]
pub(crate) struct Hasher {
    state: State,
    /// The last bytes, not yet a whole block.
    rest: Zeroizing<Vec<u8>>,
    size: u64,
}

impl Hasher {
    fn new(state: State) -> Self {
        Self {
            rest: Zeroizing::new(Vec::with_capacity(state.block())),
            state,
            size: 0,
        }
    }

    pub(crate) fn md5() -> Self {
        Self::new(State::Md5(md5_compact::START))
    }

    pub(crate) fn sha256() -> Self {
        Self::new(SHA256.clone())
    }

    pub(crate) fn sha512() -> Self {
        Self::new(SHA512.clone())
    }

    pub(crate) fn update(&mut self, mut bytes: &[u8]) {
        self.size += bytes.len() as u64;
        let block = self.state.block();
        if !self.rest.is_empty() {
            let missing = block - self.rest.len();
            let (head, tail) = bytes.split_at(missing.min(bytes.len()));
            self.rest.extend_from_slice(head);
            if head.len() < missing {
                return;
            }
            self.state.compress(&self.rest);
            self.rest.clear();
            bytes = tail;
        }
        let (blocks, rest) = bytes.split_at(bytes.len() - bytes.len() % block);
        self.state.compress(blocks);
        self.rest.extend_from_slice(rest);
    }

    /// The checksum of all chunks, hexadecimal.
    pub(crate) fn hex(&self) -> String {
        super::hex(&self.clone().finish())
    }

    /// Pads the data: a bit that is set, zeros, and how many bits there were.
    fn finish(&mut self) -> Zeroizing<Vec<u8>> {
        let block = self.state.block();
        self.rest.push(0x80);
        // The number has an eighth of a block, though more than eight bytes are never used.
        if self.rest.len() > block - block / 8 {
            self.rest.resize(block, 0);
            self.state.compress(&self.rest);
            self.rest.clear();
        }
        self.rest.resize(block - 8, 0);
        let bits = self.size * 8;
        let bits = match self.state {
            State::Md5(_) => bits.to_le_bytes(),
            _ => bits.to_be_bytes(),
        };
        self.rest.extend_from_slice(&bits);
        self.state.compress(&self.rest);
        self.rest.clear();
        self.state.write(&mut self.rest);
        std::mem::take(&mut self.rest)
    }
}

/// The hash of data behind `before` bytes that the state has seen.
fn hash(state: State, before: u64, data: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut hasher = Hasher::new(state);
    hasher.size = before;
    hasher.update(data);
    hasher.finish()
}

pub(crate) fn sha256(data: &[u8]) -> Zeroizing<Vec<u8>> {
    hash(SHA256.clone(), 0, data)
}

/// The longest key of an HMAC that is not hashed itself: a block of the functions used here.
const LONGEST_KEY: usize = 64;

/// The states of an HMAC (RFC 2104) that has seen its key, which signs any number of messages without
/// being made anew.
#[derive(Clone)]
pub(crate) struct HmacKey {
    inner: State,
    outer: State,
}

impl HmacKey {
    pub(crate) fn new(key: &[u8]) -> Self {
        Self::of(&SHA256, key)
    }

    fn of(start: &State, key: &[u8]) -> Self {
        let hashed = hash(start.clone(), 0, key);
        let key = if key.len() > LONGEST_KEY {
            &hashed
        } else {
            key
        };
        let mut padded = Zeroizing::new([0; LONGEST_KEY]);
        for (place, byte) in padded.iter_mut().zip(key) {
            *place = *byte;
        }
        let mut after = |padding: u8| {
            let mut state = start.clone();
            for byte in padded.iter_mut() {
                *byte ^= padding;
            }
            state.compress(&*padded);
            state
        };
        Self {
            inner: after(0x36),
            // This takes the other padding away.
            outer: after(0x36 ^ 0x5c),
        }
    }

    #[expect(
        clippy::expect_used,
        reason = "nothing asks for more bytes than there are"
    )]
    fn mac<const N: usize>(&self, message: &[u8]) -> [u8; N] {
        let before = LONGEST_KEY as u64;
        let inner = hash(self.inner.clone(), before, message);
        let mac = hash(self.outer.clone(), before, &inner);
        *mac.first_chunk().expect("a whole digest")
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 32] {
        self.mac(message)
    }
}

/// Only for the object store, which knows nothing newer.
pub(crate) fn hmac_sha1(key: &[u8], message: &[u8]) -> [u8; 20] {
    HmacKey::of(&State::Sha1(sha1_compact::START), key).mac(message)
}

#[cfg(test)]
mod tests {
    use sha2::Digest;

    use super::*;
    use crate::crypto::{self, hash_native, hex};

    fn in_chunks(mut hasher: Hasher, chunks: &[&[u8]]) -> String {
        for chunk in chunks {
            hasher.update(chunk);
        }
        hasher.hex()
    }

    fn sha1(data: &[u8]) -> String {
        hex(&hash(State::Sha1(sha1_compact::START), 0, data))
    }

    /// RFC 1321 appendix A.5; FIPS 180-4 "abc".
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
            assert_eq!(in_chunks(Hasher::md5(), &[text.as_bytes()]), expected);
        }
        assert_eq!(sha1(b"abc"), "a9993e364706816aba3e25717850c26c9cd0d89d");
        assert_eq!(
            hex(&sha256(b"abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    /// RFC 4231 test case 2; RFC 2202 test cases 2 and 6.
    #[test]
    fn known_codes() {
        let message = b"what do ya want for nothing?";
        assert_eq!(
            hex(&HmacKey::new(b"Jefe").sign(message)),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
        assert_eq!(
            hex(&hmac_sha1(b"Jefe", message)),
            "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
        );
        let message = b"Test Using Larger Than Block-Size Key - Hash Key First";
        assert_eq!(
            hex(&hmac_sha1(&[0xaa; 80], message)),
            "aa4ae5e15272d00e95705637ce8a3b55ed402112"
        );
    }

    #[test]
    fn agrees_with_the_crates_at_every_length_and_split() {
        let data: Vec<u8> = (0..=255).cycle().take(400).collect();
        for length in 0..data.len() {
            let bytes = &data[..length];
            let (first, rest) = bytes.split_at(length / 3);
            let (second, third) = rest.split_at(length / 2);
            for (hasher, mut native) in [
                (Hasher::md5(), hash_native::Hasher::md5()),
                (Hasher::sha256(), hash_native::Hasher::sha256()),
                (Hasher::sha512(), hash_native::Hasher::sha512()),
            ] {
                native.update(bytes);
                let expected = native.hex();
                assert_eq!(in_chunks(hasher.clone(), &[bytes]), expected, "{length}");
                assert_eq!(
                    in_chunks(hasher, &[first, second, third]),
                    expected,
                    "{length}"
                );
            }
            assert_eq!(sha1(bytes), hex(&sha1::Sha1::digest(bytes)), "{length}");
            assert_eq!(*sha256(bytes), hash_native::sha256(bytes), "{length}");
        }
    }

    #[test]
    fn signs_as_the_crates_do_with_keys_and_messages_of_every_length() {
        let data: Vec<u8> = (0..=255).take(200).collect();
        for length in 0..data.len() {
            let (key, message) = data.split_at(length);
            assert_eq!(
                HmacKey::new(key).sign(message),
                crypto::HmacKey::new(key).sign(message),
                "{length}"
            );
            assert_eq!(
                hmac_sha1(key, message),
                crypto::hmac_sha1(key, message),
                "{length}"
            );
        }
    }
}
