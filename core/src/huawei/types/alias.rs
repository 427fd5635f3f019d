//! Aliases of versions.

use super::REQUEST_ID;
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static ALIAS: Record = Record::new(
    "Alias",
    &[
        Field::member("name", "name", Kind::Text).doc("Name of the alias."),
        Field::member("version", "version", Kind::Text)
            .optional()
            .doc("Version that it stands for."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member("last_modified", "last_modified", Kind::Text)
            .optional()
            .doc("Time of the last update, in one of the two forms that the service uses."),
        Field::member("alias_urn", "alias_urn", Kind::Text)
            .optional()
            .doc("URN of the function with the alias, as the service wrote it."),
        Field::member(
            "additional_version_weights",
            "additional_version_weights",
            Kind::Map(&Kind::Int),
        )
        .optional()
        .doc("Share of calls that other versions get, in percent, by their names."),
        Field::member(
            "additional_version_strategy",
            "additional_version_strategy",
            Kind::Map(&Kind::Record(&VERSION_STRATEGY)),
        )
        .optional()
        .doc("Which calls other versions get, by their names; lists and updates leave it out."),
        REQUEST_ID.doc("Id of the request (`X-Request-Id`)."),
    ],
)
.doc("An alias: a name for a version, and for further ones that get a share of the calls.");

pub(crate) static VERSION_STRATEGY: Record = Record::new(
    "VersionStrategy",
    &[
        Field::member("combine_type", "combine_type", Kind::Word(&COMBINE_TYPE))
            .optional()
            .doc("Whether all rules or one of them must hold."),
        Field::member(
            "rules",
            "rules",
            Kind::List(&Kind::Record(&VERSION_STRATEGY_RULE)),
        )
        .optional()
        .doc("The rules."),
    ],
)
.doc("Which calls a version gets, by their headers.");

pub(crate) static COMBINE_TYPE: Enumeration = Enumeration::new(
    "CombineType",
    &[
        Word::new("And", "and", "All of them must hold."),
        Word::new("Or", "or", "One of them must hold."),
    ],
)
.doc("How rules are combined.");

pub(crate) static VERSION_STRATEGY_RULE: Record = Record::new(
    "VersionStrategyRule",
    &[
        Field::member("rule_type", "rule_type", Kind::Text)
            .optional()
            .doc("What it looks at: `Header`; an open set."),
        Field::member("param", "param", Kind::Text)
            .optional()
            .doc("Name of the header: letters, digits, `_` and `-`."),
        Field::member("op", "op", Kind::Text)
            .optional()
            .doc("How it compares: `=` or `in`."),
        Field::member("value", "value", Kind::Text)
            .optional()
            .doc("What it compares with; for `in` values separated by commas."),
    ],
)
.doc("A rule of a strategy.");
