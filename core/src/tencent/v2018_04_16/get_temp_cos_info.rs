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
        "Path of the object, `{appid}/{namespace}/{function}.zip`, which begins with the \
                 id of the\n\
                 account.",
    )],
    &GET_TEMP_COS_INFO_OUTPUT,
)
.doc(
    "Gets a signature to upload a ZIP with, to a bucket of the vendor's own, for code that is \
     too\n\
     large for a request. Not in the documents, known from Tencent's own tools; whether others \
     may\n\
     use it is not known.",
)
.source(
    "Not in the documents; known from Tencent's own tools (npm \
`@cloudbase/manager-node`).",
);

pub(crate) static GET_TEMP_COS_INFO_OUTPUT: Record = Record::new(
    "GetTempCosInfoOutput",
    &[
        Field::member("date", "Date", Kind::Text).optional().doc(
            "First part of the object's path, such as `2020-03-18`: the object is \
                 `/{date}/{object_path}`.",
        ),
        Field::member("sign", "Sign", Kind::Secret)
            .optional()
            .doc("Value of the header `Authorization` of the upload."),
        REQUEST_ID,
    ],
)
.essential(&["Sign"])
.doc("Where a ZIP may be uploaded to, and how.");
