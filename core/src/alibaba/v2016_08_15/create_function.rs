//! `POST /2016-08-15/services/{serviceName}/functions`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `CreateFunction`.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::types::check_code;
use crate::alibaba::{Code, CustomContainerConfig, FunctionCompute2016, FunctionResponse};
use crate::error::{DecodeError, EncodeError};
use crate::json::wire_names;
use crate::member::Member;
use crate::operation::Operation;
use crate::response::Response;
use crate::secret::Secret;
use crate::wire;

/// Makes a function.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CreateFunction {
    /// Name of the service.
    pub service_name: String,
    /// Name of the function.
    pub function_name: String,
    /// Runtime, such as `python3`; an open set.
    pub runtime: String,
    /// Entry point, such as `index.handler`.
    pub handler: String,
    /// The code; required for every runtime but `custom-container`.
    pub code: Member<Code>,
    /// Description.
    pub description: Member<String>,
    /// Memory in MB; the service takes 128 if it is not set.
    pub memory_size: Member<i64>,
    /// Longest run in seconds; the service takes 3 if it is not set.
    pub timeout: Member<i64>,
    /// Entry point of the initializer; not in the document, known from the SDKs.
    pub initializer: Member<String>,
    /// Longest run of the initializer in seconds; known from the SDKs.
    pub initialization_timeout: Member<i64>,
    /// Environment variables, whose values are not printed; known from the SDKs.
    pub environment_variables: Member<BTreeMap<String, Secret>>,
    /// Requests that one instance serves at a time; known from the SDKs.
    pub instance_concurrency: Member<i64>,
    /// `e1` (elastic) or `c1` (performance); known from the SDKs.
    pub instance_type: Member<String>,
    /// The container image, for runtime `custom-container`; known from the SDKs.
    pub custom_container_config: Member<CustomContainerConfig>,
    /// Port that a custom runtime listens on; known from the SDKs.
    pub ca_port: Member<i64>,
    /// Layers, by their ARN; known from the SDKs.
    pub layers: Member<Vec<String>>,
}

wire_names! {
    write CreateFunction {
        function_name: "functionName",
        runtime: "runtime",
        handler: "handler",
        code: "code",
        description: "description",
        memory_size: "memorySize",
        timeout: "timeout",
        initializer: "initializer",
        initialization_timeout: "initializationTimeout",
        environment_variables: "environmentVariables",
        instance_concurrency: "instanceConcurrency",
        instance_type: "instanceType",
        custom_container_config: "customContainerConfig",
        ca_port: "caPort",
        layers: "layers",
    }
}

impl CreateFunction {
    fn check_has_code(&self) -> Result<(), EncodeError> {
        if self.code.value().is_some() || self.runtime == "custom-container" {
            Ok(())
        } else {
            Err(EncodeError::new(
                "code",
                "is required for every runtime but `custom-container`",
            ))
        }
    }
}

impl Operation for CreateFunction {
    type Service = FunctionCompute2016;
    type Output = FunctionResponse;
    const NAME: &'static str = "CreateFunction";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::POST)
            .check(wire::check_name("function_name", &self.function_name))
            .check(check_code(&self.code))
            .check(self.check_has_code())
            .path("/")
            .service(&self.service_name)
            .path("/functions")
            .json(self)
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<FunctionResponse, DecodeError> {
        FunctionResponse::read(response)
    }

    fn secrets(&self) -> Vec<&Secret> {
        let variables = self.environment_variables.value();
        variables.into_iter().flat_map(BTreeMap::values).collect()
    }
}
