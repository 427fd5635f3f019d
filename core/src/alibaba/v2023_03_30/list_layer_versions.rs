//! `GET /2023-03-30/layers/{layerName}/versions`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `ListLayerVersions`.

use super::fields::{LAYER_NAME, LIMIT};
use super::types::{LAYER, REQUEST_ID};
use crate::alibaba::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_LAYER_VERSIONS: Operation = Operation::new(
    "ListLayerVersions",
    "GET",
    "/2023-03-30/layers/{layer_name}/versions",
    &[
        LAYER_NAME,
        Field::query("start_version", "startVersion", Kind::Text)
            .doc("The version number to start from: the `next_version` of the previous page."),
        LIMIT,
    ],
    &LIST_LAYER_VERSIONS_OUTPUT,
)
.check(page::check)
.pages(&page::BY_VERSION)
.doc("Lists the versions of a layer.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListLayerVersions`.");

pub(crate) static LIST_LAYER_VERSIONS_OUTPUT: Record = Record::new(
    "ListLayerVersionsOutput",
    &[
        Field::member("layers", "layers", Kind::List(&Kind::Record(&LAYER)))
            .or(Absent::Empty)
            .doc("The layer versions on this page, in ascending order from version 1."),
        Field::member("next_version", "nextVersion", Kind::Int)
            .optional()
            .doc("The version number that the next page starts with; absent on the last page."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.doc("A page of versions of a layer.");
