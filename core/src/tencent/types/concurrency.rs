//! How many requests a function serves at a time, and for how long.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static MIX_NODE_CONFIG: Record = Record::new(
    "MixNodeConfig",
    &[
        Field::member("node_spec", "NodeSpec", Kind::Text)
            .optional()
            .doc("The name of the GPU model."),
        Field::member("num", "Num", Kind::Int)
            .optional()
            .doc("The number of concurrent requests."),
    ],
)
.doc("The number of concurrent requests on one GPU model.");

pub(crate) static SESSION_CONFIG: Record = Record::new(
    "SessionConfig",
    &[
        Field::member("session_source", "SessionSource", Kind::Text)
            .optional()
            .doc("The location of the session ID: `HEADER`, `COOKIE`, or `QUERY_STRING`."),
        Field::member("session_name", "SessionName", Kind::Text)
            .optional()
            .doc(
                "The name of the header, cookie, or query parameter: 5 to 40 characters, starting \
                 with a letter.",
            ),
        Field::member(
            "maximum_concurrency_session_per_instance",
            "MaximumConcurrencySessionPerInstance",
            Kind::Int,
        )
        .optional()
        .doc("The maximum number of concurrent sessions per instance."),
        Field::member("maximum_ttl_in_seconds", "MaximumTTLInSeconds", Kind::Int)
            .optional()
            .doc("The maximum lifetime of a session, in seconds."),
        Field::member(
            "maximum_idle_time_in_seconds",
            "MaximumIdleTimeInSeconds",
            Kind::Int,
        )
        .optional()
        .doc("The maximum idle time of a session, in seconds."),
        Field::member("session_path", "SessionPath", Kind::Text)
            .optional()
            .doc("The path of the session."),
        Field::member("idle_timeout_strategy", "IdleTimeoutStrategy", Kind::Text)
            .optional()
            .doc(
                "The action when a session times out: `FATAL` to end it, or `PAUSE`; only with \
                 instance isolation.",
            ),
    ],
)
.doc(
    "The session settings, by which requests of one session are routed to the same \
     instance.",
);

pub(crate) static INSTANCE_CONCURRENCY_CONFIG: Record = Record::new(
    "InstanceConcurrencyConfig",
    &[
        Field::member("dynamic_enabled", "DynamicEnabled", Kind::Text)
            .optional()
            .doc(
                "The concurrency mode: `TRUE` for dynamic concurrency, `FALSE` for static \
                 concurrency, or the empty string to disable concurrency.",
            ),
        Field::member("max_concurrency", "MaxConcurrency", Kind::Int)
            .optional()
            .doc("The maximum number of concurrent requests per instance, from 1 to 100."),
        Field::member(
            "instance_isolation_enabled",
            "InstanceIsolationEnabled",
            Kind::Text,
        )
        .optional()
        .doc("Whether sessions are isolated from each other."),
        Field::member("type", "Type", Kind::Text)
            .optional()
            .doc("The concurrency type: `Session-Based` or `Request-Based`."),
        Field::member(
            "mix_node_config",
            "MixNodeConfig",
            Kind::List(&Kind::Record(&MIX_NODE_CONFIG)),
        )
        .optional()
        .doc("The number of concurrent requests by GPU model."),
        Field::member(
            "session_config",
            "SessionConfig",
            Kind::Record(&SESSION_CONFIG),
        )
        .optional()
        .doc("The session settings."),
    ],
)
.doc("The number of concurrent requests that an instance of an HTTP function serves.");

pub(crate) static WS_PARAMS: Record = Record::new(
    "WsParams",
    &[Field::member("idle_time_out", "IdleTimeOut", Kind::Int)
        .optional()
        .doc("The idle timeout of a connection, in seconds, from 1 to 1,800. Defaults to 15.")],
)
.doc("The WebSocket settings.");

pub(crate) static PROTOCOL_PARAMS: Record = Record::new(
    "ProtocolParams",
    &[
        Field::member("ws_params", "WSParams", Kind::Record(&WS_PARAMS))
            .optional()
            .doc("The WebSocket settings."),
    ],
)
.doc("The settings of the protocol that is supported in addition to HTTP.");

pub(crate) static DEAD_LETTER_CONFIG: Record = Record::new(
    "DeadLetterConfig",
    &[
        Field::member("type", "Type", Kind::Text)
            .optional()
            .doc("The type of the queue."),
        Field::member("name", "Name", Kind::Text)
            .optional()
            .doc("The name of the queue."),
        Field::member("filter_type", "FilterType", Kind::Text)
            .optional()
            .doc("The tag filter type of the queue's topic."),
    ],
)
.doc("The dead letter queue for events that a function failed to process.");

pub(crate) static RETRY_CONFIG: Record = Record::new(
    "RetryConfig",
    &[Field::member("retry_num", "RetryNum", Kind::Int)
        .optional()
        .doc("The number of retries, from 0 to 2; in responses, -1 means that no number is set.")],
)
.doc("The retry settings for failed events.");

pub(crate) static ASYNC_TRIGGER_CONFIG: Record = Record::new(
    "AsyncTriggerConfig",
    &[
        Field::member(
            "retry_config",
            "RetryConfig",
            Kind::List(&Kind::Record(&RETRY_CONFIG)),
        )
        .optional()
        .doc("The number of retries."),
        Field::member("msg_ttl", "MsgTTL", Kind::Int)
            .optional()
            .doc("The maximum retention period of events, in seconds, from 60 to 21,600."),
    ],
)
.doc("The retry settings of asynchronous invocations.");
