//! Parameters that many operations have.

use crate::checks;
use crate::engine::table::{Field, Kind};

pub(super) const FUNCTION_NAME: Field = Field::path("function_name").wire("functionName").doc(
    "The name of the function. A function of Function Compute 2.0 is named \
     `service$function`.",
);

pub(super) const QUALIFIER: Field = Field::query("qualifier", "qualifier", Kind::Text)
    .doc("The version ID or alias of the function, or `LATEST`, which is the default.");

/// Where something belongs to a version or an alias.
pub(super) const QUALIFIER_OF: Field = Field::query("qualifier", "qualifier", Kind::Text)
    .doc("The version or alias of the function. Defaults to `LATEST`.");

pub(super) const ALIAS_NAME: Field = Field::path("alias_name")
    .wire("aliasName")
    .doc("The name of the alias.");

pub(super) const TRIGGER_NAME: Field = Field::path("trigger_name")
    .wire("triggerName")
    .doc("The name of the trigger.");

pub(super) const LAYER_NAME: Field = Field::path("layer_name")
    .wire("layerName")
    .doc("The name of the layer.");

pub(super) const LAYER_VERSION: Field =
    Field::path("version").doc("The version number of the layer, as a string.");

/// One segment, in which `/`, `:` and `#` are encoded.
pub(super) const ARN: Field = Field::path("arn").check(segment).doc(
    "The ARN of the layer version, such as \
     `acs:fc:cn-hangzhou:official:layers/Python310-Aliyun-SDK/versions/1`.",
);

pub(super) const TASK_ID: Field = Field::path("task_id")
    .wire("taskId")
    .doc("The ID of the asynchronous task.");

pub(super) const DOMAIN_NAME: Field = Field::path("domain_name")
    .wire("domainName")
    .doc("The custom domain name, such as `www.example.com` or `*.example.com`.");

pub(super) const RESOURCE_TYPE: Field = Field::query("resource_type", "ResourceType", Kind::Text)
    .required()
    .doc("The type of the resources: `function`.");

pub(super) const OF_FUNCTION: Field = Field::query("function_name", "functionName", Kind::Text)
    .doc(
        "The name of the function whose configurations are listed. Defaults to all \
         functions.",
    );

pub(super) const PREFIX: Field = Field::query("prefix", "prefix", Kind::Text).check(prefix);

pub(super) const LIMIT: Field = Field::query("limit", "limit", Kind::Int)
    .doc("The maximum number of items per page, from 1 to 100.");

/// The cloud made it, so it goes back byte for byte, however long; of no list is it empty, which
/// begins at the first page.
pub(super) const NEXT_TOKEN: Field = Field::query("next_token", "nextToken", Kind::Text)
    .check(token)
    .doc(
        "The token of the page to return: the `next_token` of the previous page. \
         Defaults to the first page.",
    );

/// Lists of this API have the request's id in their body.
pub(super) const BODY_REQUEST_ID: Field = Field::member("request_id", "RequestId", Kind::Text)
    .optional()
    .or_named("requestId")
    .doc("The request ID.");

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
