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
            .doc(
                "The handler, as `{file}.{function}`, or as `{package}.{class}::{method}` for \
                 Java.",
            ),
        Field::member("cos_bucket_name", "CosBucketName", Kind::Text)
            .optional()
            .doc(
                "The name of the COS bucket that holds the ZIP archive, without the `-{appid}` \
                 suffix.",
            ),
        Field::member("cos_object_name", "CosObjectName", Kind::Text)
            .optional()
            .doc("The path of the ZIP archive in the bucket; starts with `/`."),
        Field::member("zip_file", "ZipFile", Kind::Bytes)
            .optional()
            .doc(
                "The ZIP archive, as bytes; sent in Base64. The vendor documents a limit of 20 MB, \
                 but requests are limited to 10 MB, that is, to about 7.5 MB of ZIP.",
            ),
        NAMESPACE,
        Field::member("cos_bucket_region", "CosBucketRegion", Kind::Text)
            .optional()
            .doc(
                "The region of the bucket; needed only for Beijing: `ap-beijing` or \
                 `ap-beijing-1`.",
            ),
        Field::member("install_dependency", "InstallDependency", Kind::Word(&FLAG))
            .optional()
            .doc("Whether the service installs dependencies; Node.js only."),
        Field::member("env_id", "EnvId", Kind::Text)
            .optional()
            .doc("The ID of the function's environment."),
        Field::member("publish", "Publish", Kind::Word(&FLAG))
            .optional()
            .doc(
                "Whether to publish a version after the update; `ListVersionByFunction` returns \
                 its number. Defaults to `FALSE`.",
            ),
        Field::member("code", "Code", Kind::Record(&CODE))
            .optional()
            .doc(
                "The code, instead of the parameters beside it. Container images and temporary \
                 objects can be set only here.",
            ),
        Field::member("code_source", "CodeSource", Kind::Word(&CODE_SOURCE))
            .optional()
            .doc("The source of the code."),
        CODE_SECRET,
    ],
    &ACKNOWLEDGMENT,
)
.check(code::at_most_one_source)
.rate(100)
.doc(
    "Replaces the code of a function. The response is returned before the update \
     completes: poll `GetFunction` until the status is `Active` or `UpdateFailed`, and \
     update the configuration only then.",
)
.source("\"UpdateFunctionCode\", SCF API 2018-04-16.");
