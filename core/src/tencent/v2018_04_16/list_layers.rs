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
            .doc("Only layers that are made for this runtime."),
        OFFSET,
        LIMIT,
        Field::member("search_key", "SearchKey", Kind::Text)
            .optional()
            .doc("Part of the names to find."),
    ],
    &LIST_LAYERS_OUTPUT,
)
.pages(by_offset("layers"))
.rate(20)
.doc("Lists the layers of an account in a region, each with its newest version.")
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
        .doc("The layers; those of one page."),
        TOTAL,
        REQUEST_ID,
    ],
)
.doc("One page of layers.");
