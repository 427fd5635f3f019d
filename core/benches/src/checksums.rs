//! Checksums of bytes in memory.

use faaswire::{CodePackage, Verdict, alibaba, huawei, tencent};
use sha2::Digest;

use crate::by_hand::hex;
use crate::contest::row;

pub(crate) fn run() {
    let data: Vec<u8> = (0..256_u32 << 20)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let piece = &data[..64 << 10];
    crc64("CRC-64/XZ, 64 KiB", piece);
    crc64("CRC-64/XZ, 256 MiB", &data);
    sha256(piece);
    sha512(piece);
}

fn crc64(what: &str, data: &[u8]) {
    let package = crc64_package();
    row(what, "crc-fast", 1.0).run(
        || sum(&package, data),
        || crc_fast::checksum(crc_fast::CrcAlgorithm::Crc64Xz, data).to_string(),
    );
}

fn sha256(data: &[u8]) {
    let package = sha256_package();
    let ours = || sum(&package, data);
    row("SHA-256, 64 KiB", "ring", 0.99).run(ours, || {
        hex(ring::digest::digest(&ring::digest::SHA256, data).as_ref())
    });
    row("SHA-256, 64 KiB", "sha2", 0.99).run(ours, || hex(&sha2::Sha256::digest(data)));
}

fn sha512(data: &[u8]) {
    let package = sha512_package();
    let ours = || sum(&package, data);
    row("SHA-512, 64 KiB", "sha2", 1.0).run(ours, || hex(&sha2::Sha512::digest(data)));
    row("SHA-512, 64 KiB", "ring", 1.0).run(ours, || {
        hex(ring::digest::digest(&ring::digest::SHA512, data).as_ref())
    });
}

/// The sum of the bytes, by way of a package whose reported checksum is another.
fn sum(package: &CodePackage, data: &[u8]) -> String {
    match package.verify(data) {
        Verdict::Mismatch { actual, .. } => actual,
        verdict => panic!("{verdict}"),
    }
}

fn crc64_package() -> CodePackage {
    let mut code = alibaba::FunctionCode::default();
    code.checksum = Some("0".to_owned());
    code.package()
}

fn sha256_package() -> CodePackage {
    let mut code = tencent::GetFunctionAddressOutput::default();
    code.code_sha256 = Some("0".repeat(64));
    code.package()
}

fn sha512_package() -> CodePackage {
    let mut code = huawei::FunctionCode::default();
    code.digest = Some("0".repeat(128));
    code.package()
}
