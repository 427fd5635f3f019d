//! Any response to any operation of a cloud. Input: number of the operation, number of the
//! status, lines of headers, an empty line, the body.

use crate::dynamic::Value;
use faaswire::{Error, Reference, ResponseParts};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::vectors::{Operation, all, body, by_number};

const STATUSES: &[u16] = &[
    200, 201, 202, 204, 206, 301, 304, 400, 401, 403, 404, 409, 412, 413, 429, 500, 502, 503, 0,
    999,
];
/// Longest text of an error: what a peer wrote is cut before.
const LONGEST: usize = 32 << 10;

fn operations(cloud: &str) -> Vec<&'static Operation> {
    all()
        .iter()
        .filter(|operation| operation.cloud == cloud)
        .collect()
}

pub(crate) fn run(cloud: &str, data: &[u8]) {
    let [operation, status, rest @ ..] = data else {
        return;
    };
    let operation = by_number(&operations(cloud), *operation);
    let call = operation
        .call(&operation.call["params"])
        .expect("a captured call");
    let status = STATUSES[usize::from(*status) % STATUSES.len()];
    let (headers, body) = parts(rest);
    let response = ResponseParts::new(status, &headers, body);
    let result = call.parse(&response);
    assert_eq!(
        format!("{result:?}"),
        format!("{:?}", call.parse(&response)),
        "twice the same"
    );
    match result {
        Ok(output @ Value::Record(_)) => {
            functions(&output);
            let Value::Record(record) = output else {
                return;
            };
            assert!((200..300).contains(&status), "{status} is not a success");
            if let Some(package) = &record.package {
                assert!(!package.verify(b"").is_match(), "an empty package matched");
            }
        }
        Ok(_) => {}
        // Shorter ones would tear holes into innocent words.
        Err(error) => check(
            &error,
            status,
            operation.signing_key().filter(|key| key.len() >= 8),
        ),
    }
}

/// Whatever a response calls a function, its reference can be read again.
fn functions(value: &Value) {
    match value {
        Value::Record(record) => {
            let function = record.function.as_ref();
            if let Some(reference) = function.and_then(|it| it.reference.as_ref()) {
                let again = Reference::parse(&reference.to_string());
                assert_eq!(again.as_ref(), Ok(reference));
            }
            record.values.iter().for_each(functions);
        }
        Value::List(items) => items.iter().for_each(functions),
        _ => {}
    }
}

fn check(error: &Error, status: u16, key: Option<&str>) {
    let kept = match error {
        Error::Service(error) => error.status(),
        Error::Decode(error) => error.status(),
        other => panic!("a response made {other}"),
    };
    assert_eq!(kept, status);
    let text = error.to_string();
    assert!(text.len() <= LONGEST, "a text of {} bytes", text.len());
    assert!(
        !text.chars().any(char::is_control),
        "control characters in {text:?}"
    );
    for printed in [text, format!("{error:?}")] {
        assert!(
            key.is_none_or(|key| !printed.contains(key)),
            "the key in {printed:?}"
        );
    }
}

fn parts(data: &[u8]) -> (HeaderMap, &[u8]) {
    let end = data.windows(2).position(|pair| pair == b"\n\n");
    let (lines, body) = end.map_or((&data[..0], data), |at| (&data[..at], &data[at + 2..]));
    let mut headers = HeaderMap::new();
    for line in lines.split(|byte| *byte == b'\n').take(1000) {
        let colon = line
            .iter()
            .position(|byte| *byte == b':')
            .unwrap_or(line.len());
        let name = HeaderName::from_bytes(&line[..colon]);
        let value = HeaderValue::from_bytes(line.get(colon + 1..).unwrap_or_default());
        if let (Ok(name), Ok(value)) = (name, value) {
            headers.append(name, value);
        }
    }
    (headers, body)
}

pub(crate) fn seeds(cloud: &str) -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for (number, operation) in (0_u8..).zip(operations(cloud)) {
        for response in &operation.responses {
            let status = STATUSES
                .iter()
                .position(|status| response["status"] == *status);
            let status = u8::try_from(status.unwrap_or_default()).expect("a short table");
            let mut seed = vec![number, status];
            for header in response["headers"].as_array().expect("in the schema") {
                let text = |at: usize| header[at].as_str().unwrap_or_default();
                seed.extend(format!("{}:{}\n", text(0), text(1)).bytes());
            }
            seed.push(b'\n');
            if seed.len() == 3 {
                seed.push(b'\n');
            }
            seed.extend(body(&response["body"]));
            seeds.push(seed);
        }
    }
    seeds
}
