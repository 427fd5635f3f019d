//! What lists are searched by.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static FILTER: Record = Record::new(
    "Filter",
    &[
        Field::member("name", "Name", Kind::Text).doc(
            "The name of the property to filter by, such as `Status`, `Runtime`, or `tag-` \
             followed by a tag key.",
        ),
        Field::member("values", "Values", Kind::List(&Kind::Text))
            .doc("The accepted values: at most 20; only one for IDs, roles, and networks."),
    ],
)
.doc("A filter condition of a list; if there are several, all must match.");

pub(crate) static SEARCH_KEY: Record = Record::new(
    "SearchKey",
    &[
        Field::member("key", "Key", Kind::Text)
            .doc("The member to search: `Namespace` or `Description`."),
        Field::member("value", "Value", Kind::Text).doc("The text that the member must contain."),
    ],
)
.doc("A search condition for namespaces.");

pub(crate) static TAG: Record = Record::new(
    "Tag",
    &[
        Field::member("key", "Key", Kind::Text).doc("The tag key."),
        Field::member("value", "Value", Kind::Text)
            .optional()
            .doc("The tag value."),
    ],
)
.doc("A tag, used for cost allocation and access control.");
