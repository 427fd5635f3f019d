//! What the emulated cloud reads from a request is what was given, whatever was given.

mod arrived;
mod emulator;
mod json;
mod operations;
mod strategies;
mod typed;

use crate::cases;
use crate::dynamic::{self, Credentials, Service, Value};
use faaswire::{SigningContext, Timestamp};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseResult, TestRunner};

use arrived::check;
use emulator::Emulator;
use operations::{Operation, operations_of};
use strategies::members;

const SERVICE: &str = "alibaba.FunctionCompute2016";
/// The emulator's clock stands still, and the calls are signed at that time.
const NOW: i64 = 1_700_000_000;

#[test]
fn what_arrives_is_what_was_given() {
    let emulator = Emulator::start(NOW);
    let services = [true, false].map(|is_temporary| service(&emulator, is_temporary));
    for operation in operations_of(SERVICE) {
        // The smallest input that fails is printed: there is no need to keep its seed.
        let config = Config {
            failure_persistence: None,
            ..cases::slow(40)
        };
        let given = (members(&operation.shape), 0..services.len());
        let outcome = TestRunner::new(config).run(&given, |(given, which)| {
            let (service, always) = &services[which];
            round_trip(&emulator, &operation, service, &given, always)
        });
        if let Err(error) = outcome {
            panic!("{}: {error}", operation.name);
        }
    }
}

fn round_trip(
    emulator: &Emulator,
    operation: &Operation,
    service: &Service,
    given: &Value,
    always: &[(String, String)],
) -> TestCaseResult {
    let call = service.call(&operation.name, given.clone());
    let context = SigningContext::at(Timestamp::from_unix_seconds(NOW).unwrap());
    let request = call.and_then(|call| call.request(&context, &[]));
    emulator.send(&request.map_err(|error| TestCaseError::fail(error.to_string()))?);
    check(&emulator.arrived(), operation, given, always)
}

/// A service of the emulated account, and the headers that all its requests have.
fn service(emulator: &Emulator, is_temporary: bool) -> (Service, Vec<(String, String)>) {
    let account = &emulator.credentials["alibaba"];
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let key = &account[if is_temporary {
        "temporary"
    } else {
        "long_term"
    }];
    let members = key.as_object().unwrap().iter();
    let members = members.map(|(name, value)| (name.clone(), Value::Text(text(value))));
    let credentials = Credentials::new("alibaba.Credentials", Value::Map(members.collect()));
    let config = [
        ("account_id", text(&account["account_id"])),
        ("region", text(&account["region"])),
        ("endpoint", emulator.url.clone()),
    ];
    let config = config.map(|(name, value)| (name.to_owned(), Value::Text(value)));
    let service = Service::new(SERVICE, Value::Map(config.into()), &credentials.unwrap());
    let mut always = vec![("x-fc-account-id".to_owned(), text(&account["account_id"]))];
    if is_temporary {
        let token = text(&key["security_token"]);
        always.push(("x-fc-security-token".to_owned(), token));
    }
    (service.unwrap(), always)
}

#[test]
fn the_whole_api_is_tried() {
    let known = dynamic::operations();
    let tried = operations_of(SERVICE);
    assert_eq!(tried.len(), 25);
    for operation in tried {
        assert!(
            known
                .iter()
                .any(|(service, name)| service == SERVICE && *name == operation.name),
            "{}",
            operation.name
        );
    }
}
