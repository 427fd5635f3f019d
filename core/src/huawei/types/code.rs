//! Code that goes to the cloud and comes back.

use super::address::object_address;
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static CODE_TYPE: Enumeration = Enumeration::new(
    "CodeType",
    &[
        Word::new(
            "Inline",
            "inline",
            "Source code or a ZIP archive in the request.",
        ),
        Word::new("Zip", "zip", "A ZIP archive in the request."),
        Word::new("Obs", "obs", "A ZIP archive in an OBS bucket."),
        Word::new("Jar", "jar", "A JAR file in the request."),
        Word::new(
            "CustomImageSwr",
            "Custom-Image-Swr",
            "A container image from SoftWare Repository for Container (SWR).",
        ),
    ],
)
.doc("The code type: the form and source of a function's code.");

pub(crate) static FUNC_CODE_INPUT: Record = Record::new(
    "FuncCodeInput",
    &[
        Field::member("file", "file", Kind::Bytes)
            .optional()
            .doc("The source code, ZIP archive, or JAR file, as bytes; sent in standard Base64."),
        Field::member("link", "link", Kind::Text)
            .optional()
            .doc("The URL of the code."),
    ],
)
.doc(
    "The code to upload (`func_code` in requests). Members that are not set are not \
     sent.",
);

pub(crate) static FUNC_CODE: Record = Record::new(
    "FuncCode",
    &[
        Field::member("file", "file", Kind::Bytes)
            .optional()
            .doc("The uploaded bytes, decoded from Base64; absent from newer responses."),
        Field::member("link", "link", Kind::Secret)
            .optional()
            .check(object_address)
            .doc(
                "The URL of the code package in OBS. Download requests must be signed, unless the \
                 URL is pre-signed.",
            ),
    ],
)
.doc("The code returned by the service (`func_code` in responses).");
