//! Dependency packages.

use super::address::object_address;
use crate::engine::table::{Field, Kind, Record};

pub(crate) static DEPENDENCY: Record = Record::new(
    "Dependency",
    &[
        Field::member("id", "id", Kind::Text)
            .optional()
            .doc("Id of the dependency version."),
        Field::member("owner", "owner", Kind::Text)
            .optional()
            .doc("Domain id of its owner."),
        Field::member("link", "link", Kind::Secret)
            .optional()
            .check(object_address)
            .doc("Address in the object store."),
        Field::member("runtime", "runtime", Kind::Text)
            .optional()
            .doc("Runtime, such as `Python3.9`; an open set."),
        Field::member("etag", "etag", Kind::Text)
            .optional()
            .doc("MD5 of the package, hexadecimal."),
        Field::member("size", "size", Kind::Int)
            .optional()
            .doc("Size in bytes."),
        Field::member("name", "name", Kind::Text)
            .optional()
            .doc("Name."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member("file_name", "file_name", Kind::Text)
            .optional()
            .doc("File name of the package (ZIP)."),
        Field::member("version", "version", Kind::Int)
            .optional()
            .doc("Number of the version."),
        Field::member("dep_id", "dep_id", Kind::Text)
            .optional()
            .doc("Id of the dependency."),
        Field::member("last_modified", "last_modified", Kind::Text)
            .optional()
            .doc(
                "Time of the last update; the documents say text, the SDKs a number: kept as text.",
            ),
    ],
)
.doc("A dependency package of a function.");
