//! `PUT /v2/{project_id}/fgs/functions/{function_urn}/code`
//!
//! Source: "Modifying the Code of a Function" (修改函数代码), FunctionGraph API reference v2.

use crate::checks;
use crate::engine::arguments::Arguments;
use crate::engine::service::Service;
use crate::engine::table::{Field, Kind, Operation};
use crate::engine::value::Value;
use crate::error::EncodeError;
use crate::huawei::types::{CODE_TYPE, FUNC_CODE_INPUT, FUNCTION_CODE};
use crate::urn;

pub(crate) static UPDATE_FUNCTION_CODE: Operation = Operation::new(
    "UpdateFunctionCode",
    "PUT",
    "/v2/{project_id}/fgs/functions/{function_urn}/code",
    &[
        Field::path("function_urn")
            .keeps(":!")
            .check(urn::check)
            .doc("The function URN; see [`super::ShowFunctionCode`] for its format."),
        Field::member("code_type", "code_type", Kind::Word(&CODE_TYPE))
            .check(checks::text)
            .doc("The code type."),
        Field::member("code_url", "code_url", Kind::Text)
            .optional()
            .doc("The URL of the code package in your OBS bucket; required for code type `obs`."),
        Field::member("code_filename", "code_filename", Kind::Text)
            .optional()
            .doc("The name of the code file; required for code types `zip` and `jar`."),
        Field::member("func_code", "func_code", Kind::Record(&FUNC_CODE_INPUT))
            .optional()
            .doc(
                "The code; required for code types `inline`, `zip`, and `jar`; at most 10 KB for \
                 `inline` and 50 MB for a package.",
            ),
        Field::member(
            "depend_version_list",
            "depend_version_list",
            Kind::List(&Kind::Text),
        )
        .optional()
        .doc("The IDs of the dependency versions."),
        Field::member("depend_list", "depend_list", Kind::List(&Kind::Text))
            .optional()
            .doc("The IDs of the dependencies, for services without dependency versions."),
        Field::member("dependency_pkg", "dependency_pkg", Kind::Text)
            .optional()
            .doc("The URL of a third-party package, for API versions before 2020."),
        Field::member(
            "code_encrypt_kms_key_id",
            "code_encrypt_kms_key_id",
            Kind::Text,
        )
        .optional()
        .doc("The ID of the KMS key that encrypts the code."),
    ],
    &FUNCTION_CODE,
)
.check(check)
.doc(
    "Replaces the code of a function. Parameters that are not set are not sent; empty \
     strings and arrays are sent.",
)
.source("\"Modifying the Code of a Function\" (修改函数代码), FunctionGraph API reference v2.");

/// What the document demands for each code type, with the problem where it is missing; the service
/// would reject all of it, after the upload.
const NEEDS: [(&str, &[&str], &str); 3] = [
    ("code_url", &["obs"], "is required for code type `obs`"),
    (
        "code_filename",
        &["zip", "jar"],
        "is required for code types `zip` and `jar`",
    ),
    (
        "func_code.file",
        &["inline", "zip", "jar"],
        "is required for code types `inline`, `zip` and `jar`",
    ),
];

fn check(service: &Service, arguments: &Arguments<'_>) -> Result<(), EncodeError> {
    urn::is_of_service(service, arguments)?;
    let code_type = arguments.text("code_type").unwrap_or_default();
    let file = arguments.members("func_code").and_then(<[_]>::first);
    for (field, types, problem) in NEEDS {
        let given = match field {
            "func_code.file" => file.unwrap_or(&Value::Absent),
            field => arguments.get(field),
        };
        if types.contains(&code_type) && given.is_empty() {
            return Err(EncodeError::new(field, problem));
        }
    }
    Ok(())
}

#[cfg(feature = "typed")]
mod typed {
    use bytes::Bytes;

    use crate::huawei::v2::UpdateFunctionCode;
    use crate::huawei::{CodeType, FuncCodeInput};

    impl UpdateFunctionCode {
        /// Sets `code_type` and `func_code` to source text, or a small ZIP, inside the request.
        #[must_use]
        pub fn inline(self, source: impl Into<Bytes>) -> Self {
            self.file(CodeType::Inline, source)
        }

        /// Sets `code_type` and `func_code` to a ZIP inside the request. `code_filename` is
        /// required as well.
        #[must_use]
        pub fn zip(self, zip: impl Into<Bytes>) -> Self {
            self.file(CodeType::Zip, zip)
        }

        /// Sets `code_type` and `func_code` to a JAR inside the request. `code_filename` is
        /// required as well.
        #[must_use]
        pub fn jar(self, jar: impl Into<Bytes>) -> Self {
            self.file(CodeType::Jar, jar)
        }

        /// Sets `code_type`, `code_url` and an empty `func_code` for a package in the object store.
        #[must_use]
        pub fn obs(self, code_url: impl Into<String>) -> Self {
            let code = FuncCodeInput::default();
            let from_store = self.code_type(CodeType::Obs).code_url(code_url);
            from_store.func_code(code)
        }

        fn file(self, code_type: CodeType, file: impl Into<Bytes>) -> Self {
            let code = FuncCodeInput::new().file(file);
            self.code_type(code_type).func_code(code)
        }
    }
}
