//! `POST /2016-08-15/services/{serviceName}[.{qualifier}]/functions/{functionName}/invocations`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `InvokeFunction`.

use std::fmt;

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::types::request_id;
use crate::alibaba::{FunctionCompute2016, FunctionError, InvocationType, LogType};
use crate::crypto;
use crate::error::{Cloud, DecodeError, EncodeError};
use crate::json::{FromJson, Json};
use crate::operation::Operation;
use crate::package::{Checksum, CodePackage, Source};
use crate::redact::Length;
use crate::response::Response;

/// Calls a function.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct InvokeFunction {
    /// Name of the service.
    pub service_name: String,
    /// Name of the function.
    pub function_name: String,
    /// Version id, alias, or `LATEST`.
    pub qualifier: Option<String>,
    /// The event: any bytes, which the function gets as they are.
    pub payload: Option<Bytes>,
    /// Whether to wait for the result; the service takes `Sync` if it is not set.
    pub invocation_type: Option<InvocationType>,
    /// Whether the answer brings the end of the log; the service takes `None` if it is not set.
    pub log_type: Option<LogType>,
    /// Id of your own for a queued call that can be looked up and stopped
    /// (`X-Fc-Stateful-Async-Invocation-Id`); not in the document, known from the SDKs.
    pub stateful_async_invocation_id: Option<String>,
}

/// What a function answered.
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct InvokeFunctionOutput {
    /// The result as the function gave it; where it failed, what the runtime says about that.
    /// Empty for a queued call.
    pub payload: Bytes,
    /// The call was queued: there is no result.
    pub queued: bool,
    /// The function failed, though the service did not.
    pub function_error: Option<FunctionError>,
    /// The end of the log, at most 4 KB (`X-Fc-Log-Result`, decoded).
    pub log_result: Option<String>,
    /// CRC-64/XZ of the package that ran, an unsigned decimal number (`X-Fc-Code-Checksum`).
    pub code_checksum: Option<String>,
    /// How long it ran, in milliseconds (`X-Fc-Invocation-Duration`).
    pub invocation_duration: Option<i64>,
    /// Most memory that it had, in MB (`X-Fc-Max-Memory-Usage`).
    pub max_memory_usage: Option<f64>,
    /// Version of the service that ran (`X-Fc-Invocation-Service-Version`, or
    /// `X-Fc-Invocation-Code-Version`).
    pub service_version: Option<String>,
    /// Id of the instance that ran it (`X-Fc-Instance-Id`).
    pub instance_id: Option<String>,
    /// Id of the request (`X-Fc-Request-Id`).
    pub request_id: Option<String>,
}

impl InvokeFunctionOutput {
    /// The package that ran, by its checksum alone: compared with the digests of a build it tells
    /// whether what was built is what runs.
    pub fn package(&self) -> CodePackage {
        let checksum = self.code_checksum.as_deref().and_then(Checksum::crc64);
        CodePackage::new(Cloud::Alibaba, Source::None, checksum)
    }
}

impl fmt::Debug for InvokeFunction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InvokeFunction")
            .field("service_name", &self.service_name)
            .field("function_name", &self.function_name)
            .field("qualifier", &self.qualifier)
            .field("payload", &self.payload.as_deref().map(Length))
            .field("invocation_type", &self.invocation_type)
            .field("log_type", &self.log_type)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for InvokeFunctionOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InvokeFunctionOutput")
            .field("payload", &Length(&self.payload))
            .field("queued", &self.queued)
            .field("function_error", &self.function_error)
            .field("service_version", &self.service_version)
            .field("request_id", &self.request_id)
            .finish_non_exhaustive()
    }
}

impl Operation for InvokeFunction {
    type Service = FunctionCompute2016;
    type Output = InvokeFunctionOutput;
    const NAME: &'static str = "InvokeFunction";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::POST)
            .path("/")
            .service(&self.service_name)
            .suffix(".", "qualifier", self.qualifier.as_deref())
            .path("/functions/")
            .segment("function_name", &self.function_name)
            .path("/invocations")
            .optional_header(
                "x-fc-invocation-type",
                "invocation_type",
                self.invocation_type.as_ref().map(InvocationType::as_str),
            )
            .optional_header(
                "x-fc-log-type",
                "log_type",
                self.log_type.as_ref().map(LogType::as_str),
            )
            .optional_header(
                "x-fc-stateful-async-invocation-id",
                "stateful_async_invocation_id",
                self.stateful_async_invocation_id.as_deref(),
            )
            .octets(self.payload.as_ref())
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<InvokeFunctionOutput, DecodeError> {
        let header = |name| response.header(name).map(str::to_owned);
        Ok(InvokeFunctionOutput {
            payload: Bytes::copy_from_slice(response.body()),
            queued: response.status() == 202,
            function_error: FunctionError::read(response),
            log_result: response.header("x-fc-log-result").map(log),
            code_checksum: header("x-fc-code-checksum"),
            invocation_duration: number(response, "x-fc-invocation-duration"),
            max_memory_usage: number(response, "x-fc-max-memory-usage"),
            service_version: header("x-fc-invocation-service-version")
                .or_else(|| header("x-fc-invocation-code-version")),
            instance_id: header("x-fc-instance-id"),
            request_id: request_id(response),
        })
    }
}

/// A number in a header, read as one in a text of JSON.
fn number<T: FromJson>(response: &Response<'_>, name: &str) -> Option<T> {
    let text = Json::Text(response.header(name)?.into());
    T::from_json(&text).ok().flatten()
}

/// The service cuts a log at 4 KB, be it in the middle of a character. What is no base64 is kept
/// as it came: the call is made, and its answer must not be lost for its log.
fn log(encoded: &str) -> String {
    match crypto::base64_decode(encoded.trim()) {
        Some(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        None => encoded.to_owned(),
    }
}
