//! `GET /2016-08-15/services/{serviceName}/versions`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `ListVersions`.

use super::fields::{LIMIT, NEXT_TOKEN, SERVICE_NAME};
use crate::alibaba::page;
use crate::alibaba::types::{DIRECTION, REQUEST_ID, VERSION_METADATA};
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_VERSIONS: Operation = Operation::new(
    "ListVersions",
    "GET",
    "/2016-08-15/services/{service_name}/versions",
    &[
        SERVICE_NAME,
        LIMIT,
        NEXT_TOKEN,
        Field::query("start_key", "startKey", Kind::Text)
            .doc("The ID of the version to start listing from."),
        Field::query("direction", "direction", Kind::Word(&DIRECTION))
            .doc("The order of the versions. Defaults to `BACKWARD`."),
    ],
    &LIST_VERSIONS_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc("Lists the published versions of a service.")
.source("\"API specification\" of Function Compute, 2016-08-15, `ListVersions`.");

pub(crate) static LIST_VERSIONS_OUTPUT: Record = Record::new(
    "ListVersionsOutput",
    &[
        Field::member(
            "versions",
            "versions",
            Kind::List(&Kind::Record(&VERSION_METADATA)),
        )
        .or(Absent::Empty)
        .doc("The versions on this page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("The token of the next page; absent on the last page."),
        Field::member("direction", "direction", Kind::Word(&DIRECTION))
            .optional()
            .doc("The order of the versions."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.doc("A page of versions.");
