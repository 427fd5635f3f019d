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
        PREFIX.doc("Only layers whose names begin with this."),
        Field::query("public", "public", Kind::Text)
            .doc("Whether to list public layers: `true` or `false`."),
        Field::query("official", "official", Kind::Text)
            .doc("Whether to list official layers, which are public: `true` or `false`."),
        LIMIT,
        NEXT_TOKEN,
    ],
    &LIST_LAYERS_OUTPUT,
)
.check(page::check)
.pages(page::BY_TOKEN)
.doc("Lists layers with their checksums.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListLayers`.");

pub(crate) static LIST_LAYERS_OUTPUT: Record = Record::new(
    "ListLayersOutput",
    &[
        Field::member("layers", "layers", Kind::List(&Kind::Record(&LAYER)))
            .or(Absent::Empty)
            .doc("The layers, each in its newest version; those of one page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("Token of the next page; absent on the last page."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`)."),
    ],
)
.doc("One page of layers.");
