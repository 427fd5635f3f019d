//! `GET /2023-03-30/layers`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `ListLayers`.

use super::fields::{LIMIT, NEXT_TOKEN, PREFIX};
use super::types::{LAYER, REQUEST_ID};
use crate::alibaba::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_LAYERS: Operation = Operation::new(
    "ListLayers",
    "GET",
    "/2023-03-30/layers",
    &[
        PREFIX.doc("The prefix of the names of the layers to list."),
        Field::query("public", "public", Kind::Text)
            .doc("Whether to list public layers: `true` or `false`."),
        Field::query("official", "official", Kind::Text).doc(
            "Whether to list official layers: `true` or `false`. Official layers are \
             public, so `true` requires `public` to be `true` as well.",
        ),
        LIMIT,
        NEXT_TOKEN,
    ],
    &LIST_LAYERS_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc("Lists layers, with the checksums of their packages.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListLayers`.");

pub(crate) static LIST_LAYERS_OUTPUT: Record = Record::new(
    "ListLayersOutput",
    &[
        Field::member("layers", "layers", Kind::List(&Kind::Record(&LAYER)))
            .or(Absent::Empty)
            .doc("The layers on this page, each in its latest version."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("The token of the next page; absent on the last page."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.doc("A page of layers.");
