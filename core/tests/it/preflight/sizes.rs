//! How large a request is, what else limits it, and where a package goes that is too large.

use bytes::Bytes;
use faaswire::Cloud::{Alibaba, Huawei, Tencent};
use faaswire::Severity::{Error, Warning};
use faaswire::alibaba::v2016_08_15::UpdateFunction;
use faaswire::alibaba::{Code, Credentials, FunctionCompute2016};
use faaswire::huawei::v2::{CreateDependencyVersion, ImportFunction, UpdateFunctionCode};
use faaswire::huawei::{DependType, FunctionGraph, Token};
use faaswire::preflight::{
    Authentication, FileKind, IssueCode, LimitCode, Preflight, Suggestion, Target,
};
use faaswire::tencent::v2018_04_16::PublishLayerVersion;
use faaswire::{SigningContext, Timestamp};

use crate::samples::{context, scf};

use super::{codes, found, package, stored};

const PROJECT: &str = "7aad83af3e8d42e99ac194e8419e2c9b";

/// The oracle is what the encoders write for the same file.
#[test]
fn a_request_is_as_large_as_the_encoder_makes_it() {
    let now = SigningContext::at(Timestamp::from_unix_seconds(1_544_230_923).unwrap());
    let key = Credentials::builder()
        .access_key_id("id")
        .access_key_secret("secret")
        .build()
        .unwrap();
    let fc = FunctionCompute2016::builder()
        .account_id("1234567890")
        .region("cn-shanghai")
        .credentials(key)
        .build()
        .unwrap();
    let fg = FunctionGraph::builder()
        .region("cn-north-1")
        .project_id(PROJECT)
        .credentials(Token::new("token"))
        .build()
        .unwrap();
    let urn = format!("urn:fss:cn-north-1:{PROJECT}:function:default:test");
    for size in [1_u64, 2, 3, 4, 5, 6, 1000] {
        let file = Bytes::from(vec![7; usize::try_from(size).unwrap()]);
        let expect = |question: Preflight, body: &Bytes| {
            assert_eq!(
                question.check().body_size,
                Some(body.len() as u64),
                "{size}"
            );
        };
        let update = UpdateFunction::new()
            .service_name("s")
            .function_name("f")
            .code(Code::zip(file.clone()));
        expect(
            package(Alibaba, size),
            fc.call(update).request(&now).unwrap().body(),
        );
        let huawei = package(Huawei, size);
        let fg_body = |update| fg.call(update).request(&now).unwrap().into_body();
        let body = fg_body(
            UpdateFunctionCode::new()
                .function_urn(&*urn)
                .code_filename("a")
                .zip(file.clone()),
        );
        expect(huawei.clone(), &body);
        let body = fg_body(
            UpdateFunctionCode::new()
                .function_urn(&*urn)
                .code_filename("a")
                .jar(file.clone()),
        );
        expect(huawei.clone().file_kind(FileKind::Jar), &body);
        let body = fg_body(UpdateFunctionCode::new().function_urn(&*urn).inline(file));
        expect(huawei.file_kind(FileKind::Source), &body);
    }
    for (size, base64) in [(1, "AAAA"), (3, "AAAA"), (4, "AAAAAAAA")] {
        let bare = serde_json::json!({"FunctionName": "ab", "ZipFile": base64}).to_string();
        let report = package(Tencent, size).check();
        assert_eq!(report.body_size, Some(bare.len() as u64));
        let full = serde_json::json!({
            "FunctionName": "hello", "Namespace": "default", "ZipFile": base64,
        });
        let named = package(Tencent, size)
            .function_name("hello")
            .namespace("default");
        assert_eq!(named.check().body_size, Some(full.to_string().len() as u64));
    }
    assert_eq!(stored(Tencent, 1).check().body_size, None);
}

#[test]
fn a_request_with_a_dependency_import_or_layer_is_too() {
    let fg = FunctionGraph::builder()
        .region("cn-north-1")
        .project_id(PROJECT)
        .credentials(Token::new("token"))
        .build()
        .unwrap();
    for size in [1_u64, 2, 3, 4, 1000] {
        let file = Bytes::from(vec![7; usize::try_from(size).unwrap()]);
        let expect = |question: Preflight, body: &Bytes| {
            assert_eq!(question.check().body_size, Some(body.len() as u64));
        };
        let huawei = |target| package(Huawei, size).target(target);
        for (name, runtime) in [("a", "b"), ("pillow", "Python3.9")] {
            let dependency = CreateDependencyVersion::new()
                .name(name)
                .runtime(runtime)
                .depend_type(DependType::Zip)
                .depend_file(file.clone());
            let request = fg.call(dependency).request(&context()).unwrap();
            let named = huawei(Target::Dependency).dependency_name(name);
            expect(named.runtime(runtime), request.body());
            let import = ImportFunction::new()
                .func_name(name)
                .file_name("a")
                .file_type("zip")
                .file_code(file.clone());
            let request = fg.call(import).request(&context()).unwrap();
            let named = huawei(Target::Import).function_name(name);
            expect(named, request.body());
            let content = faaswire::tencent::Code::new().zip_file(file.clone());
            let layer = PublishLayerVersion::new(name, vec![runtime.to_owned()], content);
            let request = scf().call(layer).request(&context()).unwrap();
            let named = package(Tencent, size)
                .target(Target::Layer)
                .layer_name(name);
            expect(named.runtime(runtime), request.body());
        }
        // What is not reported has one character.
        for target in [Target::Dependency, Target::Import] {
            let named = huawei(target).dependency_name("a").runtime("b");
            let whole = named.function_name("c").check().body_size;
            assert_eq!(huawei(target).check().body_size, whole);
        }
    }
}

#[test]
fn an_access_key_limits_the_request_and_a_token_does_not() {
    let large = package(Huawei, 20_000_000);
    let severity = |question: &Preflight| question.check().severity();
    assert_eq!(severity(&large), Some(Warning));
    assert_eq!(
        severity(&large.clone().authentication(Authentication::AccessKey)),
        Some(Error)
    );
    assert_eq!(severity(&large.authentication(Authentication::Token)), None);
}

#[test]
fn a_package_that_is_not_unpacked_is_judged_by_its_own_size() {
    let report = stored(Tencent, 524_288_001).check();
    assert_eq!(
        found(&report),
        [("uncompressed_too_large", "warning", "size")]
    );
    let report = stored(Tencent, 1).uncompressed_size(524_288_001).check();
    assert_eq!(
        found(&report),
        [("uncompressed_too_large", "error", "uncompressed_size")]
    );
    for cloud in Preflight::CLOUDS {
        assert_eq!(codes(&package(*cloud, 0)), [IssueCode::PackageEmpty]);
        assert_eq!(codes(&package(*cloud, 1)), []);
    }
}

#[test]
fn the_suggestion_is_one_that_is_open() {
    let suggestion = |question: Preflight| question.check().suggestion.map(|way| way.to_string());
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(suggestion(package(Tencent, 1_000_000)), None);
    let oss = text("use the object store OSS: up to 524288000 bytes");
    assert_eq!(suggestion(package(Alibaba, 60_000_000)), oss);
    assert_eq!(suggestion(package(Alibaba, 524_288_000)), oss);
    assert_eq!(suggestion(package(Alibaba, 524_288_001)), None);
    let raised =
        package(Alibaba, 524_288_001).limit(LimitCode::AlibabaStoredPackage, 1_000_000_000);
    assert_eq!(
        suggestion(raised),
        text("use the object store OSS: up to 1000000000 bytes")
    );
    let obs = text("use the object store OBS: up to 314572800 bytes");
    assert_eq!(suggestion(package(Huawei, 20_000_000)), obs);
    assert_eq!(suggestion(package(Huawei, 314_572_801)), None);
    assert_eq!(suggestion(stored(Huawei, 314_572_801)), None);
    let large = package(Tencent, 20_000_000);
    assert_eq!(
        suggestion(large.clone()),
        text("use the object store COS: up to 524288000 bytes unpacked")
    );
    assert_eq!(suggestion(large.uncompressed_size(600_000_000)), None);
    // OBS takes no source text, so a ZIP is what remains.
    let source = package(Huawei, 20_000).file_kind(FileKind::Source);
    assert_eq!(source.check().suggestion, Some(Suggestion::Zip));
    let jar = package(Huawei, 20_000)
        .file_kind(FileKind::Jar)
        .runtime("Python3.9");
    assert_eq!(jar.check().suggestion, Some(Suggestion::Zip));
    // OSS does take a JAR.
    assert_eq!(
        suggestion(package(Alibaba, 200_000_000).file_kind(FileKind::Jar)),
        oss
    );
}
