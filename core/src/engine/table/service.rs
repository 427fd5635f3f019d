//! Services and their credentials.

use super::Doc;
use super::field::Field;
use super::operation::Operation;
use crate::cloud::Cloud;
use crate::engine::request::Request;
use crate::engine::service::{Parameters, Service};
use crate::error::{EncodeError, ServiceError};
use crate::response::ResponseParts;
use crate::secret::Secret;
use crate::signing::SigningContext;

/// Makes the signed GET of a package in an object store.
pub type ObjectStore = fn(&Service, &Secret, &SigningContext) -> Result<Request, EncodeError>;

/// A cloud's API of one version: what is needed to make its service object and what it does with the
/// requests and responses of its operations.
#[derive(Clone, Copy)]
pub struct ServiceTable {
    /// The cloud.
    pub cloud: Cloud,
    /// Name of the type.
    pub name: &'static str,
    /// Version of the API, as the vendor writes it.
    pub version: &'static str,
    /// Where its records are: with its cloud's, as `alibaba`, or in a namespace of its own, as
    /// `alibaba.v2023_03_30`, where some are named like other records of another API.
    pub namespace: &'static str,
    /// Parameters of its constructor, besides `credentials` and `endpoint`.
    pub parameters: &'static [Field],
    /// The types of credentials that it takes.
    pub credentials: &'static [&'static CredentialsTable],
    /// Its operations.
    pub operations: &'static [&'static Operation],
    /// The member that every response is wrapped in.
    pub envelope: Option<&'static str>,
    /// Headers of every request with the parameter of the service that they hold.
    pub headers: &'static [(&'static str, &'static str)],
    /// Whether its signatures need a nonce.
    pub needs_nonce: bool,
    /// Where requests go if nothing else is said.
    pub endpoint: fn(&Parameters) -> String,
    /// Adds time, credentials and signature to a finished request.
    pub sign: fn(&Service, &Operation, &mut Request, &SigningContext) -> Result<(), EncodeError>,
    /// Distinguishes an error response from a success.
    pub error: fn(&Service, &Operation, &ResponseParts<'_>) -> Option<ServiceError>,
    /// The signed GET of a package in the cloud's object store.
    pub object_store: Option<ObjectStore>,
    /// Explanation.
    pub doc: Doc,
}

/// A type of credentials.
#[derive(Clone, Copy)]
pub struct CredentialsTable {
    /// The cloud.
    pub cloud: Cloud,
    /// Name of the type.
    pub name: &'static str,
    /// Its members, all secret: id, key and the token of a temporary one; or a token alone.
    pub fields: &'static [Field],
    /// Explanation.
    pub doc: Doc,
}

impl CredentialsTable {
    /// Whether it is a token alone, with which nothing is signed.
    pub const fn is_token(&self) -> bool {
        self.fields.len() == 1
    }
}
