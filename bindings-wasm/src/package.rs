//! Packages, verifiers and verdicts.

use faaswire::package::VerifierWithoutSum;
use faaswire::{Checksum, CodePackage, Digests, Response, Verdict};
use js_sys::{Object, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::error;
use crate::headers;
use crate::imports;
use crate::output::{self, Members};
use crate::sums::{self, RawCrc64};

/// See [`CodePackage`].
#[wasm_bindgen]
pub struct RawPackage(CodePackage);

impl RawPackage {
    pub(crate) const fn new(package: CodePackage) -> Self {
        Self(package)
    }

    pub(crate) const fn inner(&self) -> &CodePackage {
        &self.0
    }
}

#[wasm_bindgen]
impl RawPackage {
    /// `{ cloud, source, checksum?, size?, url?, host? }`
    pub fn describe(&self) -> Object {
        let checksum = self.0.checksum().map(|checksum| {
            JsValue::from(
                Members::default()
                    .set("algorithm", checksum.algorithm().as_str())
                    .set("value", checksum.value())
                    .into_object(),
            )
        });
        Members::default()
            .set("cloud", self.0.cloud().as_str())
            .set("source", self.0.source().as_str())
            .set("checksum", checksum)
            .set("size", self.0.size().map(size))
            .set("url", self.0.url().map(output::secret))
            .set("host", self.0.host().as_deref())
            .into_object()
    }

    /// The inline bytes, if they came with the response.
    pub fn inline(&self) -> Option<Uint8Array> {
        self.0
            .inline()
            .map(|bytes| Uint8Array::from(bytes.as_ref()))
    }

    /// A verifier to feed the package to; the sum over all bytes is computed elsewhere.
    pub fn verifier(&self) -> RawVerifier {
        RawVerifier(self.0.verifier_without_sum())
    }

    /// Whether the reported size is another, if there is one.
    #[wasm_bindgen(js_name = sizeDiffers)]
    pub fn size_differs(&self, size: f64) -> Option<bool> {
        self.0.size_differs(sums::length(size))
    }

    /// Verifies the inline bytes.
    #[wasm_bindgen(js_name = verifyInline, unchecked_return_type = "import(\"../../types/index.js\").Verdict")]
    pub fn verify_inline(&self) -> Object {
        verdict(&self.0.verify_inline())
    }

    /// Verifies a package by the sum of its parts together.
    #[wasm_bindgen(js_name = verifyParts, unchecked_return_type = "import(\"../../types/index.js\").Verdict")]
    pub fn verify_parts(&self, whole: &RawCrc64) -> Object {
        verdict(&self.0.verify_parts(&[whole.inner()]))
    }

    /// Compares the reported checksum with digests made elsewhere.
    ///
    /// # Errors
    /// `EncodeError`
    #[wasm_bindgen(unchecked_return_type = "import(\"../../types/index.js\").Verdict")]
    pub fn compare(
        &self,
        crc64: &str,
        md5: &str,
        sha256: &str,
        sha512: &str,
        size: f64,
    ) -> Result<Object, JsValue> {
        let digests = Digests::recorded(crc64, md5, sha256, sha512, sums::length(size));
        let digests = digests.map_err(|error| error::encode(&error))?;
        Ok(verdict(&self.0.compare(&digests)))
    }
}

/// See [`VerifierWithoutSum`].
#[wasm_bindgen]
pub struct RawVerifier(VerifierWithoutSum);

#[wasm_bindgen]
impl RawVerifier {
    /// The sum that `finish` needs, if any.
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
    pub fn promised(&self) -> JsValue {
        self.0.promised().map_or(JsValue::UNDEFINED, size)
    }

    /// Reads status and headers of a download.
    ///
    /// # Errors
    /// `ServiceError`, `DecodeError`
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what crosses the border is owned"
    )]
    pub fn response(
        &mut self,
        status: u16,
        headers: Vec<String>,
        body: &[u8],
    ) -> Result<(), JsValue> {
        let headers = headers::received(&headers);
        let response = Response::with_pairs(status, &headers, body);
        let accepted = self.0.response(&response);
        accepted.map_err(|error| error::any(&error))
    }

    /// Takes the next bytes from the input.
    pub fn update(&mut self, length: usize) {
        sums::with_input(length, |bytes| self.0.update(bytes));
    }

    /// Takes note of the number of the next bytes.
    pub fn skip(&mut self, length: usize) {
        self.0.skip(length as u64);
    }

    /// The verdict over all bytes, given the value of the sum.
    ///
    /// # Errors
    /// `EncodeError`
    #[wasm_bindgen(unchecked_return_type = "import(\"../../types/index.js\").Verdict")]
    pub fn finish(self, sum: Option<String>) -> Result<Object, JsValue> {
        let sum = self.0.algorithm().zip(sum);
        let sum = sum.and_then(|(algorithm, text)| Checksum::parse(algorithm, &text));
        let found = self.0.finish(sum.as_ref());
        found
            .map(|found| verdict(&found))
            .map_err(|error| error::encode(&error))
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the nearest number is what JavaScript has"
)]
fn size(bytes: u64) -> JsValue {
    (bytes as f64).into()
}

fn verdict(verdict: &Verdict) -> Object {
    let members = Members::default()
        .set("status", verdict.status())
        .set("isMatch", JsValue::from(verdict.is_match()));
    let members = match verdict {
        Verdict::Match {
            algorithm,
            how,
            member,
            expected_size,
            actual_size,
            ..
        } => members
            .set("algorithm", algorithm.as_str())
            .set("how", how.as_str())
            .set("member", member.as_deref())
            .set("accidentsOnly", JsValue::from(verdict.accidents_only()))
            .set("expectedSize", expected_size.map(size))
            .set("actualSize", size(*actual_size))
            .set("sizeDiffers", verdict.size_differs().map(JsValue::from)),
        Verdict::Mismatch {
            algorithm,
            expected,
            actual,
            expected_size,
            actual_size,
            explanation,
            ..
        } => members
            .set("algorithm", algorithm.as_str())
            .set("expected", expected.as_str())
            .set("actual", actual.as_str())
            .set("expectedSize", expected_size.map(size))
            .set("actualSize", size(*actual_size))
            .set("sizeDiffers", verdict.size_differs().map(JsValue::from))
            .set("explanation", *explanation),
        Verdict::Unverifiable { reason, .. } => members
            .set("reason", reason.as_str())
            .set(
                "expectedSize",
                reason.sizes().map(|(expected, _)| size(expected)),
            )
            .set("actualSize", reason.sizes().map(|(_, actual)| size(actual)))
            .set("explanation", reason.explanation()),
        _ => members,
    };
    imports::as_verdict(&members.into_object(), &verdict.to_string())
}
