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
        .doc("Only versions that are made for one of these runtimes."),
    ],
    &LIST_LAYER_VERSIONS_OUTPUT,
)
.rate(20)
.doc("Lists all versions of a layer at once.")
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
        .doc("The versions."),
        REQUEST_ID,
    ],
)
.doc("All versions of a layer.");
