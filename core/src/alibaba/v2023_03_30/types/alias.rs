//! Aliases of function versions.

use crate::alibaba::types::REQUEST_ID;
use crate::engine::table::{Field, Kind, Record};

pub(crate) static ALIAS: Record = Record::new(
    "Alias",
    &[
        Field::member(
            "additional_version_weight",
            "additionalVersionWeight",
            Kind::Map(&Kind::Float),
        )
        .optional()
        .doc("Another version with its share of the calls, from 0 to 1."),
        Field::member("alias_name", "aliasName", Kind::Text)
            .optional()
            .doc("Name of the alias."),
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc("Time of creation, such as `2023-04-01T08:15:27Z`."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("Time of the last change, in the same form."),
        Field::member("version_id", "versionId", Kind::Text)
            .optional()
            .doc("Id of the version that it stands for."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`); absent in lists."),
    ],
)
.essential(&["aliasName"])
.doc("A name for a version of a function.");
