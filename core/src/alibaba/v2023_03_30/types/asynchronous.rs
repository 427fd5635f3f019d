//! Queued calls.

use crate::alibaba::types::REQUEST_ID;
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static ASYNC_TASK_STATUS: Enumeration = Enumeration::new(
    "AsyncTaskStatus",
    &[
        Word::new("Enqueued", "Enqueued", "The task is waiting in the queue."),
        Word::new(
            "Dequeued",
            "Dequeued",
            "The task has left the queue and is about to run.",
        ),
        Word::new("Running", "Running", "The task is running."),
        Word::new("Succeeded", "Succeeded", "The task succeeded."),
        Word::new("Failed", "Failed", "The task failed."),
        Word::new("Stopped", "Stopped", "The task was stopped."),
        Word::new("Stopping", "Stopping", "The task is being stopped."),
        Word::new(
            "Expired",
            "Expired",
            "The task exceeded the maximum age of a queued event and was discarded.",
        ),
        Word::new(
            "Invalid",
            "Invalid",
            "The task cannot run, for example because its function was deleted.",
        ),
        Word::new(
            "Retrying",
            "Retrying",
            "The task failed and is about to be retried.",
        ),
    ],
)
.doc("The status of an asynchronous task.");

pub(crate) static SORT_ORDER: Enumeration = Enumeration::new(
    "SortOrder",
    &[
        Word::new("Asc", "asc", "Ascending: the oldest tasks come first."),
        Word::new("Desc", "desc", "Descending: the newest tasks come first."),
    ],
)
.doc("The order in which tasks are sorted by time.");

pub(crate) static ASYNC_CONFIG: Record = Record::new(
    "AsyncConfig",
    &[
        Field::member("async_task", "asyncTask", Kind::Bool)
            .optional()
            .doc("Whether asynchronous invocations are tasks, which can be queried and stopped."),
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc("The creation time, in ISO 8601 format in UTC, such as `2023-04-01T08:15:27Z`."),
        Field::member(
            "destination_config",
            "destinationConfig",
            Kind::Record(&DESTINATION_CONFIG),
        )
        .optional()
        .doc("The destinations for the results of asynchronous invocations."),
        Field::member("function_arn", "functionArn", Kind::Text)
            .optional()
            .doc("The ARN of the function."),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("The time of the last modification, in the same format as `created_time`."),
        Field::member(
            "max_async_event_age_in_seconds",
            "maxAsyncEventAgeInSeconds",
            Kind::Int,
        )
        .optional()
        .doc(
            "The maximum age of a queued event, in seconds, from 1 to 604,800. Defaults to \
             86,400.",
        ),
        Field::member(
            "max_async_retry_attempts",
            "maxAsyncRetryAttempts",
            Kind::Int,
        )
        .optional()
        .doc(
            "The maximum number of retries of a failed asynchronous invocation, from 0 to \
             8. Defaults to 3.",
        ),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`); absent from list items."),
    ],
)
.doc("The asynchronous invocation configuration of a function.");

pub(crate) static DESTINATION_CONFIG: Record = Record::new(
    "DestinationConfig",
    &[
        Field::member("on_failure", "onFailure", Kind::Record(&DESTINATION))
            .nullable()
            .doc("The destination for failed invocations."),
        Field::member("on_success", "onSuccess", Kind::Record(&DESTINATION))
            .nullable()
            .doc("The destination for successful invocations."),
    ],
)
.doc("The destinations for the results of asynchronous invocations.");

pub(crate) static DESTINATION: Record = Record::new(
    "Destination",
    &[Field::member("destination", "destination", Kind::Text)
        .nullable()
        .doc("The ARN of a function, queue, or topic; at most 512 characters.")],
)
.doc("A destination for the results of asynchronous invocations.");

pub(crate) static ASYNC_TASK: Record = Record::new(
    "AsyncTask",
    &[
        Field::member("already_retried_times", "alreadyRetriedTimes", Kind::Int)
            .optional()
            .doc("The number of times that the task was retried."),
        Field::member("destination_status", "destinationStatus", Kind::Text)
            .optional()
            .doc("The status of the delivery to the destination, as a term of the service."),
        Field::member("duration_ms", "durationMs", Kind::Int)
            .optional()
            .doc("The execution duration, in milliseconds."),
        Field::member("end_time", "endTime", Kind::Int)
            .optional()
            .doc("The time at which the task ended, in milliseconds since the Unix epoch."),
        Field::member(
            "events",
            "events",
            Kind::List(&Kind::Record(&ASYNC_TASK_EVENT)),
        )
        .optional()
        .doc("The events in the life of the task."),
        Field::member("function_arn", "functionArn", Kind::Text)
            .optional()
            .doc("The ARN of the function."),
        Field::member("instance_id", "instanceId", Kind::Text)
            .optional()
            .doc("The ID of the instance that ran the task."),
        Field::member("qualifier", "qualifier", Kind::Text)
            .optional()
            .doc("The version or alias that was invoked."),
        Field::member("request_id", "requestId", Kind::Text)
            .optional()
            .doc("The ID of the invocation request that started the task."),
        Field::member("return_payload", "returnPayload", Kind::Secret)
            .optional()
            .doc("The result that the function returned. Redacted when printed."),
        Field::member("started_time", "startedTime", Kind::Int)
            .optional()
            .doc("The time at which the task started, in milliseconds since the Unix epoch."),
        Field::member("status", "status", Kind::Word(&ASYNC_TASK_STATUS))
            .optional()
            .doc("The status of the task."),
        Field::member("task_error_message", "taskErrorMessage", Kind::Text)
            .optional()
            .doc("The error message, if the task failed."),
        Field::member("task_id", "taskId", Kind::Text)
            .optional()
            .doc("The ID of the asynchronous task."),
        Field::member("task_payload", "taskPayload", Kind::Secret)
            .optional()
            .doc("The event that the function was invoked with. Redacted when printed."),
    ],
)
.essential(&["taskId"])
.doc(
    "An asynchronous task: an asynchronous invocation that can be queried and \
     stopped.",
);

pub(crate) static ASYNC_TASK_EVENT: Record = Record::new(
    "AsyncTaskEvent",
    &[
        Field::member("event_detail", "eventDetail", Kind::Text)
            .optional()
            .doc("The details of the event."),
        Field::member("event_id", "eventId", Kind::Int)
            .optional()
            .doc("The ID of the event, a sequence number."),
        Field::member("status", "status", Kind::Word(&ASYNC_TASK_STATUS))
            .optional()
            .doc("The status of the task at the time of the event."),
        Field::member("timestamp", "timestamp", Kind::Int)
            .optional()
            .doc("The time of the event, in milliseconds since the Unix epoch."),
    ],
)
.doc("An event in the life of an asynchronous task.");
