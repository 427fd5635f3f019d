//! `PUT /v2/{project_id}/fgs/functions/{function_urn}/code`
//!
//! Source: "Modifying the Code of a Function" (修改函数代码), FunctionGraph API reference v2.

use bytes::Bytes;
use http::{Method, Request};

use crate::error::{DecodeError, EncodeError};
use crate::huawei::{CodeType, FunctionCode, FunctionGraph, NewFuncCode};
use crate::json::wire_names;
use crate::operation::Operation;
use crate::response::Response;
use crate::wire;

/// Replaces a function's code. What is not set is not sent; empty texts and lists are.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UpdateFunctionCode {
    /// URN of the function, see [`super::ShowFunctionCode`].
    pub function_urn: String,
    /// Where the code comes from.
    pub code_type: CodeType,
    /// Address of the package in your bucket; required for code type `obs`.
    pub code_url: Option<String>,
    /// File name of the code; required for code types `zip` and `jar`.
    pub code_filename: Option<String>,
    /// The code; required for code types `inline`, `zip` and `jar`, at most 10 KB inline and
    /// 50 MB as a package.
    pub func_code: Option<NewFuncCode>,
    /// Ids of dependency versions.
    pub depend_version_list: Option<Vec<String>>,
    /// Ids of dependencies, for services that know no dependency versions.
    pub depend_list: Option<Vec<String>>,
    /// Address of a third-party package, for API versions before 2020.
    pub dependency_pkg: Option<String>,
    /// Id of the KMS key that encrypts the code.
    pub code_encrypt_kms_key_id: Option<String>,
}

wire_names! {
    write UpdateFunctionCode {
        code_type: "code_type",
        code_url: "code_url",
        code_filename: "code_filename",
        func_code: "func_code",
        depend_version_list: "depend_version_list",
        depend_list: "depend_list",
        dependency_pkg: "dependency_pkg",
        code_encrypt_kms_key_id: "code_encrypt_kms_key_id",
    }
}

impl UpdateFunctionCode {
    /// Source text, or a small ZIP, inside the request.
    pub fn inline(function_urn: impl Into<String>, source: impl Into<Bytes>) -> Self {
        Self::with_file(function_urn, CodeType::Inline, None, source)
    }

    /// A ZIP inside the request.
    pub fn zip(function_urn: impl Into<String>, filename: &str, zip: impl Into<Bytes>) -> Self {
        Self::with_file(function_urn, CodeType::Zip, Some(filename), zip)
    }

    /// A JAR inside the request.
    pub fn jar(function_urn: impl Into<String>, filename: &str, jar: impl Into<Bytes>) -> Self {
        Self::with_file(function_urn, CodeType::Jar, Some(filename), jar)
    }

    /// A package in the object store.
    pub fn obs(function_urn: impl Into<String>, code_url: impl Into<String>) -> Self {
        Self {
            code_url: Some(code_url.into()),
            func_code: Some(NewFuncCode::default()),
            ..Self::new(function_urn, CodeType::Obs)
        }
    }

    fn with_file(
        function_urn: impl Into<String>,
        code_type: CodeType,
        filename: Option<&str>,
        file: impl Into<Bytes>,
    ) -> Self {
        Self {
            code_filename: filename.map(str::to_owned),
            func_code: Some(NewFuncCode {
                file: Some(file.into()),
                link: None,
            }),
            ..Self::new(function_urn, code_type)
        }
    }

    /// What the document demands for each code type; all of it would be refused by the service,
    /// after the upload.
    fn check(&self) -> Result<(), EncodeError> {
        wire::check_text("code_type", self.code_type.as_str())?;
        let absent = |text: &Option<String>| text.as_deref().is_none_or(str::is_empty);
        let file = self.func_code.as_ref().and_then(|code| code.file.as_ref());
        match self.code_type {
            CodeType::Obs if absent(&self.code_url) => Err(EncodeError::new(
                "code_url",
                "is required for code type `obs`",
            )),
            CodeType::Zip | CodeType::Jar if absent(&self.code_filename) => Err(EncodeError::new(
                "code_filename",
                "is required for code types `zip` and `jar`",
            )),
            CodeType::Inline | CodeType::Zip | CodeType::Jar
                if file.is_none_or(Bytes::is_empty) =>
            {
                Err(EncodeError::new(
                    "func_code.file",
                    "is required for code types `inline`, `zip` and `jar`",
                ))
            }
            _ => Ok(()),
        }
    }
}

impl Operation for UpdateFunctionCode {
    type Service = FunctionGraph;
    type Output = FunctionCode;
    const NAME: &'static str = "UpdateFunctionCode";

    fn encode(&self, service: &FunctionGraph) -> Result<Request<Bytes>, EncodeError> {
        service
            .of_function(Method::PUT, &self.function_urn)
            .check(self.check())
            .path("/code")
            .json(self)
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<FunctionCode, DecodeError> {
        FunctionCode::read(response)
    }
}
