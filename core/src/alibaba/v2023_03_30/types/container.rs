//! Images of functions.

use super::CUSTOM_HEALTH_CHECK_CONFIG;
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static ACCELERATION_TYPE: Enumeration = Enumeration::new(
    "AccelerationType",
    &[
        Word::new("Default", "Default", "Images start faster."),
        Word::new("None", "None", "Images start as they are."),
    ],
)
.doc("Whether the start of images is accelerated.");

pub(crate) static CUSTOM_CONTAINER_CONFIG: Record = Record::new(
    "CustomContainerConfig",
    &[
        Field::member(
            "acceleration_info",
            "accelerationInfo",
            Kind::Record(&ACCELERATION_INFO),
        )
        .nullable()
        .doc("How far the acceleration of the image is; only received."),
        Field::member(
            "acceleration_type",
            "accelerationType",
            Kind::Word(&ACCELERATION_TYPE),
        )
        .nullable()
        .doc("Whether the start of images is accelerated."),
        Field::member("acr_instance_id", "acrInstanceId", Kind::Text)
            .nullable()
            .doc("Id of the Container Registry instance that holds the image."),
        Field::member("command", "command", Kind::List(&Kind::Text))
            .nullable()
            .doc("Arguments of `entrypoint`."),
        Field::member("entrypoint", "entrypoint", Kind::List(&Kind::Text))
            .nullable()
            .doc("Command that the container starts with."),
        Field::member(
            "health_check_config",
            "healthCheckConfig",
            Kind::Record(&CUSTOM_HEALTH_CHECK_CONFIG),
        )
        .nullable()
        .doc("How the service learns whether an instance is healthy."),
        Field::member("image", "image", Kind::Text)
            .nullable()
            .doc("Address of the image."),
        Field::member("port", "port", Kind::Int)
            .nullable()
            .doc("Port that the HTTP server of an instance listens on."),
        Field::member(
            "registry_config",
            "registryConfig",
            Kind::Record(&REGISTRY_CONFIG),
        )
        .nullable()
        .doc("How to reach the registry of the image."),
        Field::member("resolved_image_uri", "resolvedImageUri", Kind::Text)
            .nullable()
            .doc("The image by its digest, which is what runs; only received."),
    ],
)
.doc("The container image of a function with runtime `custom-container`.");

pub(crate) static ACCELERATION_INFO: Record = Record::new(
    "AccelerationInfo",
    &[Field::member("status", "status", Kind::Text)
        .nullable()
        .doc("How far it is, such as `Preparing` or `Ready`.")],
)
.doc("How far the acceleration of an image is.");

pub(crate) static MICRO_SANDBOX_CONFIG: Record = Record::new(
    "MicroSandboxConfig",
    &[
        Field::member("acr_instance_id", "acrInstanceId", Kind::Text)
            .nullable()
            .doc("Id of the Container Registry instance that holds the image."),
        Field::member("image", "image", Kind::Text)
            .nullable()
            .doc("Address of the image."),
        Field::member("os_type", "osType", Kind::Text)
            .nullable()
            .doc("Operating system of the sandbox."),
        Field::member("ready_command", "readyCommand", Kind::Text)
            .nullable()
            .doc("Command that says whether the sandbox is ready."),
        Field::member(
            "registry_config",
            "registryConfig",
            Kind::Record(&REGISTRY_CONFIG),
        )
        .nullable()
        .doc("How to reach the registry of the image."),
        Field::member("start_command", "startCommand", Kind::Text)
            .nullable()
            .doc("Command that the sandbox starts with."),
    ],
)
.doc("The image of a function with runtime `micro-sandbox`.");

pub(crate) static REGISTRY_CONFIG: Record = Record::new(
    "RegistryConfig",
    &[
        Field::member(
            "auth_config",
            "authConfig",
            Kind::Record(&REGISTRY_AUTH_CONFIG),
        )
        .nullable()
        .doc("Who reads the image."),
        Field::member(
            "cert_config",
            "certConfig",
            Kind::Record(&REGISTRY_CERT_CONFIG),
        )
        .nullable()
        .doc("How the registry's certificate is checked."),
        Field::member(
            "network_config",
            "networkConfig",
            Kind::Record(&REGISTRY_NETWORK_CONFIG),
        )
        .nullable()
        .doc("The network in which the registry is."),
    ],
)
.doc("How to reach the registry of an image.");

pub(crate) static REGISTRY_AUTH_CONFIG: Record = Record::new(
    "RegistryAuthConfig",
    &[
        Field::member("password", "password", Kind::Secret)
            .nullable()
            .doc("Password of the registry."),
        Field::member("user_name", "userName", Kind::Text)
            .nullable()
            .doc("Name of the user."),
    ],
)
.doc("Who reads an image.");

pub(crate) static REGISTRY_CERT_CONFIG: Record = Record::new(
    "RegistryCertConfig",
    &[
        Field::member("insecure", "insecure", Kind::Bool)
            .nullable()
            .doc("Whether the certificate is not checked."),
        Field::member("root_ca_cert_base64", "rootCaCertBase64", Kind::Text)
            .nullable()
            .doc("Certificate of the authority, in base64."),
    ],
)
.doc("How a registry's certificate is checked.");

pub(crate) static REGISTRY_NETWORK_CONFIG: Record = Record::new(
    "RegistryNetworkConfig",
    &[
        Field::member("security_group_id", "securityGroupId", Kind::Text)
            .nullable()
            .doc("Id of the security group."),
        Field::member("v_switch_id", "vSwitchId", Kind::Text)
            .nullable()
            .doc("Id of the switch."),
        Field::member("vpc_id", "vpcId", Kind::Text)
            .nullable()
            .doc("Id of the VPC."),
    ],
)
.doc("The network in which a registry is.");
