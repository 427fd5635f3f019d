//! Responses, read by the operation that they response.

use crate::dynamic::{Call, Value, operations};
use faaswire::{CodePackage, Error, ResponseParts, Secret};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::captured_requests::Captured;
use crate::runner::{Outcome, equal, run};
use crate::values::{agrees, matched_by};
use crate::vectors::{
    ExpectedChecksum, ExpectedError, ExpectedPackage, Payload, ResponseCase, are_all_loaded, base64,
};

#[test]
fn every_response_reads_as_it_should() {
    let cases = Captured::one_each().into_iter().flat_map(|captured| {
        let call = captured.call().unwrap();
        let responses = &captured.file().responses;
        responses
            .iter()
            .map(move |case| (case.id.as_str(), check(&call, case)))
    });
    run("response", cases);
}

#[test]
fn every_operation_has_requests_and_responses() {
    if !are_all_loaded() {
        return;
    }
    let tested = Captured::one_each();
    for (service, operation) in operations() {
        let file = tested
            .iter()
            .find(|captured| {
                (captured.service_name(), captured.operation()) == (service.clone(), operation)
            })
            .map(Captured::file);
        let file = file.unwrap_or_else(|| panic!("{operation} of {service} has no request"));
        assert!(
            !file.responses.is_empty(),
            "{operation} of {service} has no response"
        );
    }
}

fn check(call: &Call, case: &ResponseCase) -> Outcome {
    let mut headers = HeaderMap::new();
    for (name, value) in &case.headers {
        let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
        headers.append(name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
    }
    let body = case.body.bytes();
    let result = call.parse(&ResponseParts::new(case.status, &headers, &body));
    match (result, &case.ok, &case.error) {
        (Ok(output), Some(expected), None) => {
            agrees("$", &output, expected)?;
            package_agrees(&output, case)
        }
        (Err(error), None, Some(expected)) => error_agrees(&error, expected, case.status),
        (Ok(output), ..) => Err(format!("is not an error but {output:?}")),
        (Err(error), ..) => Err(format!("is an error: {error}")),
    }
}

fn package_agrees(output: &Value, case: &ResponseCase) -> Outcome {
    let Some(expected) = &case.package else {
        return Ok(());
    };
    let package = match output {
        Value::Record(record) => record.package.as_ref(),
        _ => None,
    };
    let package = package.ok_or("the output has no package")?;
    describes(package, expected)?;
    let Some(expected) = &case.verdict else {
        return Ok(());
    };
    let verdict = match &expected.payload {
        Payload::Base64(text) => package.verify(&base64(text)),
        Payload::Inline => package.verify_inline(),
    };
    equal(
        "verdict",
        verdict.status().as_str(),
        expected.status.as_str(),
    )?;
    equal(
        "matched_by",
        matched_by(&verdict),
        expected.matched_by.as_deref(),
    )
}

fn describes(package: &CodePackage, expected: &ExpectedPackage) -> Outcome {
    equal(
        "source",
        package.source().kind().as_str(),
        expected.source.as_str(),
    )?;
    let reported = package.checksum().map(|checksum| {
        (
            checksum.algorithm().as_str(),
            checksum.value().to_ascii_lowercase(),
        )
    });
    let pair = |checksum: &ExpectedChecksum| {
        (
            checksum.algorithm.clone(),
            checksum.value.to_ascii_lowercase(),
        )
    };
    let expected_checksum = expected.checksum.as_ref().map(pair);
    let expected_checksum = expected_checksum
        .as_ref()
        .map(|(a, value)| (a.as_str(), value.clone()));
    equal("checksum", reported, expected_checksum)?;
    equal("size", package.size(), expected.size)?;
    match &expected.url {
        Some(expected) => {
            let url = package.url().map(Secret::reveal);
            equal("url", url, expected["$secret"].as_str())
        }
        None => Ok(()),
    }
}

fn error_agrees(error: &Error, expected: &ExpectedError, sent_status: u16) -> Outcome {
    match (error, expected) {
        (
            Error::Service(error),
            ExpectedError::Service {
                kind,
                code,
                message,
                request_id,
                retry,
                retry_after,
            },
        ) => {
            equal("status", error.status(), sent_status)?;
            equal("kind", error.kind().as_str(), kind)?;
            equal("code", error.code(), code.as_str())?;
            equal("message", error.message(), message.as_str())?;
            equal("request id", error.request_id(), request_id.as_deref())?;
            equal("retry", error.retry().as_str(), retry)?;
            equal("retry after", error.retry_after(), *retry_after)
        }
        (
            Error::Decode(error),
            ExpectedError::Decode {
                status,
                path,
                request_id,
                retry,
            },
        ) => {
            equal("status", error.status(), *status)?;
            equal("path", error.path(), path.as_deref())?;
            if let Some(request_id) = request_id {
                equal("request id", error.request_id(), Some(request_id.as_str()))?;
            }
            match retry {
                Some(retry) => equal("retry", error.retry().as_str(), retry),
                None => Ok(()),
            }
        }
        _ => Err(format!("is an error of another type: {error}")),
    }
}
