//! Code that goes to the cloud and comes back.

use super::address::object_address;
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static CODE_TYPE: Enumeration = Enumeration::new(
    "CodeType",
    &[
        Word::new(
            "Inline",
            "inline",
            "Source text or a ZIP inside the request.",
        ),
        Word::new("Zip", "zip", "A ZIP inside the request."),
        Word::new("Obs", "obs", "A ZIP in the object store."),
        Word::new("Jar", "jar", "A JAR inside the request."),
        Word::new("CustomImageSwr", "Custom-Image-Swr", "A container image."),
    ],
)
.doc("Where a function's code comes from.");

pub(crate) static FUNC_CODE_INPUT: Record = Record::new(
    "FuncCodeInput",
    &[
        Field::member("file", "file", Kind::Bytes)
            .optional()
            .doc("The bytes of the source, ZIP or JAR; sent as standard base64."),
        Field::member("link", "link", Kind::Text)
            .optional()
            .doc("Address of the code."),
    ],
)
.doc("Code to upload (`func_code` of a request). What is not set is not sent.");

pub(crate) static FUNC_CODE: Record = Record::new(
    "FuncCode",
    &[
        Field::member("file", "file", Kind::Bytes)
            .optional()
            .doc("The bytes as they were uploaded, decoded; newer responses leave them out."),
        Field::member("link", "link", Kind::Secret)
            .optional()
            .check(object_address)
            .doc(
                "Address of the package in the object store; a GET of it must be signed, unless it \
                 carries a\n\
                 signature of its own.",
            ),
    ],
)
.doc("Code as the cloud says it (`func_code` of a response).");
