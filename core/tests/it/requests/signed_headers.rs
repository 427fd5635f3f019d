//! Every header that a scheme signs stands there once and is text; a URL is text too.

use bytes::Bytes;
use faaswire::alibaba::v2016_08_15::GetFunctionCode;
use faaswire::alibaba::{self};
use faaswire::signing::{SignedHeaders, Signer, presign, sign};
use faaswire::tencent::{self};
use faaswire::{EncodeError, Timestamp, huawei};
use http::{HeaderValue, Request};

use crate::samples::{context, fc};

type Sign = fn(&mut Request<Bytes>, SignedHeaders<'_>) -> Result<(), EncodeError>;

const SCHEMES: [(&str, Sign); 5] = [
    ("FC", |request, _| {
        sign(
            request,
            Signer::Fc(&alibaba()),
            SignedHeaders::Recommended,
            &context(),
        )
        .map(drop)
    }),
    ("FC pre-signed", |request, _| {
        let expires = Timestamp::from_unix_seconds(1_600_000_000).unwrap();
        presign(request, &alibaba(), expires).map(drop)
    }),
    ("ACS3", |request, headers| {
        sign(request, Signer::Acs3(&alibaba()), headers, &context()).map(drop)
    }),
    ("SDK-HMAC", |request, headers| {
        let credentials = huawei::Credentials::builder()
            .access_key("access-key")
            .secret_key("secret-key")
            .build()
            .unwrap();
        sign(request, Signer::SdkHmac(&credentials), headers, &context()).map(drop)
    }),
    ("TC3", |request, headers| {
        let credentials = tencent::Credentials::builder()
            .secret_id("secret-id")
            .secret_key("secret-key")
            .build()
            .unwrap();
        sign(
            request,
            Signer::tc3("scf", &credentials),
            headers,
            &context(),
        )
        .map(drop)
    }),
];

fn alibaba() -> alibaba::Credentials {
    alibaba::Credentials::builder()
        .access_key_id("key-id")
        .access_key_secret("key-secret")
        .build()
        .unwrap()
}

fn request(url: &str) -> Request<Bytes> {
    let request = Request::post(url).header("host", "example.com");
    let request = request.header("content-type", "text/plain");
    request.body(Bytes::from_static(b"body")).unwrap()
}

fn with(name: &'static str, values: &[&[u8]]) -> Request<Bytes> {
    let mut request = request("https://example.com/2016-08-15/proxy/x");
    request.headers_mut().remove(name);
    for value in values {
        let value = HeaderValue::from_bytes(value).unwrap();
        request.headers_mut().append(name, value);
    }
    request
}

/// The headers that each scheme covers without being asked to, or reads for the signature.
#[test]
fn headers_that_a_scheme_signs_stand_there_once_and_are_text() {
    for (scheme, sign) in SCHEMES {
        let covered: &[&str] = match scheme {
            "FC" | "FC pre-signed" => &["content-type", "content-md5", "x-fc-a", "x-fc-b"],
            "ACS3" => &["host", "content-type", "x-fc-a", "x-acs-a"],
            "SDK-HMAC" => &[
                "host",
                "content-type",
                "x-project-id",
                "x-sdk-content-sha256",
            ],
            _ => &["host", "content-type", "x-tc-content-sha256"],
        };
        for name in covered {
            for values in [
                &[b"a".as_slice(), b"b"][..],
                &[b"a", b"a"],
                &[b"a", b""],
                &[b"", b""],
                &[b"\xff"],
                &[b"text/\xe9"],
            ] {
                let signed = sign(&mut with(name, values), SignedHeaders::Recommended);
                let error = signed.expect_err(&format!("{scheme} signs {name} {values:?}"));
                assert_eq!(error.field(), *name, "{scheme}: {error}");
            }
            let mut once = with(name, &["é".as_bytes()]);
            assert_eq!(
                sign(&mut once, SignedHeaders::Recommended),
                Ok(()),
                "{scheme} {name}"
            );
        }
    }
}

#[test]
fn headers_that_the_caller_names_stand_there_once_and_are_text() {
    for (scheme, sign) in SCHEMES {
        if scheme.starts_with("FC") {
            continue;
        }
        let named = SignedHeaders::Exactly(&["X-A", "host"]);
        for values in [&[b"1".as_slice(), b"2"][..], &[b"\xff"]] {
            let signed = sign(&mut with("x-a", values), named);
            assert_eq!(signed.unwrap_err().field(), "x-a", "{scheme}");
            // What is not signed is nobody's business.
            let signed = sign(&mut with("x-a", values), SignedHeaders::Recommended);
            assert_eq!(signed, Ok(()), "{scheme}");
        }
    }
}

/// RFC 9110 section 5.5: what surrounds a value is not part of it.
#[test]
fn outer_blanks_are_not_signed() {
    for (scheme, sign) in SCHEMES {
        let signature = |value: &[u8]| {
            let mut request = with("content-type", &[value]);
            sign(&mut request, SignedHeaders::Recommended).unwrap();
            request.headers().get("authorization").cloned()
        };
        assert_eq!(signature(b" a/b\t"), signature(b"a/b"), "{scheme}");
    }
}

#[test]
fn a_url_that_is_not_text_is_not_signed_as_another_one() {
    let paths = ["/2016-08-15/proxy/%FF", "/%c3%28", "/x?a=%ff", "/x?%ff=a"];
    for (scheme, sign) in SCHEMES {
        for path in paths {
            // ACS3 and TC3 sign the path, TC3 also the query, as it is sent.
            let is_decoded = match scheme {
                "ACS3" => path.contains('?'),
                "TC3" => false,
                _ => true,
            };
            let mut request = request(&format!("https://example.com{path}"));
            let signed = sign(&mut request, SignedHeaders::Recommended);
            match signed {
                Ok(()) => assert!(!is_decoded, "{scheme} signs {path}"),
                Err(error) => assert_eq!(error.field(), "url", "{scheme} {path}"),
            }
        }
    }
}

/// What the signer or the client sets is not the caller's to set.
#[test]
fn own_headers_do_not_replace_those_of_the_signer() {
    let call = fc().call(
        GetFunctionCode::new()
            .service_name("demo")
            .function_name("hello"),
    );
    for name in [
        "Authorization",
        "date",
        "host",
        "content-length",
        "Transfer-Encoding",
        "connection",
        "X-Auth-Token",
        "x-fc-security-token",
        "x-security-token",
        "x-sdk-date",
        "x-acs-date",
        "X-Acs-Anything",
        "x-tc-action",
        "X-TC-Anything",
    ] {
        let made = call.request_with_headers(&context(), &[(name, "1")]);
        assert_eq!(made.unwrap_err().field(), "headers", "{name}");
    }
    let made = call.request_with_headers(&context(), &[("x-fc-trace-id", "1"), ("x-acsx", "2")]);
    let made = made.unwrap();
    assert_eq!(
        (&made.headers()["x-fc-trace-id"], &made.headers()["x-acsx"]),
        (&"1".parse().unwrap(), &"2".parse().unwrap())
    );
}

/// What was signed is signed anew with the same result: the signature of before is replaced, and no
/// part of what is signed; nor can it be named as one.
#[test]
fn a_signature_of_before_is_not_signed() {
    for (scheme, sign) in &SCHEMES {
        let request = || {
            let request = Request::get("https://host.example.com/path").header("x-own", "1");
            request
                .header("host", "host.example.com")
                .body(Bytes::new())
                .unwrap()
        };
        let (mut once, mut twice) = (request(), request());
        sign(&mut once, SignedHeaders::Recommended).unwrap();
        if *scheme != "FC pre-signed" {
            twice
                .headers_mut()
                .insert("authorization", HeaderValue::from_static("of before"));
            sign(&mut twice, SignedHeaders::Recommended).unwrap();
            assert_eq!(once.headers(), twice.headers(), "{scheme}");
        }
        if matches!(*scheme, "ACS3" | "SDK-HMAC" | "TC3") {
            let named = ["host", "authorization"];
            let error = sign(&mut twice, SignedHeaders::Exactly(&named)).unwrap_err();
            assert_eq!(error.field(), "signed_headers", "{scheme}");
        }
    }
}
