//! Aliases of service versions.

use super::{ETAG, REQUEST_ID};
use crate::engine::table::{Field, Kind, Record};

pub(crate) static ALIAS_METADATA: Record = Record::new(
    "AliasMetadata",
    &[
        Field::member("alias_name", "aliasName", Kind::Text)
            .optional()
            .doc("Name of the alias."),
        Field::member("version_id", "versionId", Kind::Text)
            .optional()
            .doc("Id of the version that it stands for."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member(
            "additional_version_weight",
            "additionalVersionWeight",
            Kind::Map(&Kind::Float),
        )
        .optional()
        .doc("Other versions with their share of the calls, from 0 to 1."),
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc("Time of creation in UTC, such as `2016-08-15T15:00:00.000+0000`."),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("Time of the last change, in the same form."),
        ETAG.doc("State of the alias, for `if_match`; absent in lists."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`); absent in lists."),
    ],
)
.essential(&["aliasName"])
.doc("A name for a version of a service.");
