//! API version 2016-08-15, with its operations.

pub(crate) mod create_alias;
pub(crate) mod create_function;
pub(crate) mod create_service;
pub(crate) mod create_trigger;
pub(crate) mod delete_alias;
pub(crate) mod delete_function;
pub(crate) mod delete_service;
pub(crate) mod delete_trigger;
pub(crate) mod delete_version;
mod fields;
pub(crate) mod get_alias;
pub(crate) mod get_function;
pub(crate) mod get_function_code;
pub(crate) mod get_service;
pub(crate) mod get_trigger;
pub(crate) mod invoke_function;
pub(crate) mod list_aliases;
pub(crate) mod list_functions;
pub(crate) mod list_services;
pub(crate) mod list_triggers;
pub(crate) mod list_versions;
pub(crate) mod publish_version;
pub(crate) mod update_alias;
pub(crate) mod update_function;
pub(crate) mod update_service;
pub(crate) mod update_trigger;

#[cfg(feature = "typed")]
pub use crate::typed::alibaba::v2016_08_15::*;

use crate::engine::table::Operation;

/// Every operation, in the order of the documents.
pub(crate) static OPERATIONS: &[&Operation] = &[
    &create_service::CREATE_SERVICE,
    &get_service::GET_SERVICE,
    &update_service::UPDATE_SERVICE,
    &delete_service::DELETE_SERVICE,
    &list_services::LIST_SERVICES,
    &create_function::CREATE_FUNCTION,
    &get_function::GET_FUNCTION,
    &update_function::UPDATE_FUNCTION,
    &delete_function::DELETE_FUNCTION,
    &list_functions::LIST_FUNCTIONS,
    &get_function_code::GET_FUNCTION_CODE,
    &invoke_function::INVOKE_FUNCTION,
    &create_trigger::CREATE_TRIGGER,
    &get_trigger::GET_TRIGGER,
    &update_trigger::UPDATE_TRIGGER,
    &delete_trigger::DELETE_TRIGGER,
    &list_triggers::LIST_TRIGGERS,
    &publish_version::PUBLISH_VERSION,
    &list_versions::LIST_VERSIONS,
    &delete_version::DELETE_VERSION,
    &create_alias::CREATE_ALIAS,
    &get_alias::GET_ALIAS,
    &update_alias::UPDATE_ALIAS,
    &delete_alias::DELETE_ALIAS,
    &list_aliases::LIST_ALIASES,
];
