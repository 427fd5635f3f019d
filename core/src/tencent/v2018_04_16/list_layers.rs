//! `POST /` with `X-TC-Action: ListLayers`
//!
//! Source: "ListLayers", SCF API 2018-04-16.

use super::fields::{LIMIT, OFFSET, TOTAL, by_offset};
use crate::engine::table::{Absent, Field, Kind, Operation, Record};
use crate::tencent::types::{LAYER_VERSION_INFO, REQUEST_ID};

pub(crate) static LIST_LAYERS: Operation = Operation::new(
    "ListLayers",
    "POST",
    "/",
    &[
        Field::member("compatible_runtime", "CompatibleRuntime", Kind::Text)
            .optional()
            .doc("The runtime to filter by: only compatible layers are returned."),
        OFFSET,
        LIMIT,
        Field::member("search_key", "SearchKey", Kind::Text)
            .optional()
            .doc("The text to search for in layer names."),
    ],
    &LIST_LAYERS_OUTPUT,
)
.pages(&by_offset("layers"))
.rate(20)
.doc("Lists the layers of an account in a region, each with its latest version.")
.source("\"ListLayers\", SCF API 2018-04-16.");

pub(crate) static LIST_LAYERS_OUTPUT: Record = Record::new(
    "ListLayersOutput",
    &[
        Field::member(
            "layers",
            "Layers",
            Kind::List(&Kind::Record(&LAYER_VERSION_INFO)),
        )
        .or(Absent::Empty)
        .doc("The layers on this page."),
        TOTAL,
        REQUEST_ID,
    ],
)
.doc("A page of layers.");
