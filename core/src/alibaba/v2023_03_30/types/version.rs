//! Published versions of functions.

use crate::alibaba::types::REQUEST_ID;
use crate::engine::table::{Field, Kind, Record};

pub(crate) static VERSION: Record = Record::new(
    "Version",
    &[
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
            .doc("Id of the version, a number as text."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`); absent in lists."),
    ],
)
.essential(&["versionId"])
.doc(
    "A function as it was when the version was published. Its checksum is reported \
     by [`super::GetFunction`] with the version as qualifier.",
);
