use bytes::Bytes;

use super::convert::IntoValue;
use super::value::Value;
use crate::error::{EncodeError, Error};
use crate::operation::{self, Operation};
use crate::response::Response;
use crate::signing::SigningContext;

/// An operation bound to a service, whichever they are.
pub struct Call(Box<dyn ErasedCall + Send + Sync>);

impl Call {
    pub(super) fn new<O>(call: operation::Call<O>) -> Self
    where
        O: Operation + Send + Sync + 'static,
        O::Service: Send + Sync,
        O::Output: IntoValue,
    {
        Self(Box::new(call))
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

    /// As [`crate::Call::parse`].
    ///
    /// # Errors
    /// As [`crate::Call::parse`].
    pub fn parse(&self, response: &Response<'_>) -> Result<Value, Error> {
        self.0.parse(response)
    }

    /// The vendor's name of the operation.
    pub fn operation(&self) -> &'static str {
        self.0.operation()
    }
}

trait ErasedCall {
    fn operation(&self) -> &'static str;
    fn request(
        &self,
        context: &SigningContext,
        headers: &[(&str, &str)],
    ) -> Result<http::Request<Bytes>, EncodeError>;
    fn parse(&self, response: &Response<'_>) -> Result<Value, Error>;
}

impl<O> ErasedCall for operation::Call<O>
where
    O: Operation,
    O::Output: IntoValue,
{
    fn operation(&self) -> &'static str {
        O::NAME
    }

    fn request(
        &self,
        context: &SigningContext,
        headers: &[(&str, &str)],
    ) -> Result<http::Request<Bytes>, EncodeError> {
        self.request_with_headers(context, headers)
    }

    fn parse(&self, response: &Response<'_>) -> Result<Value, Error> {
        self.parse_parts(response).map(IntoValue::into_value)
    }
}
