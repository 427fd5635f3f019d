//! Published versions of services.

use super::{ETAG, REQUEST_ID};
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static DIRECTION: Enumeration = Enumeration::new(
    "Direction",
    &[
        Word::new(
            "Backward",
            "BACKWARD",
            "The newest; the service's own choice.",
        ),
        Word::new("Forward", "FORWARD", "The oldest."),
    ],
)
.doc("Which version a list begins with.");

pub(crate) static VERSION_METADATA: Record = Record::new(
    "VersionMetadata",
    &[
        Field::member("version_id", "versionId", Kind::Text)
            .optional()
            .doc("Id of the version, a number as text."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc("Time of publication in UTC, such as `2016-08-15T15:00:00.000+0000`."),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("Time of the last change, in the same form."),
        ETAG.doc("State of the version; absent in lists."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`); absent in lists."),
    ],
)
.essential(&["versionId"])
.doc("A service with its functions as they were when it was published.");
