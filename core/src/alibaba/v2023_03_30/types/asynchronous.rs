//! Queued calls.

use crate::alibaba::types::REQUEST_ID;
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static ASYNC_TASK_STATUS: Enumeration = Enumeration::new(
    "AsyncTaskStatus",
    &[
        Word::new("Enqueued", "Enqueued", "It waits in the queue."),
        Word::new(
            "Dequeued",
            "Dequeued",
            "It left the queue and is about to run.",
        ),
        Word::new("Running", "Running", "It runs."),
        Word::new("Succeeded", "Succeeded", "It ended."),
        Word::new("Failed", "Failed", "It failed."),
        Word::new("Stopped", "Stopped", "It was stopped."),
        Word::new("Stopping", "Stopping", "It is being stopped."),
        Word::new("Expired", "Expired", "It waited longer than it may."),
        Word::new(
            "Invalid",
            "Invalid",
            "It cannot run: its function is gone, for example.",
        ),
        Word::new(
            "Retrying",
            "Retrying",
            "It failed and is about to run again.",
        ),
    ],
)
.doc("How far a queued call is.");

pub(crate) static SORT_ORDER: Enumeration = Enumeration::new(
    "SortOrder",
    &[
        Word::new("Asc", "asc", "The oldest first."),
        Word::new("Desc", "desc", "The newest first."),
    ],
)
.doc("In which order tasks come.");

pub(crate) static ASYNC_CONFIG: Record = Record::new(
    "AsyncConfig",
    &[
        Field::member("async_task", "asyncTask", Kind::Bool)
            .optional()
            .doc("Whether queued calls are tasks that can be looked up and stopped."),
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc("Time of creation, such as `2023-04-01T08:15:27Z`."),
        Field::member(
            "destination_config",
            "destinationConfig",
            Kind::Record(&DESTINATION_CONFIG),
        )
        .optional()
        .doc("Destination of the results."),
        Field::member("function_arn", "functionArn", Kind::Text)
            .optional()
            .doc("ARN of the function."),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("Time of the last change, in the same form."),
        Field::member(
            "max_async_event_age_in_seconds",
            "maxAsyncEventAgeInSeconds",
            Kind::Int,
        )
        .optional()
        .doc(
            "How long a call may wait in the queue, in seconds, 1 to 604800; 86400 if \
             it is not set.",
        ),
        Field::member(
            "max_async_retry_attempts",
            "maxAsyncRetryAttempts",
            Kind::Int,
        )
        .optional()
        .doc("How often a failed call is repeated, 0 to 8; 3 if it is not set."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`); absent in lists."),
    ],
)
.doc("What happens to the queued calls of a function.");

pub(crate) static DESTINATION_CONFIG: Record = Record::new(
    "DestinationConfig",
    &[
        Field::member("on_failure", "onFailure", Kind::Record(&DESTINATION))
            .nullable()
            .doc("Where failures go."),
        Field::member("on_success", "onSuccess", Kind::Record(&DESTINATION))
            .nullable()
            .doc("Where successes go."),
    ],
)
.doc("Where the results of queued calls go.");

pub(crate) static DESTINATION: Record = Record::new(
    "Destination",
    &[Field::member("destination", "destination", Kind::Text)
        .nullable()
        .doc("ARN of a function, queue or topic; at most 512 characters.")],
)
.doc("Destination of the results.");

pub(crate) static ASYNC_TASK: Record = Record::new(
    "AsyncTask",
    &[
        Field::member("already_retried_times", "alreadyRetriedTimes", Kind::Int)
            .optional()
            .doc("How often it was repeated."),
        Field::member("destination_status", "destinationStatus", Kind::Text)
            .optional()
            .doc("Whether the destination was informed, as a word of the service."),
        Field::member("duration_ms", "durationMs", Kind::Int)
            .optional()
            .doc("How long it ran, in milliseconds."),
        Field::member("end_time", "endTime", Kind::Int)
            .optional()
            .doc("When it ended, in milliseconds since 1970."),
        Field::member(
            "events",
            "events",
            Kind::List(&Kind::Record(&ASYNC_TASK_EVENT)),
        )
        .optional()
        .doc("What happened to it."),
        Field::member("function_arn", "functionArn", Kind::Text)
            .optional()
            .doc("ARN of the function."),
        Field::member("instance_id", "instanceId", Kind::Text)
            .optional()
            .doc("Id of the instance that ran it."),
        Field::member("qualifier", "qualifier", Kind::Text)
            .optional()
            .doc("Version or alias that was called."),
        Field::member("request_id", "requestId", Kind::Text)
            .optional()
            .doc("Id of the request that started it."),
        Field::member("return_payload", "returnPayload", Kind::Secret)
            .optional()
            .doc("What the function returned, which is not printed."),
        Field::member("started_time", "startedTime", Kind::Int)
            .optional()
            .doc("When it started, in milliseconds since 1970."),
        Field::member("status", "status", Kind::Word(&ASYNC_TASK_STATUS))
            .optional()
            .doc("How far it is."),
        Field::member("task_error_message", "taskErrorMessage", Kind::Text)
            .optional()
            .doc("Why it failed."),
        Field::member("task_id", "taskId", Kind::Text)
            .optional()
            .doc("Id of the task."),
        Field::member("task_payload", "taskPayload", Kind::Secret)
            .optional()
            .doc("The event that it was called with, which is not printed."),
    ],
)
.essential(&["taskId"])
.doc("A queued call that can be looked up and stopped.");

pub(crate) static ASYNC_TASK_EVENT: Record = Record::new(
    "AsyncTaskEvent",
    &[
        Field::member("event_detail", "eventDetail", Kind::Text)
            .optional()
            .doc("What happened, in words."),
        Field::member("event_id", "eventId", Kind::Int)
            .optional()
            .doc("Number of the event."),
        Field::member("status", "status", Kind::Word(&ASYNC_TASK_STATUS))
            .optional()
            .doc("How far the task was."),
        Field::member("timestamp", "timestamp", Kind::Int)
            .optional()
            .doc("When it happened, in milliseconds since 1970."),
    ],
)
.doc("What happened to a task.");
