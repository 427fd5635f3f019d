//! Which files a cloud takes.

use faaswire::Cloud::{Alibaba, Huawei, Tencent};
use faaswire::preflight::FileKind::{Jar, Source, Zip};
use faaswire::preflight::IssueCode::{
    FileKindRejected, FileKindUndocumented, RuntimeTakesNoPackage,
};

use super::{codes, found, package, stored};

/// Table "Code entry modes" of the vendor's page, by runtimes of its enumeration: source text,
/// JAR. The last two are not in the table.
#[test]
fn functiongraph_takes_source_and_jars_by_runtime() {
    let (yes, no, unsaid) = (
        &[][..],
        &[FileKindRejected][..],
        &[FileKindUndocumented][..],
    );
    for (runtime, source, jar) in [
        ("Node.js18.15", yes, no),
        ("Python3.9", yes, no),
        ("Java8", no, yes),
        ("Java 11", no, yes),
        ("Go1.x", no, no),
        ("C#(.NET Core 3.1)", no, no),
        ("PHP7.3", yes, no),
        ("Custom", yes, no),
        ("Cangjie1.0", no, no),
        ("http", unsaid, unsaid),
        ("Perl5", unsaid, unsaid),
    ] {
        let question = package(Huawei, 1).runtime(runtime);
        let of = |kind| codes(&question.clone().file_kind(kind));
        assert_eq!(of(Source), source, "{runtime}");
        assert_eq!(of(Jar), jar, "{runtime}");
        assert_eq!(of(Zip), [], "{runtime}");
    }
    let image = package(Huawei, 1).runtime("Custom Image").check();
    assert_eq!(
        found(&image),
        [("runtime_takes_no_package", "error", "runtime")]
    );
    // "ZIP file on OBS" is all that the page names there.
    assert_eq!(codes(&stored(Huawei, 1).file_kind(Source)), no);
    assert_eq!(
        codes(&stored(Huawei, 1).file_kind(Jar).runtime("Java8")),
        unsaid
    );
}

#[test]
fn the_other_clouds_take_zips() {
    for cloud in [Alibaba, Tencent] {
        assert_eq!(
            codes(&package(cloud, 1).file_kind(Source)),
            [FileKindRejected]
        );
        assert_eq!(
            codes(&package(cloud, 1).file_kind(Jar)),
            [FileKindUndocumented]
        );
    }
    // "compressed as a ZIP or JAR file" is said of packages in OSS.
    assert_eq!(codes(&stored(Alibaba, 1).file_kind(Jar)), []);
    assert_eq!(
        codes(&stored(Tencent, 1).file_kind(Jar)),
        [FileKindUndocumented]
    );
    let image = package(Alibaba, 1).runtime("custom-container");
    assert_eq!(codes(&image), [RuntimeTakesNoPackage]);
}
