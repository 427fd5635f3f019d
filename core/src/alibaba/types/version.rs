//! Published versions of services.

use super::{ETAG, REQUEST_ID};
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static DIRECTION: Enumeration = Enumeration::new(
    "Direction",
    &[
        Word::new(
            "Backward",
            "BACKWARD",
            "Descending: the newest version comes first. This is the default of the \
             service.",
        ),
        Word::new(
            "Forward",
            "FORWARD",
            "Ascending: the oldest version comes first.",
        ),
    ],
)
.doc("The order in which versions are listed.");

pub(crate) static VERSION_METADATA: Record = Record::new(
    "VersionMetadata",
    &[
        Field::member("version_id", "versionId", Kind::Text)
            .optional()
            .doc("The ID of the version, a decimal number as a string."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("The description of the version."),
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc(
                "The publication time, in ISO 8601 format in UTC, such as \
                 `2016-08-15T15:00:00.000+0000`.",
            ),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("The time of the last modification, in the same format as `created_time`."),
        ETAG.doc("The ETag of the version; absent from list items."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`); absent from list items."),
    ],
)
.essential(&["versionId"])
.doc(
    "A version of a service: the service and its functions at the time of \
     publication.",
);
