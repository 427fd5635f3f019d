//! Signing of requests that are already built.

use faaswire::dynamic;
use faaswire::signing::{SignedHeaders, Stages};
use js_sys::Object;
use wasm_bindgen::prelude::*;

use crate::output::{self, Members};
use crate::service::RawCredentials;
use crate::{error, headers, request};

/// A request in parts: the first four parameters of both functions.
#[wasm_bindgen]
pub struct RawRequest(http::Request<bytes::Bytes>);

#[wasm_bindgen]
impl RawRequest {
    /// Builds the request.
    ///
    /// # Errors
    /// `EncodeError`
    #[wasm_bindgen(constructor)]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what crosses the border is owned"
    )]
    pub fn new(
        method: &str,
        url: &str,
        headers: Vec<String>,
        body: Vec<u8>,
    ) -> Result<Self, JsValue> {
        dynamic::request(method, url, &headers::pairs(&headers), body.into())
            .map(Self)
            .map_err(|error| error::encode(&error))
    }

    /// Signs it: `{ request, stages? }`.
    ///
    /// # Errors
    /// `EncodeError`
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what crosses the border is owned"
    )]
    #[wasm_bindgen(
        unchecked_return_type = "{ request: import(\"../request.js\").RawRequest, stages?: import(\"../../types/signing.js\").Stages }"
    )]
    pub fn sign(
        mut self,
        scheme: &str,
        service: Option<String>,
        credentials: &RawCredentials,
        at: f64,
        nonce: String,
        signed_headers: Option<Vec<String>>,
    ) -> Result<Object, JsValue> {
        let context = request::context(at, nonce)?;
        let names: Option<Vec<&str>> = signed_headers
            .as_ref()
            .map(|names| names.iter().map(String::as_str).collect());
        let headers = names
            .as_deref()
            .map_or(SignedHeaders::Recommended, SignedHeaders::Exactly);
        let stages = dynamic::sign(
            scheme,
            service.as_deref(),
            &mut self.0,
            credentials.inner(),
            &context,
            headers,
        )
        .map_err(|error| error::encode(&error))?;
        Ok(Members::default()
            .set("request", JsValue::from(request::js(&self.0)))
            .set("stages", stages.as_ref().map(self::stages))
            .into_object())
    }

    /// The URL that carries its own signature: `{ url, stages }`.
    ///
    /// # Errors
    /// `EncodeError`
    #[wasm_bindgen(unchecked_return_type = "import(\"../../types/signing.js\").PresignedUrl")]
    pub fn presign(&self, credentials: &RawCredentials, expires: f64) -> Result<Object, JsValue> {
        let expires = request::timestamp(expires)
            .map_err(|error| error::encode_parts("expires", error.problem()))?;
        let (url, stages) = dynamic::presign_http_trigger(&self.0, credentials.inner(), expires)
            .map_err(|error| error::encode(&error))?;
        Ok(Members::default()
            .set("url", output::secret(&url))
            .set("stages", self::stages(&stages))
            .into_object())
    }
}

fn stages(stages: &Stages) -> JsValue {
    Members::default()
        .set(
            "canonicalRequest",
            output::secret(&stages.canonical_request),
        )
        .set("stringToSign", output::secret(&stages.string_to_sign))
        .set("signature", output::secret(&stages.signature))
        .into_object()
        .into()
}
