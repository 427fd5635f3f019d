//! `GET /2023-03-30/functions`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `ListFunctions`.

use super::fields::{LIMIT, NEXT_TOKEN, PREFIX};
use super::types::{FC_VERSION, FUNCTION, REQUEST_ID, TAG};
use crate::alibaba::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_FUNCTIONS: Operation = Operation::new(
    "ListFunctions",
    "GET",
    "/2023-03-30/functions",
    &[
        PREFIX.doc("The prefix of the names of the functions to list."),
        Field::query("fc_version", "fcVersion", Kind::Word(&FC_VERSION)).doc(
            "The version of Function Compute whose functions are listed. Defaults to both, \
             3.0 and 2.0.",
        ),
        Field::query("tags", "tags", Kind::List(&Kind::Record(&TAG)))
            .doc("The tags of the functions to list."),
        Field::query("runtime", "runtime", Kind::Text).doc("The runtime of the functions to list."),
        Field::query("gpu_type", "gpuType", Kind::Text)
            .doc("The GPU type of the functions to list."),
        Field::query("description", "description", Kind::Text)
            .doc("The description of the functions to list."),
        Field::query("function_name", "functionName", Kind::Text)
            .doc("The name of the functions to list."),
        Field::query("resource_group_id", "resourceGroupId", Kind::Text)
            .doc("The ID of the resource group whose functions are listed."),
        LIMIT,
        NEXT_TOKEN,
    ],
    &LIST_FUNCTIONS_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc(
    "Lists functions, with the checksums of their packages. The state of a function \
     is not included.",
)
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListFunctions`.");

pub(crate) static LIST_FUNCTIONS_OUTPUT: Record = Record::new(
    "ListFunctionsOutput",
    &[
        Field::member(
            "functions",
            "functions",
            Kind::List(&Kind::Record(&FUNCTION)),
        )
        .or(Absent::Empty)
        .doc("The functions on this page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("The token of the next page; absent on the last page."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.doc("A page of functions.");
