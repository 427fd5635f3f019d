//! `POST /` with `X-TC-Action: GetFunctionAddress`
//!
//! Source: "GetFunctionAddress", SCF API 2018-04-16.

use super::fields::{CODE_SECRET, FUNCTION_NAME, NAMESPACE, QUALIFIER};
use crate::endpoint::package_address;
use crate::engine::response::View;
use crate::engine::table::{Field, Kind, Operation, Record};
use crate::tencent::types::{REQUEST_ID, check_checksum, function, package_at};

pub(crate) static GET_FUNCTION_ADDRESS: Operation = Operation::new(
    "GetFunctionAddress",
    "POST",
    "/",
    &[FUNCTION_NAME, QUALIFIER, NAMESPACE, CODE_SECRET],
    &GET_FUNCTION_ADDRESS_OUTPUT,
)
.rate(20)
.doc(
    "Gets the download URL and SHA-256 checksum of a function's package; at most 20 \
     requests per second.",
)
.source("\"GetFunctionAddress\", SCF API 2018-04-16.");

pub(crate) static GET_FUNCTION_ADDRESS_OUTPUT: Record = Record::new(
    "GetFunctionAddressOutput",
    &[
        Field::member("url", "Url", Kind::Secret)
            .optional()
            .check(package_address)
            .doc("The pre-signed COS URL of the stored ZIP archive; valid for one download."),
        Field::member("code_sha256", "CodeSha256", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc(
                "The SHA-256 checksum of the stored ZIP archive, in hexadecimal. It differs from \
                 that of the uploaded archive, because the service repackages it.",
            ),
        REQUEST_ID,
    ],
)
.package(|output| package_at("url", output))
.function(function)
.check(check)
.doc("The response to [`GetFunctionAddress`].");

fn check(output: &View<'_>) -> Result<(), (&'static str, &'static str)> {
    check_checksum(output)?;
    if output.text("code_sha256").is_none() && output.string("url").is_none() {
        return Err(("Url", "the response has neither an address nor a checksum"));
    }
    Ok(())
}
