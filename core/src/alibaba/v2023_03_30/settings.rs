//! Settings of functions: what creating and updating take, and what functions say of themselves.

use super::types;
use crate::engine::table::{Field, Kind};

pub(super) const CODE: Field =
    Field::member("code", "code", Kind::Record(&types::INPUT_CODE_LOCATION))
        .nullable()
        .doc("The code; every function has either this or `custom_container_config`.");

pub(super) const CPU: Field = Field::member("cpu", "cpu", Kind::Float).nullable().doc(
    "Virtual CPUs, in steps of 0.05 from 0.05 to 16, with 1 to 4 GB of memory \
     for each.",
);

pub(super) const CUSTOM_CONTAINER_CONFIG: Field = Field::member(
    "custom_container_config",
    "customContainerConfig",
    Kind::Record(&types::CUSTOM_CONTAINER_CONFIG),
)
.nullable()
.doc("The container image, for runtime `custom-container`.");

pub(super) const CUSTOM_DNS: Field =
    Field::member("custom_dns", "customDNS", Kind::Record(&types::CUSTOM_DNS))
        .nullable()
        .doc("How names are resolved.");

pub(super) const CUSTOM_RUNTIME_CONFIG: Field = Field::member(
    "custom_runtime_config",
    "customRuntimeConfig",
    Kind::Record(&types::CUSTOM_RUNTIME_CONFIG),
)
.nullable()
.doc("How a custom runtime is started.");

pub(super) const DESCRIPTION: Field = Field::member("description", "description", Kind::Text)
    .nullable()
    .doc("Description; at most 256 characters.");

pub(super) const DISABLE_INJECT_CREDENTIALS: Field = Field::member(
    "disable_inject_credentials",
    "disableInjectCredentials",
    Kind::Word(&types::DISABLE_INJECT_CREDENTIALS),
)
.nullable()
.doc("Where the function is not given credentials of its role.");

pub(super) const DISABLE_ONDEMAND: Field =
    Field::member("disable_ondemand", "disableOndemand", Kind::Bool)
        .nullable()
        .doc("Whether only provisioned instances run it, and none is started on demand.");

pub(super) const DISK_SIZE: Field = Field::member("disk_size", "diskSize", Kind::Int)
    .nullable()
    .doc("Disk in MB: 512 or 10240.");

pub(super) const ENABLE_LONG_LIVING: Field =
    Field::member("enable_long_living", "enableLongLiving", Kind::Bool)
        .nullable()
        .doc(
            "Whether provisioned instances with a GPU may live long; they are given no \
             credentials then.",
        );

pub(super) const ENVIRONMENT_VARIABLES: Field = Field::member(
    "environment_variables",
    "environmentVariables",
    Kind::Map(&Kind::SecretScalar),
)
.nullable()
.doc(
    "Environment variables; their values are not printed, because keys and \
     passwords are kept in them.",
);

pub(super) const GPU_CONFIG: Field =
    Field::member("gpu_config", "gpuConfig", Kind::Record(&types::GPU_CONFIG))
        .nullable()
        .doc("The GPU.");

pub(super) const HANDLER: Field = Field::member("handler", "handler", Kind::Text)
    .nullable()
    .doc(
        "Entry point, such as `index.handler`; of containers it is not used, but \
         must be given, 1 to 128 characters.",
    );

pub(super) const IDLE_TIMEOUT: Field = Field::member("idle_timeout", "idleTimeout", Kind::Int)
    .nullable()
    .doc("How long an instance is kept after its last request, in seconds.");

pub(super) const INSTANCE_CONCURRENCY: Field =
    Field::member("instance_concurrency", "instanceConcurrency", Kind::Int)
        .nullable()
        .doc("Requests that one instance serves at a time.");

pub(super) const INSTANCE_ISOLATION_MODE: Field = Field::member(
    "instance_isolation_mode",
    "instanceIsolationMode",
    Kind::Word(&types::INSTANCE_ISOLATION_MODE),
)
.nullable()
.doc("What shares an instance.");

pub(super) const INSTANCE_LIFECYCLE_CONFIG: Field = Field::member(
    "instance_lifecycle_config",
    "instanceLifecycleConfig",
    Kind::Record(&types::INSTANCE_LIFECYCLE_CONFIG),
)
.nullable()
.doc("What runs when instances start and stop.");

pub(super) const INTERNET_ACCESS: Field =
    Field::member("internet_access", "internetAccess", Kind::Bool)
        .nullable()
        .doc("Whether the function reaches the Internet.");

pub(super) const JUICE_FS_CONFIG: Field = Field::member(
    "juice_fs_config",
    "juiceFsConfig",
    Kind::Record(&types::JUICE_FS_CONFIG),
)
.nullable()
.doc("File systems of JuiceFS; known from the Python SDK.");

pub(super) const LAYERS: Field = Field::member("layers", "layers", Kind::List(&Kind::Text))
    .nullable()
    .doc(
        "Layers by their ARN; of two files of one name that of the earlier layer \
         counts.",
    );

pub(super) const LOG_CONFIG: Field =
    Field::member("log_config", "logConfig", Kind::Record(&types::LOG_CONFIG))
        .nullable()
        .doc("Destination of the logs.");

pub(super) const MEMORY_SIZE: Field = Field::member("memory_size", "memorySize", Kind::Int)
    .nullable()
    .doc("Memory in MB, in steps of 64 from 128 to 32768.");

pub(super) const MICRO_SANDBOX_CONFIG: Field = Field::member(
    "micro_sandbox_config",
    "microSandboxConfig",
    Kind::Record(&types::MICRO_SANDBOX_CONFIG),
)
.nullable()
.doc("The sandbox, for runtime `micro-sandbox`; known from the Python SDK.");

pub(super) const NAS_CONFIG: Field =
    Field::member("nas_config", "nasConfig", Kind::Record(&types::NAS_CONFIG))
        .nullable()
        .doc("File systems of NAS.");

pub(super) const OSS_MOUNT_CONFIG: Field = Field::member(
    "oss_mount_config",
    "ossMountConfig",
    Kind::Record(&types::OSS_MOUNT_CONFIG),
)
.nullable()
.doc("OSS buckets that are seen as folders.");

pub(super) const POLAR_FS_CONFIG: Field = Field::member(
    "polar_fs_config",
    "polarFsConfig",
    Kind::Record(&types::POLAR_FS_CONFIG),
)
.nullable()
.doc("File systems of PolarFS.");

pub(super) const ROLE: Field = Field::member("role", "role", Kind::Text)
    .nullable()
    .doc("ARN of the role that the function acts in; at most 300 characters.");

pub(super) const RUNTIME: Field = Field::member("runtime", "runtime", Kind::Text)
    .nullable()
    .doc(
        "Runtime, such as `python3.10`, `nodejs20`, `custom.debian12` or \
         `custom-container`; an open set.",
    );

pub(super) const SESSION_AFFINITY: Field = Field::member(
    "session_affinity",
    "sessionAffinity",
    Kind::Word(&types::SESSION_AFFINITY),
)
.nullable()
.doc("What sends the requests of one session to one instance.");

pub(super) const SESSION_AFFINITY_CONFIG: Field = Field::member(
    "session_affinity_config",
    "sessionAffinityConfig",
    Kind::Text,
)
.nullable()
.doc("What that kind of affinity needs, JSON as a string.");

pub(super) const TIMEOUT: Field = Field::member("timeout", "timeout", Kind::Int)
    .nullable()
    .doc("Timeout in seconds, 1 to 86400; the service takes 3 if it is not set.");

pub(super) const TRACING_CONFIG: Field = Field::member(
    "tracing_config",
    "tracingConfig",
    Kind::Record(&types::TRACING_CONFIG),
)
.nullable()
.doc("Destination of the traces.");

pub(super) const VPC_CONFIG: Field =
    Field::member("vpc_config", "vpcConfig", Kind::Record(&types::VPC_CONFIG))
        .nullable()
        .doc("The network of your own.");
