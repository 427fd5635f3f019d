//! A wasm module that reaches all of the core, so that the linker keeps it: every operation is
//! encoded, signed and parsed, a package is verified.

use faaswire::dynamic::{Credentials, Service, Value, operations};
use faaswire::{Digests, Response, SigningContext, Timestamp};

/// Runs every operation at the given time; returns how many signed requests came out.
#[unsafe(no_mangle)]
pub extern "C" fn probe(seconds: i64) -> usize {
    operations()
        .into_iter()
        .filter(|(service, operation)| signs(service, operation, seconds).is_some())
        .count()
}

fn signs(service: &str, operation: &str, seconds: i64) -> Option<()> {
    let credentials = match service.split_once('.')?.0 {
        "alibaba" => credentials(
            "alibaba.Credentials",
            ["access_key_id", "access_key_secret"],
        ),
        "huawei" => credentials("huawei.Credentials", ["access_key", "secret_key"]),
        _ => credentials("tencent.Credentials", ["secret_id", "secret_key"]),
    }?;
    let members: &[_] = match service.split_once('.')?.1 {
        "FunctionGraph" => &["region", "project_id"],
        "Scf" => &["region"],
        _ => &["region", "account_id"],
    };
    let service = Service::new(service, texts(members), &credentials).ok()?;
    let params: &[_] = match operation {
        "ShowFunctionCode" => &["function_urn"],
        "UpdateFunctionCode" => &["function_urn", "code_type"],
        "GetFunctionAddress" => &["function_name"],
        _ => &["service_name", "function_name"],
    };
    let call = service.call(operation, texts(params)).ok()?;
    let context = SigningContext::at(Timestamp::from_unix_seconds(seconds).ok()?);
    let request = call.request(&context.nonce("once"), &[]).ok()?;
    let sums = Digests::of(request.body());
    let body = format!(
        r#"{{"url":"u","checksum":"{}","func_urn":"u","Response":{{}}}}"#,
        sums.crc64
    );
    let response = Response::new(200, request.headers(), body.as_bytes());
    match call.parse(&response).ok()? {
        Value::Record(record) => record.package.map(|package| drop(package.matches(&sums))),
        _ => None,
    }
}

fn credentials(name: &str, members: [&str; 2]) -> Option<Credentials> {
    Credentials::new(name, texts(&members)).ok()
}

fn texts(names: &[&str]) -> Value {
    Value::Map(
        names
            .iter()
            .map(|name| ((*name).to_owned(), Value::Text("a".to_owned())))
            .collect(),
    )
}
