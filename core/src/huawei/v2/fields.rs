//! Parameters that many operations have.

use crate::engine::table::{Field, Kind};
use crate::urn;

pub(super) const FUNCTION_URN: Field = Field::path("function_urn")
    .keeps(":!")
    .check(urn::check)
    .doc("URN of the function, see [`super::ShowFunctionCode`].");

pub(super) const ALIAS_NAME: Field = Field::path("alias_name").doc("Name of the alias.");

pub(super) const TRIGGER_TYPE: Field =
    Field::path("trigger_type_code").doc("Type of the trigger, such as `TIMER`.");

pub(super) const TRIGGER_ID: Field = Field::path("trigger_id").doc("Id of the trigger.");

pub(super) const DEPEND_ID: Field =
    Field::path("depend_id").doc("Id of the dependency (`dep_id`), not of one of its versions.");

pub(super) const DEPENDENCY_VERSION: Field =
    Field::path("version").doc("Number of the version, as a string.");

pub(super) const MARKER: Field = Field::query("marker", "marker", Kind::Text)
    .doc("How many items to skip, as a string: `next_marker` of the page before.");

pub(super) const MAXITEMS: Field = Field::query("maxitems", "maxitems", Kind::Text).doc(
    "Maximum number of items on a page, 1 to 400, as a string; the service takes 400 for 0, for more, and if it \
     is not set.",
);
