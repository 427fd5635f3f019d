//! Aliases of versions.

use super::REQUEST_ID;
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static ALIAS: Record = Record::new(
    "Alias",
    &[
        Field::member("name", "name", Kind::Text).doc("The name of the alias."),
        Field::member("version", "version", Kind::Text)
            .optional()
            .doc("The version that the alias points to."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("The description of the alias."),
        Field::member("last_modified", "last_modified", Kind::Text)
            .optional()
            .doc(
                "The time of the last update, as `YYYY-MM-DD HH:MM:SS` or in ISO 8601 format with \
                 a time zone.",
            ),
        Field::member("alias_urn", "alias_urn", Kind::Text)
            .optional()
            .doc("The function URN that ends in the alias, as returned by the service."),
        Field::member(
            "additional_version_weights",
            "additional_version_weights",
            Kind::Map(&Kind::Int),
        )
        .optional()
        .doc("The percentages of traffic that other versions receive, by version name."),
        Field::member(
            "additional_version_strategy",
            "additional_version_strategy",
            Kind::Map(&Kind::Record(&VERSION_STRATEGY)),
        )
        .optional()
        .doc(
            "The rules by which other versions receive traffic, by version name; not returned \
             by lists and updates.",
        ),
        REQUEST_ID.doc("The request ID (`X-Request-Id`)."),
    ],
)
.doc(
    "An alias: a name for a version, and optionally for further versions that receive \
     part of the traffic.",
);

pub(crate) static VERSION_STRATEGY: Record = Record::new(
    "VersionStrategy",
    &[
        Field::member("combine_type", "combine_type", Kind::Word(&COMBINE_TYPE))
            .optional()
            .doc("The way the rules are combined."),
        Field::member(
            "rules",
            "rules",
            Kind::List(&Kind::Record(&VERSION_STRATEGY_RULE)),
        )
        .optional()
        .doc("The rules."),
    ],
)
.doc("The rules that route invocations to a version by their headers.");

pub(crate) static COMBINE_TYPE: Enumeration = Enumeration::new(
    "CombineType",
    &[
        Word::new("And", "and", "All rules must match."),
        Word::new("Or", "or", "At least one rule must match."),
    ],
)
.doc("The way rules are combined.");

pub(crate) static VERSION_STRATEGY_RULE: Record = Record::new(
    "VersionStrategyRule",
    &[
        Field::member("rule_type", "rule_type", Kind::Text)
            .optional()
            .doc("The type of the parameter to match: `Header`. The list of values is open-ended."),
        Field::member("param", "param", Kind::Text)
            .optional()
            .doc("The name of the header; letters, digits, `_`, and `-`."),
        Field::member("op", "op", Kind::Text)
            .optional()
            .doc("The comparison operator: `=` or `in`."),
        Field::member("value", "value", Kind::Text)
            .optional()
            .doc("The value to compare with; for `in`, a comma-separated list of values."),
    ],
)
.doc("A rule of a version strategy.");
