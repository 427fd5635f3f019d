//! `POST /` with `X-TC-Action: PublishVersion`
//!
//! Source: "PublishVersion", SCF API 2018-04-16.

use super::fields::{FUNCTION_NAME, NAMESPACE};
use crate::engine::table::{Field, Kind, Operation, Record};
use crate::tencent::types::{REQUEST_ID, function, package_of_runtime};

pub(crate) static PUBLISH_VERSION: Operation = Operation::new(
    "PublishVersion",
    "POST",
    "/",
    &[
        FUNCTION_NAME,
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the version; at most 1,000 characters."),
        NAMESPACE,
    ],
    &PUBLISH_VERSION_OUTPUT,
)
.rate(20)
.doc(
    "Publishes a version of `$LATEST`. The response is returned before the version is \
     published: poll `GetFunction`, with the version number as the qualifier, until the \
     status is `Active` or `PublishFailed`.",
)
.source("\"PublishVersion\", SCF API 2018-04-16.");

pub(crate) static PUBLISH_VERSION_OUTPUT: Record = Record::new(
    "PublishVersionOutput",
    &[
        Field::member("function_version", "FunctionVersion", Kind::Text)
            .optional()
            .doc("The version number, as a string."),
        Field::member("code_size", "CodeSize", Kind::Int)
            .optional()
            .doc("The code size, in bytes."),
        Field::member("memory_size", "MemorySize", Kind::Int)
            .optional()
            .doc("The memory size, in MB."),
        Field::member("description", "Description", Kind::Text)
            .optional()
            .doc("The description of the version."),
        Field::member("handler", "Handler", Kind::Text)
            .optional()
            .doc("The handler."),
        Field::member("timeout", "Timeout", Kind::Int)
            .optional()
            .doc("The timeout, in seconds."),
        Field::member("runtime", "Runtime", Kind::Text)
            .optional()
            .doc("The runtime. The list of runtimes is open-ended."),
        Field::member("namespace", "Namespace", Kind::Text)
            .optional()
            .doc("The namespace of the function."),
        REQUEST_ID,
    ],
)
.essential(&["FunctionVersion"])
.package(package_of_runtime)
.function(function)
.doc("The version that is being published.");
