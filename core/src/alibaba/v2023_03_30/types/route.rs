//! Which function serves which path of a domain.

use crate::engine::table::{Absent, Field, Kind, Record};

pub(crate) static ROUTE_CONFIG: Record = Record::new(
    "RouteConfig",
    &[
        Field::member("routes", "routes", Kind::List(&Kind::Record(&PATH_CONFIG)))
            .nullable()
            .doc("The routes."),
    ],
)
.doc("Which function serves which path.");

pub(crate) static PATH_CONFIG: Record = Record::new(
    "PathConfig",
    &[
        Field::member("function_name", "functionName", Kind::Text)
            .or(Absent::Empty)
            .doc("Name of the function."),
        Field::member("methods", "methods", Kind::List(&Kind::Text))
            .nullable()
            .doc("HTTP methods; all if there are none."),
        Field::member("path", "path", Kind::Text)
            .or(Absent::Empty)
            .doc("Path, such as `/api/*`; at most 2048 characters."),
        Field::member("qualifier", "qualifier", Kind::Text)
            .nullable()
            .doc("Version or alias of the function."),
        Field::member(
            "rewrite_config",
            "rewriteConfig",
            Kind::Record(&REWRITE_CONFIG),
        )
        .nullable()
        .doc("How the path is changed before it is called."),
    ],
)
.doc("A path and the function that serves it.");

pub(crate) static REWRITE_CONFIG: Record = Record::new(
    "RewriteConfig",
    &[
        Field::member(
            "equal_rules",
            "equalRules",
            Kind::List(&Kind::Record(&EQUAL_RULE)),
        )
        .nullable()
        .doc("Rules for one path each."),
        Field::member(
            "regex_rules",
            "regexRules",
            Kind::List(&Kind::Record(&REGEX_RULE)),
        )
        .nullable()
        .doc("Rules by regular expressions."),
        Field::member(
            "wildcard_rules",
            "wildcardRules",
            Kind::List(&Kind::Record(&WILDCARD_RULE)),
        )
        .nullable()
        .doc("Rules with `*`."),
    ],
)
.doc("How a path is changed before its function is called.");

pub(crate) static EQUAL_RULE: Record = Record::new(
    "EqualRule",
    &[
        Field::member("match", "match", Kind::Text)
            .or(Absent::Empty)
            .doc("The path; at most 256 characters."),
        Field::member("replacement", "replacement", Kind::Text)
            .or(Absent::Empty)
            .doc("What stands in its place; at most 256 characters."),
    ],
)
.doc("A rule for one path.");

pub(crate) static REGEX_RULE: Record = Record::new(
    "RegexRule",
    &[
        Field::member("match", "match", Kind::Text)
            .or(Absent::Empty)
            .doc("The regular expression; at most 256 characters."),
        Field::member("replacement", "replacement", Kind::Text)
            .or(Absent::Empty)
            .doc(
                "What stands in its place, with `$1` for the first group; at most 256 characters.",
            ),
    ],
)
.doc("A rule by a regular expression.");

pub(crate) static WILDCARD_RULE: Record = Record::new(
    "WildcardRule",
    &[
        Field::member("match", "match", Kind::Text)
            .or(Absent::Empty)
            .doc("The path with `*`; at most 256 characters."),
        Field::member("replacement", "replacement", Kind::Text)
            .or(Absent::Empty)
            .doc(
                "What stands in its place, with `$1` for the first `*`; at most 256 \
                 characters.",
            ),
    ],
)
.doc("A rule with `*`.");
