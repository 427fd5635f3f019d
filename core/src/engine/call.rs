//! An operation with its arguments, bound to a service.

use std::fmt;
use std::sync::Arc;

use super::arguments::Arguments;
use super::decode::decode;
#[cfg(feature = "dynamic")]
use super::origin::Origin;
use super::pages::{self, Next, Trail};
use super::request::Request;
use super::response::{Parsed, View};
use super::service::Service;
use super::table::Operation;
use super::value::Value;
use crate::any_error::Error;
use crate::error::EncodeError;
use crate::response::ResponseParts;
use crate::signing::SigningContext;

/// An operation bound to a service: ask it for a request again for each attempt, since a signature
/// ages. Cloning is cheap.
#[derive(Clone)]
pub struct Call(Arc<Inner>);

struct Inner {
    service: Service,
    operation: &'static Operation,
    arguments: Arguments<'static>,
    trail: Option<Arc<Trail>>,
}

impl Call {
    /// An operation with parameters by their places, or by their names as a [`Value::Map`].
    ///
    /// # Errors
    /// [`EncodeError`] that names the parameter.
    pub fn new(
        service: &Service,
        operation: &'static Operation,
        given: Value<'static>,
    ) -> Result<Self, EncodeError> {
        let arguments = Arguments::new(operation.parameters, given)?;
        Ok(Self(Arc::new(Inner {
            service: service.clone(),
            operation,
            arguments,
            trail: None,
        })))
    }

    /// A call that was taken apart in another process.
    ///
    /// # Errors
    /// As [`Call::new`].
    #[cfg(feature = "dynamic")]
    pub fn again(
        service: &Service,
        operation: &'static Operation,
        given: Value<'static>,
        trail: Vec<String>,
    ) -> Result<Self, EncodeError> {
        Ok(Self(Arc::new(Inner {
            service: service.clone(),
            operation,
            arguments: Arguments::new(operation.parameters, given)?,
            trail: Trail::of(trail),
        })))
    }

    /// The parameters, by the places of the table.
    #[cfg(feature = "dynamic")]
    pub fn arguments(&self) -> &[Value<'static>] {
        self.0.arguments.values()
    }

    /// The places that the pages before were asked for at, the first one first.
    #[cfg(feature = "dynamic")]
    pub fn trail(&self) -> Vec<&str> {
        self.0
            .trail
            .as_ref()
            .map_or_else(Vec::new, |trail| trail.keys())
    }

    /// The operation.
    pub fn operation(&self) -> &'static Operation {
        self.0.operation
    }

    /// The service.
    pub fn service(&self) -> &Service {
        &self.0.service
    }

    /// What it knows of the functions in its response.
    #[cfg(feature = "dynamic")]
    pub fn origin(&self) -> Origin {
        Origin::of(&self.0.service, &self.0.arguments)
    }

    /// The signed request, with headers of the caller's own.
    ///
    /// # Errors
    /// [`EncodeError`] that names the parameter, or field `headers`.
    pub fn request(
        &self,
        context: &SigningContext,
        headers: &[(&str, &str)],
    ) -> Result<Request, EncodeError> {
        let Inner {
            service,
            operation,
            arguments,
            ..
        } = &*self.0;
        service.request(operation, arguments, context, headers)
    }

    /// Reads the response.
    ///
    /// # Errors
    /// [`Error::Service`] if the cloud rejected the request, [`Error::Decode`] if the response cannot be read.
    pub fn parse(&self, response: &ResponseParts<'_>) -> Result<Parsed, Error> {
        let Inner {
            service,
            operation,
            arguments,
            trail,
        } = &*self.0;
        parse(service, operation, arguments, trail.as_ref(), response)
    }

    /// The call for the page after `page`, if there is one. It knows the pages before it: one that
    /// leads back to any of them is an error of [`Call::parse`].
    pub fn next_page(&self, page: &View<'_>) -> Option<Self> {
        let next = pages::next(self.0.operation, &self.0.arguments, page)?;
        Some(self.at(next))
    }

    /// Where the page after `page` begins, for [`Call::following`].
    pub fn next_key(&self, page: &View<'_>) -> Option<String> {
        Some(pages::next(self.0.operation, &self.0.arguments, page)?.key)
    }

    /// The call for the page after the one that reported where it begins; none where there are no pages.
    pub fn following(&self, key: &str) -> Option<Self> {
        Some(self.at(Next::of_key(self.0.operation, key.to_owned())?))
    }

    fn at(&self, next: Next) -> Self {
        let Inner {
            service,
            operation,
            arguments,
            trail,
        } = &*self.0;
        let mut arguments = arguments.clone();
        arguments.set(next.parameter, next.value(operation));
        let trail = Some(Trail::after(trail.as_ref(), next.key));
        Self(Arc::new(Inner {
            service: service.clone(),
            operation,
            arguments,
            trail,
        }))
    }
}

/// Reads the response of an operation: an error response is an error with its facts, and nothing
/// looks like a success that is none.
///
/// # Errors
/// As [`Call::parse`].
pub(crate) fn parse(
    service: &Service,
    operation: &'static Operation,
    arguments: &Arguments<'_>,
    trail: Option<&Arc<Trail>>,
    response: &ResponseParts<'_>,
) -> Result<Parsed, Error> {
    let read = || -> Result<Parsed, Error> {
        service.check_response(operation, response)?;
        let parsed = match operation.read {
            Some(read) => Parsed::of_members(operation.output, read(response), response),
            None => decode(operation.output, service.table().envelope, response)?,
        };
        pages::check(operation, arguments, trail, &parsed, response)?;
        Ok(parsed)
    };
    read().map_err(|mut error| {
        let mut secrets = service.credentials().secrets();
        secrets.extend(arguments.secrets());
        error.hide(&secrets);
        error
    })
}

/// The same call, not one that says the same.
impl PartialEq for Call {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Call({})", self.operation().name)
    }
}
