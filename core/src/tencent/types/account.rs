//! What an account uses, and what it may use.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static NAMESPACE_USAGE: Record = Record::new(
    "NamespaceUsage",
    &[
        Field::member("functions", "Functions", Kind::List(&Kind::Text))
            .optional()
            .doc("The names of all functions in the namespace."),
        Field::member("namespace", "Namespace", Kind::Text)
            .optional()
            .doc("The name of the namespace."),
        Field::member("functions_count", "FunctionsCount", Kind::Int)
            .optional()
            .doc("The number of functions."),
        Field::member("total_concurrency_mem", "TotalConcurrencyMem", Kind::Int)
            .optional()
            .doc("The concurrency memory quota of the namespace, in MB."),
        Field::member(
            "total_allocated_concurrency_mem",
            "TotalAllocatedConcurrencyMem",
            Kind::Int,
        )
        .optional()
        .doc("The concurrency memory allocated to functions of the namespace, in MB."),
        Field::member(
            "total_allocated_provisioned_mem",
            "TotalAllocatedProvisionedMem",
            Kind::Int,
        )
        .optional()
        .doc("The provisioned concurrency memory of the namespace, in MB."),
    ],
)
.doc("The resource usage of a namespace.");

pub(crate) static USAGE_INFO: Record = Record::new(
    "UsageInfo",
    &[
        Field::member("namespaces_count", "NamespacesCount", Kind::Int)
            .optional()
            .doc("The number of namespaces."),
        Field::member(
            "namespace",
            "Namespace",
            Kind::List(&Kind::Record(&NAMESPACE_USAGE)),
        )
        .optional()
        .doc("The namespaces, with the names of all their functions."),
        Field::member("total_concurrency_mem", "TotalConcurrencyMem", Kind::Int)
            .optional()
            .doc(
                "The upper limit of the concurrency memory of all functions in the region, in MB.",
            ),
        Field::member(
            "total_allocated_concurrency_mem",
            "TotalAllocatedConcurrencyMem",
            Kind::Int,
        )
        .optional()
        .doc("The allocated concurrency memory, in MB."),
        Field::member(
            "user_concurrency_mem_limit",
            "UserConcurrencyMemLimit",
            Kind::Int,
        )
        .optional()
        .doc("The concurrency memory quota that is configured for the account, in MB."),
    ],
)
.doc("The resource usage of an account in a region.");

pub(crate) static TRIGGER_COUNT: Record = Record::new(
    "TriggerCount",
    &[
        Field::member("cos", "Cos", Kind::Int)
            .optional()
            .doc("The maximum number of COS triggers."),
        Field::member("timer", "Timer", Kind::Int)
            .optional()
            .doc("The maximum number of timer triggers."),
        Field::member("cmq", "Cmq", Kind::Int)
            .optional()
            .doc("The maximum number of CMQ triggers."),
        Field::member("total", "Total", Kind::Int)
            .optional()
            .doc("The maximum total number of triggers."),
        Field::member("ckafka", "Ckafka", Kind::Int)
            .optional()
            .doc("The maximum number of CKafka triggers."),
        Field::member("apigw", "Apigw", Kind::Int)
            .optional()
            .doc("The maximum number of API Gateway triggers."),
        Field::member("cls", "Cls", Kind::Int)
            .optional()
            .doc("The maximum number of CLS triggers."),
        Field::member("clb", "Clb", Kind::Int)
            .optional()
            .doc("The maximum number of load balancer (CLB) triggers."),
        Field::member("mps", "Mps", Kind::Int)
            .optional()
            .doc("The maximum number of media processing (MPS) triggers."),
        Field::member("cm", "Cm", Kind::Int)
            .optional()
            .doc("The maximum number of monitoring (CM) triggers."),
        Field::member("vod", "Vod", Kind::Int)
            .optional()
            .doc("The maximum number of video on demand (VOD) triggers."),
        Field::member("eb", "Eb", Kind::Int)
            .optional()
            .doc("The maximum number of EventBridge triggers."),
    ],
)
.doc("The maximum numbers of triggers per function, by type.");

pub(crate) static NAMESPACE_LIMIT: Record = Record::new(
    "NamespaceLimit",
    &[
        Field::member("functions_count", "FunctionsCount", Kind::Int)
            .optional()
            .doc("The maximum number of functions."),
        Field::member("trigger", "Trigger", Kind::Record(&TRIGGER_COUNT))
            .optional()
            .doc("The maximum numbers of triggers per function."),
        Field::member("namespace", "Namespace", Kind::Text)
            .optional()
            .doc("The name of the namespace."),
        Field::member("concurrent_executions", "ConcurrentExecutions", Kind::Int)
            .optional()
            .doc("The maximum number of concurrent executions."),
        Field::member("timeout_limit", "TimeoutLimit", Kind::Int)
            .optional()
            .doc("The maximum timeout, in seconds."),
        Field::member("test_model_limit", "TestModelLimit", Kind::Int)
            .optional()
            .doc("The maximum number of test events."),
        Field::member("init_timeout_limit", "InitTimeoutLimit", Kind::Int)
            .optional()
            .doc("The maximum initialization timeout, in seconds."),
        Field::member("retry_num_limit", "RetryNumLimit", Kind::Int)
            .optional()
            .doc("The maximum number of asynchronous retries."),
        Field::member("min_msg_ttl", "MinMsgTTL", Kind::Int)
            .optional()
            .doc("The minimum retention period of asynchronous events, in seconds."),
        Field::member("max_msg_ttl", "MaxMsgTTL", Kind::Int)
            .optional()
            .doc("The maximum retention period of asynchronous events, in seconds."),
    ],
)
.doc("The limits of a namespace.");

pub(crate) static LIMITS_INFO: Record = Record::new(
    "LimitsInfo",
    &[
        Field::member("namespaces_count", "NamespacesCount", Kind::Int)
            .optional()
            .doc("The maximum number of namespaces."),
        Field::member(
            "namespace",
            "Namespace",
            Kind::List(&Kind::Record(&NAMESPACE_LIMIT)),
        )
        .optional()
        .doc("The limits of each namespace."),
    ],
)
.doc("The limits of an account in a region.");
