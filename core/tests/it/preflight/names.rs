//! The form of names, and whether they agree with one another.

use faaswire::Cloud::{Alibaba, Huawei, Tencent};
use faaswire::preflight::IssueCode::{
    NameCharacter, NameEnd, NameStart, NameTooShort, UrnMalformed, UrnOtherFunction,
    UrnOtherProject, UrnOtherQualifier, UrnOtherRegion,
};

use super::{codes, found, package};

const PROJECT: &str = "7aad83af3e8d42e99ac194e8419e2c9b";
const URN: &str =
    "urn:fss:cn-north-1:7aad83af3e8d42e99ac194e8419e2c9b:function:default:test:latest";

/// Valid and invalid names by each vendor's words: see the sources of the issues.
#[test]
fn names_have_the_form_that_the_documents_tell() {
    let function = |cloud, name: &str| codes(&package(cloud, 1).function_name(name));
    for (cloud, good) in [
        // A function of FC 2.0 is named by its service too in FC 3.0.
        (
            Alibaba,
            &["a", "_a", "my-function-1", "A_", "a-", "demo$hello"][..],
        ),
        (Huawei, &["a", "a1", "Ab_c-d"]),
        (Tencent, &["ab", "a1", "hello_world-2"]),
    ] {
        for name in good {
            assert_eq!(function(cloud, name), [], "{cloud} {name}");
        }
    }
    for (cloud, name, code) in [
        (Alibaba, "", NameTooShort),
        (Alibaba, "1a", NameStart),
        (Alibaba, "-a", NameStart),
        (Alibaba, "a.b", NameCharacter),
        (Alibaba, "函数", NameCharacter),
        (Alibaba, "demo$1a", NameStart),
        (Alibaba, "1demo$a", NameStart),
        (Alibaba, "$a", NameTooShort),
        (Alibaba, "a$b$c", NameCharacter),
        (Huawei, "", NameTooShort),
        (Huawei, "_a", NameStart),
        (Huawei, "1a", NameStart),
        (Huawei, "a-", NameEnd),
        (Huawei, "a_", NameEnd),
        (Huawei, "a b", NameCharacter),
        (Tencent, "a", NameTooShort),
        (Tencent, "_a", NameStart),
        (Tencent, "9a", NameStart),
        (Tencent, "ab-", NameEnd),
        (Tencent, "ab_", NameEnd),
        (Tencent, "a$", NameCharacter),
    ] {
        assert_eq!(function(cloud, name), [code], "{cloud} {name}");
    }
    let service = |name: &str| codes(&package(Alibaba, 1).service_name(name));
    assert_eq!(service("_demo-1"), []);
    assert_eq!(service("1demo"), [NameStart]);
}

#[test]
fn qualifiers_are_versions_aliases_or_the_words_of_the_cloud() {
    let qualifier = |cloud, text: &str| codes(&package(cloud, 1).qualifier(text));
    for (cloud, good) in [
        (Alibaba, &["LATEST", "1", "20", "prod", "_prod", "a-1"][..]),
        (
            Huawei,
            &["latest", "v20180116-202722", "1.0", "!prod", "!a_1"],
        ),
        (Tencent, &["$LATEST", "$DEFAULT", "1", "prod", "p-"]),
    ] {
        for text in good {
            assert_eq!(qualifier(cloud, text), [], "{cloud} {text}");
        }
    }
    for (cloud, text, code) in [
        (Alibaba, "1a", NameStart),
        (Alibaba, "$LATEST", NameCharacter),
        (Huawei, "$LATEST", NameCharacter),
        (Huawei, "-1", NameStart),
        (Huawei, "1.", NameEnd),
        (Huawei, "!", NameTooShort),
        (Huawei, "!1a", NameStart),
        (Huawei, "!a-", NameEnd),
        (Huawei, "!a.b", NameCharacter),
        (Tencent, "1a", NameStart),
        (Tencent, "_a", NameStart),
        (Tencent, "", NameTooShort),
    ] {
        assert_eq!(qualifier(cloud, text), [code], "{cloud} {text}");
    }
}

#[test]
fn a_urn_agrees_with_region_project_function_and_qualifier() {
    let urn = |text: &str| package(Huawei, 1).function_urn(text);
    let whole = urn(URN)
        .region("cn-north-1")
        .project_id(PROJECT)
        .function_name("test")
        .qualifier("latest");
    assert_eq!(codes(&whole), []);
    // Without a version it is the latest one's.
    let without = whole
        .clone()
        .function_urn(URN.strip_suffix(":latest").unwrap());
    assert_eq!(codes(&without), []);
    for (question, code) in [
        (whole.clone().region("cn-north-4"), UrnOtherRegion),
        (whole.clone().project_id("0".repeat(32)), UrnOtherProject),
        (whole.clone().function_name("other"), UrnOtherFunction),
        (whole.clone().qualifier("!prod"), UrnOtherQualifier),
    ] {
        assert_eq!(codes(&question), [code]);
        assert!(!question.check().accepted());
    }
    for text in [
        "",
        "test",
        "urn:fss:r:p:function:default",
        "urn:fss:r:p:function:default:",
        "urn:fss::p:function:default:test",
        "urn:fss:r:p:trigger:default:test",
        "urn:obs:r:p:function:default:test",
        "arn:fss:r:p:function:default:test",
        "urn:fss:r:p:function:default:test:latest:more",
    ] {
        assert_eq!(codes(&urn(text)), [UrnMalformed], "{text}");
    }
    // What stands in the URN alone is checked there.
    let urn =
        |function, version| format!("urn:fss:r:{PROJECT}:function:default:{function}:{version}");
    let report = package(Huawei, 1).function_urn(urn("a_", "!1")).check();
    assert_eq!(
        found(&report),
        [
            ("name_end", "error", "function_urn"),
            ("name_start", "error", "function_urn")
        ]
    );
    let report = package(Huawei, 1).project_id("p").check();
    assert_eq!(
        found(&report),
        [("project_id_form", "warning", "project_id")]
    );
    // Other clouds have no URNs.
    assert_eq!(codes(&package(Tencent, 1).function_urn("test")), []);
}
