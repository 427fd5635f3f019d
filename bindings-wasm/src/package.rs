//! Packages, verifiers and verdicts.
//!
//! A package is data of JavaScript's: its parts in a line, with blanks between them, which only the
//! last one can hold.

use bytes::Bytes;
use faaswire::dynamic::VerifierWithoutHasher;
use faaswire::{Checksum, CodePackage, Digests, ResponseParts, Secret, Verdict, dynamic};
use wasm_bindgen::prelude::*;

use crate::checksums::{self, RawHasher};
use crate::json::Writer;
use crate::{beside, error, input};

/// Cloud, source, algorithm and value of the checksum, size, host and address.
pub(crate) fn reported(package: &CodePackage) -> String {
    let checksum = package.checksum();
    let size = package.size().map(|size| size.to_string());
    let host = package.host();
    let mut line = package.cloud().as_str().to_owned();
    for part in &[
        package.source().kind().as_str(),
        checksum.map_or("", |checksum| checksum.algorithm().as_str()),
        checksum.map_or("", Checksum::value),
        size.as_deref().unwrap_or_default(),
        host.as_deref().unwrap_or_default(),
        package.url().map_or("", |url| url.reveal()),
    ] {
        line.push(' ');
        line.push_str(part);
    }
    line
}

/// The package that was reported, but for the bytes of an inline one.
pub(crate) fn of(reported: &str) -> Option<CodePackage> {
    let mut rest = reported;
    let mut next = || {
        let end = rest.bytes().position(|byte| byte == b' ');
        let (part, behind) = rest.split_at(end.unwrap_or(rest.len()));
        rest = behind.get(1..).unwrap_or_default();
        part
    };
    let (cloud, source, algorithm, value) = (next(), next(), next(), next());
    let (size, _host) = (next(), next());
    let address = rest;
    let checksum = (!algorithm.is_empty()).then_some((algorithm, value));
    let url = matches!(source, "url" | "object_store").then(|| Secret::new(address));
    let inline = (source == "inline").then(Bytes::new);
    dynamic::package(
        cloud,
        source,
        url,
        inline,
        checksum,
        dynamic::unsigned(size),
    )
    .map_err(|_| error::encode_parts("package", "must be a CodePackage"))
    .ok()
}

/// The verdict on the package that was reported. What owns it is in one place, for all verdicts.
fn judged(package: &str, judge: &dyn Fn(&CodePackage) -> Verdict) -> Option<String> {
    Some(verdict(&judge(&of(package)?)))
}

/// The verdict on a package without inline bytes.
/// Fails with an `EncodeError`.
#[wasm_bindgen(js_name = verifyInline)]
pub fn verify_inline(package: &str) -> Option<String> {
    judged(package, &|package| package.without_payload().into())
}

/// Verifies a package by the checksum of its parts together.
/// Fails with an `EncodeError`.
#[wasm_bindgen(js_name = verifyParts)]
pub fn verify_parts(package: &str, whole: &mut RawHasher) -> Option<String> {
    let whole = whole.0.joinable().map(|whole| *whole);
    judged(package, &|package| package.verify_parts(whole.as_slice()))
}

/// Compares the reported checksum with digests made elsewhere: a list of them in the order of
/// `Digests`, and their size.
/// Fails with an `EncodeError`.
#[wasm_bindgen(js_name = compareDigests)]
pub fn compare(package: &str, digests: &str, size: f64) -> Option<String> {
    let list = input::list(digests);
    let [crc64, md5, sha256, sha512] = list.as_slice() else {
        error::encode_parts("digests", "must be Digests");
        return None;
    };
    let digests = Digests::recorded(crc64, md5, sha256, sha512, checksums::length(size));
    let digests = error::made(digests)?;
    judged(package, &|package| package.compare(&digests))
}

/// See [`VerifierWithoutHasher`].
#[wasm_bindgen]
pub struct RawVerifier(VerifierWithoutHasher);

#[wasm_bindgen]
impl RawVerifier {
    /// A verifier to feed the package to; the checksum over all bytes is computed elsewhere.
    /// Fails with an `EncodeError`.
    pub fn of(package: &str) -> Option<Self> {
        Some(Self(of(package)?.verifier_without_hasher()))
    }

    /// The checksum that `finish` needs, if any.
    #[wasm_bindgen(getter)]
    pub fn algorithm(&self) -> Option<String> {
        let algorithm = self.0.algorithm()?;
        Some(algorithm.as_str().to_owned())
    }

    /// Whether the bytes themselves make a difference.
    #[wasm_bindgen(getter, js_name = needsBytes)]
    pub fn needs_bytes(&self) -> bool {
        self.0.needs_bytes()
    }

    /// How many of the next bytes make a difference in any case.
    #[wasm_bindgen(getter, js_name = headLeft)]
    pub fn head_left(&self) -> usize {
        self.0.head_left()
    }

    /// The number of bytes that the headers of the response promised.
    #[wasm_bindgen(getter)]
    #[expect(
        clippy::cast_precision_loss,
        reason = "the nearest number is what JavaScript has"
    )]
    pub fn promised(&self) -> Option<f64> {
        self.0.promised().map(|bytes| bytes as f64)
    }

    /// Reads status and headers of a download, and says whether they are such; the body was given.
    /// Fails with a `ServiceError` or `DecodeError`.
    pub fn response(&mut self, status: u16, headers: &str) -> bool {
        let body = beside::body();
        let headers = input::list(headers);
        let headers = input::received(&headers);
        let response = ResponseParts::with_pairs(status, &headers, &body);
        let accepted = self.0.response(&response);
        accepted.map_err(|error| error::any(&error)).is_ok()
    }

    /// Takes the next bytes from the input.
    pub fn update(&mut self, length: usize) {
        checksums::with_input(length, |bytes| self.0.update(bytes));
    }

    /// Takes note of the number of the next bytes.
    pub fn skip(&mut self, length: usize) {
        self.0.skip(length as u64);
    }

    /// The verdict over all bytes, given the value of the checksum, or nothing. Fails with an
    /// `EncodeError`.
    pub fn finish(&self, checksum: &str) -> Option<String> {
        let algorithm = self.0.algorithm();
        let checksum = algorithm.and_then(|algorithm| Checksum::parse(algorithm, checksum));
        let found = error::made(self.0.finish(checksum.as_ref()))?;
        Some(verdict(&found))
    }
}

/// The members of a verdict, and all of it in words.
fn verdict(verdict: &Verdict) -> String {
    let mut members = Writer::object();
    let members = members
        .text("status", verdict.status().as_str())
        .truth("isMatch", verdict.is_match());
    let members = match verdict {
        Verdict::Match {
            algorithm,
            matched_by,
            member,
            expected_size,
            actual_size,
            ..
        } => members
            .text("algorithm", algorithm.as_str())
            .text("matchedBy", matched_by.as_str())
            .text("member", member.as_deref())
            .truth("accidentsOnly", verdict.accidents_only())
            .size("expectedSize", *expected_size)
            .size("actualSize", *actual_size)
            .truth("sizeDiffers", verdict.size_differs()),
        Verdict::Mismatch {
            algorithm,
            expected,
            actual,
            expected_size,
            actual_size,
            explanation,
            ..
        } => members
            .text("algorithm", algorithm.as_str())
            .text("expected", expected.as_str())
            .text("actual", actual.as_str())
            .size("expectedSize", *expected_size)
            .size("actualSize", *actual_size)
            .truth("sizeDiffers", verdict.size_differs())
            .text("explanation", *explanation),
        Verdict::Unverifiable {
            reason,
            expected_size,
            actual_size,
            ..
        } => members
            .text("reason", reason.as_str())
            .size("expectedSize", *expected_size)
            .size("actualSize", *actual_size)
            .text("explanation", reason.explanation()),
        _ => members,
    };
    members.text("text", &*dynamic::verdict_text(verdict)).end()
}
