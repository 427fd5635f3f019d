//! Aliases of versions.

use super::REQUEST_ID;
use crate::engine::table::{Field, Kind, Record};

pub(crate) static VERSION_WEIGHT: Record = Record::new(
    "VersionWeight",
    &[
        Field::member("version", "Version", Kind::Text).doc("Version that gets them."),
        Field::member("weight", "Weight", Kind::Float).doc("The share, 0 to 1."),
    ],
)
.doc("A share of the calls of an alias.");

pub(crate) static VERSION_MATCH: Record = Record::new(
    "VersionMatch",
    &[
        Field::member("version", "Version", Kind::Text).doc("Version that gets them."),
        Field::member("key", "Key", Kind::Text)
            .doc("What is looked at, such as `invoke.headers.User`."),
        Field::member("method", "Method", Kind::Text).doc("`exact`, or `range` for whole numbers."),
        Field::member("expression", "Expression", Kind::Text)
            .doc("What it must be: the string itself, or a range such as `[1,9]` or `(1,9)`."),
    ],
)
.doc("Calls of an alias that go elsewhere by their routing key.");

pub(crate) static ROUTING_CONFIG: Record = Record::new(
    "RoutingConfig",
    &[
        Field::member(
            "additional_version_weights",
            "AdditionalVersionWeights",
            Kind::List(&Kind::Record(&VERSION_WEIGHT)),
        )
        .optional()
        .doc("Shares of the calls. An empty list takes them away."),
        Field::member(
            "addtion_version_matchs",
            "AddtionVersionMatchs",
            Kind::List(&Kind::Record(&VERSION_MATCH)),
        )
        .optional()
        .doc("Calls by their routing key; the name is misspelt by the vendor."),
    ],
)
.doc(
    "The calls of an alias that go to another version than its own; to one other version at most.",
);

pub(crate) static ALIAS: Record = Record::new(
    "Alias",
    &[
        Field::member("function_version", "FunctionVersion", Kind::Text)
            .optional()
            .doc("Version that it points to."),
        Field::member("name", "Name", Kind::Text)
            .optional()
            .doc("Name; every function has `$DEFAULT`, which points to `$LATEST` at first."),
        Field::member(
            "routing_config",
            "RoutingConfig",
            Kind::Record(&ROUTING_CONFIG),
        )
        .optional()
        .doc("The calls that go to another version."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member("add_time", "AddTime", Kind::Text)
            .optional()
            .doc("Time of creation, as `YYYY-MM-DD HH:MM:SS` without a zone."),
        Field::member("mod_time", "ModTime", Kind::Text)
            .optional()
            .doc("Time of the last change, in the same form."),
        REQUEST_ID.doc("Id of the request; absent in lists."),
    ],
)
.essential(&["Name", "FunctionVersion"])
.doc("An alias: a name for a version, and where a share of its calls goes instead.");
