//! Packages, digests, verifiers and verdicts.

use faaswire::package::Hasher;
use faaswire::{CodePackage, Digests, Verdict, Verifier};
use js_sys::{Object, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::output::{self, Members};

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
    /// `{ cloud, source, checksum?, size?, url? }`
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
            .into_object()
    }

    /// The inline bytes, if they came with the response.
    pub fn inline(&self) -> Option<Uint8Array> {
        self.0
            .inline()
            .map(|bytes| Uint8Array::from(bytes.as_ref()))
    }

    /// A verifier to feed the package to.
    pub fn verifier(&self) -> RawVerifier {
        RawVerifier(self.0.verifier())
    }

    /// Verifies bytes that are in memory.
    #[wasm_bindgen(unchecked_return_type = "import(\"../../types/index.js\").Verdict")]
    pub fn verify(&self, bytes: &[u8]) -> Object {
        verdict(&self.0.verify(bytes))
    }

    /// Verifies the inline bytes.
    #[wasm_bindgen(js_name = verifyInline, unchecked_return_type = "import(\"../../types/index.js\").Verdict")]
    pub fn verify_inline(&self) -> Object {
        verdict(&self.0.verify_inline())
    }

    /// Compares the reported checksum with digests made elsewhere.
    #[wasm_bindgen(unchecked_return_type = "import(\"../../types/index.js\").Verdict")]
    pub fn matches(&self, digests: &RawDigests) -> Object {
        verdict(&self.0.matches(&digests.0))
    }
}

/// See [`Verifier`].
#[wasm_bindgen]
pub struct RawVerifier(Verifier);

#[wasm_bindgen]
impl RawVerifier {
    /// Takes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The verdict over all bytes.
    #[wasm_bindgen(unchecked_return_type = "import(\"../../types/index.js\").Verdict")]
    pub fn finish(self) -> Object {
        verdict(&self.0.finish())
    }
}

/// See [`Hasher`].
#[wasm_bindgen]
#[derive(Default)]
pub struct RawHasher(Hasher);

#[wasm_bindgen]
impl RawHasher {
    /// Starts with no data.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The digests of all bytes.
    pub fn finish(self) -> RawDigests {
        RawDigests(self.0.finish())
    }
}

/// See [`Digests`].
#[wasm_bindgen]
pub struct RawDigests(Digests);

#[wasm_bindgen]
impl RawDigests {
    /// `{ crc64, sha256, sha512, size }`
    pub fn describe(&self) -> Object {
        Members::default()
            .set("crc64", self.0.crc64.as_str())
            .set("sha256", self.0.sha256.as_str())
            .set("sha512", self.0.sha512.as_str())
            .set("size", size(self.0.size))
            .into_object()
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
    let text = verdict.to_string();
    let members = Members::default().set("status", verdict.status());
    let members = match verdict {
        Verdict::Match {
            algorithm,
            how,
            expected_size,
            actual_size,
            ..
        } => members
            .set("algorithm", algorithm.as_str())
            .set("how", how.as_str())
            .set("expectedSize", expected_size.map(size))
            .set("actualSize", size(*actual_size)),
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
            .set("explanation", *explanation),
        Verdict::Unverifiable { reason, .. } => members.set("reason", reason.as_str()).set(
            "explanation",
            text.split_once(": ")
                .map_or(text.as_str(), |(_, explanation)| explanation),
        ),
        _ => members,
    };
    members.set("text", text.as_str()).into_object()
}
