//! Parameters that many operations have, and what pages and checks they share.

use crate::checks;
use crate::engine::arguments::Arguments;
use crate::engine::service::Service;
use crate::engine::table::{Field, Kind, Pages};
use crate::error::EncodeError;
use crate::tencent::types;

pub(super) const FUNCTION_NAME: Field = Field::member("function_name", "FunctionName", Kind::Text)
    .check(checks::name)
    .doc("The name of the function.");

pub(super) const QUALIFIER: Field = Field::member("qualifier", "Qualifier", Kind::Text)
    .optional()
    .check(checks::name)
    .doc("The version number or alias, including `$LATEST` and `$DEFAULT`.");

pub(super) const NAMESPACE: Field = Field::member("namespace", "Namespace", Kind::Text)
    .optional()
    .check(checks::name)
    .doc("The namespace. Defaults to `default`.");

pub(super) const CODE_SECRET: Field = Field::member("code_secret", "CodeSecret", Kind::Secret)
    .optional()
    .doc(
        "The secret that protects the function's code; undocumented, known from Tencent's \
         own tools.",
    );

pub(super) const OFFSET: Field = Field::member("offset", "Offset", Kind::Int)
    .optional()
    .doc("The number of items to skip. Defaults to 0.");

pub(super) const LIMIT: Field = Field::member("limit", "Limit", Kind::Int).optional().doc(
    "The maximum number of items per page. Defaults to 20; 100 is the largest value \
     known to work.",
);

pub(super) const ORDER: Field = Field::member("order", "Order", Kind::Word(&types::ORDER))
    .optional()
    .doc("The sort order.");

pub(super) const TOTAL: Field = Field::member("total_count", "TotalCount", Kind::Int)
    .optional()
    .doc("The total number of items on all pages.");

pub(super) const TRIGGER_NAME: Field = Field::member("trigger_name", "TriggerName", Kind::Text)
    .check(checks::name)
    .doc("The name of the trigger.");

pub(super) const TRIGGER_TYPE: Field =
    Field::member("type", "Type", Kind::Word(&types::TRIGGER_TYPE))
        .check(checks::text)
        .doc("The trigger type.");

pub(super) const TRIGGER_QUALIFIER: Field = Field::member("qualifier", "Qualifier", Kind::Text)
    .optional()
    .check(checks::name)
    .doc("The version or alias that the trigger was created with. Defaults to `$LATEST`.");

pub(super) const LAYER_NAME: Field = Field::member("layer_name", "LayerName", Kind::Text)
    .check(checks::name)
    .doc("The name of the layer.");

pub(super) const LAYER_VERSION: Field =
    Field::member("layer_version", "LayerVersion", Kind::Int).doc("The version number.");

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
