//! `GET /2023-03-30/functions/{functionName}/async-tasks`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `ListAsyncTasks`.

use super::fields::{FUNCTION_NAME, LIMIT, NEXT_TOKEN, PREFIX, QUALIFIER_OF};
use super::types::{ASYNC_TASK, ASYNC_TASK_STATUS, REQUEST_ID, SORT_ORDER};
use crate::alibaba::page;
use crate::engine::table::{Absent, Field, Kind, Operation, Record};

pub(crate) static LIST_ASYNC_TASKS: Operation = Operation::new(
    "ListAsyncTasks",
    "GET",
    "/2023-03-30/functions/{function_name}/async-tasks",
    &[
        FUNCTION_NAME,
        QUALIFIER_OF,
        PREFIX.doc("Only tasks whose ids begin with this."),
        Field::query("status", "status", Kind::Word(&ASYNC_TASK_STATUS))
            .doc("Only tasks that are so far."),
        Field::query("started_time_begin", "startedTimeBegin", Kind::Int)
            .doc("Only tasks that started at this time or later, in milliseconds since 1970."),
        Field::query("started_time_end", "startedTimeEnd", Kind::Int).doc(
            "Only tasks that started at this time or earlier, in milliseconds since \
             1970.",
        ),
        Field::query(
            "sort_order_by_time",
            "sortOrderByTime",
            Kind::Word(&SORT_ORDER),
        )
        .doc("In which order they come."),
        Field::query("include_payload", "includePayload", Kind::Bool)
            .doc("Whether the response has the events that they were called with."),
        LIMIT,
        NEXT_TOKEN,
    ],
    &LIST_ASYNC_TASKS_OUTPUT,
)
.check(page::check)
.pages(page::BY_TOKEN)
.doc("Lists tasks.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListAsyncTasks`.");

pub(crate) static LIST_ASYNC_TASKS_OUTPUT: Record = Record::new(
    "ListAsyncTasksOutput",
    &[
        Field::member("tasks", "tasks", Kind::List(&Kind::Record(&ASYNC_TASK)))
            .or(Absent::Empty)
            .doc("The tasks; those of one page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("Token of the next page; absent on the last page."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`)."),
    ],
)
.doc("One page of tasks.");
