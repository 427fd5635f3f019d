//! API version 2023-03-30, Function Compute 3.0, with its operations.

pub(crate) mod change_resource_group;
pub(crate) mod create_alias;
pub(crate) mod create_custom_domain;
pub(crate) mod create_function;
pub(crate) mod create_layer_version;
pub(crate) mod create_trigger;
pub(crate) mod delete_alias;
pub(crate) mod delete_async_invoke_config;
pub(crate) mod delete_concurrency_config;
pub(crate) mod delete_custom_domain;
pub(crate) mod delete_function;
pub(crate) mod delete_function_version;
pub(crate) mod delete_layer_version;
pub(crate) mod delete_provision_config;
pub(crate) mod delete_scaling_config;
pub(crate) mod delete_trigger;
pub(crate) mod disable_function_invocation;
pub(crate) mod enable_function_invocation;
mod fields;
pub(crate) mod get_alias;
pub(crate) mod get_async_invoke_config;
pub(crate) mod get_async_task;
pub(crate) mod get_concurrency_config;
pub(crate) mod get_custom_domain;
pub(crate) mod get_function;
pub(crate) mod get_function_code;
pub(crate) mod get_layer_version;
pub(crate) mod get_layer_version_by_arn;
pub(crate) mod get_provision_config;
pub(crate) mod get_scaling_config;
pub(crate) mod get_trigger;
pub(crate) mod invoke_function;
pub(crate) mod list_aliases;
pub(crate) mod list_async_invoke_configs;
pub(crate) mod list_async_tasks;
pub(crate) mod list_concurrency_configs;
pub(crate) mod list_custom_domains;
pub(crate) mod list_function_versions;
pub(crate) mod list_functions;
pub(crate) mod list_instances;
pub(crate) mod list_layer_versions;
pub(crate) mod list_layers;
pub(crate) mod list_provision_configs;
pub(crate) mod list_scaling_configs;
pub(crate) mod list_tag_resources;
pub(crate) mod list_triggers;
pub(crate) mod publish_function_version;
pub(crate) mod put_async_invoke_config;
pub(crate) mod put_concurrency_config;
pub(crate) mod put_layer_acl;
pub(crate) mod put_provision_config;
pub(crate) mod put_scaling_config;
mod settings;
pub(crate) mod stop_async_task;
pub(crate) mod tag_resources;
pub(crate) mod types;
pub(crate) mod untag_resources;
pub(crate) mod update_alias;
pub(crate) mod update_custom_domain;
pub(crate) mod update_function;
pub(crate) mod update_trigger;

#[cfg(feature = "typed")]
pub use crate::typed::alibaba::v2023_03_30::*;

use crate::engine::table::Operation;

/// Every operation: functions with their code, versions, aliases and triggers, then layers, tags,
/// instances, queued calls and domains.
pub(crate) static OPERATIONS: &[&Operation] = &[
    &create_function::CREATE_FUNCTION,
    &get_function::GET_FUNCTION,
    &update_function::UPDATE_FUNCTION,
    &delete_function::DELETE_FUNCTION,
    &list_functions::LIST_FUNCTIONS,
    &get_function_code::GET_FUNCTION_CODE,
    &invoke_function::INVOKE_FUNCTION,
    &publish_function_version::PUBLISH_FUNCTION_VERSION,
    &list_function_versions::LIST_FUNCTION_VERSIONS,
    &delete_function_version::DELETE_FUNCTION_VERSION,
    &create_alias::CREATE_ALIAS,
    &get_alias::GET_ALIAS,
    &update_alias::UPDATE_ALIAS,
    &delete_alias::DELETE_ALIAS,
    &list_aliases::LIST_ALIASES,
    &create_trigger::CREATE_TRIGGER,
    &get_trigger::GET_TRIGGER,
    &update_trigger::UPDATE_TRIGGER,
    &delete_trigger::DELETE_TRIGGER,
    &list_triggers::LIST_TRIGGERS,
    &create_layer_version::CREATE_LAYER_VERSION,
    &get_layer_version::GET_LAYER_VERSION,
    &get_layer_version_by_arn::GET_LAYER_VERSION_BY_ARN,
    &delete_layer_version::DELETE_LAYER_VERSION,
    &list_layers::LIST_LAYERS,
    &list_layer_versions::LIST_LAYER_VERSIONS,
    &put_layer_acl::PUT_LAYER_ACL,
    &tag_resources::TAG_RESOURCES,
    &untag_resources::UNTAG_RESOURCES,
    &list_tag_resources::LIST_TAG_RESOURCES,
    &put_concurrency_config::PUT_CONCURRENCY_CONFIG,
    &get_concurrency_config::GET_CONCURRENCY_CONFIG,
    &delete_concurrency_config::DELETE_CONCURRENCY_CONFIG,
    &list_concurrency_configs::LIST_CONCURRENCY_CONFIGS,
    &put_provision_config::PUT_PROVISION_CONFIG,
    &get_provision_config::GET_PROVISION_CONFIG,
    &delete_provision_config::DELETE_PROVISION_CONFIG,
    &list_provision_configs::LIST_PROVISION_CONFIGS,
    &put_scaling_config::PUT_SCALING_CONFIG,
    &get_scaling_config::GET_SCALING_CONFIG,
    &delete_scaling_config::DELETE_SCALING_CONFIG,
    &list_scaling_configs::LIST_SCALING_CONFIGS,
    &put_async_invoke_config::PUT_ASYNC_INVOKE_CONFIG,
    &get_async_invoke_config::GET_ASYNC_INVOKE_CONFIG,
    &delete_async_invoke_config::DELETE_ASYNC_INVOKE_CONFIG,
    &list_async_invoke_configs::LIST_ASYNC_INVOKE_CONFIGS,
    &get_async_task::GET_ASYNC_TASK,
    &list_async_tasks::LIST_ASYNC_TASKS,
    &stop_async_task::STOP_ASYNC_TASK,
    &create_custom_domain::CREATE_CUSTOM_DOMAIN,
    &get_custom_domain::GET_CUSTOM_DOMAIN,
    &update_custom_domain::UPDATE_CUSTOM_DOMAIN,
    &delete_custom_domain::DELETE_CUSTOM_DOMAIN,
    &list_custom_domains::LIST_CUSTOM_DOMAINS,
    &enable_function_invocation::ENABLE_FUNCTION_INVOCATION,
    &disable_function_invocation::DISABLE_FUNCTION_INVOCATION,
    &list_instances::LIST_INSTANCES,
    &change_resource_group::CHANGE_RESOURCE_GROUP,
];
