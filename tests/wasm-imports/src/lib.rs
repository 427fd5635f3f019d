//! A wasm module that reaches all of the core, so that the linker keeps it: every operation is
//! encoded, signed and parsed, a package is built, checked, inspected, compared and verified.

use std::borrow::Cow;

use faaswire::archive::{Archive, Builder, Inspect, Limits, Tail, compare, inspect};
use faaswire::dynamic::{self, Call, Credentials, Service, Value, operations};
use faaswire::preflight::Preflight;
use faaswire::{Cloud, Digests, ResponseParts, SigningContext, Timestamp};

/// How many operations there are.
#[unsafe(no_mangle)]
pub extern "C" fn known() -> usize {
    operations().len()
}

/// Runs every operation at the given time; returns how many were signed and their responses read.
#[unsafe(no_mangle)]
pub extern "C" fn probe(seconds: i64) -> usize {
    operations()
        .into_iter()
        .filter(|(service, operation)| runs(service, operation, seconds).is_some())
        .count()
}

/// Builds an archive of zeros, so many of them; returns the length of what is read of it again.
#[unsafe(no_mangle)]
pub extern "C" fn packed(length: usize) -> usize {
    unpacked(&vec![0; length]).unwrap_or_default()
}

fn unpacked(data: &[u8]) -> Option<usize> {
    let built = Builder::new().file("index.py", data).ok()?.build().ok()?;
    let taken = Preflight::new(Cloud::Alibaba, built.digests.size).check();
    let found = inspect(&built.bytes, &Inspect::new().handler("index.handler"));
    let archive = Archive::open(&built.bytes, Limits::default()).ok()?;
    let same = compare(&archive, &archive).ok()?.is_same_code();
    let listed = Tail::new(&built.bytes, 0).entries(Limits::default()).ok()?;
    let read = archive.read(listed.first()?.path()).ok()?;
    (taken.accepted() && found.is_safe() && same).then_some(read.len())
}

fn runs(service: &str, operation: &str, seconds: i64) -> Option<()> {
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
    let table = dynamic::service(service).ok()?;
    let service = Service::new(table, texts(members), None, credentials).ok()?;
    let call = call(&service, operation)?;
    let context = SigningContext::at(Timestamp::from_unix_seconds(seconds).ok()?);
    let request = call.request(&context.nonce("once"), &[]).ok()?;
    let checksums = Digests::of(request.body());
    let body = format!(
        r#"{{"url":"https://a.example/a","checksum":"{}","func_urn":"a","serviceName":"a","functionName":"a",
            "triggerName":"a","aliasName":"a","versionId":"1","Response":{{"Url":"https://a.example/a"}}}}"#,
        checksums.crc64
    );
    let response = ResponseParts::with_pairs(200, &[], body.as_bytes());
    let parsed = call.parse(&response).ok()?;
    if let Some(package) = parsed.view().package() {
        drop(package.compare(&checksums));
        drop(package.verify_response(&response, [request.body()]));
    }
    Some(())
}

/// The call with the parameters that it says it lacks.
fn call(service: &Service, operation: &str) -> Option<Call> {
    let operation = dynamic::operation(service.table(), operation).ok()?;
    let mut params: Vec<(Cow<'static, str>, Value<'static>)> = Vec::new();
    loop {
        let error = match Call::new(service, operation, Value::Map(params.clone())) {
            Ok(call) => return Some(call),
            Err(error) if error.is_missing() => error,
            Err(_) => return None,
        };
        params.push(text(error.field()));
    }
}

fn credentials(name: &str, members: [&str; 2]) -> Option<Credentials> {
    dynamic::credentials(name, texts(&members)).ok()
}

fn texts(names: &[&str]) -> Value<'static> {
    Value::Map(names.iter().map(|name| text(name)).collect())
}

/// A member with a text that may stand there.
fn text(name: &str) -> (Cow<'static, str>, Value<'static>) {
    let text = match name {
        "account_id" => "1",
        "function_urn" => "urn:fss:a:a:function:default:a",
        // A container's function is the one that needs no package.
        "runtime" => "custom-container",
        _ => "a",
    };
    (name.to_owned().into(), Value::Text(text.into()))
}
