//! Any parameters of any operation. Input: number of the operation, then the parameters as JSON.
//! Whatever they are, they change neither where the request goes nor how deep its path is.

use faaswire::{SigningContext, Timestamp};
use http::Request;
use percent_encoding::percent_decode_str;
use serde_json::Value as Json;

use crate::vectors::{Operation, all, by_number};

fn context() -> SigningContext {
    let at = Timestamp::from_unix_seconds(1_700_000_000).expect("a time");
    SigningContext::at(at).nonce("0123456789abcdef0123456789abcdef")
}

pub(crate) fn run(data: &[u8]) {
    let [number, json @ ..] = data else {
        return;
    };
    let Ok(params) = serde_json::from_slice::<Json>(json) else {
        return;
    };
    let operations: Vec<&Operation> = all().iter().collect();
    let operation = by_number(&operations, *number);
    let request = |params| {
        operation
            .call(params)
            .and_then(|call| call.request(&context(), &[]))
    };
    match request(&params) {
        Ok(made) => {
            assert_eq!(
                Ok(shown(&made)),
                request(&params).map(|again| shown(&again))
            );
            let captured = request(&operation.call["params"]).expect("a captured call");
            check(&made, &captured);
            // What an invocation hands on is the caller's.
            if params.get("payload").is_none() {
                check_body(&made);
            }
        }
        Err(error) => {
            // A parameter without a name is called what it was called.
            let has_nameless = json.windows(2).any(|pair| pair == b"\"\"");
            assert!(
                has_nameless || !error.field().is_empty(),
                "{error} names no field"
            );
            let text = error.to_string();
            assert!(
                !text.chars().any(char::is_control),
                "control characters in {text:?}"
            );
        }
    }
}

fn shown<B: AsRef<[u8]>>(request: &Request<B>) -> String {
    let (uri, headers) = (request.uri(), request.headers());
    format!(
        "{} {uri} {headers:?} {:?}",
        request.method(),
        request.body().as_ref()
    )
}

fn check<B: AsRef<[u8]>>(made: &Request<B>, captured: &Request<B>) {
    let (uri, expected) = (made.uri(), captured.uri());
    assert_eq!(
        (uri.scheme(), uri.authority()),
        (expected.scheme(), expected.authority())
    );
    assert_eq!(made.headers().get("host"), captured.headers().get("host"));
    let depth = |path: &str| path.split('/').count();
    assert_eq!(depth(uri.path()), depth(expected.path()), "{uri}");
    let mut is_arn = false;
    for step in uri.path().split('/') {
        let text = percent_decode_str(step).decode_utf8().expect("text");
        let is_step = text == "." || text == ".." || text.contains(['\0', '\n', '\r']);
        // An ARN is one segment, whatever is in it.
        let is_unsafe = is_step || !is_arn && text.contains(['/', '\\']);
        assert!(!is_unsafe, "{text:?} in {uri}");
        is_arn = step == "layerarn";
    }
    for (name, value) in made.headers() {
        let is_plain = value
            .as_bytes()
            .iter()
            .all(|byte| *byte >= b' ' && *byte != 0x7f);
        assert!(is_plain, "{name}: {value:?}");
    }
}

fn check_body<B: AsRef<[u8]>>(made: &Request<B>) {
    let is_json = |value: &http::HeaderValue| value.as_bytes().starts_with(b"application/json");
    if made.headers().get("content-type").is_some_and(is_json) && !made.body().as_ref().is_empty() {
        let body: Json = serde_json::from_slice(made.body().as_ref()).expect("a body of JSON");
        assert!(body.is_object());
    }
}

pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let seed = |(number, operation): (u8, &Operation)| {
        let mut seed = vec![number];
        seed.extend(operation.call["params"].to_string().bytes());
        seed
    };
    (0_u8..).zip(all()).map(seed).collect()
}
