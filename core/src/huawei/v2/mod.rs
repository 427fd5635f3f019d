//! API version 2, with its operations.

pub(crate) mod async_invoke_function;
pub(crate) mod batch_delete_function_triggers;
pub(crate) mod create_dependency_version;
pub(crate) mod create_function;
pub(crate) mod create_function_trigger;
pub(crate) mod create_function_version;
pub(crate) mod create_version_alias;
pub(crate) mod delete_dependency_version;
pub(crate) mod delete_function;
pub(crate) mod delete_function_trigger;
pub(crate) mod delete_version_alias;
pub(crate) mod export_function;
mod fields;
pub(crate) mod import_function;
pub(crate) mod invoke_function;
pub(crate) mod list_dependencies;
pub(crate) mod list_dependency_version;
pub(crate) mod list_function_triggers;
pub(crate) mod list_function_versions;
pub(crate) mod list_functions;
pub(crate) mod list_quotas;
pub(crate) mod list_version_aliases;
mod page;
pub(crate) mod show_dependency_version;
pub(crate) mod show_function_code;
pub(crate) mod show_function_config;
pub(crate) mod show_function_trigger;
pub(crate) mod show_version_alias;
pub(crate) mod update_function_code;
pub(crate) mod update_function_config;
pub(crate) mod update_function_max_instance_config;
pub(crate) mod update_trigger;
pub(crate) mod update_version_alias;

#[cfg(feature = "typed")]
pub use crate::typed::huawei::v2::*;

use crate::engine::table::Operation;

/// Every operation, in the order of the documents.
pub(crate) static OPERATIONS: &[&Operation] = &[
    &list_functions::LIST_FUNCTIONS,
    &show_function_config::SHOW_FUNCTION_CONFIG,
    &create_function::CREATE_FUNCTION,
    &update_function_config::UPDATE_FUNCTION_CONFIG,
    &update_function_max_instance_config::UPDATE_FUNCTION_MAX_INSTANCE_CONFIG,
    &delete_function::DELETE_FUNCTION,
    &show_function_code::SHOW_FUNCTION_CODE,
    &update_function_code::UPDATE_FUNCTION_CODE,
    &list_function_versions::LIST_FUNCTION_VERSIONS,
    &create_function_version::CREATE_FUNCTION_VERSION,
    &list_version_aliases::LIST_VERSION_ALIASES,
    &show_version_alias::SHOW_VERSION_ALIAS,
    &create_version_alias::CREATE_VERSION_ALIAS,
    &update_version_alias::UPDATE_VERSION_ALIAS,
    &delete_version_alias::DELETE_VERSION_ALIAS,
    &list_function_triggers::LIST_FUNCTION_TRIGGERS,
    &show_function_trigger::SHOW_FUNCTION_TRIGGER,
    &create_function_trigger::CREATE_FUNCTION_TRIGGER,
    &update_trigger::UPDATE_TRIGGER,
    &delete_function_trigger::DELETE_FUNCTION_TRIGGER,
    &batch_delete_function_triggers::BATCH_DELETE_FUNCTION_TRIGGERS,
    &list_dependencies::LIST_DEPENDENCIES,
    &list_dependency_version::LIST_DEPENDENCY_VERSION,
    &show_dependency_version::SHOW_DEPENDENCY_VERSION,
    &create_dependency_version::CREATE_DEPENDENCY_VERSION,
    &delete_dependency_version::DELETE_DEPENDENCY_VERSION,
    &export_function::EXPORT_FUNCTION,
    &import_function::IMPORT_FUNCTION,
    &invoke_function::INVOKE_FUNCTION,
    &async_invoke_function::ASYNC_INVOKE_FUNCTION,
    &list_quotas::LIST_QUOTAS,
];
