//! One codec for function code on three clouds: Alibaba Function Compute (FC), Huawei
//! FunctionGraph (FG) and Tencent Serverless Cloud Function (SCF).
//!
//! The crate **encodes** complete signed requests, **parses** responses and errors into typed
//! values and **verifies** code packages against the checksum that the cloud reports. It does no
//! I/O, reads no clock and draws no randomness: you send the request with any HTTP client and
//! pass the response back.
//!
//! ```
//! use faaswire::alibaba::v2016_08_15::GetFunctionCode;
//! use faaswire::alibaba::{Credentials, FunctionCompute2016};
//! use faaswire::{ResponseParts, SigningContext, Timestamp};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let key = Credentials::builder().access_key_id("key id").access_key_secret("key secret").build()?;
//! let fc = FunctionCompute2016::builder()
//!     .account_id("1234567890")
//!     .region("cn-shanghai")
//!     .credentials(key)
//!     .build()?;
//! let operation = GetFunctionCode::new().service_name("demo").function_name("hello");
//! let call = fc.call(operation.qualifier("LATEST"));
//!
//! let now = Timestamp::from_unix_seconds(1_544_230_923)?;
//! let request: http::Request<bytes::Bytes> = call.request(&SigningContext::at(now))?;
//! assert_eq!(request.uri().path(), "/2016-08-15/services/demo.LATEST/functions/hello/code");
//!
//! // Send `request` with your HTTP client; then:
//! let response = http::Response::builder().status(200).body(
//!     r#"{"url": "https://bucket.example.com/code.zip?sig=…", "checksum": "11051210869376104954"}"#)?;
//! let code = call.parse(&response)?;
//!
//! // The same with the request for the package. What a store rejects is an error, not a verdict.
//! let package = code.package();
//! let download = fc.download_request(&package, &SigningContext::at(now))?;
//! # let headers = http::HeaderMap::new();
//! let response = ResponseParts::new(200, &headers, b""); // status and headers that came
//! let chunks = [&b"12345"[..], b"6789"]; // and the body, in chunks
//! let verdict = package.verify_response(&response, chunks)?;
//! assert!(verdict.is_match());
//! # Ok(())
//! # }
//! ```
//!
//! No two arguments can be swapped by mistake. Where required values could be, an operation is
//! filled in by setters, as above, and [`Call::request`] names a missing one; records, credentials
//! and services have a `builder()`, whose `build` does so. For all others, `new` takes the required
//! values.

#![forbid(unsafe_code)]
// What only the bindings and the generators reach.
#![cfg_attr(
    not(feature = "dynamic"),
    allow(dead_code, unused_imports, unreachable_pub)
)]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::exhaustive_enums,
        clippy::exhaustive_structs,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]

pub mod alibaba;
mod any_error;
mod checks;
mod cloud;
mod codes;
mod crypto;
mod decimal;
#[cfg(feature = "describe")]
#[doc(hidden)]
pub mod describe;
#[cfg(feature = "dynamic")]
#[doc(hidden)]
pub mod dynamic;
mod endpoint;
mod engine;
mod error;
mod function;
pub mod huawei;
mod package;
mod print;
mod redact;
mod reference;
mod registry;
mod response;
mod secret;
pub mod signing;
mod signing_context;
pub mod tencent;
mod text;
mod time;
#[cfg(feature = "typed")]
mod typed;
mod urn;
mod wire;
mod words;
mod xml;

pub use any_error::Error;
pub use cloud::Cloud;
pub use endpoint::Endpoint;
pub use error::{BodyExcerpt, DecodeError, EncodeError, ErrorKind, RetryHint, ServiceError};
pub use function::{Function, FunctionState};
#[cfg(feature = "archive")]
pub use package::archive;
pub use package::preflight;
pub use package::{
    Algorithm, Checksum, ChecksumHasher, CodePackage, Crc64, Digests, Hasher, MatchedBy, Severity,
    Source, SourceKind, UnverifiableReason, Verdict, VerdictStatus, Verifier, VerifyError,
};
pub use reference::Reference;
pub use response::ResponseParts;
pub use secret::Secret;
pub use signing_context::SigningContext;
pub use time::Timestamp;
#[cfg(feature = "typed")]
pub use typed::{Call, JsonText, Member, Operation, Service};
