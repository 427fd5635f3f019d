//! `POST /` with `X-TC-Action: GetTempCosInfo`
//!
//! Source: Not in the documents; known from Tencent's own tools (npm `@cloudbase/manager-node`).

use crate::engine::table::{Field, Kind, Operation, Record};
use crate::tencent::types::REQUEST_ID;

pub(crate) static GET_TEMP_COS_INFO: Operation = Operation::new(
    "GetTempCosInfo",
    "POST",
    "/",
    &[Field::member("object_path", "ObjectPath", Kind::Text).doc(
        "The object path, as `{appid}/{namespace}/{function}.zip`; starts with the \
         account's app ID.",
    )],
    &GET_TEMP_COS_INFO_OUTPUT,
)
.doc(
    "Gets a signature for uploading a ZIP archive to a temporary bucket of the vendor, \
     for code that is too large for a request. Undocumented, known from Tencent's own \
     tools; it is unknown whether other clients may use it.",
)
.source(
    "Not in the documents; known from Tencent's own tools (npm \
`@cloudbase/manager-node`).",
);

pub(crate) static GET_TEMP_COS_INFO_OUTPUT: Record = Record::new(
    "GetTempCosInfoOutput",
    &[
        Field::member("date", "Date", Kind::Text).optional().doc(
            "The first part of the object's path, such as `2020-03-18`; the object is \
             `/{date}/{object_path}`.",
        ),
        Field::member("sign", "Sign", Kind::Secret)
            .optional()
            .doc("The value of the `Authorization` header of the upload."),
        REQUEST_ID,
    ],
)
.essential(&["Sign"])
.doc("The path and signature for uploading a ZIP archive.");
