//! How many requests a function serves at a time, and for how long.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static MIX_NODE_CONFIG: Record = Record::new(
    "MixNodeConfig",
    &[
        Field::member("node_spec", "NodeSpec", Kind::Text)
            .optional()
            .doc("Name of the model."),
        Field::member("num", "Num", Kind::Int)
            .optional()
            .doc("Requests at a time."),
    ],
)
.doc("Requests at a time on one model of GPU.");

pub(crate) static SESSION_CONFIG: Record = Record::new(
    "SessionConfig",
    &[
        Field::member("session_source", "SessionSource", Kind::Text)
            .optional()
            .doc("Where the id of the session is: `HEADER`, `COOKIE` or `QUERY_STRING`."),
        Field::member("session_name", "SessionName", Kind::Text)
            .optional()
            .doc(
                "Name of the header, cookie or parameter, 5 to 40 characters, beginning with a \
                 letter.",
            ),
        Field::member(
            "maximum_concurrency_session_per_instance",
            "MaximumConcurrencySessionPerInstance",
            Kind::Int,
        )
        .optional()
        .doc("Sessions of one instance at a time."),
        Field::member("maximum_ttl_in_seconds", "MaximumTTLInSeconds", Kind::Int)
            .optional()
            .doc("Longest life of a session in seconds."),
        Field::member(
            "maximum_idle_time_in_seconds",
            "MaximumIdleTimeInSeconds",
            Kind::Int,
        )
        .optional()
        .doc("Longest time without a request in seconds."),
        Field::member("session_path", "SessionPath", Kind::Text)
            .optional()
            .doc("Path that belongs to the session."),
        Field::member("idle_timeout_strategy", "IdleTimeoutStrategy", Kind::Text)
            .optional()
            .doc(
                "What becomes of an idle session, `FATAL` (ended) or `PAUSE`; only with isolation.",
            ),
    ],
)
.doc("How requests of one session find the same instance.");

pub(crate) static INSTANCE_CONCURRENCY_CONFIG: Record = Record::new(
    "InstanceConcurrencyConfig",
    &[
        Field::member("dynamic_enabled", "DynamicEnabled", Kind::Text)
            .optional()
            .doc(
                "`TRUE` for a number that the service finds, `FALSE` for a fixed one; the empty \
                 string switches\n\
                 it off.",
            ),
        Field::member("max_concurrency", "MaxConcurrency", Kind::Int)
            .optional()
            .doc("Maximum number of requests at a time, 1 to 100."),
        Field::member(
            "instance_isolation_enabled",
            "InstanceIsolationEnabled",
            Kind::Text,
        )
        .optional()
        .doc("Whether sessions are isolated from each other."),
        Field::member("type", "Type", Kind::Text)
            .optional()
            .doc("`Session-Based` or `Request-Based`."),
        Field::member(
            "mix_node_config",
            "MixNodeConfig",
            Kind::List(&Kind::Record(&MIX_NODE_CONFIG)),
        )
        .optional()
        .doc("Requests at a time by model of GPU."),
        Field::member(
            "session_config",
            "SessionConfig",
            Kind::Record(&SESSION_CONFIG),
        )
        .optional()
        .doc("How sessions are distinguished."),
    ],
)
.doc("Requests that one instance of a function with HTTP serves at a time.");

pub(crate) static WS_PARAMS: Record = Record::new(
    "WsParams",
    &[Field::member("idle_time_out", "IdleTimeOut", Kind::Int)
        .optional()
        .doc(
            "Seconds without a message until a connection is closed, 1 to 1800; 15 if it is \
                 not set.",
        )],
)
.doc("Settings of WebSockets.");

pub(crate) static PROTOCOL_PARAMS: Record = Record::new(
    "ProtocolParams",
    &[
        Field::member("ws_params", "WSParams", Kind::Record(&WS_PARAMS))
            .optional()
            .doc("Settings of WebSockets."),
    ],
)
.doc("Settings of the protocol besides HTTP.");

pub(crate) static DEAD_LETTER_CONFIG: Record = Record::new(
    "DeadLetterConfig",
    &[
        Field::member("type", "Type", Kind::Text)
            .optional()
            .doc("Kind of the queue."),
        Field::member("name", "Name", Kind::Text)
            .optional()
            .doc("Name of the queue."),
        Field::member("filter_type", "FilterType", Kind::Text)
            .optional()
            .doc("How its topic sorts tags."),
    ],
)
.doc("Where events go that a function failed on.");

pub(crate) static RETRY_CONFIG: Record = Record::new(
    "RetryConfig",
    &[Field::member("retry_num", "RetryNum", Kind::Int)
        .optional()
        .doc(
            "Number of tries after the first one, 0 to 2; -1 in a response is as good as none \
                 set.",
        )],
)
.doc("How often an event is tried again.");

pub(crate) static ASYNC_TRIGGER_CONFIG: Record = Record::new(
    "AsyncTriggerConfig",
    &[
        Field::member(
            "retry_config",
            "RetryConfig",
            Kind::List(&Kind::Record(&RETRY_CONFIG)),
        )
        .optional()
        .doc("How often they are tried again."),
        Field::member("msg_ttl", "MsgTTL", Kind::Int)
            .optional()
            .doc("Maximum time that an event waits, in seconds; 60 to 21600."),
    ],
)
.doc("What becomes of events that a function failed on.");
