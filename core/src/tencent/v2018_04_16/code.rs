//! Where new code comes from: one place. Of several the service would take one, and not say which.

use crate::engine::arguments::Arguments;
use crate::engine::service::Service;
use crate::engine::table::Field;
use crate::engine::value::Value;
use crate::error::EncodeError;
use crate::tencent::types::CODE;

/// What names a place; of an object in COS its bucket and its path do so together.
const PLACES: [&str; 5] = [
    "zip_file",
    "cos_object_name",
    "demo_id",
    "temp_cos_object_name",
    "image_config",
];

/// For `code` of a function to be made.
pub(super) fn one_source(_: &Service, arguments: &Arguments<'_>) -> Result<(), EncodeError> {
    exactly_one(arguments, "code")
}

/// For `content` of a layer to be made.
pub(super) fn one_content(_: &Service, arguments: &Arguments<'_>) -> Result<(), EncodeError> {
    exactly_one(arguments, "content")
}

/// For the code of a function that there is: in `code`, or beside it.
pub(super) fn at_most_one_source(
    _: &Service,
    arguments: &Arguments<'_>,
) -> Result<(), EncodeError> {
    let beside = arguments
        .iter()
        .filter(|(field, value)| is_place(field, value));
    if beside.count() + places(arguments, "code") > 1 {
        return Err(several("code"));
    }
    Ok(())
}

fn exactly_one(arguments: &Arguments<'_>, name: &'static str) -> Result<(), EncodeError> {
    match places(arguments, name) {
        0 => Err(EncodeError::new(
            name,
            "must name the source of the code: a ZIP, an object, a template or an image",
        )),
        1 => Ok(()),
        _ => Err(several(name)),
    }
}

fn several(name: &'static str) -> EncodeError {
    EncodeError::new(name, "must name one source of the code, not several")
}

/// How many places the code in a parameter names.
fn places(arguments: &Arguments<'_>, name: &str) -> usize {
    let values = arguments.members(name).unwrap_or_default();
    let members = CODE.fields.iter().zip(values);
    members
        .filter(|(field, value)| is_place(field, value))
        .count()
}

fn is_place(field: &Field, value: &Value<'_>) -> bool {
    !value.is_empty() && PLACES.iter().any(|place| field.is(place))
}
