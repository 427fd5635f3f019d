//! What lists are searched by.

use crate::engine::table::{Field, Kind, Record};

pub(crate) static FILTER: Record = Record::new(
    "Filter",
    &[
        Field::member("name", "Name", Kind::Text)
            .doc("What is looked at, such as `Status`, `Runtime` or `tag-` and the key of a tag."),
        Field::member("values", "Values", Kind::List(&Kind::Text)).doc(
            "Values of which it must have one; at most 20, and one for ids, roles and \
                 networks.",
        ),
    ],
)
.doc("A condition of a list; of several all must hold.");

pub(crate) static SEARCH_KEY: Record = Record::new(
    "SearchKey",
    &[
        Field::member("key", "Key", Kind::Text).doc("`Namespace` or `Description`."),
        Field::member("value", "Value", Kind::Text).doc("What it must contain."),
    ],
)
.doc("What namespaces are searched for.");

pub(crate) static TAG: Record = Record::new(
    "Tag",
    &[
        Field::member("key", "Key", Kind::Text).doc("Key of the tag."),
        Field::member("value", "Value", Kind::Text)
            .optional()
            .doc("Value of the tag."),
    ],
)
.doc("A tag, by which costs and rights are distinguished.");
