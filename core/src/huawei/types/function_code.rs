//! The code of a function, with where it is.

use super::address::{object_address, source_at};
use super::{CODE_TYPE, DEPENDENCY, FUNC_CODE, REQUEST_ID, function};
use crate::cloud::Cloud;
use crate::engine::response::View;
use crate::engine::table::{Field, Kind, Record};
use crate::package::{Algorithm, Checksum, CodePackage, Source};

pub(crate) static STRATEGY_CONFIG: Record = Record::new(
    "StrategyConfig",
    &[
        Field::member("concurrency", "concurrency", Kind::Int)
            .optional()
            .doc(
                "The maximum number of instances, up to 1,000: -1 for unlimited, 0 to disable the \
                 function.",
            ),
        Field::member("concurrent_num", "concurrent_num", Kind::Int)
            .optional()
            .doc(
                "The number of concurrent requests per instance, from 1 to 1,000; `v2` functions \
                 only.",
            ),
    ],
)
.doc("The instance limits of a function.");

pub(crate) static FUNCTION_CODE: Record = Record::new(
    "FunctionCode",
    &[
        Field::member("func_urn", "func_urn", Kind::Text).doc("The function URN."),
        Field::member("func_name", "func_name", Kind::Text)
            .optional()
            .doc("The name of the function."),
        Field::member("domain_id", "domain_id", Kind::Text)
            .optional()
            .doc("The ID of the account's domain."),
        Field::member("runtime", "runtime", Kind::Text)
            .optional()
            .doc("The runtime, such as `Node.js18.15`. The list of runtimes is open-ended."),
        Field::member("code_type", "code_type", Kind::Word(&CODE_TYPE))
            .optional()
            .doc("The code type."),
        Field::member("code_url", "code_url", Kind::Text)
            .optional()
            .doc("The URL of the code package in your OBS bucket; for code type `obs` only."),
        Field::member("code_filename", "code_filename", Kind::Text)
            .optional()
            .doc("The name of the code file."),
        Field::member("code_size", "code_size", Kind::Int)
            .optional()
            .doc("The code size, in bytes."),
        Field::member("digest", "digest", Kind::Text)
            .optional()
            .empty_is_absent()
            .doc("The SHA-512 checksum of the uploaded code, in hexadecimal."),
        Field::member("last_modified", "last_modified", Kind::Text)
            .optional()
            .doc(
                "The time of the last update, as `YYYY-MM-DD HH:MM:SS` or in ISO 8601 format with \
                 a time zone.",
            ),
        Field::member("func_code", "func_code", Kind::Record(&FUNC_CODE))
            .optional()
            .doc("The code itself, or its URL."),
        Field::member(
            "depend_version_list",
            "depend_version_list",
            Kind::List(&Kind::Text),
        )
        .optional()
        .doc("The IDs of the dependency versions."),
        Field::member("depend_list", "depend_list", Kind::List(&Kind::Text))
            .optional()
            .doc("The IDs of the dependencies, as listed by older API versions."),
        Field::member(
            "strategy_config",
            "strategy_config",
            Kind::Record(&STRATEGY_CONFIG),
        )
        .optional()
        .doc("The instance limits."),
        Field::member(
            "dependencies",
            "dependencies",
            Kind::List(&Kind::Record(&DEPENDENCY)),
        )
        .optional()
        .doc("The dependency packages."),
        Field::member("dependency_pkg", "dependency_pkg", Kind::Text)
            .optional()
            .doc("The URL of a third-party package, as used by API versions before 2020."),
        Field::member(
            "code_encrypt_kms_key_id",
            "code_encrypt_kms_key_id",
            Kind::Text,
        )
        .optional()
        .doc("The ID of the KMS key that encrypts the code."),
        REQUEST_ID.doc("The request ID (`X-Request-Id`)."),
    ],
)
.package(code_package)
.function(function)
.check(check_code)
.doc(
    "The code of a function: the response of `ShowFunctionCode` and \
     `UpdateFunctionCode`.",
);

/// The package: inline, in the object store, or an image.
pub(super) fn code_package(code: &View<'_>) -> CodePackage {
    let checksum = code.checksum("digest", Algorithm::Sha512);
    CodePackage::new(Cloud::Huawei, source(code), checksum).with_size(code.amount("code_size"))
}

fn source(code: &View<'_>) -> Source {
    if code.is_like("code_type", "Custom-Image-Swr") {
        return Source::Image;
    }
    let inner = code.record("func_code");
    if let Some(file) = inner.and_then(|inner| inner.bytes("file")) {
        return Source::Inline(file);
    }
    let mut url = inner.and_then(|inner| inner.string("link"));
    // For other types the documents give `code_url` no meaning.
    if url.is_none() && code.text("code_type").as_deref() == Some("obs") {
        url = code.string("code_url");
    }
    match url {
        Some(url) => source_at(url),
        None if code.is_like("runtime", "Custom Image") => Source::Image,
        None => Source::None,
    }
}

pub(super) fn check_code(code: &View<'_>) -> Result<(), (&'static str, &'static str)> {
    if let Some(digest) = code.text("digest")
        && Checksum::sha512(&digest).is_none()
    {
        return Err(("digest", "the digest is not 128 hexadecimal digits"));
    }
    // Of an image there is not a package, and its address may be that of a registry.
    if let Some(address) = code.text("code_url")
        && !matches!(source(code), Source::Image)
    {
        object_address(&address).map_err(|problem| ("code_url", problem))?;
    }
    match code.string("func_urn") {
        None => Err(("func_urn", "the function URN is missing")),
        Some(_) => Ok(()),
    }
}
