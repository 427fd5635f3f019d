//! Calls of any operation.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;

use super::into_value::IntoValue;
use super::value::Value;
use crate::error::{DecodeError, EncodeError, Error};
use crate::operation::{self, Operation, Service};
use crate::response::Response;
use crate::signing::SigningContext;

/// An operation bound to a service, whichever they are. Cloning is cheap.
#[derive(Clone)]
pub struct Call(Arc<dyn ErasedCall + Send + Sync>);

/// The same call, not one that says the same.
impl PartialEq for Call {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Call({})", self.operation())
    }
}

impl Call {
    pub(super) fn new<O>(call: operation::Call<O>) -> Self
    where
        O: Operation + Send + Sync + 'static,
        O::Service: Send + Sync,
        O::Output: IntoValue,
    {
        Self(Arc::new(call))
    }

    /// As [`crate::Call::request_with_headers`].
    ///
    /// # Errors
    /// [`EncodeError`] that names the parameter.
    pub fn request(
        &self,
        context: &SigningContext,
        headers: &[(&str, &str)],
    ) -> Result<http::Request<Bytes>, EncodeError> {
        self.0.request(context, headers)
    }

    /// As [`crate::Call::parse`]; a page brings the call for the next one with it.
    ///
    /// # Errors
    /// As [`crate::Call::parse`].
    pub fn parse(&self, response: &Response<'_>) -> Result<Value, Error> {
        self.0.refusal(response)?;
        Ok(self.0.decode(response)?)
    }

    /// As [`crate::Service::NEEDS_NONCE`].
    pub fn needs_nonce(&self) -> bool {
        self.0.needs_nonce()
    }

    /// The vendor's name of the operation.
    pub fn operation(&self) -> &'static str {
        self.0.operation()
    }
}

trait ErasedCall {
    fn operation(&self) -> &'static str;
    fn needs_nonce(&self) -> bool;
    fn request(
        &self,
        context: &SigningContext,
        headers: &[(&str, &str)],
    ) -> Result<http::Request<Bytes>, EncodeError>;
    fn refusal(&self, response: &Response<'_>) -> Result<(), Error>;
    fn decode(&self, response: &Response<'_>) -> Result<Value, DecodeError>;
}

impl<O> ErasedCall for operation::Call<O>
where
    O: Operation + Send + Sync + 'static,
    O::Service: Send + Sync,
    O::Output: IntoValue,
{
    fn operation(&self) -> &'static str {
        O::NAME
    }

    fn needs_nonce(&self) -> bool {
        <O::Service as Service>::NEEDS_NONCE
    }

    fn request(
        &self,
        context: &SigningContext,
        headers: &[(&str, &str)],
    ) -> Result<http::Request<Bytes>, EncodeError> {
        self.request_with_headers(context, headers)
    }

    fn refusal(&self, response: &Response<'_>) -> Result<(), Error> {
        operation::Call::refusal(self, response)
    }

    fn decode(&self, response: &Response<'_>) -> Result<Value, DecodeError> {
        let mut output = self.read(response)?;
        let next_page = self.next_page(&output).map(Call::new);
        Ok(output.take_value().with_next_page(next_page))
    }
}
