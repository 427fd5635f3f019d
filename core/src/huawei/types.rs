//! Types of FunctionGraph that several operations share.

use std::fmt;

use bytes::Bytes;

use super::object_store;
use crate::error::{Cloud, DecodeError};
use crate::json::{Address, FromJson, Json, Malformed, Reader, wire_names};
use crate::open_enum::open_enum;
use crate::package::{Checksum, CodePackage, Source};
use crate::redact::Length;
use crate::response::Response;
use crate::secret::Secret;

open_enum! {
    /// Where a function's code comes from.
    pub enum CodeType {
        /// Source text or a ZIP inside the request.
        Inline = "inline",
        /// A ZIP inside the request.
        Zip = "zip",
        /// A ZIP in the object store.
        Obs = "obs",
        /// A JAR inside the request.
        Jar = "jar",
        /// A container image.
        CustomImageSwr = "Custom-Image-Swr",
    }
}

/// Code to upload (`func_code` of a request). What is not set is not sent.
#[derive(Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct NewFuncCode {
    /// The bytes of the source, ZIP or JAR; sent as standard base64.
    pub file: Option<Bytes>,
    /// Address of the code.
    pub link: Option<String>,
}

wire_names! { write NewFuncCode { file: "file", link: "link", } }

impl fmt::Debug for NewFuncCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewFuncCode")
            .field("file", &self.file.as_deref().map(Length))
            .field("link", &self.link)
            .finish()
    }
}

/// Code as the cloud tells it (`func_code` of a response).
#[derive(Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct FuncCode {
    /// The bytes as they were uploaded, decoded; newer responses leave them out.
    pub file: Option<Bytes>,
    /// Address of the package in the object store; a GET of it must be signed, unless it carries a
    /// signature of its own.
    pub link: Option<Secret>,
}

wire_names! {
    read FuncCode {
        file: "file",
        link: "link" as Option<ObjectAddress>,
    }
}

impl fmt::Debug for FuncCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FuncCode")
            .field("file", &self.file.as_deref().map(Length))
            .field("link", &self.link)
            .finish()
    }
}

/// An [`Address`], or one as the object store's own tools write it (`obs://bucket/key`), which
/// cannot be fetched, yet no reason to read nothing else.
struct ObjectAddress(Secret);

impl ObjectAddress {
    fn check(address: &str) -> Result<(), Malformed> {
        if address.starts_with("obs://") && !address.contains(char::is_control) {
            return Ok(());
        }
        Address::check(address)
    }
}

impl FromJson for ObjectAddress {
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
        let address = Secret::from_json(json)?;
        if let Some(address) = &address {
            Self::check(address.reveal())?;
        }
        Ok(address.map(Self))
    }
}

impl Reader for ObjectAddress {
    type Value = Secret;

    fn value(self) -> Secret {
        self.0
    }
}

/// Limits on instances.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct StrategyConfig {
    /// Most instances: -1 unlimited, 0 disabled, up to 1000.
    pub concurrency: Option<i64>,
    /// Concurrent requests per instance, 1 to 1000; v2 functions only.
    pub concurrent_num: Option<i64>,
}

wire_names! {
    read StrategyConfig {
        concurrency: "concurrency",
        concurrent_num: "concurrent_num",
    }
}

/// A dependency package of a function.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Dependency {
    /// Id of the dependency version.
    pub id: Option<String>,
    /// Domain id of its owner.
    pub owner: Option<String>,
    /// Address in the object store.
    pub link: Option<Secret>,
    /// Runtime, such as `Python3.9`; an open set.
    pub runtime: Option<String>,
    /// MD5 of the package, hexadecimal.
    pub etag: Option<String>,
    /// Size in bytes.
    pub size: Option<i64>,
    /// Name.
    pub name: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// File name of the package (ZIP).
    pub file_name: Option<String>,
    /// Number of the version.
    pub version: Option<i64>,
    /// Id of the dependency.
    pub dep_id: Option<String>,
    /// Time of the last update; the documents say text, the SDKs a number: kept as text.
    pub last_modified: Option<String>,
}

wire_names! {
    read Dependency {
        id: "id",
        owner: "owner",
        link: "link" as Option<ObjectAddress>,
        runtime: "runtime",
        etag: "etag",
        size: "size",
        name: "name",
        description: "description",
        file_name: "file_name",
        version: "version",
        dep_id: "dep_id",
        last_modified: "last_modified",
    }
}

/// The code of a function: answer of `ShowFunctionCode` and `UpdateFunctionCode`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct FunctionCode {
    /// URN of the function.
    pub func_urn: String,
    /// Name of the function.
    pub func_name: Option<String>,
    /// Id of the account's domain.
    pub domain_id: Option<String>,
    /// Runtime, such as `Node.js18.15`; an open set.
    pub runtime: Option<String>,
    /// Where the code comes from.
    pub code_type: Option<CodeType>,
    /// Address of the package in the user's bucket, for code type `obs`.
    pub code_url: Option<String>,
    /// File name of the code.
    pub code_filename: Option<String>,
    /// Size of the code in bytes.
    pub code_size: Option<i64>,
    /// SHA-512 of the code as uploaded, hexadecimal.
    pub digest: Option<String>,
    /// Time of the last update, in one of the two forms that the service uses.
    pub last_modified: Option<String>,
    /// The code itself, or where it lies.
    pub func_code: Option<FuncCode>,
    /// Ids of dependency versions.
    pub depend_version_list: Option<Vec<String>>,
    /// Ids of dependencies, as older API versions list them.
    pub depend_list: Option<Vec<String>>,
    /// Limits on instances.
    pub strategy_config: Option<StrategyConfig>,
    /// Dependency packages.
    pub dependencies: Option<Vec<Dependency>>,
    /// Address of a third-party package, as API versions before 2020 knew it.
    pub dependency_pkg: Option<String>,
    /// Id of the KMS key that encrypts the code.
    pub code_encrypt_kms_key_id: Option<String>,
    /// Id of the request (`X-Request-Id`).
    pub request_id: Option<String>,
}

wire_names! {
    read FunctionCode {
        func_urn: "func_urn",
        func_name: "func_name",
        domain_id: "domain_id",
        runtime: "runtime",
        code_type: "code_type",
        code_url: "code_url",
        code_filename: "code_filename",
        code_size: "code_size",
        digest: "digest",
        last_modified: "last_modified",
        func_code: "func_code",
        depend_version_list: "depend_version_list",
        depend_list: "depend_list",
        strategy_config: "strategy_config",
        dependencies: "dependencies",
        dependency_pkg: "dependency_pkg",
        code_encrypt_kms_key_id: "code_encrypt_kms_key_id",
        ; request_id
    }
}

impl FunctionCode {
    /// The package: inline, in the object store, or an image.
    pub fn package(&self) -> CodePackage {
        let code = self.func_code.as_ref();
        let present = |text: &&str| !text.is_empty();
        let file = code.and_then(|code| code.file.clone());
        let link = code
            .and_then(|code| code.link.as_ref())
            .map(Secret::reveal)
            .filter(present);
        // For other types the documents give `code_url` no meaning.
        let code_url = match self.code_type {
            Some(CodeType::Obs) => self.code_url.as_deref().filter(present),
            _ => None,
        };
        let of_type = self.code_type.as_ref().map(CodeType::as_str);
        let is = |told: Option<&str>, word: &str| {
            told.is_some_and(|told| told.eq_ignore_ascii_case(word))
        };
        let source = match (file, link.or(code_url)) {
            _ if is(of_type, CodeType::CustomImageSwr.as_str()) => Source::Image,
            (Some(file), _) => Source::Inline(file),
            (None, Some(url)) if object_store::is_presigned(url) => Source::Url(url.into()),
            (None, Some(url)) => Source::ObjectStore(url.into()),
            (None, None) if is(self.runtime.as_deref(), "Custom Image") => Source::Image,
            (None, None) => Source::None,
        };
        let checksum = self.digest.as_deref().and_then(Checksum::sha512);
        let size = self.code_size.and_then(|size| u64::try_from(size).ok());
        CodePackage::new(Cloud::Huawei, source, checksum).with_size(size)
    }

    pub(super) fn read(response: &Response<'_>) -> Result<Self, DecodeError> {
        let mut code: Self = response.json()?;
        code.digest = code.digest.filter(|digest| !digest.is_empty());
        if let Some(digest) = &code.digest
            && Checksum::sha512(digest).is_none()
        {
            let path = Some("$.digest".to_owned());
            return Err(response.decode_error(path, "the digest is not 128 hexadecimal digits"));
        }
        // Of an image there is no package, and its address may be that of a registry.
        if *code.package().source() != Source::Image
            && let Some(Err(error)) = code.code_url.as_deref().map(ObjectAddress::check)
        {
            let path = Some("$.code_url".to_owned());
            return Err(response.decode_error(path, error.problem));
        }
        if code.func_urn.is_empty() {
            let path = Some("$.func_urn".to_owned());
            return Err(response.decode_error(path, "the function URN is missing"));
        }
        code.request_id = response.header("x-request-id").map(str::to_owned);
        Ok(code)
    }
}
