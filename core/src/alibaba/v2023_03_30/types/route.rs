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
.doc("The routes of a custom domain, which map paths to functions.");

pub(crate) static PATH_CONFIG: Record = Record::new(
    "PathConfig",
    &[
        Field::member("function_name", "functionName", Kind::Text)
            .or(Absent::Empty)
            .doc("The name of the function."),
        Field::member("methods", "methods", Kind::List(&Kind::Text))
            .nullable()
            .doc("The HTTP methods that the route accepts. Defaults to all methods."),
        Field::member("path", "path", Kind::Text)
            .or(Absent::Empty)
            .doc("The path to match, such as `/api/*`; at most 2,048 characters."),
        Field::member("qualifier", "qualifier", Kind::Text)
            .nullable()
            .doc("The version or alias of the function."),
        Field::member(
            "rewrite_config",
            "rewriteConfig",
            Kind::Record(&REWRITE_CONFIG),
        )
        .nullable()
        .doc("The rules that rewrite the path before the function is invoked."),
    ],
)
.doc("A route, which maps a path to a function.");

pub(crate) static REWRITE_CONFIG: Record = Record::new(
    "RewriteConfig",
    &[
        Field::member(
            "equal_rules",
            "equalRules",
            Kind::List(&Kind::Record(&EQUAL_RULE)),
        )
        .nullable()
        .doc("The exact match rules."),
        Field::member(
            "regex_rules",
            "regexRules",
            Kind::List(&Kind::Record(&REGEX_RULE)),
        )
        .nullable()
        .doc("The regular expression rules."),
        Field::member(
            "wildcard_rules",
            "wildcardRules",
            Kind::List(&Kind::Record(&WILDCARD_RULE)),
        )
        .nullable()
        .doc("The wildcard rules."),
    ],
)
.doc("The rules that rewrite a path before the function is invoked.");

pub(crate) static EQUAL_RULE: Record = Record::new(
    "EqualRule",
    &[
        Field::member("match", "match", Kind::Text)
            .or(Absent::Empty)
            .doc("The path to match exactly; at most 256 characters."),
        Field::member("replacement", "replacement", Kind::Text)
            .or(Absent::Empty)
            .doc("The replacement; at most 256 characters."),
    ],
)
.doc("A rewrite rule that matches a path exactly.");

pub(crate) static REGEX_RULE: Record = Record::new(
    "RegexRule",
    &[
        Field::member("match", "match", Kind::Text)
            .or(Absent::Empty)
            .doc("The regular expression to match; at most 256 characters."),
        Field::member("replacement", "replacement", Kind::Text)
            .or(Absent::Empty)
            .doc(
                "The replacement, in which `$1` stands for the first group; at most 256 \
                 characters.",
            ),
    ],
)
.doc("A rewrite rule that matches a path by a regular expression.");

pub(crate) static WILDCARD_RULE: Record = Record::new(
    "WildcardRule",
    &[
        Field::member("match", "match", Kind::Text)
            .or(Absent::Empty)
            .doc("The path to match, with `*` as the wildcard; at most 256 characters."),
        Field::member("replacement", "replacement", Kind::Text)
            .or(Absent::Empty)
            .doc(
                "The replacement, in which `$1` stands for the text that the first `*` matched; \
                 at most 256 characters.",
            ),
    ],
)
.doc("A rewrite rule that matches a path by wildcards.");
