//! How a function's instances start, live and stop.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static CUSTOM_RUNTIME_CONFIG: Record = Record::new(
    "CustomRuntimeConfig",
    &[
        Field::member("args", "args", Kind::List(&Kind::Text))
            .nullable()
            .doc("The arguments of `command`."),
        Field::member("command", "command", Kind::List(&Kind::Text))
            .nullable()
            .doc("The command that starts the runtime."),
        Field::member(
            "health_check_config",
            "healthCheckConfig",
            Kind::Record(&CUSTOM_HEALTH_CHECK_CONFIG),
        )
        .nullable()
        .doc(
            "The health check configuration, which determines whether an instance is \
             healthy.",
        ),
        Field::member("port", "port", Kind::Int)
            .nullable()
            .doc("The port on which the HTTP server of an instance listens."),
    ],
)
.doc("The configuration of a custom runtime.");

pub(crate) static CUSTOM_HEALTH_CHECK_CONFIG: Record = Record::new(
    "CustomHealthCheckConfig",
    &[
        Field::member("failure_threshold", "failureThreshold", Kind::Int)
            .nullable()
            .doc(
                "The number of consecutive failed checks after which an instance is considered \
                 unhealthy, from 1 to 120. Defaults to 3.",
            ),
        Field::member("http_get_url", "httpGetUrl", Kind::Text)
            .nullable()
            .doc("The URL path of the health check, such as `/ready`; at most 2,048 characters."),
        Field::member("initial_delay_seconds", "initialDelaySeconds", Kind::Int)
            .nullable()
            .doc(
                "The delay before the first check after the start of an instance, in seconds, \
                 from 0 to 120. Defaults to 0.",
            ),
        Field::member("period_seconds", "periodSeconds", Kind::Int)
            .nullable()
            .doc("The interval between checks, in seconds, from 1 to 120. Defaults to 3."),
        Field::member("success_threshold", "successThreshold", Kind::Int)
            .nullable()
            .doc(
                "The number of consecutive successful checks after which an instance is \
                 considered healthy, from 1 to 120. Defaults to 1.",
            ),
        Field::member("timeout_seconds", "timeoutSeconds", Kind::Int)
            .nullable()
            .doc("The timeout of a check, in seconds, from 1 to 3. Defaults to 1."),
    ],
)
.doc(
    "The configuration of the health check, which determines whether an instance is \
     healthy.",
);

pub(crate) static INSTANCE_LIFECYCLE_CONFIG: Record = Record::new(
    "InstanceLifecycleConfig",
    &[
        Field::member("initializer", "initializer", Kind::Record(&LIFECYCLE_HOOK))
            .nullable()
            .doc("The initializer hook, which runs before the first request."),
        Field::member("pre_stop", "preStop", Kind::Record(&LIFECYCLE_HOOK))
            .nullable()
            .doc("The pre-stop hook, which runs before an instance is stopped."),
    ],
)
.doc("The instance lifecycle hooks of a function.");

pub(crate) static LIFECYCLE_HOOK: Record = Record::new(
    "LifecycleHook",
    &[
        Field::member("command", "command", Kind::List(&Kind::Text))
            .nullable()
            .doc("The command to run, as an alternative to `handler`."),
        Field::member("handler", "handler", Kind::Text)
            .nullable()
            .doc("The handler of the hook, such as `index.initializer`; at most 128 characters."),
        Field::member("timeout", "timeout", Kind::Int)
            .nullable()
            .doc(
                "The timeout of the hook, in seconds; at most 300 for the initializer hook and \
                 90 for the pre-stop hook.",
            ),
    ],
)
.doc("A hook that runs at a specific point in the lifecycle of an instance.");

pub(crate) static GPU_CONFIG: Record = Record::new(
    "GPUConfig",
    &[
        Field::member("gpu_memory_size", "gpuMemorySize", Kind::Int)
            .nullable()
            .doc("The GPU memory size, in MB; a multiple of 1,024."),
        Field::member("gpu_type", "gpuType", Kind::Text)
            .nullable()
            .doc(
                "The GPU type, such as `fc.gpu.tesla.1` or `fc.gpu.ampere.1`; at most 128 \
                 characters.",
            ),
    ],
)
.doc("The GPU configuration of a function.");
