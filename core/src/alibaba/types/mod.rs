//! Types that several operations share.

mod alias;
mod checksum;
mod code;
mod deleted;
mod function;
mod function_code;
mod invocation;
mod service;
mod trigger;
mod version;

pub use alias::AliasResponse;
pub(crate) use alias::check_weights;
pub use code::Code;
pub(crate) use code::check_code;
pub use deleted::Deleted;
pub use function::{CustomContainerConfig, FunctionResponse};
pub use function_code::FunctionCode;
pub use invocation::{FunctionError, InvocationErrorType, InvocationType, LogType};
pub use service::{LogConfig, MountPoint, NasConfig, ServiceResponse, TracingConfig, VpcConfig};
pub use trigger::TriggerResponse;
pub use version::{Direction, VersionResponse};

use crate::response::Response;

/// The id of the request, from whichever front end answered.
pub(super) fn request_id(response: &Response<'_>) -> Option<String> {
    ["x-fc-request-id", "x-acs-request-id"]
        .into_iter()
        .find_map(|name| response.header(name))
        .map(str::to_owned)
}

/// The state of a resource, to be handed back as it came: quotes and all.
fn etag(response: &Response<'_>) -> Option<String> {
    response.header("etag").map(str::to_owned)
}
