//! What the generators read: every table, with its explanations. No part of the API.

#![allow(
    clippy::exhaustive_enums,
    clippy::exhaustive_structs,
    reason = "only the generators see it"
)]

use crate::cloud::Cloud;
use crate::codes::Codes;
pub use crate::engine::table::{
    Absent, Check, CredentialsTable, Doc, Enumeration, Field, Kind, Need, Operation, Pages, Place,
    Record, ServiceTable, Word,
};
pub static SERVICES: &[&ServiceTable] = crate::registry::SERVICES;
use crate::error::{ErrorKind, RetryHint};
use crate::package::{archive, preflight};
use crate::{alibaba, huawei, package, tencent};

/// A set of words with what each means, by lines.
pub struct Words {
    /// What the set is.
    pub doc: &'static [&'static str],
    /// The words, each with its explanation.
    pub words: &'static [(&'static str, &'static [&'static str])],
}

/// A cloud in words.
pub struct CloudTable {
    /// The cloud.
    pub cloud: Cloud,
    /// Title of its module.
    pub title: &'static str,
    /// The header that names the operation, where the path does not.
    pub action: Option<&'static str>,
    /// What only users of browsers need to know about its services, by their names.
    pub in_browsers: &'static [(&'static str, &'static str)],
}

/// Every cloud.
pub static CLOUDS: &[CloudTable] = &[
    CloudTable {
        cloud: Cloud::Alibaba,
        title: "Alibaba Cloud Function Compute",
        action: None,
        in_browsers: &[(
            "FunctionCompute2016",
            "The `FC` scheme signs the header `Date`, which a browser may not set: there \
             `toRequest()` throws, and a relay must make the call; send it `request.reveal()`.",
        )],
    },
    CloudTable {
        cloud: Cloud::Huawei,
        title: "Huawei Cloud FunctionGraph",
        action: None,
        in_browsers: &[],
    },
    CloudTable {
        cloud: Cloud::Tencent,
        title: "Tencent Serverless Cloud Function",
        action: Some("X-TC-Action"),
        in_browsers: &[],
    },
];

/// Addresses of the vendors' documents, by the titles that sources have in quotes. A source may hold
/// the address of its page itself.
pub static DOCUMENTS: &[(&str, &str)] = &[
    (
        "API specification",
        "https://www.alibabacloud.com/help/doc-detail/52877.htm",
    ),
    (
        "API reference of Function Compute 3.0",
        "https://help.aliyun.com/zh/functioncompute/fc-3-0/developer-reference/api-fc-2023-03-30-dir/",
    ),
    (
        "Function Compute (2.0): GetFunctionCode",
        "https://www.alibabacloud.com/help/en/fc/developer-reference/api-fc-open-2021-04-06-getfunctioncode",
    ),
    (
        "Querying the Code of a Function",
        "https://support.huaweicloud.com/en-us/api-functiongraph/functiongraph_06_0107.html",
    ),
    (
        "Modifying the Code of a Function",
        "https://support.huaweicloud.com/en-us/api-functiongraph/functiongraph_06_0110.html",
    ),
    (
        "GetFunctionAddress",
        "https://www.tencentcloud.com/document/product/583/34409",
    ),
];

/// Error codes of one peer.
pub struct CodesTable {
    /// Who writes them.
    pub title: &'static str,
    /// The tables, each with the forms that its codes take on the wire.
    pub codes: &'static [(Codes, &'static str)],
}

/// Every table of error codes.
pub static CODES: &[CodesTable] = &[
    CodesTable {
        title: "Alibaba Function Compute",
        codes: &[(alibaba::CODES, "{}")],
    },
    CodesTable {
        title: "Huawei FunctionGraph",
        codes: &[
            (huawei::FSS, "FSS.{}"),
            (huawei::GATEWAY, "APIGW.{}, APIG.{}"),
        ],
    },
    CodesTable {
        title: "Tencent SCF",
        codes: &[(tencent::CODES, "{}")],
    },
    CodesTable {
        title: "Object stores: rejected downloads",
        codes: &[(package::DOWNLOAD_CODES, "{}")],
    },
];

/// The sets of words that are the same in every language, by the names of their types.
pub static WORDS: &[(&str, Words)] = &[
    ("Cloud", Cloud::WORDS),
    ("ErrorKind", ErrorKind::WORDS),
    ("RetryHint", RetryHint::WORDS),
    ("Algorithm", package::Algorithm::WORDS),
    ("SourceKind", package::SourceKind::WORDS),
    ("FunctionState", crate::function::FunctionState::WORDS),
    ("VerdictStatus", package::VerdictStatus::WORDS),
    ("MatchedBy", package::MatchedBy::WORDS),
    ("UnverifiableReason", package::UnverifiableReason::WORDS),
    ("Severity", package::Severity::WORDS),
    ("FindingCode", archive::FindingCode::WORDS),
    ("EntryKind", archive::Kind::WORDS),
    ("Change", archive::Change::WORDS),
    ("Arch", archive::Arch::WORDS),
    ("PreflightIssueCode", preflight::IssueCode::WORDS),
    ("PreflightSuggestionKind", preflight::SuggestionKind::WORDS),
    ("PreflightLimitCode", preflight::LimitCode::WORDS),
    ("PreflightScope", preflight::Scope::WORDS),
    ("PreflightUnit", preflight::Unit::WORDS),
    ("PreflightEvidence", preflight::Evidence::WORDS),
    ("PreflightUpload", preflight::Upload::WORDS),
    ("PreflightFileKind", preflight::FileKind::WORDS),
    ("PreflightTarget", preflight::Target::WORDS),
    ("PreflightAuthentication", preflight::Authentication::WORDS),
];
