//! What came in place of a package is never called tampered, and never one.

use faaswire::{Algorithm, UnverifiableReason};
use faaswire::{CodePackage, Digests, Error, ResponseParts};
use faaswire::{ServiceError, Verdict};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::dynamic::{Credentials, Service, Value};
use crate::runner::{Outcome, equal, run};
use crate::samples;
use crate::values::map;
use crate::vectors::{DownloadCase, DownloadError, DownloadVerdict, PackageOf, downloads};

const BYTES: &[u8] = b"PK\x03\x04 the bytes of a package";

/// The clouds that give pre-signed addresses, then the one that does not, each with a package.
fn packages() -> [CodePackage; 3] {
    let checksums = Digests::of(BYTES);
    let url = format!(
        r#"{{"url": "https://b.oss-cn-shanghai.aliyuncs.com/k?Expires=1&Signature=SIGNATURE-OF-OSS", "checksum": "{}"}}"#,
        checksums.crc64
    );
    let cos = format!(
        r#"{{"Response": {{"Url": "https://b.cos.ap-guangzhou.myqcloud.com/k?sign=SIGNATURE-OF-COS", "CodeSha256": "{}"}}}}"#,
        checksums.sha256
    );
    let obs = format!(
        r#"{{"func_urn": "u", "func_code": {{"link": "https://b.obs.cn-north-4.myhuaweicloud.com/k"}}, "digest": "{}"}}"#,
        checksums.sha512
    );
    [
        samples::read(Algorithm::Crc64, &url),
        samples::read(Algorithm::Sha256, &cos),
        samples::read(Algorithm::Sha512, &obs),
    ]
}

fn alibaba() -> CodePackage {
    let [alibaba, ..] = packages();
    alibaba
}

fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
    let pair = |(name, value): &(&str, &str)| {
        let name: HeaderName = name.parse().unwrap();
        (name, HeaderValue::from_str(value).unwrap())
    };
    pairs.iter().map(pair).collect()
}

fn xml(code: &str, message: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>\n  <Code>{code}</Code>\n  \
         <Message>{message}</Message>\n  <RequestId>ID-OF-XML</RequestId>\n  <HostId>h</HostId>\n</Error>\n"
    )
}

fn taken(
    package: &CodePackage,
    status: u16,
    pairs: &[(&str, &str)],
    body: &[u8],
) -> Result<Verdict, Error> {
    let headers = headers(pairs);
    let whole = package.verify_response(&ResponseParts::new(status, &headers, b""), [body]);
    let in_chunks =
        package.verify_response(&ResponseParts::new(status, &headers, b""), body.chunks(7));
    assert_eq!(whole, in_chunks);
    whole
}

fn rejected(
    package: &CodePackage,
    status: u16,
    pairs: &[(&str, &str)],
    body: &[u8],
) -> ServiceError {
    match taken(package, status, pairs, body) {
        Err(Error::Service(error)) => error,
        other => panic!("{status} {pairs:?}: {other:?}"),
    }
}

#[test]
fn what_came_is_judged_in_every_way() {
    let file = downloads();
    let mut outcomes = Vec::new();
    for case in &file.downloads {
        for (name, of) in &file.packages {
            if case.of.as_ref().is_none_or(|names| names.contains(name)) {
                let id = format!("{} of {name}", case.id);
                outcomes.push((id, judged(case, of, &file.payload.bytes())));
            }
        }
    }
    let outcomes = outcomes.iter();
    run(
        "download",
        outcomes.map(|(id, outcome)| (id.as_str(), outcome.clone())),
    );
}

fn judged(case: &DownloadCase, of: &PackageOf, payload: &[u8]) -> Outcome {
    let package = package_of(of);
    let pairs: Vec<(&str, &str)> = case.headers.iter().map(|(n, v)| (&**n, &**v)).collect();
    let body = case.body.bytes();
    let whole = taken(&package, case.status, &pairs, &body);
    let by_hand = by_hand(&package, case.status, &pairs, &body, payload)?;
    equal("by hand", &by_hand, &whole)?;
    if (case.status, pairs.len()) == (200, 0) {
        equal("verify", &Ok(package.verify(&body)), &whole)?;
    }
    match (whole, &case.verdict, &case.error) {
        (Ok(verdict), Some(expected), _) => is_verdict(&verdict, expected),
        (Err(Error::Service(error)), _, Some(expected @ DownloadError::Service { .. })) => {
            equal("cloud", error.cloud().as_str(), &*of.cloud)?;
            equal("status", error.status(), case.status)?;
            is_service_error(&error, expected)
        }
        (Err(Error::Decode(error)), _, Some(DownloadError::Decode { says, retry })) => {
            equal("status", error.status(), case.status)?;
            let says = says.as_deref().unwrap_or_default();
            equal(error.problem(), error.problem().contains(says), true)?;
            given("retry", error.retry().as_str(), retry.as_deref())
        }
        (other, ..) => Err(format!("is {other:?}")),
    }
}

/// What the verifier makes of the same, step by step.
fn by_hand(
    package: &CodePackage,
    status: u16,
    pairs: &[(&str, &str)],
    body: &[u8],
    payload: &[u8],
) -> Result<Result<Verdict, Error>, String> {
    let headers = headers(pairs);
    // The body of a success is not read here, but by the verifier.
    let reported = if status == 200 { b"" } else { body };
    let mut verifier = package.verifier();
    let response = ResponseParts::new(status, &headers, reported);
    if let Err(error) = verifier.response(&response) {
        verifier.update(payload);
        // Whoever goes on nevertheless gets no mismatch.
        match verifier.finish() {
            Verdict::Unverifiable { reason, .. } => {
                equal("reason", reason.as_str(), "not_a_package")?;
            }
            other => return Err(format!("is {other:?} after an error")),
        }
        return Ok(Err(error));
    }
    verifier.update(body);
    Ok(Ok(verifier.finish()))
}

fn package_of(of: &PackageOf) -> CodePackage {
    let kind = format!("{}.Credentials", of.cloud);
    let credentials = Credentials::new(&kind, map(&of.credentials)).unwrap();
    let mut config = of.client.clone();
    let name = config.remove("name").unwrap();
    let name = format!("{}.{}", of.cloud, name.as_str().unwrap());
    let service = Service::new(&name, map(&config), &credentials).unwrap();
    let call = service.call(&of.operation, map(&of.params)).unwrap();
    let response = ResponseParts::with_pairs(200, &[], of.response.as_bytes());
    match call.parse(&response).unwrap() {
        Value::Record(output) => output.package.unwrap(),
        other => panic!("{other:?}"),
    }
}

/// Compares what is expected, if anything is.
fn given<T: PartialEq + std::fmt::Debug>(what: &str, found: T, expected: Option<T>) -> Outcome {
    expected.map_or(Ok(()), |expected| equal(what, found, expected))
}

fn is_verdict(verdict: &Verdict, expected: &DownloadVerdict) -> Outcome {
    equal("status", verdict.status().as_str(), &*expected.status)?;
    given("text", &*verdict.to_string(), expected.text.as_deref())?;
    let Verdict::Unverifiable {
        reason,
        expected_size,
        actual_size,
        ..
    } = verdict
    else {
        return equal("reason", None, expected.reason.as_deref());
    };
    equal("reason", Some(reason.as_str()), expected.reason.as_deref())?;
    given(
        "expected_size",
        *expected_size,
        expected.expected_size.map(Some),
    )?;
    given("actual_size", *actual_size, expected.actual_size.map(Some))
}

fn is_service_error(error: &ServiceError, expected: &DownloadError) -> Outcome {
    let DownloadError::Service {
        kind,
        retry,
        code,
        message,
        request_id,
        retry_after,
    } = expected
    else {
        unreachable!()
    };
    equal("kind", error.kind().as_str(), &**kind)?;
    equal("retry", error.retry().as_str(), &**retry)?;
    given("code", error.code(), code.as_deref())?;
    given("message", error.message(), message.as_deref())?;
    given(
        "request_id",
        error.request_id(),
        request_id.as_deref().map(Some),
    )?;
    given("retry_after", error.retry_after(), retry_after.map(Some))
}

#[test]
fn a_download_is_verified() {
    for package in packages() {
        for pairs in [
            &[][..],
            &[
                ("Content-Length", "27"),
                ("Content-Type", "application/zip"),
            ],
            &[("content-type", "text/plain")],
        ] {
            assert!(taken(&package, 200, pairs, BYTES).unwrap().is_match());
        }
        let other = taken(&package, 200, &[], b"other bytes").unwrap();
        assert_eq!(other.status().as_str(), "mismatch");
        let mut verifier = package.verifier();
        let headers = HeaderMap::new();
        verifier
            .response(&ResponseParts::new(200, &headers, b""))
            .unwrap();
        BYTES.chunks(4).for_each(|chunk| verifier.update(chunk));
        assert!(verifier.finish().is_match());
    }
}

#[test]
fn whoever_goes_on_after_an_error_gets_no_mismatch() {
    let headers = HeaderMap::new();
    for package in packages() {
        for status in [0, 206, 302, 403, 404, 500] {
            let mut verifier = package.verifier();
            assert!(
                verifier
                    .response(&ResponseParts::new(status, &headers, b""))
                    .is_err()
            );
            verifier.update(BYTES);
            let verdict = verifier.finish();
            let reason = UnverifiableReason::NotAPackage;
            assert!(matches!(verdict, Verdict::Unverifiable { reason: r, .. } if r == reason));
            let mut verifier = package.verifier_without_hasher();
            assert!(
                verifier
                    .response(&ResponseParts::new(status, &headers, b""))
                    .is_err()
            );
            assert_eq!(
                verifier.finish(None).unwrap().status().as_str(),
                "unverifiable"
            );
        }
    }
}

/// If it is the package, it is.
#[test]
fn a_page_may_be_the_package() {
    let page = b"<html></html>";
    let package = samples::package(Algorithm::Sha512, &Digests::of(page).sha512);
    assert!(package.verify(page).is_match());
}

#[test]
fn the_reason_is_looked_for_in_the_beginning_only() {
    let headers = HeaderMap::new();
    let mut chunks = 0;
    let endless = std::iter::repeat_with(|| {
        chunks += 1;
        [b'x'; 1000]
    });
    let response = ResponseParts::new(403, &headers, b"");
    let error = alibaba().verify_response(&response, endless).unwrap_err();
    assert!(matches!(error, Error::Service(_)), "{error}");
    assert!(chunks < 20, "{chunks}");
}

#[test]
fn an_address_is_not_quoted_back() {
    let [alibaba, tencent, _] = packages();
    for (package, secret) in [(alibaba, "SIGNATURE-OF-OSS"), (tencent, "SIGNATURE-OF-COS")] {
        let url = package.url().unwrap().reveal().replace('&', "&amp;");
        let error = rejected(
            &package,
            403,
            &[],
            xml("AccessDenied", &format!("no: {url}")).as_bytes(),
        );
        assert!(error.message().starts_with("no: "), "{}", error.message());
        for text in [
            error.to_string(),
            format!("{error:?}"),
            error.message().to_owned(),
        ] {
            assert!(!text.contains(secret), "{text}");
        }
    }
}

#[test]
fn parts_of_an_address_are_not_quoted_back() {
    let [alibaba, tencent, _] = packages();
    for (package, secret) in [(alibaba, "SIGNATURE-OF-OSS"), (tencent, "SIGNATURE-OF-COS")] {
        let words = format!("you sent {secret}, and {}", secret.replace('-', "%2d"));
        let id = format!("id of {secret}");
        let headers = [("x-oss-request-id", &*id)];
        let error = rejected(&package, 403, &headers, xml(secret, &words).as_bytes());
        assert_eq!(error.message(), "you sent <redacted>, and <redacted>");
        for text in [
            error.to_string(),
            format!("{error:?}"),
            error.code().to_owned(),
        ] {
            assert!(!text.contains("SIGNATURE"), "{text}");
        }
    }
}
