//! `POST /` with `X-TC-Action: GetFunctionAddress`
//!
//! Source: "GetFunctionAddress", SCF API 2018-04-16.

use crate::checks;
use crate::cloud::Cloud;
use crate::endpoint::package_address;
use crate::engine::response::View;
use crate::engine::table::{Field, Kind, Operation, Record};
use crate::package::{Checksum, CodePackage, Source};
use crate::secret::Secret;

pub(crate) static GET_FUNCTION_ADDRESS: Operation = Operation::new(
    "GetFunctionAddress",
    "POST",
    "/",
    &[
        Field::member("function_name", "FunctionName", Kind::Text)
            .check(checks::name)
            .doc("Name of the function."),
        Field::member("qualifier", "Qualifier", Kind::Text)
            .optional()
            .check(checks::name)
            .doc("Version number, alias, `$LATEST` or `$DEFAULT`."),
        Field::member("namespace", "Namespace", Kind::Text)
            .optional()
            .check(checks::name)
            .doc("Namespace; the service takes `default` if there is none."),
        Field::member("code_secret", "CodeSecret", Kind::Secret)
            .optional()
            .doc(
                "Secret of a function whose code is protected; not in the document, known from \
                 Tencent's\n\
                 own tools.",
            ),
    ],
    &GET_FUNCTION_ADDRESS_OUTPUT,
)
.rate(20)
.doc(
    "Gets the download address and the SHA-256 of a function's package; at most 20 requests a\n\
     second.",
)
.source("\"GetFunctionAddress\", SCF API 2018-04-16.");

pub(crate) static GET_FUNCTION_ADDRESS_OUTPUT: Record = Record::new(
    "GetFunctionAddressOutput",
    &[
        Field::member("url", "Url", Kind::Secret)
            .optional()
            .check(package_address)
            .doc("Pre-signed COS URL of the stored ZIP; good for one download."),
        Field::member("code_sha256", "CodeSha256", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc(
                "SHA-256 of the stored ZIP, hexadecimal; it differs from that of the uploaded one, \
                 because\n\
                 the service repackages.",
            ),
        Field::member("request_id", "RequestId", Kind::Text)
            .optional()
            .doc("Id of the request."),
    ],
)
.package(package)
.check(check)
.doc("Answer of [`GetFunctionAddress`].");

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
        None if !has_url => Err(("Url", "neither an address nor a checksum came")),
        _ => Ok(()),
    }
}
