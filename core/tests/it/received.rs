//! What a peer or a browser can do to a response before it arrives.

use faaswire::alibaba::v2016_08_15::InvokeFunction;
use faaswire::{Error, ResponseParts, RetryHint};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::samples::fc;

const REPORTED: (&[u8], &[u8]) = (b"X-Fc-Error-Type", b"UnhandledInvocationError");

fn failed(response: &ResponseParts<'_>) -> bool {
    let call = fc().call(
        InvokeFunction::new()
            .service_name("demo")
            .function_name("hello"),
    );
    let output = call.parse_parts(response).unwrap();
    output.function_error.is_some()
}

#[test]
fn no_header_is_dropped() {
    let names: Vec<String> = (0..40_000).map(|i| format!("x-{i}")).collect();
    for count in [0, 255, 256, 257, 300, 5000, 40_000] {
        let others = names.iter().take(count);
        let mut pairs: Vec<_> = others.map(|name| (name.as_bytes(), &b"v"[..])).collect();
        pairs.push(REPORTED);
        assert!(
            failed(&ResponseParts::with_pairs(200, &pairs, b"{}")),
            "{count}"
        );
    }
    let mut map = HeaderMap::new();
    for name in names.iter().take(5000) {
        let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
        map.append(name, HeaderValue::from_static("v"));
    }
    assert!(!failed(&ResponseParts::new(200, &map, b"{}")));
    map.append(
        "x-fc-error-type",
        HeaderValue::from_bytes(REPORTED.1).unwrap(),
    );
    assert!(failed(&ResponseParts::new(200, &map, b"{}")));
}

#[test]
fn no_value_makes_a_header_vanish() {
    for value in [&b"a\0b"[..], b"\xff\xfe", "中".as_bytes(), b" x\r\n", b""] {
        let pairs = [(&b"a b"[..], &b"c"[..]), (REPORTED.0, value)];
        assert!(failed(&ResponseParts::with_pairs(200, &pairs, b"{}")));
    }
    let latin: HeaderMap = [(
        HeaderName::from_static("x-fc-error-type"),
        HeaderValue::from_bytes(b"\xe9").unwrap(),
    )]
    .into_iter()
    .collect();
    assert!(failed(&ResponseParts::new(200, &latin, b"{}")));
}

#[test]
fn what_a_browser_keeps_from_the_page_says_so() {
    let call = fc().call(
        InvokeFunction::new()
            .service_name("demo")
            .function_name("hello"),
    );
    let error = call.parse_parts(&ResponseParts::with_pairs(0, &[], b""));
    let Err(Error::Decode(error)) = error else {
        panic!("{error:?}");
    };
    assert!(error.problem().contains("opaque"), "{}", error.problem());
    assert_eq!(error.retry(), RetryHint::No);
}

/// The generated lists of the languages have them all.
#[test]
fn every_language_knows_every_hint() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for file in [
        "bindings-py/python/faaswire/_words.py",
        "bindings-wasm/js/words.js",
        "bindings-wasm/types/words.d.ts",
        "docs/errors.md",
    ] {
        let text = std::fs::read_to_string(root.join(file)).unwrap();
        for hint in RetryHint::ALL {
            let word = hint.as_str();
            let is_there = [format!("\"{word}\""), format!("`{word}`")]
                .iter()
                .any(|quoted| text.contains(quoted));
            assert!(is_there, "{word} in {file}");
        }
    }
}
