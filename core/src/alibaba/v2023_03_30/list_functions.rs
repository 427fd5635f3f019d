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
        PREFIX.doc("Only functions whose names begin with this."),
        Field::query("fc_version", "fcVersion", Kind::Word(&FC_VERSION)).doc(
            "Which functions: of 3.0 or of 2.0; the service lists both if it is not \
             set.",
        ),
        Field::query("tags", "tags", Kind::List(&Kind::Record(&TAG)))
            .doc("Only functions with these tags."),
        Field::query("runtime", "runtime", Kind::Text).doc("Only functions of this runtime."),
        Field::query("gpu_type", "gpuType", Kind::Text)
            .doc("Only functions with this type of GPU."),
        Field::query("description", "description", Kind::Text)
            .doc("Only functions with this description."),
        Field::query("function_name", "functionName", Kind::Text)
            .doc("Only functions of this name."),
        Field::query("resource_group_id", "resourceGroupId", Kind::Text)
            .doc("Only functions of this resource group."),
        LIMIT,
        NEXT_TOKEN,
    ],
    &LIST_FUNCTIONS_OUTPUT,
)
.check(page::check)
.pages(page::BY_TOKEN)
.doc("Lists functions with their checksums. Their states are not in lists.")
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
        .doc("The functions; those of one page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("Token of the next page; absent on the last page."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`)."),
    ],
)
.doc("One page of functions.");
