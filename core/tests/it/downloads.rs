//! What came in place of a package is never called tampered, and never one.

use faaswire::{Algorithm, UnverifiableReason};
use faaswire::{CodePackage, DecodeError, Digests, Error, ErrorKind, ResponseParts, RetryHint};
use faaswire::{ServiceError, Verdict};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::samples;

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

fn unreadable(
    package: &CodePackage,
    status: u16,
    pairs: &[(&str, &str)],
    body: &[u8],
) -> DecodeError {
    match taken(package, status, pairs, body) {
        Err(Error::Decode(error)) => error,
        other => panic!("{status} {pairs:?}: {other:?}"),
    }
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
fn an_object_store_says_why() {
    use ErrorKind as Kind;
    use RetryHint::{AfterClockSync, Backoff, NewAddress, No};

    let expired = [
        ("AccessDenied", "Request has expired."),
        ("AccessDenied", "Request has expired"),
        ("accessdenied", "THE REQUEST HAS EXPIRED"),
        ("ExpiredRequest", ""),
    ];
    for package in &packages()[..2] {
        for (code, message) in expired {
            let error = rejected(package, 403, &[], xml(code, message).as_bytes());
            assert_eq!(
                (error.kind(), error.retry()),
                (Kind::AccessDenied, NewAddress)
            );
            assert_eq!((error.code(), error.message()), (code, message));
        }
        for code in ["SecurityTokenExpired", "ExpiredToken", "InvalidToken"] {
            let error = rejected(package, 403, &[], xml(code, "m").as_bytes());
            let judged = (error.kind(), error.retry());
            assert_eq!(judged, (Kind::BadCredentials, NewAddress), "{code}");
        }
        // Without a word of the store the address is no good, as far as anybody can tell.
        assert_eq!(rejected(package, 403, &[], b"").retry(), NewAddress);
    }
    for package in packages() {
        for (status, code, kind, retry) in [
            (404, "NoSuchKey", Kind::NotFound, No),
            (404, "NoSuchBucket", Kind::NotFound, No),
            (403, "SignatureDoesNotMatch", Kind::BadSignature, No),
            (403, "RequestTimeTooSkewed", Kind::ClockSkew, AfterClockSync),
            (403, "UserDisable", Kind::Account, No),
            (403, "InArrearOrInsufficientBalance", Kind::Account, No),
            (503, "SlowDown", Kind::Throttled, Backoff),
            (
                503,
                "DownloadTrafficRateLimitExceeded",
                Kind::Throttled,
                Backoff,
            ),
            (500, "InternalError", Kind::Server, Backoff),
            (503, "SomethingNew", Kind::Server, Backoff),
            (404, "SomethingNew", Kind::NotFound, No),
        ] {
            let error = rejected(&package, status, &[], xml(code, "why").as_bytes());
            assert_eq!((error.kind(), error.retry()), (kind, retry), "{code}");
            assert_eq!((error.status(), error.cloud()), (status, package.cloud()));
            assert_eq!((error.code(), error.message()), (code, "why"));
            assert_eq!(error.request_id(), Some("ID-OF-XML"));
        }
    }
    let [alibaba, tencent, huawei] = packages();
    let denied = xml("AccessDenied", "The link was used already.");
    let retry = |package| rejected(package, 403, &[], denied.as_bytes()).retry();
    assert_eq!(retry(&tencent), NewAddress, "it serves one download");
    assert_eq!([retry(&alibaba), retry(&huawei)], [No, No]);
    let error = rejected(&huawei, 403, &[], xml("InvalidAccessKeyId", "m").as_bytes());
    assert_eq!((error.kind(), error.retry()), (Kind::BadCredentials, No));
}

#[test]
fn headers_of_a_store_say_what_a_body_does_not() {
    let [alibaba, tencent, huawei] = packages();
    for (package, name) in [
        (&alibaba, "x-oss-request-id"),
        (&tencent, "x-cos-request-id"),
        (&huawei, "x-obs-request-id"),
    ] {
        let error = rejected(package, 404, &[(name, "ID-OF-HEADER"), ("date", "x")], b"");
        assert_eq!(error.request_id(), Some("ID-OF-HEADER"));
        assert_eq!(error.kind(), ErrorKind::NotFound);
        let body = xml("NoSuchKey", "m");
        let error = rejected(package, 404, &[(name, "ID-OF-HEADER")], body.as_bytes());
        assert_eq!(error.request_id(), Some("ID-OF-HEADER"));
    }
    let pairs = [
        ("x-obs-error-code", "RequestTimeTooSkewed"),
        ("x-obs-error-message", "the clocks differ"),
        ("Retry-After", "7"),
    ];
    let error = rejected(&huawei, 403, &pairs, b"");
    assert_eq!(error.code(), "RequestTimeTooSkewed");
    assert_eq!(error.message(), "the clocks differ");
    assert_eq!(
        (error.kind(), error.retry_after()),
        (ErrorKind::ClockSkew, Some(7))
    );
}

#[test]
fn what_is_no_response_of_a_store_is_unreadable() {
    let page = b"<!DOCTYPE html><html><body>Sign in</body></html>";
    for package in packages() {
        for status in [200, 403, 404, 502, 503] {
            for page in [
                &page[..],
                b"\xef\xbb\xbf \n<HTML>",
                b"<?xml version='1.0'?>\n<!doctype HTML>",
            ] {
                if status != 200 {
                    let error = unreadable(&package, status, &[], page);
                    assert_eq!(error.status(), status);
                }
                let pairs = [("Content-Type", "Text/HTML; charset=utf-8")];
                assert!(
                    unreadable(&package, status, &pairs, page)
                        .problem()
                        .contains("page")
                );
            }
        }
        let gateway = unreadable(&package, 502, &[], page);
        assert_eq!(gateway.retry(), RetryHint::Backoff);
        for status in [301, 302, 303, 304, 307, 308] {
            let error = unreadable(&package, status, &[("location", "https://e/")], BYTES);
            assert!(error.problem().contains("redirected"), "{error}");
        }
        let part = unreadable(&package, 206, &[("content-range", "bytes 0-1/9")], BYTES);
        assert!(part.problem().contains("part"), "{part}");
        for status in [0, 100, 199, 201, 202, 204, 205, 299, 600, 999] {
            unreadable(&package, status, &[], BYTES);
            unreadable(&package, status, &[], b"");
        }
    }
}

#[test]
fn a_type_of_pages_says_nothing_of_what_a_store_sent() {
    let pairs = [("content-type", "text/html"), ("x-oss-request-id", "id")];
    assert_eq!(
        rejected(&alibaba(), 404, &pairs, b"").kind(),
        ErrorKind::NotFound
    );
    assert!(taken(&alibaba(), 200, &pairs, BYTES).unwrap().is_match());
    let body = xml("NoSuchKey", "m");
    let error = rejected(&alibaba(), 404, &pairs[..1], body.as_bytes());
    assert_eq!(error.code(), "NoSuchKey");
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

#[test]
fn a_document_in_place_of_the_package_is_not_a_mismatch() {
    let late = format!("<!-- {} -->", "x".repeat(900));
    for package in packages() {
        for body in [
            xml("AccessDenied", "Request has expired."),
            xml("NoSuchKey", &"m".repeat(5000)),
            format!("\u{feff}\n  {}", xml("AccessDenied", "m")),
            format!("<?xml version='1.0'?>{late}<Error><Code>C</Code></Error>"),
            "<html><head><title>502 Bad Gateway</title></head></html>".to_owned(),
            "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">".to_owned(),
            "<?xml version=\"1.0\"?>\n<!DOCTYPE html><html xmlns=\"x\">".to_owned(),
        ] {
            let verdict = taken(&package, 200, &[], body.as_bytes()).unwrap();
            assert_eq!(verdict, package.verify(body.as_bytes()));
            assert_eq!(
                verdict.to_string(),
                "unverifiable: what came is an error document or a page, not a package",
                "{body}"
            );
        }
        for body in [
            "",
            "<",
            "<?php echo 'hello'; ?>",
            "<project><name>x</name></project>",
            "<?xml version=\"1.0\"?><project/>",
            "<htm",
            "hello <html>",
            "PK\u{3}\u{4}<html>",
            "<Error><Message>no code</Message></Error>",
        ] {
            assert_eq!(
                package.verify(body.as_bytes()).status().as_str(),
                "mismatch",
                "{body}"
            );
        }
    }
    // If it is the package, it is.
    let page = b"<html></html>";
    let package = samples::package(Algorithm::Sha512, &Digests::of(page).sha512);
    assert!(package.verify(page).is_match());
}

fn length_of(value: &str) -> [(&'static str, &str); 1] {
    [("content-length", value)]
}

#[test]
fn a_cut_body_is_no_mismatch() {
    let whole = BYTES.len().to_string();
    for package in packages() {
        for cut in [0, 1, BYTES.len() - 1] {
            let verdict = taken(&package, 200, &length_of(&whole), &BYTES[..cut]).unwrap();
            let words = "the download was cut: fewer bytes came than were promised";
            let expected = format!("unverifiable: {words}, {cut} of {whole}");
            assert_eq!(verdict.to_string(), expected);
            let Verdict::Unverifiable { reason, .. } = verdict else {
                unreachable!()
            };
            assert_eq!(reason.as_str(), "incomplete");
            // No header, no proof.
            let bare = taken(&package, 200, &[], &BYTES[..cut]).unwrap();
            assert_eq!(bare.status().as_str(), "mismatch");
            // The length is that of the body before it was decompressed.
            let pairs = [
                ("content-length", whole.as_str()),
                ("Content-Encoding", "gzip"),
            ];
            assert_eq!(
                taken(&package, 200, &pairs, &BYTES[..cut])
                    .unwrap()
                    .status()
                    .as_str(),
                "mismatch"
            );
            let pairs = [
                ("content-length", whole.as_str()),
                ("content-encoding", "identity"),
            ];
            assert_eq!(
                taken(&package, 200, &pairs, &BYTES[..cut])
                    .unwrap()
                    .status()
                    .as_str(),
                "unverifiable"
            );
        }
        for odd in ["", "-1", "x", "99999999999999999999999", "1, 2"] {
            assert_eq!(
                taken(&package, 200, &length_of(odd), b"x")
                    .unwrap()
                    .status()
                    .as_str(),
                "mismatch"
            );
        }
        // What the store holds is another object, and whole.
        assert_eq!(
            taken(&package, 200, &length_of("5"), b"other")
                .unwrap()
                .status()
                .as_str(),
            "mismatch"
        );
        assert!(
            taken(&package, 200, &length_of("9999"), BYTES)
                .unwrap()
                .is_match()
        );
    }
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
