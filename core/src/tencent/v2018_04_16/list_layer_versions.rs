//! `POST /` with `X-TC-Action: ListLayerVersions`
//!
//! Source: "ListLayerVersions", SCF API 2018-04-16.

use super::fields::LAYER_NAME;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};
use crate::tencent::types::{LAYER_VERSION_INFO, REQUEST_ID};

pub(crate) static LIST_LAYER_VERSIONS: Operation = Operation::new(
    "ListLayerVersions",
    "POST",
    "/",
    &[
        LAYER_NAME,
        Field::member(
            "compatible_runtime",
            "CompatibleRuntime",
            Kind::List(&Kind::Text),
        )
        .optional()
        .doc(
            "The runtimes to filter by; a version matches if it is compatible with at least one \
             of them.",
        ),
    ],
    &LIST_LAYER_VERSIONS_OUTPUT,
)
.rate(20)
.doc("Lists all versions of a layer in one response.")
.source("\"ListLayerVersions\", SCF API 2018-04-16.");

pub(crate) static LIST_LAYER_VERSIONS_OUTPUT: Record = Record::new(
    "ListLayerVersionsOutput",
    &[
        Field::member(
            "layer_versions",
            "LayerVersions",
            Kind::List(&Kind::Record(&LAYER_VERSION_INFO)),
        )
        .or(Absent::Empty)
        .doc("The layer versions."),
        REQUEST_ID,
    ],
)
.doc("The versions of a layer.");
