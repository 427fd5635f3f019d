//! Credentials and services, and the call that a service is at.
//!
//! A call is data of JavaScript's: a text that is read here again whenever the service was at another
//! one in between. So nothing of it is left here that would have to be freed.

use faaswire::ResponseParts;
use faaswire::dynamic::{self, Call, Credentials, Service};
use wasm_bindgen::prelude::*;

use crate::{beside, error, input, output, package, request, shape};

/// See [`Credentials`].
#[wasm_bindgen]
pub struct RawCredentials(Credentials);

#[wasm_bindgen]
impl RawCredentials {
    /// Makes credentials of `[type, secrets, members]`. Fails with an `EncodeError`.
    pub fn of(text: &str) -> Option<Self> {
        let given = input::given(text)?;
        error::made(dynamic::credentials(&given.name, given.data)).map(Self)
    }

    pub(crate) const fn inner(&self) -> &Credentials {
        &self.0
    }
}

/// See [`Service`].
#[wasm_bindgen]
pub struct RawService {
    service: Service,
    call: Option<Call>,
    /// Whether the call holds bytes, which JavaScript holds as well.
    has_bytes: bool,
}

#[wasm_bindgen]
impl RawService {
    /// Makes a service of `[name, secrets, parameters]`. Fails with an `EncodeError`.
    pub fn of(text: &str, credentials: &RawCredentials) -> Option<Self> {
        let given = input::given(text)?;
        let made = dynamic::service(&given.name)
            .and_then(|table| Service::new(table, given.data, None, credentials.inner().clone()));
        Some(Self {
            service: error::made(made)?,
            call: None,
            has_bytes: false,
        })
    }

    /// Whether its signatures need a nonce.
    #[wasm_bindgen(getter, js_name = needsNonce)]
    pub fn needs_nonce(&self) -> bool {
        self.service.table().needs_nonce
    }

    /// Turns to the call `[operation, secrets, parameters, key of a page, ...]`, and says so. Fails
    /// with an `EncodeError`; the service is then where it was.
    pub fn turn(&mut self, text: &str) -> bool {
        let Some(given) = input::given(text) else {
            return false;
        };
        let made = dynamic::operation(self.service.table(), &given.name)
            .and_then(|operation| Call::new(&self.service, operation, given.data));
        let mut call = match made {
            Ok(call) => call,
            Err(error) => {
                error::encode_given(&error);
                return false;
            }
        };
        for key in &given.more {
            call = call.following(key).unwrap_or(call);
        }
        self.has_bytes = given.has_bytes;
        self.call = Some(call);
        true
    }

    /// See [`shape`], of the call that it is at.
    pub fn shape(&self) -> String {
        let call = self.call.as_ref();
        call.map(|call| shape::of(call.operation()))
            .unwrap_or_default()
    }

    /// The signed request of the call that it is at, with headers of the caller's own: `[nonce, name,
    /// value, ...]`, or nothing. Fails with an `EncodeError`, if it is at a call.
    pub fn request(&mut self, at: f64, more: &str) -> Option<String> {
        let more = input::list(more);
        let (nonce, headers) = more
            .split_first()
            .map_or(("", more.as_slice()), |(nonce, headers)| {
                (nonce.as_str(), headers)
            });
        let context = request::context(at, nonce)?;
        let headers = input::pairs(headers);
        let made = self
            .call
            .as_ref()
            .map(|call| call.request(&context, &headers));
        if self.has_bytes {
            self.call = None;
        }
        request::made(made?)
    }

    /// Reads the response to the call that it is at, and turns to the next page if there is one. The
    /// headers are `[name, value, ...]`, or nothing; the body was given. Fails with a `ServiceError` or
    /// `DecodeError`, if it is at a call.
    pub fn parse(&mut self, status: u16, headers: &str) -> Option<String> {
        let body = beside::body();
        let call = self.call.as_ref()?;
        let headers = input::list(headers);
        let headers = input::received(&headers);
        let parsed = call.parse(&ResponseParts::with_pairs(status, &headers, &body));
        let parsed = parsed.map_err(|error| error::any(&error)).ok()?;
        let view = parsed.view();
        let next = call.next_key(&view);
        let reported = output::parsed(&view, next.as_deref(), call);
        if let Some(next) = next.and_then(|key| call.following(&key)) {
            self.call = Some(next);
        }
        Some(reported)
    }

    /// The request that downloads a package. Fails with an `EncodeError`.
    #[wasm_bindgen(js_name = downloadRequest)]
    pub fn download_request(&self, package: &str, at: f64, nonce: &str) -> Option<String> {
        let context = request::context(at, nonce)?;
        let package = package::of(package)?;
        request::made(self.service.download_request(&package, &context))
    }
}
