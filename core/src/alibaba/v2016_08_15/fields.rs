//! Parameters that many operations have.

use crate::alibaba::names;
use crate::checks;
use crate::engine::table::{Field, Kind};

pub(super) const SERVICE_NAME: Field = Field::path("service_name")
    .wire("serviceName")
    .check(names::service)
    .doc("Name of the service.");

/// It follows the name of the service, after a dot.
pub(super) const QUALIFIER: Field = Field::path("qualifier")
    .optional()
    .doc("Version id, alias, or `LATEST`.");

pub(super) const FUNCTION_NAME: Field = Field::path("function_name")
    .wire("functionName")
    .doc("Name of the function.");

pub(super) const TRIGGER_NAME: Field = Field::path("trigger_name")
    .wire("triggerName")
    .doc("Name of the trigger.");

pub(super) const ALIAS_NAME: Field = Field::path("alias_name")
    .wire("aliasName")
    .doc("Name of the alias.");

pub(super) const LIMIT: Field = Field::query("limit", "limit", Kind::Int)
    .doc("Maximum number of items on a page, 1 to 100; the service takes 20 if it is not set.");

/// The cloud made it, so it goes back byte for byte, however long.
pub(super) const NEXT_TOKEN: Field = Field::query("next_token", "nextToken", Kind::Text)
    .check(checks::opaque)
    .doc("Token of the page: `next_token` of the previous page.");
