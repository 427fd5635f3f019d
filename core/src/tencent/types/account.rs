//! What an account uses, and what it may use.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static NAMESPACE_USAGE: Record = Record::new(
    "NamespaceUsage",
    &[
        Field::member("functions", "Functions", Kind::List(&Kind::Text))
            .optional()
            .doc("Names of its functions, all of them."),
        Field::member("namespace", "Namespace", Kind::Text)
            .optional()
            .doc("Name of the namespace."),
        Field::member("functions_count", "FunctionsCount", Kind::Int)
            .optional()
            .doc("Number of its functions."),
        Field::member("total_concurrency_mem", "TotalConcurrencyMem", Kind::Int)
            .optional()
            .doc("Memory in MB that its functions may use at a time."),
        Field::member(
            "total_allocated_concurrency_mem",
            "TotalAllocatedConcurrencyMem",
            Kind::Int,
        )
        .optional()
        .doc("Memory in MB that is reserved for them."),
        Field::member(
            "total_allocated_provisioned_mem",
            "TotalAllocatedProvisionedMem",
            Kind::Int,
        )
        .optional()
        .doc("Memory in MB that is kept ready for them."),
    ],
)
.doc("What a namespace uses.");

pub(crate) static USAGE_INFO: Record = Record::new(
    "UsageInfo",
    &[
        Field::member("namespaces_count", "NamespacesCount", Kind::Int)
            .optional()
            .doc("Number of namespaces."),
        Field::member(
            "namespace",
            "Namespace",
            Kind::List(&Kind::Record(&NAMESPACE_USAGE)),
        )
        .optional()
        .doc("The namespaces, with the names of all their functions."),
        Field::member("total_concurrency_mem", "TotalConcurrencyMem", Kind::Int)
            .optional()
            .doc("Memory in MB that all functions may use at a time, at most."),
        Field::member(
            "total_allocated_concurrency_mem",
            "TotalAllocatedConcurrencyMem",
            Kind::Int,
        )
        .optional()
        .doc("Memory in MB that is reserved."),
        Field::member(
            "user_concurrency_mem_limit",
            "UserConcurrencyMemLimit",
            Kind::Int,
        )
        .optional()
        .doc("Memory in MB that the account is set to."),
    ],
)
.doc("What an account uses in a region.");

pub(crate) static TRIGGER_COUNT: Record = Record::new(
    "TriggerCount",
    &[
        Field::member("cos", "Cos", Kind::Int)
            .optional()
            .doc("Of COS."),
        Field::member("timer", "Timer", Kind::Int)
            .optional()
            .doc("Of timers."),
        Field::member("cmq", "Cmq", Kind::Int)
            .optional()
            .doc("Of CMQ."),
        Field::member("total", "Total", Kind::Int)
            .optional()
            .doc("Of all kinds together."),
        Field::member("ckafka", "Ckafka", Kind::Int)
            .optional()
            .doc("Of CKafka."),
        Field::member("apigw", "Apigw", Kind::Int)
            .optional()
            .doc("Of API Gateway."),
        Field::member("cls", "Cls", Kind::Int)
            .optional()
            .doc("Of CLS."),
        Field::member("clb", "Clb", Kind::Int)
            .optional()
            .doc("Of load balancers."),
        Field::member("mps", "Mps", Kind::Int)
            .optional()
            .doc("Of media processing."),
        Field::member("cm", "Cm", Kind::Int)
            .optional()
            .doc("Of monitoring."),
        Field::member("vod", "Vod", Kind::Int)
            .optional()
            .doc("Of video on demand."),
        Field::member("eb", "Eb", Kind::Int)
            .optional()
            .doc("Of EventBridge."),
    ],
)
.doc("How many triggers a function may have, by kind.");

pub(crate) static NAMESPACE_LIMIT: Record = Record::new(
    "NamespaceLimit",
    &[
        Field::member("functions_count", "FunctionsCount", Kind::Int)
            .optional()
            .doc("Number of functions."),
        Field::member("trigger", "Trigger", Kind::Record(&TRIGGER_COUNT))
            .optional()
            .doc("Triggers of a function."),
        Field::member("namespace", "Namespace", Kind::Text)
            .optional()
            .doc("Name of the namespace."),
        Field::member("concurrent_executions", "ConcurrentExecutions", Kind::Int)
            .optional()
            .doc("Calls at a time."),
        Field::member("timeout_limit", "TimeoutLimit", Kind::Int)
            .optional()
            .doc("Timeout in seconds."),
        Field::member("test_model_limit", "TestModelLimit", Kind::Int)
            .optional()
            .doc("Number of test events."),
        Field::member("init_timeout_limit", "InitTimeoutLimit", Kind::Int)
            .optional()
            .doc("Timeout of the start in seconds."),
        Field::member("retry_num_limit", "RetryNumLimit", Kind::Int)
            .optional()
            .doc("How often a failed event may be tried again."),
        Field::member("min_msg_ttl", "MinMsgTTL", Kind::Int)
            .optional()
            .doc("Shortest time that an event waits, in seconds."),
        Field::member("max_msg_ttl", "MaxMsgTTL", Kind::Int)
            .optional()
            .doc("Maximum time that an event waits, in seconds."),
    ],
)
.doc("What a namespace may use.");

pub(crate) static LIMITS_INFO: Record = Record::new(
    "LimitsInfo",
    &[
        Field::member("namespaces_count", "NamespacesCount", Kind::Int)
            .optional()
            .doc("Number of namespaces."),
        Field::member(
            "namespace",
            "Namespace",
            Kind::List(&Kind::Record(&NAMESPACE_LIMIT)),
        )
        .optional()
        .doc("What each namespace may use."),
    ],
)
.doc("What an account may use in a region.");
