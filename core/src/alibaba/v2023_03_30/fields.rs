//! Parameters that many operations have.

use crate::checks;
use crate::engine::table::{Field, Kind};

pub(super) const FUNCTION_NAME: Field = Field::path("function_name")
    .wire("functionName")
    .doc("Name of the function; one of FC 2.0 is `service$function`.");

pub(super) const QUALIFIER: Field = Field::query("qualifier", "qualifier", Kind::Text)
    .doc("Version id, alias, or `LATEST`, which the service takes if it is not set.");

/// Where something belongs to a version or an alias.
pub(super) const QUALIFIER_OF: Field = Field::query("qualifier", "qualifier", Kind::Text).doc(
    "Version or alias that it is about; the service takes `LATEST` if it is not \
     set.",
);

pub(super) const ALIAS_NAME: Field = Field::path("alias_name")
    .wire("aliasName")
    .doc("Name of the alias.");

pub(super) const TRIGGER_NAME: Field = Field::path("trigger_name")
    .wire("triggerName")
    .doc("Name of the trigger.");

pub(super) const LAYER_NAME: Field = Field::path("layer_name")
    .wire("layerName")
    .doc("Name of the layer.");

pub(super) const LAYER_VERSION: Field =
    Field::path("version").doc("Number of the version, as text.");

/// One segment, in which `/`, `:` and `#` are encoded.
pub(super) const ARN: Field = Field::path("arn").check(segment).doc(
    "ARN of the layer version, such as\n\
     `acs:fc:cn-hangzhou:official:layers/Python310-Aliyun-SDK/versions/1`.",
);

pub(super) const TASK_ID: Field = Field::path("task_id").wire("taskId").doc("Id of the task.");

pub(super) const DOMAIN_NAME: Field = Field::path("domain_name")
    .wire("domainName")
    .doc("The domain, such as `www.example.com` or `*.example.com`.");

pub(super) const RESOURCE_TYPE: Field = Field::query("resource_type", "ResourceType", Kind::Text)
    .required()
    .doc("Type of the resources: `function`.");

pub(super) const OF_FUNCTION: Field =
    Field::query("function_name", "functionName", Kind::Text).doc("Only of this function.");

pub(super) const PREFIX: Field = Field::query("prefix", "prefix", Kind::Text).check(prefix);

pub(super) const LIMIT: Field =
    Field::query("limit", "limit", Kind::Int).doc("Maximum number of items on a page, 1 to 100.");

/// The cloud made it, so it goes back byte for byte, however long; of no list is it empty, which
/// begins at the first page.
pub(super) const NEXT_TOKEN: Field = Field::query("next_token", "nextToken", Kind::Text)
    .check(token)
    .doc("Token of the page: `next_token` of the previous page.");

/// Lists of this API have the request's id in their body.
pub(super) const BODY_REQUEST_ID: Field = Field::member("request_id", "RequestId", Kind::Text)
    .optional()
    .or_named("requestId")
    .doc("Id of the request.");

/// The empty string is sent too, as by the SDKs: every name begins with it.
fn prefix(text: &str) -> Result<(), &'static str> {
    if text.is_empty() {
        return Ok(());
    }
    checks::text(text)
}

pub(super) fn token(text: &str) -> Result<(), &'static str> {
    if text.is_empty() {
        return Ok(());
    }
    checks::opaque(text)
}

/// A segment of a path that may hold anything, as it is encoded in full; HTTP stacks take out `.` and
/// `..` whichever way they are written.
fn segment(text: &str) -> Result<(), &'static str> {
    checks::text(text)?;
    if text == "." || text == ".." {
        return Err("must not be `.` or `..`");
    }
    Ok(())
}
