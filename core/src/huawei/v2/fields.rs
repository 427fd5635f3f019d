//! Parameters that many operations have.

use crate::engine::table::{Field, Kind};
use crate::urn;

pub(super) const FUNCTION_URN: Field = Field::path("function_urn")
    .keeps(":!")
    .check(urn::check)
    .doc("The function URN; see [`super::ShowFunctionCode`] for its format.");

pub(super) const ALIAS_NAME: Field = Field::path("alias_name").doc("The name of the alias.");

pub(super) const TRIGGER_TYPE: Field =
    Field::path("trigger_type_code").doc("The trigger type, such as `TIMER`.");

pub(super) const TRIGGER_ID: Field = Field::path("trigger_id").doc("The trigger ID.");

pub(super) const DEPEND_ID: Field = Field::path("depend_id")
    .doc("The dependency ID (`dep_id`), not the ID of a dependency version.");

pub(super) const DEPENDENCY_VERSION: Field =
    Field::path("version").doc("The version number, as a string.");

pub(super) const MARKER: Field = Field::query("marker", "marker", Kind::Text)
    .doc("The number of items to skip, as a string: the `next_marker` of the previous page.");

pub(super) const MAXITEMS: Field = Field::query("maxitems", "maxitems", Kind::Text).doc(
    "The maximum number of items per page, from 1 to 400, as a string. The service uses \
     400 if the value is 0, greater than 400, or not set.",
);
