//! Parameters that many operations have.

use crate::alibaba::names;
use crate::checks;
use crate::engine::table::{Field, Kind};

pub(super) const SERVICE_NAME: Field = Field::path("service_name")
    .wire("serviceName")
    .check(names::service)
    .doc("The name of the service.");

/// It follows the name of the service, after a dot.
pub(super) const QUALIFIER: Field = Field::path("qualifier")
    .optional()
    .doc("The version ID or alias of the service, or `LATEST`.");

pub(super) const FUNCTION_NAME: Field = Field::path("function_name")
    .wire("functionName")
    .doc("The name of the function.");

pub(super) const TRIGGER_NAME: Field = Field::path("trigger_name")
    .wire("triggerName")
    .doc("The name of the trigger.");

pub(super) const ALIAS_NAME: Field = Field::path("alias_name")
    .wire("aliasName")
    .doc("The name of the alias.");

pub(super) const LIMIT: Field = Field::query("limit", "limit", Kind::Int)
    .doc("The maximum number of items per page, from 1 to 100. Defaults to 20.");

/// The cloud made it, so it goes back byte for byte, however long.
pub(super) const NEXT_TOKEN: Field = Field::query("next_token", "nextToken", Kind::Text)
    .check(checks::opaque)
    .doc(
        "The token of the page to return: the `next_token` of the previous page. \
         Defaults to the first page.",
    );
