//! Published versions of functions.

use crate::alibaba::types::REQUEST_ID;
use crate::engine::table::{Field, Kind, Record};

pub(crate) static VERSION: Record = Record::new(
    "Version",
    &[
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc("The creation time, in ISO 8601 format in UTC, such as `2023-04-01T08:15:27Z`."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("The description of the version."),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("The time of the last modification, in the same format as `created_time`."),
        Field::member("version_id", "versionId", Kind::Text)
            .optional()
            .doc("The ID of the version, a decimal number as a string."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`); absent from list items."),
    ],
)
.essential(&["versionId"])
.doc(
    "A version of a function: its code and configuration at the time of \
     publication. To get the checksum of its package, use [`super::GetFunction`] \
     with the version as the qualifier.",
);
