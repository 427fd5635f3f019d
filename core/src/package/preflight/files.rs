//! Which files a runtime takes.

use super::check::Way;
use super::question::{FileKind, Preflight, Target, Upload};
use super::report::{Issue, IssueCode};
use super::sources;
use crate::cloud::Cloud;
use crate::package::severity::Severity;

/// What speaks against the kind of file.
pub(super) fn problem(question: &Preflight, way: Way) -> Option<Issue> {
    let runtime = question.runtime.as_deref().map(str::to_ascii_lowercase);
    let runtime = runtime.as_deref();
    if question.target != Target::Function {
        return other_target(question, way);
    }
    match question.cloud {
        Cloud::Alibaba => alibaba(way, runtime),
        Cloud::Huawei => huawei(way, runtime),
        Cloud::Tencent => tencent(way),
    }
}

/// What speaks against the file of a layer, a dependency or an import, or against these.
const fn other_target(question: &Preflight, way: Way) -> Option<Issue> {
    let source = match (question.cloud, question.target) {
        (Cloud::Alibaba, _) => sources::ALIBABA_API,
        (Cloud::Huawei, Target::Import) => sources::HUAWEI_IMPORT,
        (Cloud::Huawei, _) => sources::HUAWEI_DEPENDENCY,
        (Cloud::Tencent, _) => sources::TENCENT_API,
    };
    let has_layers = !matches!(question.cloud, Cloud::Huawei);
    if matches!(question.target, Target::Layer) != has_layers {
        let code = IssueCode::TargetUnknown;
        return Some(Issue::rule(code, Severity::Error, "target", source));
    }
    match (way.file_kind, question.target, way.upload) {
        (FileKind::Source, ..) | (_, Target::Import, Upload::ObjectStore) => Some(rejected(source)),
        // The documents name ZIPs only, although a JAR is a ZIP.
        (FileKind::Jar, ..) => Some(undocumented(source)),
        (FileKind::Zip, ..) => None,
    }
}

const fn rejected(source: &'static str) -> Issue {
    let code = IssueCode::FileKindRejected;
    Issue::rule(code, Severity::Error, "file_kind", source)
}

const fn undocumented(source: &'static str) -> Issue {
    let code = IssueCode::FileKindUndocumented;
    Issue::rule(code, Severity::Warning, "file_kind", source)
}

const fn image(source: &'static str) -> Issue {
    let code = IssueCode::RuntimeTakesNoPackage;
    Issue::rule(code, Severity::Error, "runtime", source)
}

fn alibaba(way: Way, runtime: Option<&str>) -> Option<Issue> {
    if runtime == Some("custom-container") {
        return Some(image(sources::ALIBABA_CREATE_FUNCTION));
    }
    match (way.file_kind, way.upload) {
        (FileKind::Source, _) => Some(rejected(sources::ALIBABA_CODE)),
        // The documents name JARs for OSS only, although a JAR is a ZIP.
        (FileKind::Jar, Upload::Request) => Some(undocumented(sources::ALIBABA_LIMITS)),
        _ => None,
    }
}

/// Whether a runtime takes source text and whether it takes a JAR; it takes a ZIP in any case.
/// Runtimes by the beginning of their names, in small letters.
/// Source: "Creating a Deployment Package", table "Code entry modes", FunctionGraph user guide.
const HUAWEI_RUNTIMES: &[(&str, bool, bool)] = &[
    ("node.js", true, false),
    ("python", true, false),
    ("java", false, true),
    ("go", false, false),
    ("c#", false, false),
    ("php", true, false),
    ("custom", true, false),
    ("cangjie", false, false),
];

fn huawei(way: Way, runtime: Option<&str>) -> Option<Issue> {
    // `Custom Image`, not to be taken for the custom runtime.
    if runtime.is_some_and(|runtime| runtime.starts_with("custom image")) {
        return Some(image(sources::HUAWEI_CREATE_FUNCTION));
    }
    let source = sources::HUAWEI_PACKAGES;
    match (way.file_kind, way.upload) {
        (FileKind::Source, Upload::ObjectStore) => return Some(rejected(source)),
        // The documents name ZIPs only, although a JAR is a ZIP.
        (FileKind::Jar, Upload::ObjectStore) => return Some(undocumented(source)),
        _ => {}
    }
    let runtime = runtime?;
    let known = HUAWEI_RUNTIMES
        .iter()
        .find(|(name, ..)| runtime.starts_with(name));
    let taken = match way.file_kind {
        FileKind::Zip => Some(true),
        FileKind::Source => known.map(|(_, takes_source, _)| *takes_source),
        FileKind::Jar => known.map(|(.., takes_jar)| *takes_jar),
    };
    match taken {
        Some(true) => None,
        Some(false) => Some(rejected(source)),
        None => Some(undocumented(source)),
    }
}

const fn tencent(way: Way) -> Option<Issue> {
    match way.file_kind {
        FileKind::Zip => None,
        // The documents name ZIPs only, although a JAR is a ZIP.
        FileKind::Jar => Some(undocumented(sources::TENCENT_DEPLOYING)),
        FileKind::Source => Some(rejected(sources::TENCENT_DEPLOYING)),
    }
}
