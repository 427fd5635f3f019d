//! Credentials, services and calls, by name.

use faaswire::Response;
use faaswire::dynamic::{Call, Credentials, Service};
use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::package::RawPackage;
use crate::{error, headers, output, request, value};

/// See [`Credentials`].
#[wasm_bindgen]
pub struct RawCredentials(Credentials);

#[wasm_bindgen]
impl RawCredentials {
    /// Makes credentials of the named type from an object of their members.
    ///
    /// # Errors
    /// `EncodeError`
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str, members: &JsValue) -> Result<Self, JsValue> {
        let members = value::value(members)?;
        Credentials::new(name, members)
            .map(Self)
            .map_err(|error| error::encode(&error))
    }

    pub(crate) fn inner(&self) -> &Credentials {
        &self.0
    }
}

/// See [`Service`].
#[wasm_bindgen]
pub struct RawService(Service);

#[wasm_bindgen]
impl RawService {
    /// Makes the named service from an object of the other members of its constructor.
    ///
    /// # Errors
    /// `EncodeError`
    #[wasm_bindgen(constructor)]
    pub fn new(
        name: &str,
        config: &JsValue,
        credentials: &RawCredentials,
    ) -> Result<Self, JsValue> {
        let config = value::value(config)?;
        Service::new(name, config, &credentials.0)
            .map(Self)
            .map_err(|error| error::encode(&error))
    }

    /// Binds the named operation to its parameters.
    ///
    /// # Errors
    /// `EncodeError`
    pub fn call(&self, operation: &str, params: &JsValue) -> Result<RawCall, JsValue> {
        let params = value::value(params)?;
        self.0
            .call(operation, params)
            .map(RawCall)
            .map_err(|error| error::encode_given(&error))
    }

    /// The request that downloads a package.
    ///
    /// # Errors
    /// `EncodeError`
    #[wasm_bindgen(js_name = downloadRequest, unchecked_return_type = "import(\"../request.js\").RawRequest")]
    pub fn download_request(
        &self,
        package: &RawPackage,
        at: f64,
        nonce: String,
    ) -> Result<Array, JsValue> {
        let context = request::context(at, nonce)?;
        let made = self.0.download_request(package.inner(), &context);
        made.map(|made| request::js(&made))
            .map_err(|error| error::encode(&error))
    }
}

/// See [`Call`].
#[wasm_bindgen]
pub struct RawCall(Call);

impl RawCall {
    pub(crate) const fn new(call: Call) -> Self {
        Self(call)
    }
}

#[wasm_bindgen]
impl RawCall {
    /// The vendor's name of the operation.
    #[wasm_bindgen(getter)]
    pub fn operation(&self) -> String {
        self.0.operation().to_owned()
    }

    /// The signed request, with headers of the caller's own.
    ///
    /// # Errors
    /// `EncodeError`
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what crosses the border is owned"
    )]
    #[wasm_bindgen(unchecked_return_type = "import(\"../request.js\").RawRequest")]
    pub fn request(&self, at: f64, nonce: String, headers: Vec<String>) -> Result<Array, JsValue> {
        let context = request::context(at, nonce)?;
        let made = self.0.request(&context, &headers::pairs(&headers));
        made.map(|made| request::js(&made))
            .map_err(|error| error::encode(&error))
    }

    /// Reads the response.
    ///
    /// # Errors
    /// `ServiceError` or `DecodeError`
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what crosses the border is owned"
    )]
    pub fn parse(
        &self,
        status: u16,
        headers: Vec<String>,
        body: &[u8],
    ) -> Result<JsValue, JsValue> {
        let headers = headers::received(&headers);
        let parsed = self.0.parse(&Response::with_pairs(status, &headers, body));
        parsed.map(output::js).map_err(|error| error::any(&error))
    }
}
