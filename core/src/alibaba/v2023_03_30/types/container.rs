//! Images of functions.

use super::CUSTOM_HEALTH_CHECK_CONFIG;
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static ACCELERATION_TYPE: Enumeration = Enumeration::new(
    "AccelerationType",
    &[
        Word::new(
            "Default",
            "Default",
            "Image acceleration is enabled, so that containers start faster.",
        ),
        Word::new("None", "None", "Image acceleration is disabled."),
    ],
)
.doc("The image acceleration setting.");

pub(crate) static CUSTOM_CONTAINER_CONFIG: Record = Record::new(
    "CustomContainerConfig",
    &[
        Field::member(
            "acceleration_info",
            "accelerationInfo",
            Kind::Record(&ACCELERATION_INFO),
        )
        .nullable()
        .doc("The status of the image acceleration. Returned by the service only."),
        Field::member(
            "acceleration_type",
            "accelerationType",
            Kind::Word(&ACCELERATION_TYPE),
        )
        .nullable()
        .doc("The image acceleration setting."),
        Field::member("acr_instance_id", "acrInstanceId", Kind::Text)
            .nullable()
            .doc(
                "The ID of the Container Registry Enterprise Edition instance that holds the \
                 image.",
            ),
        Field::member("command", "command", Kind::List(&Kind::Text))
            .nullable()
            .doc("The arguments of `entrypoint`."),
        Field::member("entrypoint", "entrypoint", Kind::List(&Kind::Text))
            .nullable()
            .doc("The command that starts the container."),
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
        Field::member("image", "image", Kind::Text)
            .nullable()
            .doc("The address of the container image."),
        Field::member("port", "port", Kind::Int)
            .nullable()
            .doc("The port on which the HTTP server of an instance listens."),
        Field::member(
            "registry_config",
            "registryConfig",
            Kind::Record(&REGISTRY_CONFIG),
        )
        .nullable()
        .doc("The configuration for access to the image registry."),
        Field::member("resolved_image_uri", "resolvedImageUri", Kind::Text)
            .nullable()
            .doc(
                "The image address with the digest of the image that actually runs. Returned by \
                 the service only.",
            ),
    ],
)
.doc("The container image of a function with the runtime `custom-container`.");

pub(crate) static ACCELERATION_INFO: Record = Record::new(
    "AccelerationInfo",
    &[Field::member("status", "status", Kind::Text)
        .nullable()
        .doc("The acceleration status, such as `Preparing` or `Ready`.")],
)
.doc("The status of image acceleration.");

pub(crate) static MICRO_SANDBOX_CONFIG: Record = Record::new(
    "MicroSandboxConfig",
    &[
        Field::member("acr_instance_id", "acrInstanceId", Kind::Text)
            .nullable()
            .doc("The ID of the Container Registry instance that holds the image."),
        Field::member("image", "image", Kind::Text)
            .nullable()
            .doc("The address of the image."),
        Field::member("os_type", "osType", Kind::Text)
            .nullable()
            .doc("The operating system of the sandbox."),
        Field::member("ready_command", "readyCommand", Kind::Text)
            .nullable()
            .doc("The command that checks whether the sandbox is ready."),
        Field::member(
            "registry_config",
            "registryConfig",
            Kind::Record(&REGISTRY_CONFIG),
        )
        .nullable()
        .doc("The configuration for access to the image registry."),
        Field::member("start_command", "startCommand", Kind::Text)
            .nullable()
            .doc("The command that starts the sandbox."),
    ],
)
.doc("The sandbox image of a function with the runtime `micro-sandbox`.");

pub(crate) static REGISTRY_CONFIG: Record = Record::new(
    "RegistryConfig",
    &[
        Field::member(
            "auth_config",
            "authConfig",
            Kind::Record(&REGISTRY_AUTH_CONFIG),
        )
        .nullable()
        .doc("The credentials for the registry."),
        Field::member(
            "cert_config",
            "certConfig",
            Kind::Record(&REGISTRY_CERT_CONFIG),
        )
        .nullable()
        .doc("The certificate verification of the registry."),
        Field::member(
            "network_config",
            "networkConfig",
            Kind::Record(&REGISTRY_NETWORK_CONFIG),
        )
        .nullable()
        .doc("The network of the registry."),
    ],
)
.doc("The configuration for access to an image registry.");

pub(crate) static REGISTRY_AUTH_CONFIG: Record = Record::new(
    "RegistryAuthConfig",
    &[
        Field::member("password", "password", Kind::Secret)
            .nullable()
            .doc("The password for the registry. Redacted when printed."),
        Field::member("user_name", "userName", Kind::Text)
            .nullable()
            .doc("The user name for the registry."),
    ],
)
.doc("The credentials for an image registry.");

pub(crate) static REGISTRY_CERT_CONFIG: Record = Record::new(
    "RegistryCertConfig",
    &[
        Field::member("insecure", "insecure", Kind::Bool)
            .nullable()
            .doc("Whether to skip certificate verification."),
        Field::member("root_ca_cert_base64", "rootCaCertBase64", Kind::Text)
            .nullable()
            .doc("The certificate of the certificate authority (CA), encoded in base64."),
    ],
)
.doc("The certificate verification of an image registry.");

pub(crate) static REGISTRY_NETWORK_CONFIG: Record = Record::new(
    "RegistryNetworkConfig",
    &[
        Field::member("security_group_id", "securityGroupId", Kind::Text)
            .nullable()
            .doc("The ID of the security group."),
        Field::member("v_switch_id", "vSwitchId", Kind::Text)
            .nullable()
            .doc("The ID of the vSwitch."),
        Field::member("vpc_id", "vpcId", Kind::Text)
            .nullable()
            .doc("The ID of the VPC."),
    ],
)
.doc("The network through which an image registry is reached.");
