//! Parameters that many operations have, and what pages and checks they share.

use crate::checks;
use crate::engine::arguments::Arguments;
use crate::engine::service::Service;
use crate::engine::table::{Field, Kind, Pages};
use crate::error::EncodeError;
use crate::tencent::types;

pub(super) const FUNCTION_NAME: Field = Field::member("function_name", "FunctionName", Kind::Text)
    .check(checks::name)
    .doc("Name of the function.");

pub(super) const QUALIFIER: Field = Field::member("qualifier", "Qualifier", Kind::Text)
    .optional()
    .check(checks::name)
    .doc("Version number, alias, `$LATEST` or `$DEFAULT`.");

pub(super) const NAMESPACE: Field = Field::member("namespace", "Namespace", Kind::Text)
    .optional()
    .check(checks::name)
    .doc("Namespace; the service takes `default` if there is none.");

pub(super) const CODE_SECRET: Field = Field::member("code_secret", "CodeSecret", Kind::Secret)
    .optional()
    .doc(
        "Secret of a function whose code is protected; not in the document, known from Tencent's\n\
         own tools.",
    );

pub(super) const OFFSET: Field = Field::member("offset", "Offset", Kind::Int)
    .optional()
    .doc("Number of items to skip, 0 if it is not set.");

pub(super) const LIMIT: Field = Field::member("limit", "Limit", Kind::Int).optional().doc(
    "Maximum number of items on a page. The service takes 20 if it is not set, and 100 is the most that is\n\
         known to work.",
);

pub(super) const ORDER: Field = Field::member("order", "Order", Kind::Word(&types::ORDER))
    .optional()
    .doc("Which end comes first.");

pub(super) const TOTAL: Field = Field::member("total_count", "TotalCount", Kind::Int)
    .optional()
    .doc("Number of items of all pages.");

pub(super) const TRIGGER_NAME: Field = Field::member("trigger_name", "TriggerName", Kind::Text)
    .check(checks::name)
    .doc("Name of the trigger.");

pub(super) const TRIGGER_TYPE: Field =
    Field::member("type", "Type", Kind::Word(&types::TRIGGER_TYPE))
        .check(checks::text)
        .doc("Kind of its source.");

pub(super) const TRIGGER_QUALIFIER: Field = Field::member("qualifier", "Qualifier", Kind::Text)
    .optional()
    .check(checks::name)
    .doc(
        "Version or alias that it was made with; the service takes `$LATEST` if it is \
not set.",
    );

pub(super) const LAYER_NAME: Field = Field::member("layer_name", "LayerName", Kind::Text)
    .check(checks::name)
    .doc("Name of the layer.");

pub(super) const LAYER_VERSION: Field =
    Field::member("layer_version", "LayerVersion", Kind::Int).doc("Number of the version.");

/// The service counts from the beginning of the list, and says how long it is.
pub(super) const fn by_offset(items: &'static str) -> Pages {
    Pages::Offset {
        parameter: "offset",
        items,
        total: "total_count",
    }
}

/// A trigger of COS is distinguished by its event as well as by its name.
pub(super) fn cos_event(_: &Service, arguments: &Arguments<'_>) -> Result<(), EncodeError> {
    if arguments.text("type") == Some("cos") && arguments.get("trigger_desc").is_absent() {
        let problem = "is required for triggers of type `cos`: their event, as JSON";
        return Err(EncodeError::new("trigger_desc", problem));
    }
    Ok(())
}
