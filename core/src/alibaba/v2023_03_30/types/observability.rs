//! Logs and traces.

use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static LOG_BEGIN_RULE: Enumeration = Enumeration::new(
    "LogBeginRule",
    &[
        Word::new("None", "None", "Every line is a separate log entry."),
        Word::new(
            "DefaultRegex",
            "DefaultRegex",
            "A line that begins with a time starts a new log entry.",
        ),
    ],
)
.doc("The rule by which log lines are grouped into log entries.");

pub(crate) static LOG_CONFIG: Record = Record::new(
    "LogConfig",
    &[
        Field::member(
            "enable_instance_metrics",
            "enableInstanceMetrics",
            Kind::Bool,
        )
        .nullable()
        .doc("Whether instance-level metrics are logged. Disabled by default."),
        Field::member("enable_llm_metrics", "enableLlmMetrics", Kind::Bool)
            .nullable()
            .doc(
                "Whether metrics of large language models (LLMs) are logged. Known only from \
                 the vendor's Python SDK.",
            ),
        Field::member("enable_request_metrics", "enableRequestMetrics", Kind::Bool)
            .nullable()
            .doc("Whether request-level metrics are logged. Enabled by default."),
        Field::member(
            "log_begin_rule",
            "logBeginRule",
            Kind::Word(&LOG_BEGIN_RULE),
        )
        .nullable()
        .doc("The rule by which log lines are grouped into log entries."),
        Field::member("logstore", "logstore", Kind::Text)
            .nullable()
            .doc("The name of the Logstore in the project; at most 63 characters."),
        Field::member("project", "project", Kind::Text)
            .nullable()
            .doc("The name of the project in Simple Log Service; at most 63 characters."),
    ],
)
.doc(
    "The log configuration of a function: the destination of its logs and the \
     metrics that are logged.",
);

pub(crate) static TRACING_CONFIG: Record = Record::new(
    "TracingConfig",
    &[
        Field::member("params", "params", Kind::Map(&Kind::SecretScalar))
            .nullable()
            .doc(
                "The parameters of the tracing protocol: `endpoint`, a URL. Redacted when \
                 printed, because the URL contains an access token.",
            ),
        Field::member("type", "type", Kind::Text)
            .nullable()
            .doc("The tracing protocol: `Jaeger`."),
    ],
)
.doc("The tracing configuration of a function: the destination of its traces.");
