//! Functions and their settings.

use std::collections::BTreeMap;

use super::checksum::Crc64;
use super::{etag, request_id};
use crate::error::{Cloud, DecodeError};
use crate::json::{FromJson, Json, Malformed, NonEmpty, Reader, wire_names};
use crate::member::Member;
use crate::package::{Checksum, CodePackage, Source};
use crate::response::Response;
use crate::secret::Secret;

/// The container image of a function with runtime `custom-container`; known from the SDKs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct CustomContainerConfig {
    /// Address of the image.
    pub image: Member<String>,
    /// Command to start it with, a JSON list as text.
    pub command: Member<String>,
    /// Arguments of the command, a JSON list as text.
    pub args: Member<String>,
    /// `Default` to start images faster, `None` not to.
    pub acceleration_type: Member<String>,
    /// Id of the Container Registry instance that holds the image.
    pub instance_id: Member<String>,
}

wire_names! {
    read write CustomContainerConfig {
        image: "image",
        command: "command",
        args: "args",
        acceleration_type: "accelerationType",
        instance_id: "instanceID",
    }
}

/// A function, without its code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct FunctionResponse {
    /// Id that the service gave it.
    pub function_id: Option<String>,
    /// Name of the function.
    pub function_name: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Runtime, such as `python3`; an open set.
    pub runtime: Option<String>,
    /// Entry point, such as `index.handler`.
    pub handler: Option<String>,
    /// Longest run in seconds.
    pub timeout: Option<i64>,
    /// Memory in MB.
    pub memory_size: Option<i64>,
    /// Size of the package in bytes.
    pub code_size: Option<i64>,
    /// CRC-64/XZ of the package as stored, an unsigned decimal number.
    pub code_checksum: Option<String>,
    /// Entry point of the initializer; not in the document, known from the SDKs.
    pub initializer: Option<String>,
    /// Longest run of the initializer in seconds; known from the SDKs.
    pub initialization_timeout: Option<i64>,
    /// Environment variables, whose values are not printed, because keys and passwords are kept
    /// in them; known from the SDKs.
    pub environment_variables: Option<BTreeMap<String, Secret>>,
    /// Requests that one instance serves at a time; known from the SDKs.
    pub instance_concurrency: Option<i64>,
    /// `e1` (elastic) or `c1` (performance); known from the SDKs.
    pub instance_type: Option<String>,
    /// Memory of the GPU in MB; known from the SDKs.
    pub gpu_memory_size: Option<i64>,
    /// The container image, for runtime `custom-container`; known from the SDKs.
    pub custom_container_config: Option<CustomContainerConfig>,
    /// Port that a custom runtime listens on; known from the SDKs.
    pub ca_port: Option<i64>,
    /// Layers, by their ARN; known from the SDKs.
    pub layers: Option<Vec<String>>,
    /// Time of creation in UTC, such as `2016-08-15T15:00:00.000+0000`.
    pub created_time: Option<String>,
    /// Time of the last change, in the same form.
    pub last_modified_time: Option<String>,
    /// State of the function, for `if_match`; absent in lists.
    pub etag: Option<String>,
    /// Id of the request (`X-Fc-Request-Id`); absent in lists.
    pub request_id: Option<String>,
}

wire_names! {
    read FunctionResponse {
        function_id: "functionId",
        function_name: "functionName",
        description: "description",
        runtime: "runtime",
        handler: "handler",
        timeout: "timeout",
        memory_size: "memorySize",
        code_size: "codeSize",
        code_checksum: "codeChecksum" as Option<NonEmpty<Crc64>>,
        initializer: "initializer",
        initialization_timeout: "initializationTimeout",
        environment_variables: "environmentVariables" as Option<Environment>,
        instance_concurrency: "instanceConcurrency",
        instance_type: "instanceType",
        gpu_memory_size: "gpuMemorySize",
        custom_container_config: "customContainerConfig",
        ca_port: "caPort",
        layers: "layers",
        created_time: "createdTime",
        last_modified_time: "lastModifiedTime",
        ; etag, request_id
    }
}

/// Reads values of every scalar type as the texts that a function sees.
struct Environment(BTreeMap<String, Secret>);

impl FromJson for Environment {
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
        let Some(object) = json.object()? else {
            return Ok(None);
        };
        let mut variables = BTreeMap::new();
        for (name, value) in object.iter() {
            let value = String::from_json(value).map_err(|error| error.within(name))?;
            if let Some(value) = value {
                variables.insert(name.to_owned(), value.into());
            }
        }
        Ok(Some(Self(variables)))
    }
}

impl Reader for Environment {
    type Value = BTreeMap<String, Secret>;

    fn value(self) -> Self::Value {
        self.0
    }
}

impl FunctionResponse {
    /// The package by checksum and size alone, without an address: compared with the digests of
    /// a build it tells drift, for a whole list of functions without one download. A function
    /// with a container image has none.
    pub fn package(&self) -> CodePackage {
        let checksum = self.code_checksum.as_deref().and_then(Checksum::crc64);
        let size = self.code_size.and_then(|size| u64::try_from(size).ok());
        let source = if self.has_image() {
            Source::Image
        } else {
            Source::None
        };
        CodePackage::new(Cloud::Alibaba, source, checksum).with_size(size)
    }

    /// Whether it runs from a container image, by its runtime or by an image that it names.
    fn has_image(&self) -> bool {
        let is_runtime = |runtime: &str| runtime.eq_ignore_ascii_case("custom-container");
        let image = || {
            let image = self.custom_container_config.as_ref()?.image.value()?;
            (!image.is_empty()).then_some(())
        };
        self.runtime.as_deref().is_some_and(is_runtime) || image().is_some()
    }

    #[inline(never)]
    pub(crate) fn read(response: &Response<'_>) -> Result<Self, DecodeError> {
        let mut answer: Self = response.record(&["functionName", "functionId", "codeChecksum"])?;
        answer.etag = etag(response);
        answer.request_id = request_id(response);
        Ok(answer)
    }
}
