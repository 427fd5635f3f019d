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

use crate::error::DecodeError;
use crate::response::Response;

/// The id of the request, from whichever front end answered.
pub(super) fn request_id(response: &Response<'_>) -> Option<String> {
    ["x-fc-request-id", "x-acs-request-id"]
        .into_iter()
        .find_map(|name| response.header(name))
        .map(str::to_owned)
}

/// A page that says to go on where it was itself found would make its reader go on for ever.
pub(super) fn check_token(
    response: &Response<'_>,
    asked: Option<&String>,
    next: Option<&String>,
) -> Result<(), DecodeError> {
    if next.is_some() && next == asked {
        let path = Some("$.nextToken".to_owned());
        return Err(response.decode_error(path, "the next page is said to be this one"));
    }
    Ok(())
}

/// The state of a resource, to be handed back as it came: quotes and all.
fn etag(response: &Response<'_>) -> Option<String> {
    response.header("etag").map(str::to_owned)
}
