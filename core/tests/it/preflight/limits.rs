//! Every limit: exactly at it, and one above.

use std::collections::BTreeSet;

use faaswire::Cloud::{Alibaba, Huawei, Tencent};
use faaswire::Severity;
use faaswire::Severity::{Error, Warning};
use faaswire::preflight::{
    Authentication, FileKind, IssueCode, Limit, LimitCode, Preflight, Report, Target,
};

use super::{codes, found, package, stored};

/// What is expected of a limit.
struct Expected {
    code: LimitCode,
    severity: Severity,
    field: &'static str,
    /// The limit, and what is counted just above it.
    limit: u64,
    actual: u64,
}

impl Expected {
    /// `question` is asked with a value that just passes and with one more.
    fn check(&self, passes: u64, question: impl Fn(u64) -> Preflight) {
        let name = self.code.as_str();
        let is_silent = |report: &Report| {
            let mut issues = report.issues.iter();
            issues.all(|issue| issue.limit_code != Some(self.code))
        };
        let (at, above) = (question(passes), question(passes + 1));
        assert!(is_silent(&at.check()), "{name}: {}", at.check());
        let report = above.check();
        let issues = report.issues.iter();
        let mut issues = issues.filter(|issue| issue.limit_code == Some(self.code));
        let issue = issues.next().unwrap_or_else(|| panic!("{name}: {report}"));
        assert_eq!(issues.next(), None, "{name}");
        assert_eq!(issue.severity, self.severity, "{name}");
        assert_eq!(issue.field, self.field, "{name}");
        assert_eq!(issue.limit, Some(self.limit), "{name}");
        assert_eq!(issue.actual, Some(self.actual), "{name}");
        assert_eq!(issue.source, self.code.limit().source, "{name}");
        assert_eq!(report.accepted(), self.severity == Warning, "{name}");
        // A limit of one's own counts in its place.
        let raised = above.limit(self.code, self.actual);
        assert!(is_silent(&raised.check()), "{name}");
        assert!(!is_silent(&at.limit(self.code, 0).check()), "{name}");
    }
}

/// A limit on what the question says.
fn plain(
    code: LimitCode,
    severity: Severity,
    field: &'static str,
    limit: u64,
    question: impl Fn(u64) -> Preflight,
) -> LimitCode {
    let actual = limit + 1;
    let expected = Expected {
        code,
        severity,
        field,
        limit,
        actual,
    };
    expected.check(limit, question);
    code
}

/// A limit on the base64 of a package, or on the request around it, by the largest size that
/// passes and by what is counted one byte above.
fn encoded(
    code: LimitCode,
    limit: u64,
    (passes, actual): (u64, u64),
    question: impl Fn(u64) -> Preflight,
) -> LimitCode {
    let expected = Expected {
        code,
        severity: Error,
        field: "size",
        limit,
        actual,
    };
    expected.check(passes, question);
    code
}

/// A name of so many characters.
fn long(characters: u64) -> String {
    "a".repeat(usize::try_from(characters).unwrap())
}

#[rustfmt::skip]
fn sizes() -> Vec<LimitCode> {
    use LimitCode as L;
    let token = |n| package(Huawei, n).authentication(Authentication::Token);
    let key = |n| package(Huawei, n).authentication(Authentication::AccessKey);
    // Without the request, which is too large before its package is.
    let alone = |cloud, n| package(cloud, n).body_size(1);
    let unpacked = |cloud, n| stored(cloud, 1).uncompressed_size(n);
    vec![
        plain(L::AlibabaPackage, Warning, "size", 52_428_800, |n| package(Alibaba, n)),
        // 104,857,600 / 4 * 3; one byte more begins the next four characters.
        encoded(L::AlibabaBase64, 104_857_600, (78_643_200, 104_857_604), |n| alone(Alibaba, n)),
        // (104,857,600 - 23) / 4 is 26,214,394, with three bytes each, and a rest of 1.
        encoded(L::AlibabaRequestBody, 104_857_600, (78_643_182, 104_857_603), |n| package(Alibaba, n)),
        plain(L::AlibabaStoredPackage, Error, "size", 524_288_000, |n| stored(Alibaba, n)),
        plain(L::HuaweiInlineSource, Error, "size", 10_240, |n| package(Huawei, n).file_kind(FileKind::Source)),
        plain(L::HuaweiPackage, Error, "size", 52_428_800, token),
        // (12,582,912 - 63) / 4 is 3,145,712 and a rest of 1.
        encoded(L::HuaweiRequestBody, 12_582_912, (9_437_136, 12_582_915), key),
        plain(L::HuaweiStoredPackage, Error, "size", 314_572_800, |n| stored(Huawei, n)),
        plain(L::HuaweiUncompressedOlder, Warning, "uncompressed_size", 262_144_000, |n| unpacked(Huawei, n)),
        plain(L::HuaweiUncompressed, Error, "uncompressed_size", 1_572_864_000, |n| unpacked(Huawei, n)),
        plain(L::HuaweiFiles, Warning, "files", 30_000, |n| package(Huawei, 1).files(n)),
        // (10,485,760 - 37) / 4 is 2,621,430 and a rest of 3: a ZIP of some 7.86 MB.
        encoded(L::TencentRequestBody, 10_485_760, (7_864_290, 10_485_761), |n| package(Tencent, n).function_name("hello")),
        plain(L::TencentPackage, Warning, "size", 20_971_520, |n| alone(Tencent, n)),
        plain(L::TencentLargePackage, Error, "size", 52_428_800, |n| alone(Tencent, n)),
        plain(L::TencentUncompressed, Error, "uncompressed_size", 524_288_000, |n| unpacked(Tencent, n)),
    ]
}

#[rustfmt::skip]
fn names() -> Vec<LimitCode> {
    use LimitCode as L;
    let function = |cloud, n| package(cloud, 1).function_name(long(n));
    let qualifier = |cloud, n| package(cloud, 1).qualifier(long(n));
    // The mark of an alias is not part of it.
    let marked = |n| package(Huawei, 1).qualifier(format!("!{}", long(n)));
    let namespace = |n| package(Tencent, 1).namespace(long(n));
    vec![
        plain(L::AlibabaFunctionName, Warning, "function_name", 64, |n| function(Alibaba, n)),
        plain(L::AlibabaLongFunctionName, Error, "function_name", 128, |n| function(Alibaba, n)),
        plain(L::AlibabaServiceName, Error, "service_name", 128, |n| package(Alibaba, 1).service_name(long(n))),
        plain(L::AlibabaAlias, Error, "qualifier", 128, |n| qualifier(Alibaba, n)),
        plain(L::HuaweiFunctionName, Error, "function_name", 60, |n| function(Huawei, n)),
        plain(L::HuaweiVersion, Error, "qualifier", 42, |n| qualifier(Huawei, n)),
        plain(L::HuaweiAlias, Warning, "qualifier", 63, marked),
        plain(L::HuaweiLongAlias, Error, "qualifier", 64, marked),
        plain(L::TencentFunctionName, Error, "function_name", 60, |n| function(Tencent, n)),
        plain(L::TencentNamespace, Error, "namespace", 60, namespace),
        // 60 characters of the function and 58 of the namespace.
        plain(L::TencentNamespaceAndFunction, Error, "namespace", 118, |n| namespace(n - 60).function_name(long(60))),
        plain(L::TencentAlias, Error, "qualifier", 64, |n| qualifier(Tencent, n)),
        plain(L::AlibabaLayerName, Error, "layer_name", 128, |n| package(Alibaba, 1).layer_name(long(n))),
        plain(L::AlibabaTriggerName, Error, "trigger_name", 128, |n| package(Alibaba, 1).trigger_name(long(n))),
        plain(L::HuaweiDependencyName, Error, "dependency_name", 96, |n| package(Huawei, 1).dependency_name(long(n))),
        plain(L::TencentLayerName, Error, "layer_name", 64, |n| package(Tencent, 1).layer_name(long(n))),
        plain(L::TencentTriggerName, Warning, "trigger_name", 100, |n| package(Tencent, 1).trigger_name(long(n))),
    ]
}

/// What a function is given, and packages that are not a function's code. One MB above a limit is
/// never a step: `preflight.json` tells what is said of it, and that the next step is too large.
#[rustfmt::skip]
fn of_functions() -> Vec<LimitCode> {
    use LimitCode as L;
    let timeout = |cloud, n| package(cloud, 1).timeout(n);
    let vcpus = |n| f64::from(u32::try_from(n).unwrap()) / 1000.0;
    let environment = |cloud, n| package(cloud, 1).environment_size(n);
    let token = |target, n| package(Huawei, n).target(target).authentication(Authentication::Token);
    vec![
        plain(L::AlibabaTimeout, Warning, "timeout", 86_400, |n| timeout(Alibaba, n)),
        plain(L::HuaweiTimeout, Error, "timeout", 259_200, |n| timeout(Huawei, n)),
        plain(L::TencentTimeout, Error, "timeout", 900, |n| timeout(Tencent, n)),
        plain(L::HuaweiSmallEnvironment, Warning, "environment_size", 2048, |n| environment(Huawei, n)),
        plain(L::HuaweiEnvironment, Error, "environment_size", 4096, |n| environment(Huawei, n)),
        plain(L::TencentEnvironment, Error, "environment_size", 4096, |n| environment(Tencent, n)),
        plain(L::AlibabaMemorySize, Warning, "memory_size", 32_768, |n| package(Alibaba, 1).memory_size(n)),
        plain(L::AlibabaCpu, Warning, "cpu", 16_000, |n| package(Alibaba, 1).cpu(vcpus(n))),
        plain(L::TencentMemorySize, Error, "memory_size", 3072, |n| package(Tencent, 1).memory_size(n)),
        plain(L::AlibabaDiskSize, Warning, "disk_size", 10_240, |n| package(Alibaba, 1).disk_size(n)),
        plain(L::HuaweiDiskSize, Error, "disk_size", 10_240, |n| package(Huawei, 1).disk_size(n)),
        plain(L::HuaweiDependency, Error, "size", 41_943_040, |n| token(Target::Dependency, n)),
        plain(L::HuaweiStoredDependency, Error, "size", 314_572_800, |n| stored(Huawei, n).target(Target::Dependency)),
        plain(L::HuaweiImport, Error, "size", 10_485_760, |n| token(Target::Import, n)),
    ]
}

/// FunctionGraph's memory: one MB above is an error by its step, and only a warning by its size.
#[test]
fn functiongraph_warns_of_more_memory_than_its_sdk_names() {
    let memory = |n| package(Huawei, 1).memory_size(n).check();
    assert_eq!(found(&memory(4096)), []);
    let above = ("value_too_large", "warning", "memory_size");
    assert_eq!(
        found(&memory(4097)),
        [("value_step", "error", "memory_size"), above]
    );
    assert_eq!(found(&memory(10_240)), [above]);
}

#[test]
fn every_limit_takes_what_is_at_it_and_not_one_more() {
    let seen = sizes().into_iter().chain(names()).chain(of_functions());
    // This one has a test of its own.
    let seen = seen.chain([LimitCode::HuaweiMemorySize]);
    let seen: BTreeSet<_> = seen.map(LimitCode::as_str).collect();
    let all: BTreeSet<_> = LimitCode::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(seen, all);
}

#[test]
fn every_limit_says_where_it_is_written() {
    assert_eq!(Limit::ALL.len(), LimitCode::ALL.len());
    for limit in Limit::ALL {
        assert!(limit.source.len() > 20, "{limit:?}");
        let cloud = limit.cloud.as_str();
        assert!(limit.code.as_str().starts_with(cloud), "{limit:?}");
    }
    let names: BTreeSet<_> = IssueCode::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(names.len(), IssueCode::ALL.len());
}

/// What clouds rejected, as users quoted it: "Code size exceeds the maximum allowed length (max:
/// 52428800, actual: '57224631')"; "Your current request size exceed  max 10485760B, but your
/// 24320473B"; the same with 62340007B.
#[test]
fn what_was_rejected_is_not_taken_without_a_word() {
    let report = package(Alibaba, 57_224_631).check();
    assert_eq!(found(&report), [("package_too_large", "warning", "size")]);
    for body in [24_320_473, 62_340_007] {
        let report = package(Tencent, 1).body_size(body).check();
        assert_eq!(
            found(&report),
            [("request_too_large", "error", "body_size")]
        );
    }
}

#[test]
fn the_last_limit_of_ones_own_counts() {
    let question = package(Alibaba, 60_000_000)
        .limit(LimitCode::AlibabaPackage, 1)
        .limit(LimitCode::AlibabaPackage, u64::MAX);
    assert_eq!(codes(&question), []);
    let issue = &package(Huawei, 5)
        .limit(LimitCode::HuaweiPackage, 4)
        .check()
        .issues[0];
    assert_eq!(
        issue.to_string(),
        "error: `size` is too large: 5 bytes, and the limit is 4"
    );
}
