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
    let places = places(arguments.iter()) + places(members(arguments, "code"));
    if places > 1 {
        return Err(several("code"));
    }
    Ok(())
}

fn exactly_one(arguments: &Arguments<'_>, name: &'static str) -> Result<(), EncodeError> {
    match places(members(arguments, name)) {
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

fn members<'v, 'a>(
    arguments: &'v Arguments<'a>,
    name: &str,
) -> impl Iterator<Item = (&'static Field, &'v Value<'a>)> {
    let values = arguments.members(name).unwrap_or_default();
    CODE.fields.iter().zip(values)
}

fn places<'v, 'a: 'v>(given: impl Iterator<Item = (&'static Field, &'v Value<'a>)>) -> usize {
    given
        .filter(|(field, value)| PLACES.iter().any(|place| field.is(place)) && !value.is_empty())
        .count()
}
