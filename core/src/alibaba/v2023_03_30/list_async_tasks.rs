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
        PREFIX.doc("The prefix of the IDs of the tasks to list."),
        Field::query("status", "status", Kind::Word(&ASYNC_TASK_STATUS))
            .doc("The status of the tasks to list."),
        Field::query("started_time_begin", "startedTimeBegin", Kind::Int).doc(
            "The earliest start time of the tasks to list, in milliseconds since the Unix \
             epoch.",
        ),
        Field::query("started_time_end", "startedTimeEnd", Kind::Int).doc(
            "The latest start time of the tasks to list, in milliseconds since the Unix \
             epoch.",
        ),
        Field::query(
            "sort_order_by_time",
            "sortOrderByTime",
            Kind::Word(&SORT_ORDER),
        )
        .doc("The order in which the tasks are sorted by time."),
        Field::query("include_payload", "includePayload", Kind::Bool)
            .doc("Whether the response includes the events that the tasks were invoked with."),
        LIMIT,
        NEXT_TOKEN,
    ],
    &LIST_ASYNC_TASKS_OUTPUT,
)
.check(page::check)
.pages(&page::BY_TOKEN)
.doc("Lists the asynchronous tasks of a function.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `ListAsyncTasks`.");

pub(crate) static LIST_ASYNC_TASKS_OUTPUT: Record = Record::new(
    "ListAsyncTasksOutput",
    &[
        Field::member("tasks", "tasks", Kind::List(&Kind::Record(&ASYNC_TASK)))
            .or(Absent::Empty)
            .doc("The tasks on this page."),
        Field::member("next_token", "nextToken", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("The token of the next page; absent on the last page."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`)."),
    ],
)
.doc("A page of asynchronous tasks.");
