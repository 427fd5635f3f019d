//! `POST /` with `X-TC-Action: GetFunctionAddress`
//!
//! Source: "GetFunctionAddress", SCF API 2018-04-16.

use super::fields::{CODE_SECRET, FUNCTION_NAME, NAMESPACE, QUALIFIER};
use crate::cloud::Cloud;
use crate::endpoint::package_address;
use crate::engine::response::View;
use crate::engine::table::{Field, Kind, Operation, Record};
use crate::package::{Checksum, CodePackage, Source};
use crate::secret::Secret;
use crate::tencent::types::{REQUEST_ID, named};

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
.package(package)
.function(named)
.check(check)
.doc("The response to [`GetFunctionAddress`].");

/// The package, ready to download and verify.
fn package(output: &View<'_>) -> CodePackage {
    let url = output.text("url").filter(|url| !url.is_empty());
    let checksum = output.text("code_sha256");
    CodePackage::new(
        Cloud::Tencent,
        url.map_or(Source::None, |url| Source::Url(Secret::new(url))),
        checksum.as_deref().and_then(Checksum::sha256),
    )
}

fn check(output: &View<'_>) -> Result<(), (&'static str, &'static str)> {
    let has_url = output.text("url").is_some_and(|url| !url.is_empty());
    match output.text("code_sha256") {
        Some(checksum) if Checksum::sha256(&checksum).is_none() => {
            Err(("CodeSha256", "the checksum is not a SHA-256"))
        }
        None if !has_url => Err(("Url", "the response has neither an address nor a checksum")),
        _ => Ok(()),
    }
}
