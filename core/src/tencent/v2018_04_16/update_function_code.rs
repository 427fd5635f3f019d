//! `POST /` with `X-TC-Action: UpdateFunctionCode`
//!
//! Source: "UpdateFunctionCode", SCF API 2018-04-16.

use super::code;
use super::fields::{CODE_SECRET, FUNCTION_NAME, NAMESPACE};
use crate::engine::table::{Field, Kind, Operation};
use crate::tencent::types::{ACKNOWLEDGMENT, CODE, CODE_SOURCE, FLAG};

pub(crate) static UPDATE_FUNCTION_CODE: Operation = Operation::new(
    "UpdateFunctionCode",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        Field::member("handler", "Handler", Kind::Text)
            .optional()
            .doc("Entry point, `{file}.{function}`, or `{package}.{class}::{method}` for Java."),
        Field::member("cos_bucket_name", "CosBucketName", Kind::Text)
            .optional()
            .doc("Name of the bucket that holds the ZIP, without the `-{appid}` at its end."),
        Field::member("cos_object_name", "CosObjectName", Kind::Text)
            .optional()
            .doc("Path of the ZIP in the bucket, which begins with `/`."),
        Field::member("zip_file", "ZipFile", Kind::Bytes)
            .optional()
            .doc(
                "The bytes of the ZIP, which are sent as base64. The vendor says 20 MB; the 10 MB \
                 that a request\n\
                 may have make it about 7.5 MB.",
            ),
        NAMESPACE,
        Field::member("cos_bucket_region", "CosBucketRegion", Kind::Text)
            .optional()
            .doc("Region of the bucket; matters only for Beijing, `ap-beijing` or `ap-beijing-1`."),
        Field::member("install_dependency", "InstallDependency", Kind::Word(&FLAG))
            .optional()
            .doc("Whether the service installs dependencies, which it does for Node.js."),
        Field::member("env_id", "EnvId", Kind::Text)
            .optional()
            .doc("Id of the function's environment."),
        Field::member("publish", "Publish", Kind::Word(&FLAG))
            .optional()
            .doc(
                "Whether a version is published afterwards; its number is reported by \
                 `ListVersionByFunction`.",
            ),
        Field::member("code", "Code", Kind::Record(&CODE))
            .optional()
            .doc(
                "Where the code comes from, in place of the members beside it. Images and \
                 temporary objects can\n\
                 be named here only.",
            ),
        Field::member("code_source", "CodeSource", Kind::Word(&CODE_SOURCE))
            .optional()
            .doc("Where the code comes from."),
        CODE_SECRET,
    ],
    &ACKNOWLEDGMENT,
)
.check(code::at_most_one_source)
.rate(100)
.doc(
    "Replaces a function's code. The response comes before the code is there: ask `GetFunction` \
     until\n\
     it is `Active` or `UpdateFailed`, and change the configuration only then.",
)
.source("\"UpdateFunctionCode\", SCF API 2018-04-16.");
