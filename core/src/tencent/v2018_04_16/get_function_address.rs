//! `POST /` with `X-TC-Action: GetFunctionAddress`
//!
//! Source: "GetFunctionAddress", SCF API 2018-04-16.

use bytes::Bytes;
use http::{Method, Request};

use crate::error::{Cloud, DecodeError, EncodeError};
use crate::json::{Address, wire_names};
use crate::operation::{Operation, Service};
use crate::package::{Checksum, CodePackage, Source};
use crate::response::Response;
use crate::secret::Secret;
use crate::tencent::Scf;
use crate::tencent::types;
use crate::wire::{self, RequestBuilder};

/// Gets the download address and the SHA-256 of a function's package; at most 20 requests a
/// second.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GetFunctionAddress {
    /// Name of the function.
    pub function_name: String,
    /// Version number, alias, `$LATEST` or `$DEFAULT`.
    pub qualifier: Option<String>,
    /// Namespace; the service takes `default` if there is none.
    pub namespace: Option<String>,
    /// Secret of a function whose code is protected; not in the document, known from Tencent's
    /// own tools.
    pub code_secret: Option<Secret>,
}

wire_names! {
    write GetFunctionAddress {
        function_name: "FunctionName",
        qualifier: "Qualifier",
        namespace: "Namespace",
        code_secret: "CodeSecret",
    }
}

/// Answer of [`GetFunctionAddress`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct GetFunctionAddressOutput {
    /// Pre-signed COS URL of the stored ZIP; good for one download.
    pub url: Option<Secret>,
    /// SHA-256 of the stored ZIP, hexadecimal; it differs from that of the uploaded one, because
    /// the service repackages.
    pub code_sha256: Option<String>,
    /// Id of the request.
    pub request_id: Option<String>,
}

wire_names! {
    read GetFunctionAddressOutput {
        url: "Url" as Option<Address>,
        code_sha256: "CodeSha256",
        request_id: "RequestId",
    }
}

impl GetFunctionAddressOutput {
    /// The package, ready to download and verify.
    pub fn package(&self) -> CodePackage {
        let url = self.url.as_ref().filter(|url| !url.reveal().is_empty());
        CodePackage::new(
            Cloud::Tencent,
            url.map_or(Source::None, |url| Source::Url(url.clone())),
            self.code_sha256.as_deref().and_then(Checksum::sha256),
        )
    }
}

impl Operation for GetFunctionAddress {
    type Service = Scf;
    type Output = GetFunctionAddressOutput;
    const NAME: &'static str = "GetFunctionAddress";

    fn encode(&self, service: &Scf) -> Result<Request<Bytes>, EncodeError> {
        RequestBuilder::new(Method::POST, service.endpoint())
            .check(wire::check_name("function_name", &self.function_name))
            .check(wire::check_optional_name(
                "qualifier",
                self.qualifier.as_deref(),
            ))
            .check(wire::check_optional_name(
                "namespace",
                self.namespace.as_deref(),
            ))
            .path("/")
            .json(self)
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<GetFunctionAddressOutput, DecodeError> {
        let mut output: GetFunctionAddressOutput = types::read(response)?;
        output.code_sha256 = output.code_sha256.filter(|sum| !sum.is_empty());
        if let Some(sum) = &output.code_sha256
            && Checksum::sha256(sum).is_none()
        {
            let path = Some("$.Response.CodeSha256".to_owned());
            return Err(response.decode_error(path, "the checksum is not a SHA-256"));
        }
        let url = output.url.as_ref().map_or("", Secret::reveal);
        if url.is_empty() && output.code_sha256.is_none() {
            let path = Some("$.Response.Url".to_owned());
            return Err(response.decode_error(path, "neither an address nor a checksum came"));
        }
        Ok(output)
    }

    fn secrets(&self) -> Vec<&Secret> {
        self.code_secret.iter().collect()
    }
}
