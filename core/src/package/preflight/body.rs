//! How large a package is in a request.

use super::question::{FileKind, Preflight, Target};
use crate::cloud::Cloud;

/// Length of so many bytes in base64 with padding: four characters for every three bytes begun.
pub(super) const fn base64_length(size: u64) -> u64 {
    size.div_ceil(3).saturating_mul(4)
}

/// Length of the smallest body that sends this file.
///
/// Names are counted as they are: one that JSON must escape is rejected for its characters.
pub(super) fn smallest_body(question: &Preflight, file_kind: FileKind) -> u64 {
    base64_length(question.size).saturating_add(around(question, file_kind))
}

/// Length of the JSON around the base64.
fn around(question: &Preflight, file_kind: FileKind) -> u64 {
    let length = |text: &str| text.len() as u64;
    // What is not reported has one character at least.
    let given = |text: &Option<String>| text.as_deref().map_or(1, length);
    match question.target {
        Target::Dependency => {
            return length(r#"{"name":"","runtime":"","depend_type":"zip","depend_file":""}"#)
                + given(&question.dependency_name)
                + given(&question.runtime);
        }
        Target::Import => {
            return length(r#"{"func_name":"","file_name":"a","file_type":"zip","file_code":""}"#)
                + given(&question.function_name);
        }
        Target::Layer if question.cloud == Cloud::Tencent => {
            return length(
                r#"{"LayerName":"","CompatibleRuntimes":[""],"Content":{"ZipFile":""}}"#,
            ) + given(&question.layer_name)
                + given(&question.runtime);
        }
        Target::Layer | Target::Function => {}
    }
    match question.cloud {
        Cloud::Alibaba => length(r#"{"code":{"zipFile":""}}"#),
        Cloud::Huawei => match file_kind {
            FileKind::Source => length(r#"{"code_type":"inline","func_code":{"file":""}}"#),
            // A file name has one character at least.
            FileKind::Zip | FileKind::Jar => {
                length(r#"{"code_type":"zip","code_filename":"a","func_code":{"file":""}}"#)
            }
        },
        Cloud::Tencent => {
            // A name that is not reported has two characters at least.
            let function = question.function_name.as_deref().map_or(2, length);
            let namespace = question.namespace.as_deref().map_or(0, |namespace| {
                length(r#","Namespace":"""#) + length(namespace)
            });
            length(r#"{"FunctionName":"","ZipFile":""}"#) + function + namespace
        }
    }
}
