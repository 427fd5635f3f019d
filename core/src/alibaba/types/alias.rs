//! Aliases of service versions.

use super::{ETAG, REQUEST_ID};
use crate::engine::table::{Field, Kind, Record};

pub(crate) static ALIAS_METADATA: Record = Record::new(
    "AliasMetadata",
    &[
        Field::member("alias_name", "aliasName", Kind::Text)
            .optional()
            .doc("The name of the alias."),
        Field::member("version_id", "versionId", Kind::Text)
            .optional()
            .doc("The ID of the version that the alias points to."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("The description of the alias."),
        Field::member(
            "additional_version_weight",
            "additionalVersionWeight",
            Kind::Map(&Kind::Float),
        )
        .optional()
        .doc(
            "The IDs of additional versions, each mapped to the share of invocations that \
             it receives, from 0 to 1.",
        ),
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc(
                "The creation time, in ISO 8601 format in UTC, such as \
                 `2016-08-15T15:00:00.000+0000`.",
            ),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("The time of the last modification, in the same format as `created_time`."),
        ETAG.doc("The ETag of the alias, to be passed as `if_match`; absent from list items."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`); absent from list items."),
    ],
)
.essential(&["aliasName"])
.doc("An alias, which points to a version of a service.");
