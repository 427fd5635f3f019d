//! How a function's instances start, live and stop.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static CUSTOM_RUNTIME_CONFIG: Record = Record::new(
    "CustomRuntimeConfig",
    &[
        Field::member("args", "args", Kind::List(&Kind::Text))
            .nullable()
            .doc("Arguments of `command`."),
        Field::member("command", "command", Kind::List(&Kind::Text))
            .nullable()
            .doc("Command that the runtime starts with."),
        Field::member(
            "health_check_config",
            "healthCheckConfig",
            Kind::Record(&CUSTOM_HEALTH_CHECK_CONFIG),
        )
        .nullable()
        .doc("How the service learns whether an instance is healthy."),
        Field::member("port", "port", Kind::Int)
            .nullable()
            .doc("Port that the HTTP server of an instance listens on."),
    ],
)
.doc("How a custom runtime is started.");

pub(crate) static CUSTOM_HEALTH_CHECK_CONFIG: Record = Record::new(
    "CustomHealthCheckConfig",
    &[
        Field::member("failure_threshold", "failureThreshold", Kind::Int)
            .nullable()
            .doc(
                "Failed checks in a row that make an instance unhealthy, 1 to 120; 3 if it \
                 is not set.",
            ),
        Field::member("http_get_url", "httpGetUrl", Kind::Text)
            .nullable()
            .doc("Path of the check, such as `/ready`."),
        Field::member("initial_delay_seconds", "initialDelaySeconds", Kind::Int)
            .nullable()
            .doc("Seconds from the start to the first check, 0 to 120."),
        Field::member("period_seconds", "periodSeconds", Kind::Int)
            .nullable()
            .doc("Seconds between checks, 1 to 120; 3 if it is not set."),
        Field::member("success_threshold", "successThreshold", Kind::Int)
            .nullable()
            .doc(
                "Passed checks in a row that make an instance healthy, 1 to 120; 1 if it is \
                 not set.",
            ),
        Field::member("timeout_seconds", "timeoutSeconds", Kind::Int)
            .nullable()
            .doc("Longest check in seconds, 1 to 3; 1 if it is not set."),
    ],
)
.doc("How the service learns whether an instance is healthy.");

pub(crate) static INSTANCE_LIFECYCLE_CONFIG: Record = Record::new(
    "InstanceLifecycleConfig",
    &[
        Field::member("initializer", "initializer", Kind::Record(&LIFECYCLE_HOOK))
            .nullable()
            .doc("Before the first request."),
        Field::member("pre_stop", "preStop", Kind::Record(&LIFECYCLE_HOOK))
            .nullable()
            .doc("Before an instance is stopped."),
    ],
)
.doc("What runs when instances start and stop.");

pub(crate) static LIFECYCLE_HOOK: Record = Record::new(
    "LifecycleHook",
    &[
        Field::member("command", "command", Kind::List(&Kind::Text))
            .nullable()
            .doc("Command to run, in place of `handler`."),
        Field::member("handler", "handler", Kind::Text)
            .nullable()
            .doc(
                "Entry point of the hook, such as `index.initializer`; at most 128 \
                 characters.",
            ),
        Field::member("timeout", "timeout", Kind::Int)
            .nullable()
            .doc("Timeout in seconds: 300 of an initializer, 90 before a stop."),
    ],
)
.doc("What runs at one moment of an instance's life.");

pub(crate) static GPU_CONFIG: Record = Record::new(
    "GPUConfig",
    &[
        Field::member("gpu_memory_size", "gpuMemorySize", Kind::Int)
            .nullable()
            .doc("Memory of the GPU in MB."),
        Field::member("gpu_type", "gpuType", Kind::Text)
            .nullable()
            .doc(
                "Type of the GPU, such as `fc.gpu.tesla.1` or `fc.gpu.ampere.1`; at most \
                 128 characters.",
            ),
    ],
)
.doc("The GPU of a function's instances.");
