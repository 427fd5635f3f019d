//! Whatever reports a checksum is compared with a build, without a download.

use faaswire::{CodePackage, Digests, ResponseParts, Verdict};
use http::{HeaderMap, HeaderName};

use crate::dynamic::{Credentials, Service, Value};
use crate::runner::{Outcome, equal, run};
use crate::values::map;
use crate::vectors::{DriftCase, ServiceOf, drift};

#[test]
fn drift_is_reported_wherever_a_checksum_is_reported() {
    let file = drift();
    let cases = file.drift.iter();
    run(
        "drift",
        cases.map(|case| (case.id.as_str(), check(case, &file.services[&case.service]))),
    );
}

fn check(case: &DriftCase, of: &ServiceOf) -> Outcome {
    let kind = format!("{}.Credentials", of.cloud);
    let credentials = Credentials::new(&kind, map(&of.credentials)).unwrap();
    let mut config = of.client.clone();
    config.remove("name");
    let name = format!("{}.{}", of.cloud, case.service);
    let service = Service::new(&name, map(&config), &credentials).unwrap();
    let call = service.call(&case.operation, map(&case.params));
    let call = call.map_err(|error| error.to_string())?;
    let mut headers = HeaderMap::new();
    for (name, value) in &case.headers {
        let name: HeaderName = name.parse().unwrap();
        headers.insert(name, value.parse().unwrap());
    }
    let body = case.body.bytes();
    let output = call.parse(&ResponseParts::new(200, &headers, &body));
    let found = packages(&output.map_err(|error| error.to_string())?);
    let [package] = found.as_slice() else {
        return Err(format!("has {} packages", found.len()));
    };
    let build = Digests::of(&case.payload.bytes());
    let verdict = package.compare(&build);
    equal("a match", verdict.is_match(), true)?;
    equal("size_differs", verdict.size_differs(), case.size_differs)?;
    match package.compare(&Digests::of(b"other")) {
        Verdict::Mismatch { explanation, .. } => {
            equal(explanation, explanation.contains(&case.says), true)
        }
        other => Err(format!("{other:?} is not a mismatch")),
    }
}

fn packages(value: &Value) -> Vec<CodePackage> {
    match value {
        Value::Record(record) => {
            let own = record.package.iter().cloned();
            own.chain(record.values.iter().flat_map(packages)).collect()
        }
        Value::List(items) => items.iter().flat_map(packages).collect(),
        _ => Vec::new(),
    }
}
