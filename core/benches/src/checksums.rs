//! Checksums of bytes in memory.

use faaswire::Algorithm;
use faaswire::Checksum;
use sha2::Digest;

use crate::by_hand::hex;
use crate::contest::row;

pub(crate) fn run() {
    let data: Vec<u8> = (0..256_u32 << 20)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let chunk = &data[..64 << 10];
    crc64("CRC-64/XZ, 64 KiB", chunk);
    crc64("CRC-64/XZ, 256 MiB", &data);
    sha256(chunk);
    sha512(chunk);
}

fn crc64(what: &str, data: &[u8]) {
    let peer = || crc_fast::checksum(crc_fast::CrcAlgorithm::Crc64Xz, data).to_string();
    row(what, "crc-fast", 1.0).run(|| checksum(Algorithm::Crc64, data), peer);
}

fn sha256(data: &[u8]) {
    let ours = || checksum(Algorithm::Sha256, data);
    let ring = || hex(ring::digest::digest(&ring::digest::SHA256, data).as_ref());
    row("SHA-256, 64 KiB", "ring", 0.99).run(ours, ring);
    row("SHA-256, 64 KiB", "sha2", 0.99).run(ours, || hex(&sha2::Sha256::digest(data)));
}

fn sha512(data: &[u8]) {
    let ours = || checksum(Algorithm::Sha512, data);
    let ring = || hex(ring::digest::digest(&ring::digest::SHA512, data).as_ref());
    row("SHA-512, 64 KiB", "sha2", 1.0).run(ours, || hex(&sha2::Sha512::digest(data)));
    row("SHA-512, 64 KiB", "ring", 1.0).run(ours, ring);
}

fn checksum(algorithm: Algorithm, data: &[u8]) -> String {
    Checksum::of(algorithm, data).value().to_owned()
}
