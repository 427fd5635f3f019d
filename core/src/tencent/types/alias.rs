//! Aliases of versions.

use super::REQUEST_ID;
use crate::engine::table::{Field, Kind, Record};

pub(crate) static VERSION_WEIGHT: Record = Record::new(
    "VersionWeight",
    &[
        Field::member("version", "Version", Kind::Text)
            .doc("The version that receives the traffic."),
        Field::member("weight", "Weight", Kind::Float)
            .doc("The share of the traffic, from 0 to 1."),
    ],
)
.doc("The share of an alias's traffic that a version receives.");

pub(crate) static VERSION_MATCH: Record = Record::new(
    "VersionMatch",
    &[
        Field::member("version", "Version", Kind::Text)
            .doc("The version that receives the traffic."),
        Field::member("key", "Key", Kind::Text)
            .doc("The key to match, such as `invoke.headers.User`."),
        Field::member("method", "Method", Kind::Text)
            .doc("The matching method: `exact`, or `range` for integers."),
        Field::member("expression", "Expression", Kind::Text)
            .doc("The value to match: the string itself, or a range such as `[1,9]` or `(1,9)`."),
    ],
)
.doc("A rule that routes invocations of an alias to a version by their routing key.");

pub(crate) static ROUTING_CONFIG: Record = Record::new(
    "RoutingConfig",
    &[
        Field::member(
            "additional_version_weights",
            "AdditionalVersionWeights",
            Kind::List(&Kind::Record(&VERSION_WEIGHT)),
        )
        .optional()
        .doc("The traffic shares of versions; an empty array removes them."),
        Field::member(
            "addtion_version_matchs",
            "AddtionVersionMatchs",
            Kind::List(&Kind::Record(&VERSION_MATCH)),
        )
        .optional()
        .doc("The rules by routing key; the vendor misspells the name."),
    ],
)
.doc(
    "The traffic of an alias that is routed to other versions; to at most one other \
     version.",
);

pub(crate) static ALIAS: Record = Record::new(
    "Alias",
    &[
        Field::member("function_version", "FunctionVersion", Kind::Text)
            .optional()
            .doc("The version that the alias points to."),
        Field::member("name", "Name", Kind::Text).optional().doc(
            "The name of the alias. Every function has `$DEFAULT`, which initially points to \
             `$LATEST`.",
        ),
        Field::member(
            "routing_config",
            "RoutingConfig",
            Kind::Record(&ROUTING_CONFIG),
        )
        .optional()
        .doc("The traffic that is routed to another version."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the alias."),
        Field::member("add_time", "AddTime", Kind::Text)
            .optional()
            .doc("The creation time, as `YYYY-MM-DD HH:MM:SS` without a time zone."),
        Field::member("mod_time", "ModTime", Kind::Text)
            .optional()
            .doc("The time of the last update, as `YYYY-MM-DD HH:MM:SS` without a time zone."),
        REQUEST_ID.doc("The request ID; absent from list items."),
    ],
)
.essential(&["Name", "FunctionVersion"])
.doc(
    "An alias: a name for a version, with the traffic that is routed to another \
     version.",
);
