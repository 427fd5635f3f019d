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
            .doc("The version to begin with: `next_version` of the page before."),
        LIMIT,
    ],
    &LIST_LAYER_VERSIONS_OUTPUT,
)
.check(page::check)
.pages(page::BY_VERSION)
.doc("Lists the versions of a layer.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListLayerVersions`.");

pub(crate) static LIST_LAYER_VERSIONS_OUTPUT: Record = Record::new(
    "ListLayerVersionsOutput",
    &[
        Field::member("layers", "layers", Kind::List(&Kind::Record(&LAYER)))
            .or(Absent::Empty)
            .doc("The versions, from 1 upwards; those of one page."),
        Field::member("next_version", "nextVersion", Kind::Int)
            .optional()
            .doc("The version that the next page begins with; absent in the last one."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`)."),
    ],
)
.doc("One page of versions of a layer.");
