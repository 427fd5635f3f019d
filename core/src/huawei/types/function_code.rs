//! The code of a function, with where it is.

use super::address::object_address;
use super::{CODE_TYPE, DEPENDENCY, FUNC_CODE, REQUEST_ID};
use crate::cloud::Cloud;
use crate::engine::origin::Origin;
use crate::engine::response::View;
use crate::engine::table::{Field, Kind, Record};
use crate::engine::value::Value;
use crate::function::Function;
use crate::huawei::object_store;
use crate::package::{Checksum, CodePackage, Source};
use crate::reference::Reference;
use crate::secret::Secret;
use crate::time::Timestamp;

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

/// The function. The service says no state: updates are done when it responds.
fn function(code: &View<'_>, origin: &Origin) -> Function {
    let dependencies = code.strings("depend_version_list");
    let changed = code.text("last_modified");
    Function {
        runtime: code.string("runtime"),
        changed: changed.and_then(|time| Timestamp::from_iso_8601(&time)),
        layers: dependencies.or_else(|| code.strings("depend_list")),
        ..of_urn(code, origin)
    }
}

/// The function that a URN names.
pub(crate) fn of_urn(record: &View<'_>, origin: &Origin) -> Function {
    let urn = record.text("func_urn");
    let urn = urn.as_deref().or(origin.text("function_urn"));
    Function::new(Cloud::Huawei, urn.and_then(Reference::of_console))
}

/// The package: inline, in the object store, or an image.
pub(super) fn code_package(code: &View<'_>) -> CodePackage {
    let (file, link) = match code.get("func_code") {
        Value::Record(code) => (code.bytes("file"), code.text("link")),
        _ => (None, None),
    };
    let of_type = code.text("code_type");
    // For other types the documents give `code_url` no meaning.
    let code_url = match of_type.as_deref() {
        Some("obs") => code.text("code_url"),
        _ => None,
    };
    let mut urls = [link, code_url].into_iter().flatten();
    let url = urls.find(|url| !url.is_empty());
    let is = |reported: Option<&str>, word: &str| {
        reported.is_some_and(|reported| reported.eq_ignore_ascii_case(word))
    };
    let source = match (file, url) {
        _ if is(of_type.as_deref(), "Custom-Image-Swr") => Source::Image,
        (Some(file), _) => Source::Inline(file),
        (None, Some(url)) if object_store::is_presigned(&url) => Source::Url(Secret::new(url)),
        (None, Some(url)) => Source::ObjectStore(Secret::new(url)),
        (None, None) if is(code.text("runtime").as_deref(), "Custom Image") => Source::Image,
        (None, None) => Source::None,
    };
    let checksum = code.text("digest");
    let checksum = checksum.as_deref().and_then(Checksum::sha512);
    let size = code.int("code_size");
    let size = size.and_then(|size| u64::try_from(size).ok());
    CodePackage::new(Cloud::Huawei, source, checksum).with_size(size)
}

pub(super) fn check_code(code: &View<'_>) -> Result<(), (&'static str, &'static str)> {
    if let Some(digest) = code.text("digest")
        && Checksum::sha512(&digest).is_none()
    {
        return Err(("digest", "the digest is not 128 hexadecimal digits"));
    }
    // Of an image there is not a package, and its address may be that of a registry.
    if *code_package(code).source() != Source::Image
        && let Some(address) = code.text("code_url")
    {
        object_address(&address).map_err(|problem| ("code_url", problem))?;
    }
    match code.text("func_urn").as_deref() {
        None | Some("") => Err(("func_urn", "the function URN is missing")),
        Some(_) => Ok(()),
    }
}
