//! Logs and traces.

use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static LOG_BEGIN_RULE: Enumeration = Enumeration::new(
    "LogBeginRule",
    &[
        Word::new("None", "None", "Every line is one."),
        Word::new(
            "DefaultRegex",
            "DefaultRegex",
            "By the time that a line begins with.",
        ),
    ],
)
.doc("How the service says where an entry of the log begins.");

pub(crate) static LOG_CONFIG: Record = Record::new(
    "LogConfig",
    &[
        Field::member(
            "enable_instance_metrics",
            "enableInstanceMetrics",
            Kind::Bool,
        )
        .nullable()
        .doc("Whether each instance's measures are logged."),
        Field::member("enable_llm_metrics", "enableLlmMetrics", Kind::Bool)
            .nullable()
            .doc("Whether measures of language models are logged; known from the Python SDK."),
        Field::member("enable_request_metrics", "enableRequestMetrics", Kind::Bool)
            .nullable()
            .doc("Whether each request's measures are logged."),
        Field::member(
            "log_begin_rule",
            "logBeginRule",
            Kind::Word(&LOG_BEGIN_RULE),
        )
        .nullable()
        .doc("How the service says where an entry of the log begins."),
        Field::member("logstore", "logstore", Kind::Text)
            .nullable()
            .doc("Log store of the project; at most 63 characters."),
        Field::member("project", "project", Kind::Text)
            .nullable()
            .doc("Project in the Log Service; at most 63 characters."),
    ],
)
.doc("Where the logs of a function go.");

pub(crate) static TRACING_CONFIG: Record = Record::new(
    "TracingConfig",
    &[
        Field::member("params", "params", Kind::Map(&Kind::SecretScalar))
            .nullable()
            .doc(
                "What that kind needs: `endpoint`, whose address holds an access token, so \
                 that it is not printed.",
            ),
        Field::member("type", "type", Kind::Text)
            .nullable()
            .doc("Kind of the receiver: `Jaeger`."),
    ],
)
.doc("Where the traces of a function go.");
