//! One function per primitive: the seam at which a library can be exchanged.

#[cfg(any(test, target_family = "wasm"))]
mod base64_compact;
#[cfg(any(test, target_family = "wasm"))]
mod hash_compact;
#[cfg(not(target_family = "wasm"))]
mod hash_native;
#[cfg(any(test, target_family = "wasm"))]
mod md5_compact;
#[cfg(any(test, target_family = "wasm"))]
mod sha1_compact;

#[cfg(target_family = "wasm")]
use hash_compact as hash_engine;
#[cfg(not(target_family = "wasm"))]
use hash_native as hash_engine;

pub(crate) use hash_engine::{Hasher, HmacKey, hmac_sha1};

pub(crate) fn sha256_hex(data: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    push_sha256_hex(&mut text, data);
    text
}

/// Appends the SHA-256 of data, hexadecimal.
pub(crate) fn push_sha256_hex(out: &mut String, data: &[u8]) {
    push_hex(out, &hash_engine::sha256(data));
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    push_hex(&mut text, bytes);
    text
}

/// Appends bytes, hexadecimal.
#[expect(clippy::expect_used, reason = "32 bytes are 64 digits, of ASCII")]
fn push_hex(out: &mut String, bytes: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    #[expect(clippy::indexing_slicing, reason = "four bits are below 16")]
    let digit = |n: u8| DIGITS[usize::from(n & 15)];
    for chunk in bytes.chunks(32) {
        let mut text = [0; 64];
        for (pair, byte) in text.as_chunks_mut().0.iter_mut().zip(chunk) {
            *pair = [digit(byte >> 4), digit(*byte)];
        }
        let written = text.get(..2 * chunk.len()).expect("32 bytes at most");
        out.push_str(std::str::from_utf8(written).expect("digits are ASCII"));
    }
}

pub(crate) fn base64_encode(bytes: &[u8]) -> String {
    let mut text = Vec::new();
    base64_append(bytes, &mut text);
    ascii(text)
}

/// Digits and letters as text. A stand-in would be signed and sent, so there is none.
#[expect(clippy::expect_used, reason = "both alphabets are ASCII")]
fn ascii(text: Vec<u8>) -> String {
    String::from_utf8(text).expect("digits and letters are ASCII")
}

/// Writes base64 at the end of `out`: no copy is made on the way.
pub(crate) fn base64_append(bytes: &[u8], out: &mut Vec<u8>) {
    let length = bytes.len().div_ceil(3).saturating_mul(4);
    // Room for what closes the JSON around it, so that it is not moved for a brace.
    out.reserve_exact(length.saturating_add(1024));
    base64_engine::append(bytes, out);
}

/// Strict standard base64: padding required, nothing but the alphabet.
pub(crate) fn base64_decode(text: &str) -> Option<Vec<u8>> {
    base64_engine::decode(text.as_bytes())
}

#[cfg(target_family = "wasm")]
use base64_compact as base64_engine;

#[cfg(not(target_family = "wasm"))]
mod base64_engine {
    use base64::Engine;

    #[expect(
        clippy::expect_used,
        clippy::indexing_slicing,
        reason = "the room is made as long as the text"
    )]
    pub(super) fn append(bytes: &[u8], out: &mut Vec<u8>) {
        let start = out.len();
        let length = base64::encoded_len(bytes.len(), true).expect("memory holds the text");
        out.resize(start + length, 0);
        let written = engine().encode_slice(bytes, &mut out[start..]);
        assert_eq!(written, Ok(length), "the room is as long as the text");
    }

    pub(super) fn decode(text: &[u8]) -> Option<Vec<u8>> {
        engine().decode(text).ok()
    }

    /// The default engine of the crate is scalar and 6 times slower; this one must be asked for.
    #[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
    fn engine() -> impl Engine {
        use base64::engine::{GeneralPurposeConfig, Simd};
        Simd::standard(GeneralPurposeConfig::new())
    }

    #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
    fn engine() -> impl Engine {
        base64::engine::general_purpose::STANDARD
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 4231 test case 2, RFC 2202 test case 2, FIPS 180-4 "abc".
    #[test]
    fn known_responses() {
        assert_eq!(
            hex(&HmacKey::new(b"Jefe").sign(b"what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
        assert_eq!(
            hex(&hmac_sha1(b"Jefe", b"what do ya want for nothing?")),
            "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
        );
        assert_eq!(
            sha256_hex(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
