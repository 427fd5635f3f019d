//! Triggers of functions.

use super::{etag, request_id};
use crate::error::DecodeError;
use crate::json::{JsonText, wire_names};
use crate::response::Response;

/// What calls a function by itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct TriggerResponse {
    /// Id that the service gave it; known from the SDKs.
    pub trigger_id: Option<String>,
    /// Name of the trigger.
    pub trigger_name: Option<String>,
    /// Kind of the source, such as `oss`, `timer` or `log`; an open set.
    pub trigger_type: Option<String>,
    /// What that kind needs.
    pub trigger_config: Option<JsonText>,
    /// ARN of the source, such as `acs:oss:cn-shanghai:12345:mybucket`.
    pub source_arn: Option<String>,
    /// ARN of the role in which the source calls the function.
    pub invocation_role: Option<String>,
    /// Version or alias of the service that it calls.
    pub qualifier: Option<String>,
    /// Description; known from the SDKs.
    pub description: Option<String>,
    /// Public URL of an HTTP trigger; known from the SDKs.
    pub url_internet: Option<String>,
    /// URL of an HTTP trigger inside the cloud; known from the SDKs.
    pub url_intranet: Option<String>,
    /// Time of creation in UTC, such as `2016-08-15T15:00:00.000+0000`.
    pub created_time: Option<String>,
    /// Time of the last change, in the same form.
    pub last_modified_time: Option<String>,
    /// State of the trigger, for `if_match`; absent in lists.
    pub etag: Option<String>,
    /// Id of the request (`X-Fc-Request-Id`); absent in lists.
    pub request_id: Option<String>,
}

wire_names! {
    read TriggerResponse {
        trigger_id: "triggerId" or "triggerID",
        trigger_name: "triggerName",
        trigger_type: "triggerType",
        trigger_config: "triggerConfig",
        source_arn: "sourceArn",
        invocation_role: "invocationRole",
        qualifier: "qualifier",
        description: "description",
        url_internet: "urlInternet",
        url_intranet: "urlIntranet",
        created_time: "createdTime",
        last_modified_time: "lastModifiedTime",
        ; etag, request_id
    }
}

impl TriggerResponse {
    #[inline(never)]
    pub(crate) fn read(response: &Response<'_>) -> Result<Self, DecodeError> {
        let mut answer: Self = response.record(&["triggerName"])?;
        answer.etag = etag(response);
        answer.request_id = request_id(response);
        Ok(answer)
    }
}
