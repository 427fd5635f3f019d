//! Operations, the services they belong to, and the calls that join the two.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::Request;

use crate::endpoint::Endpoint;
use crate::error::{Cloud, DecodeError, EncodeError, Error, ServiceError};
use crate::package::{CodePackage, Source};
use crate::response::Response;
use crate::secret::Secret;
use crate::signing::SigningContext;

/// A cloud's API with an endpoint and credentials: what finishes the requests of its operations
/// and knows its errors. Cloning is cheap.
pub trait Service: Clone {
    /// The cloud.
    const CLOUD: Cloud;

    /// Whether its signatures need the nonce of a [`SigningContext`].
    const NEEDS_NONCE: bool = false;

    /// Where requests go.
    fn endpoint(&self) -> &Endpoint;

    /// Adds the time, the credentials and the signature to a finished request.
    ///
    /// # Errors
    /// [`EncodeError`] for a missing nonce or malformed credentials.
    fn sign(
        &self,
        operation: &'static str,
        request: &mut Request<Bytes>,
        context: &SigningContext,
    ) -> Result<(), EncodeError>;

    /// Tells a refusal of an operation from a success. A code can have several causes, which the
    /// operation and the way of signing tell apart.
    fn service_error(
        &self,
        operation: &'static str,
        response: &Response<'_>,
    ) -> Option<ServiceError>;

    /// The secrets of the credentials, to take them out of texts that the server wrote.
    fn secrets(&self) -> Vec<&Secret>;

    /// The signed GET of a package that lies in the cloud's object store.
    ///
    /// # Errors
    /// [`EncodeError`] for field `package` where the cloud has no such packages, or for
    /// `credentials` that the object store does not take.
    fn sign_object_store(
        &self,
        url: &Secret,
        context: &SigningContext,
    ) -> Result<Request<Bytes>, EncodeError> {
        let _ = (url, context);
        Err(EncodeError::new(
            "package",
            "lies in no object store of this cloud",
        ))
    }

    /// Binds an operation to this service.
    fn call<O: Operation<Service = Self>>(&self, operation: O) -> Call<O> {
        Call {
            service: self.clone(),
            operation,
            trail: None,
        }
    }

    /// The request that downloads a package: a plain GET of a pre-signed URL, or a signed one of
    /// an object-store address. Its URL may be a secret, and `Debug` of a request shows the URL.
    ///
    /// # Errors
    /// [`EncodeError`] for field `package` where there is nothing to download (inline code, an
    /// image, no address), for an address that is not a valid URL, or for one at a host that is
    /// given no signature.
    fn download_request(
        &self,
        package: &CodePackage,
        context: &SigningContext,
    ) -> Result<Request<Bytes>, EncodeError> {
        match package.source() {
            Source::ObjectStore(url) => self.sign_object_store(url, context),
            source => plain_download(source),
        }
    }
}

/// The download from anywhere but an object store: once for all services.
#[inline(never)]
fn plain_download(source: &Source) -> Result<Request<Bytes>, EncodeError> {
    let problem = match source {
        Source::Url(url) => {
            let uri = Endpoint::of_address(url.reveal()).and(url.reveal().parse().ok());
            if let Some(uri) = uri {
                let mut request = Request::new(Bytes::new());
                *request.uri_mut() = uri;
                return Ok(request);
            }
            "has an address that is not a valid URL"
        }
        Source::Inline(_) => "is inline: its bytes came with the response",
        Source::Image => "is a container image: there is no file to download",
        Source::ObjectStore(_) | Source::None => "has no address",
    };
    Err(EncodeError::new("package", problem))
}

/// One operation of a cloud's API: a plain struct of its parameters. It knows nothing of keys
/// and clocks.
pub trait Operation {
    /// The service that offers it.
    type Service: Service;
    /// What a success answers.
    type Output;
    /// The vendor's name of it.
    const NAME: &'static str;

    /// Makes the unsigned request.
    ///
    /// # Errors
    /// [`EncodeError`] that names the parameter.
    fn encode(&self, service: &Self::Service) -> Result<Request<Bytes>, EncodeError>;

    /// Reads a success.
    ///
    /// # Errors
    /// [`DecodeError`] with the JSON path of an essential member that is missing or malformed, or for
    /// a page that says to go on where it was itself found, which would never end.
    fn decode(&self, response: &Response<'_>) -> Result<Self::Output, DecodeError>;

    /// Parameters that must not be shown, to take them out of texts that the server wrote.
    fn secrets(&self) -> Vec<&Secret> {
        Vec::new()
    }

    /// The token that `output` gives for the page after it; none for the last page, and none for
    /// operations whose answers have no pages.
    fn next_token(output: &Self::Output) -> Option<&str> {
        let _ = output;
        None
    }

    /// The operation that gets the page after `output`; none after the last page, and none for
    /// operations whose answers have no pages.
    fn next_page(&self, output: &Self::Output) -> Option<Self>
    where
        Self: Sized,
    {
        let _ = output;
        None
    }
}

/// An operation bound to a service. It can be asked for a request again for each attempt, since
/// a signature ages.
#[derive(Debug, Clone)]
pub struct Call<O: Operation> {
    service: O::Service,
    operation: O,
    trail: Option<Arc<Trail>>,
}

impl<O: Operation> Call<O> {
    /// The signed request: method, absolute URL, every header and the body. What is returned is
    /// what was signed; nothing needs to be added.
    ///
    /// # Errors
    /// [`EncodeError`] that names the parameter.
    pub fn request(&self, context: &SigningContext) -> Result<Request<Bytes>, EncodeError> {
        self.request_with_headers(context, &[])
    }

    /// As [`Call::request`], with headers of the caller's own, such as `x-fc-trace-id`.
    ///
    /// # Errors
    /// [`EncodeError`] for field `headers` if a name or value is malformed or belongs to the
    /// signer.
    pub fn request_with_headers(
        &self,
        context: &SigningContext,
        headers: &[(&str, &str)],
    ) -> Result<Request<Bytes>, EncodeError> {
        let request = self.operation.encode(&self.service)?;
        finish(&self.service, O::NAME, request, context, headers)
    }

    /// Reads the response. A redirect or a refusal of any shape is an error with its facts; an
    /// HTML page or a cut body never looks like a success.
    ///
    /// # Errors
    /// [`Error::Service`] if the cloud refused, [`Error::Decode`] if the body cannot be read.
    pub fn parse<B: AsRef<[u8]>>(&self, response: &http::Response<B>) -> Result<O::Output, Error> {
        self.parse_parts(&Response::new(
            response.status().as_u16(),
            response.headers(),
            response.body().as_ref(),
        ))
    }

    /// As [`Call::parse`], from the parts of a response.
    ///
    /// # Errors
    /// As [`Call::parse`].
    pub fn parse_parts(&self, response: &Response<'_>) -> Result<O::Output, Error> {
        self.refusal(response)?;
        Ok(self.read(response)?)
    }

    pub(crate) fn refusal(&self, response: &Response<'_>) -> Result<(), Error> {
        refusal(&self.service, O::NAME, response, &|| {
            self.operation.secrets()
        })
    }

    pub(crate) fn read(&self, response: &Response<'_>) -> Result<O::Output, DecodeError> {
        let decoded = self.operation.decode(response).and_then(|output| {
            if let Some(token) = O::next_token(&output) {
                Trail::check(self.trail.as_ref(), token, response)?;
            }
            Ok(output)
        });
        decoded.map_err(|error| hidden(error, &self.service, self.operation.secrets()))
    }

    /// The call for the page after `output`, if there is one. It knows the pages before it: one
    /// that leads back to any of them is an error of [`Call::parse`].
    pub fn next_page(&self, output: &O::Output) -> Option<Self> {
        let operation = self.operation.next_page(output)?;
        let token = O::next_token(output);
        Some(Self {
            service: self.service.clone(),
            operation,
            trail: token.map(|token| Trail::after(self.trail.as_ref(), token)),
        })
    }

    /// The service it is bound to.
    pub const fn service(&self) -> &O::Service {
        &self.service
    }
}

/// The tokens that the pages of a list were asked for with, the last one first. Calls share what is
/// behind them.
struct Trail {
    token: String,
    before: Option<Arc<Trail>>,
}

impl Trail {
    fn after(before: Option<&Arc<Self>>, token: &str) -> Arc<Self> {
        Arc::new(Self {
            token: token.to_owned(),
            before: before.cloned(),
        })
    }

    /// A server that hands out tokens in a circle would make its reader go on for ever.
    fn check(
        mut trail: Option<&Arc<Self>>,
        token: &str,
        response: &Response<'_>,
    ) -> Result<(), DecodeError> {
        while let Some(step) = trail {
            if step.token == token {
                let path = Some("$.nextToken".to_owned());
                let problem = "the next page is said to be one that was read before";
                return Err(response.decode_error(path, problem));
            }
            trail = step.before.as_ref();
        }
        Ok(())
    }
}

/// As short for a long list as for a short one.
impl fmt::Debug for Trail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Trail")
    }
}

/// Step by step: the compiler's own way would need a stack as deep as the list is long.
impl Drop for Trail {
    fn drop(&mut self) {
        let mut before = self.before.take();
        while let Some(mut step) = before.and_then(Arc::into_inner) {
            before = step.before.take();
        }
    }
}

/// What is the same for all operations of a service: made once for it, not once for each.
fn finish<S: Service>(
    service: &S,
    operation: &'static str,
    mut request: Request<Bytes>,
    context: &SigningContext,
    headers: &[(&str, &str)],
) -> Result<Request<Bytes>, EncodeError> {
    for (name, value) in headers {
        crate::signing::add_header(&mut request, name, value)?;
    }
    service.sign(operation, &mut request, context)?;
    Ok(request)
}

/// What must not be shown: the secrets of the service and those among the parameters.
fn secrets<'a, S: Service>(service: &'a S, parameters: Vec<&'a Secret>) -> Vec<&'a Secret> {
    let mut secrets = service.secrets();
    secrets.extend(parameters);
    secrets
}

/// The error without the caller's secrets in its words.
#[cold]
#[inline(never)]
fn hidden<S: Service>(
    mut error: DecodeError,
    service: &S,
    parameters: Vec<&Secret>,
) -> DecodeError {
    error.hide(&secrets(service, parameters));
    error
}

/// The refusal without the caller's secrets in its words; once for a service too.
#[inline(never)]
fn refusal<'a, S: Service>(
    service: &'a S,
    operation: &'static str,
    response: &Response<'_>,
    parameters: &dyn Fn() -> Vec<&'a Secret>,
) -> Result<(), Error> {
    response.readable()?;
    let Some(mut error) = service.service_error(operation, response) else {
        return Ok(());
    };
    error.hide(&secrets(service, parameters()));
    Err(Box::new(error).into())
}
