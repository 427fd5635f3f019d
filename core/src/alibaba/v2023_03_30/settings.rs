//! Settings of functions: what creating and updating take, and what functions say of themselves.

use super::types;
use crate::engine::table::{Field, Kind};

pub(super) const CODE: Field =
    Field::member("code", "code", Kind::Record(&types::INPUT_CODE_LOCATION))
        .nullable()
        .doc(
            "The code of the function. A function has either `code` or \
             `custom_container_config`.",
        );

pub(super) const CPU: Field = Field::member("cpu", "cpu", Kind::Float).nullable().doc(
    "The number of vCPUs: a multiple of 0.05 from 0.05 to 16, with 1 to 4 GB of \
     memory per vCPU.",
);

pub(super) const CUSTOM_CONTAINER_CONFIG: Field = Field::member(
    "custom_container_config",
    "customContainerConfig",
    Kind::Record(&types::CUSTOM_CONTAINER_CONFIG),
)
.nullable()
.doc("The container image, for the runtime `custom-container`.");

pub(super) const CUSTOM_DNS: Field =
    Field::member("custom_dns", "customDNS", Kind::Record(&types::CUSTOM_DNS))
        .nullable()
        .doc("The custom DNS configuration.");

pub(super) const CUSTOM_RUNTIME_CONFIG: Field = Field::member(
    "custom_runtime_config",
    "customRuntimeConfig",
    Kind::Record(&types::CUSTOM_RUNTIME_CONFIG),
)
.nullable()
.doc("The configuration of a custom runtime, including the command that starts it.");

pub(super) const DESCRIPTION: Field = Field::member("description", "description", Kind::Text)
    .nullable()
    .doc("The description of the function; at most 256 characters.");

pub(super) const DISABLE_INJECT_CREDENTIALS: Field = Field::member(
    "disable_inject_credentials",
    "disableInjectCredentials",
    Kind::Word(&types::DISABLE_INJECT_CREDENTIALS),
)
.nullable()
.doc("The places into which the credentials of the function's role are not injected.");

pub(super) const DISABLE_ONDEMAND: Field =
    Field::member("disable_ondemand", "disableOndemand", Kind::Bool)
        .nullable()
        .doc(
            "Whether the function runs only on provisioned instances, with no instances \
             started on demand. Deprecated by the vendor.",
        );

pub(super) const DISK_SIZE: Field = Field::member("disk_size", "diskSize", Kind::Int)
    .nullable()
    .doc("The disk size, in MB: 512 or 10,240.");

pub(super) const ENABLE_LONG_LIVING: Field =
    Field::member("enable_long_living", "enableLongLiving", Kind::Bool)
        .nullable()
        .doc(
            "Whether provisioned GPU instances can be long-living, in which case no \
             credentials are injected. Deprecated by the vendor.",
        );

pub(super) const ENVIRONMENT_VARIABLES: Field = Field::member(
    "environment_variables",
    "environmentVariables",
    Kind::Map(&Kind::SecretScalar),
)
.nullable()
.doc(
    "The environment variables. Their values are redacted when printed, because \
     they often hold keys and passwords.",
);

pub(super) const GPU_CONFIG: Field =
    Field::member("gpu_config", "gpuConfig", Kind::Record(&types::GPU_CONFIG))
        .nullable()
        .doc("The GPU configuration.");

pub(super) const HANDLER: Field = Field::member("handler", "handler", Kind::Text)
    .nullable()
    .doc(
        "The handler, such as `index.handler`; 1 to 128 characters. It must be set for \
         container images too, although they do not use it.",
    );

pub(super) const IDLE_TIMEOUT: Field = Field::member("idle_timeout", "idleTimeout", Kind::Int)
    .nullable()
    .doc(
        "The time for which an idle instance is kept after its last request, in \
         seconds.",
    );

pub(super) const INSTANCE_CONCURRENCY: Field =
    Field::member("instance_concurrency", "instanceConcurrency", Kind::Int)
        .nullable()
        .doc("The maximum number of requests that an instance processes at a time.");

pub(super) const INSTANCE_ISOLATION_MODE: Field = Field::member(
    "instance_isolation_mode",
    "instanceIsolationMode",
    Kind::Word(&types::INSTANCE_ISOLATION_MODE),
)
.nullable()
.doc(
    "The isolation mode of instances, which determines the requests that can share \
     an instance.",
);

pub(super) const INSTANCE_LIFECYCLE_CONFIG: Field = Field::member(
    "instance_lifecycle_config",
    "instanceLifecycleConfig",
    Kind::Record(&types::INSTANCE_LIFECYCLE_CONFIG),
)
.nullable()
.doc("The instance lifecycle hooks, which run when instances start and stop.");

pub(super) const INTERNET_ACCESS: Field =
    Field::member("internet_access", "internetAccess", Kind::Bool)
        .nullable()
        .doc("Whether the function can access the Internet. Allowed by default.");

pub(super) const JUICE_FS_CONFIG: Field = Field::member(
    "juice_fs_config",
    "juiceFsConfig",
    Kind::Record(&types::JUICE_FS_CONFIG),
)
.nullable()
.doc("The JuiceFS file systems to mount. Known only from the vendor's Python SDK.");

pub(super) const LAYERS: Field = Field::member("layers", "layers", Kind::List(&Kind::Text))
    .nullable()
    .doc(
        "The layers, as ARNs. If several layers contain a file of the same name, the \
         file of the earliest layer takes precedence.",
    );

pub(super) const LOG_CONFIG: Field =
    Field::member("log_config", "logConfig", Kind::Record(&types::LOG_CONFIG))
        .nullable()
        .doc("The log configuration: the destination of the logs.");

pub(super) const MEMORY_SIZE: Field = Field::member("memory_size", "memorySize", Kind::Int)
    .nullable()
    .doc("The memory size, in MB: a multiple of 64 from 128 to 32,768.");

pub(super) const MICRO_SANDBOX_CONFIG: Field = Field::member(
    "micro_sandbox_config",
    "microSandboxConfig",
    Kind::Record(&types::MICRO_SANDBOX_CONFIG),
)
.nullable()
.doc(
    "The sandbox, for the runtime `micro-sandbox`. Known only from the vendor's \
     Python SDK.",
);

pub(super) const NAS_CONFIG: Field =
    Field::member("nas_config", "nasConfig", Kind::Record(&types::NAS_CONFIG))
        .nullable()
        .doc("The NAS file systems to mount.");

pub(super) const OSS_MOUNT_CONFIG: Field = Field::member(
    "oss_mount_config",
    "ossMountConfig",
    Kind::Record(&types::OSS_MOUNT_CONFIG),
)
.nullable()
.doc("The OSS buckets to mount.");

pub(super) const POLAR_FS_CONFIG: Field = Field::member(
    "polar_fs_config",
    "polarFsConfig",
    Kind::Record(&types::POLAR_FS_CONFIG),
)
.nullable()
.doc("The PolarFS file systems to mount.");

pub(super) const ROLE: Field = Field::member("role", "role", Kind::Text)
    .nullable()
    .doc("The ARN of the RAM role that the function assumes; at most 300 characters.");

pub(super) const RUNTIME: Field = Field::member("runtime", "runtime", Kind::Text)
    .nullable()
    .doc(
        "The runtime, such as `python3.10`, `nodejs20`, `custom.debian12`, or \
         `custom-container`; the set of values is open.",
    );

pub(super) const SESSION_AFFINITY: Field = Field::member(
    "session_affinity",
    "sessionAffinity",
    Kind::Word(&types::SESSION_AFFINITY),
)
.nullable()
.doc(
    "The session affinity type, which determines how the requests of a session \
     reach the same instance.",
);

pub(super) const SESSION_AFFINITY_CONFIG: Field = Field::member(
    "session_affinity_config",
    "sessionAffinityConfig",
    Kind::Text,
)
.nullable()
.doc("The configuration for the session affinity type, as a JSON string.");

pub(super) const TIMEOUT: Field = Field::member("timeout", "timeout", Kind::Int)
    .nullable()
    .doc("The execution timeout, in seconds, from 1 to 86,400. Defaults to 3.");

pub(super) const TRACING_CONFIG: Field = Field::member(
    "tracing_config",
    "tracingConfig",
    Kind::Record(&types::TRACING_CONFIG),
)
.nullable()
.doc("The tracing configuration: the destination of the traces.");

pub(super) const VPC_CONFIG: Field =
    Field::member("vpc_config", "vpcConfig", Kind::Record(&types::VPC_CONFIG))
        .nullable()
        .doc("The VPC configuration: the private network that the function can access.");
