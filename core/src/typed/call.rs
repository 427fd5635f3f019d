//! An operation bound to a service.

use std::sync::Arc;

use bytes::Bytes;
use http::Request;

use super::record::with_view;
use super::{Operation, Service, Typed};
use crate::any_error::Error;
use crate::engine::arguments::Arguments;
use crate::engine::call;
use crate::engine::origin::Origin;
use crate::engine::pages::{self, Trail};
use crate::engine::value::Value;
use crate::error::EncodeError;
use crate::response::ResponseParts;
use crate::signing::SigningContext;

/// An operation bound to a service. Create a new request for each attempt, since signatures expire.
#[derive(Debug, Clone)]
pub struct Call<O: Operation> {
    service: O::Service,
    operation: O,
    trail: Option<Arc<Trail>>,
}

impl<O: Operation> Call<O> {
    pub(super) const fn new(service: O::Service, operation: O) -> Self {
        Self {
            service,
            operation,
            trail: None,
        }
    }

    /// What was taken once, to look something up in it.
    fn arguments(&self) -> Arguments<'_> {
        Arguments::of_table(O::TABLE.parameters, self.operation.arguments())
    }

    /// Creates the signed request: method, absolute URL, all headers and the body. It is complete
    /// and must be sent unchanged.
    ///
    /// # Errors
    /// [`EncodeError`] that names the parameter that is missing or malformed.
    pub fn request(&self, context: &SigningContext) -> Result<Request<Bytes>, EncodeError> {
        self.request_with_headers(context, &[])
    }

    /// Creates the signed request as [`Call::request`] does, with additional headers, such as
    /// `x-fc-trace-id`.
    ///
    /// # Errors
    /// Those of [`Call::request`], and [`EncodeError`] for field `headers` if a name or value is
    /// malformed or reserved for the signer.
    pub fn request_with_headers(
        &self,
        context: &SigningContext,
        headers: &[(&str, &str)],
    ) -> Result<Request<Bytes>, EncodeError> {
        let given = Value::Fields(self.operation.arguments());
        let arguments = Arguments::new(O::TABLE.parameters, given)?;
        let service = self.service.engine();
        let request = service.request(O::TABLE, &arguments, context, headers)?;
        request.into_http()
    }

    /// Parses the response. A redirect or an error response of any form is returned as an error; a
    /// web page or a truncated body is never mistaken for a success.
    ///
    /// # Errors
    /// [`Error::Service`] if the cloud rejected the request, [`Error::Decode`] if the body cannot
    /// be read.
    pub fn parse<B: AsRef<[u8]>>(&self, response: &http::Response<B>) -> Result<O::Output, Error> {
        self.parse_parts(&ResponseParts::new(
            response.status().as_u16(),
            response.headers(),
            response.body().as_ref(),
        ))
    }

    /// Parses a response from its parts, as [`Call::parse`] does.
    ///
    /// # Errors
    /// Those of [`Call::parse`].
    pub fn parse_parts(&self, response: &ResponseParts<'_>) -> Result<O::Output, Error> {
        let service = self.service.engine();
        let (arguments, trail) = (self.arguments(), self.trail.as_ref());
        let parsed = call::parse(service, O::TABLE, &arguments, trail, response)?;
        Ok(O::Output::take(Value::Record(parsed.view())))
    }

    /// Returns the call for the page after `output`, if there is one. It records the previous
    /// pages: a page that leads back to any of them is an error of [`Call::parse`].
    pub fn next_page(&self, output: &O::Output) -> Option<Self> {
        let next = with_view(O::TABLE.output, output, |page| {
            pages::next(O::TABLE, &self.arguments(), page)
        })?;
        Some(Self {
            service: self.service.clone(),
            operation: self.operation.page(next.value(O::TABLE))?,
            trail: Some(Trail::after(self.trail.as_ref(), next.key)),
        })
    }

    /// What it knows of the functions in its response.
    pub(super) fn origin(&self) -> Origin {
        Origin::of(self.service.engine(), &self.arguments())
    }

    /// Returns the service that the operation is bound to.
    pub const fn service(&self) -> &O::Service {
        &self.service
    }
}
