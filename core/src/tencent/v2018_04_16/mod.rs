//! API version 2018-04-16, with its operations.

mod code;
pub(crate) mod copy_function;
pub(crate) mod create_alias;
pub(crate) mod create_function;
pub(crate) mod create_namespace;
pub(crate) mod create_trigger;
pub(crate) mod delete_alias;
pub(crate) mod delete_function;
pub(crate) mod delete_function_version;
pub(crate) mod delete_layer_version;
pub(crate) mod delete_namespace;
pub(crate) mod delete_trigger;
mod fields;
pub(crate) mod get_account;
pub(crate) mod get_alias;
pub(crate) mod get_function;
pub(crate) mod get_function_address;
pub(crate) mod get_function_event_invoke_config;
pub(crate) mod get_layer_version;
pub(crate) mod get_provisioned_concurrency_config;
pub(crate) mod get_request_status;
pub(crate) mod get_reserved_concurrency_config;
pub(crate) mod get_temp_cos_info;
pub(crate) mod invoke;
pub(crate) mod invoke_function;
pub(crate) mod list_aliases;
pub(crate) mod list_functions;
pub(crate) mod list_layer_versions;
pub(crate) mod list_layers;
pub(crate) mod list_namespaces;
pub(crate) mod list_triggers;
pub(crate) mod list_version_by_function;
pub(crate) mod publish_layer_version;
pub(crate) mod publish_version;
pub(crate) mod update_alias;
pub(crate) mod update_function_code;
pub(crate) mod update_function_configuration;
pub(crate) mod update_function_event_invoke_config;
pub(crate) mod update_namespace;
pub(crate) mod update_trigger;
pub(crate) mod update_trigger_status;

#[cfg(feature = "typed")]
pub use crate::typed::tencent::v2018_04_16::*;

use crate::engine::table::Operation;

/// Every operation, beginning with what looks over an account.
pub(crate) static OPERATIONS: &[&Operation] = &[
    &list_namespaces::LIST_NAMESPACES,
    &list_functions::LIST_FUNCTIONS,
    &get_function::GET_FUNCTION,
    &get_function_address::GET_FUNCTION_ADDRESS,
    &create_function::CREATE_FUNCTION,
    &update_function_code::UPDATE_FUNCTION_CODE,
    &update_function_configuration::UPDATE_FUNCTION_CONFIGURATION,
    &delete_function::DELETE_FUNCTION,
    &delete_function_version::DELETE_FUNCTION_VERSION,
    &publish_version::PUBLISH_VERSION,
    &list_version_by_function::LIST_VERSION_BY_FUNCTION,
    &create_alias::CREATE_ALIAS,
    &get_alias::GET_ALIAS,
    &update_alias::UPDATE_ALIAS,
    &delete_alias::DELETE_ALIAS,
    &list_aliases::LIST_ALIASES,
    &create_trigger::CREATE_TRIGGER,
    &update_trigger::UPDATE_TRIGGER,
    &update_trigger_status::UPDATE_TRIGGER_STATUS,
    &delete_trigger::DELETE_TRIGGER,
    &list_triggers::LIST_TRIGGERS,
    &publish_layer_version::PUBLISH_LAYER_VERSION,
    &get_layer_version::GET_LAYER_VERSION,
    &list_layers::LIST_LAYERS,
    &list_layer_versions::LIST_LAYER_VERSIONS,
    &delete_layer_version::DELETE_LAYER_VERSION,
    &invoke::INVOKE,
    &invoke_function::INVOKE_FUNCTION,
    &get_request_status::GET_REQUEST_STATUS,
    &copy_function::COPY_FUNCTION,
    &create_namespace::CREATE_NAMESPACE,
    &update_namespace::UPDATE_NAMESPACE,
    &delete_namespace::DELETE_NAMESPACE,
    &get_account::GET_ACCOUNT,
    &get_reserved_concurrency_config::GET_RESERVED_CONCURRENCY_CONFIG,
    &get_provisioned_concurrency_config::GET_PROVISIONED_CONCURRENCY_CONFIG,
    &get_function_event_invoke_config::GET_FUNCTION_EVENT_INVOKE_CONFIG,
    &update_function_event_invoke_config::UPDATE_FUNCTION_EVENT_INVOKE_CONFIG,
    &get_temp_cos_info::GET_TEMP_COS_INFO,
];
