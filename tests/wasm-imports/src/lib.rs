//! A wasm module that reaches all of the core, so that the linker keeps it: every operation is
//! encoded, signed and parsed, a package is built, checked, inspected, compared and verified.

use std::borrow::Cow;

use faaswire::archive::{Archive, Builder, Inspect, Limits, Tail, compare, inspect};
use faaswire::dynamic::table::{Field, Kind, Need, Operation, Place, Record};
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
    let body = body(call.operation(), &format!("\"{}\"", checksums.crc64));
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
        let mut fields = operation.parameters.iter();
        let lacking = fields.find(|field| field.name() == error.field())?;
        params.push((lacking.name().into(), given(lacking)));
    }
}

/// A value that may be given for a field, with what its record must have.
fn given(field: &Field) -> Value<'static> {
    match field.kind {
        Kind::Int | Kind::Digits => Value::Int(1),
        Kind::Float => Value::of_f64(1.0),
        Kind::Bool => Value::Bool(true),
        Kind::Bytes => Value::Bytes(b"a".as_slice().into()),
        Kind::Json | Kind::JsonText => Value::Json("{}".into()),
        Kind::Map(_) => Value::Map(vec![]),
        Kind::List(Kind::Record(record)) => Value::List(vec![record_of(record)]),
        Kind::List(_) => Value::List(vec![Value::Text(text_of(&field.name()).into())]),
        Kind::Record(record) => record_of(record),
        _ => Value::Text(text_of(&field.name()).into()),
    }
}

fn record_of(record: &Record) -> Value<'static> {
    let needed = record.fields.iter();
    // Of the places that code can come from, any will do.
    let needed = needed.filter(|field| field.need == Need::Required || field.wire == "ZipFile");
    Value::Map(
        needed
            .map(|field| (field.name().into(), given(field)))
            .collect(),
    )
}

/// A response with all members that need not be digests.
fn body(operation: &Operation, crc64: &str) -> String {
    let is_array =
        |field: &&Field| field.place == Place::Payload && matches!(field.kind, Kind::List(_));
    if operation.output.fields.iter().any(|field| is_array(&field)) {
        return "[]".to_owned();
    }
    let members = operation.output.fields.iter().filter_map(|field| {
        let value = match (field.kind, field.wire) {
            (Kind::Int | Kind::Digits | Kind::Float, _) => "1",
            (Kind::Bool, _) => "true",
            (Kind::List(_), _) => "[]",
            (Kind::Map(_) | Kind::Record(_) | Kind::Json, _) => "{}",
            (_, "digest" | "CodeSha256") => return None,
            (_, "checksum" | "codeChecksum") => crc64,
            (_, "url" | "Url" | "code_url" | "link" | "download_link" | "Location") => {
                "\"https://a.example/a\""
            }
            _ => "\"a\"",
        };
        Some([r#"""#, field.wire, r#"":"#, value].concat())
    });
    let members = members.collect::<Vec<_>>().join(",");
    format!(r#"{{{members},"Response":{{{members}}}}}"#)
}

fn credentials(name: &str, members: [&str; 2]) -> Option<Credentials> {
    dynamic::credentials(name, texts(&members)).ok()
}

fn texts(names: &[&str]) -> Value<'static> {
    let text = |name: &&str| {
        (
            Cow::Owned((*name).to_owned()),
            Value::Text(text_of(name).into()),
        )
    };
    Value::Map(names.iter().map(text).collect())
}

/// A string that may stand there.
fn text_of(name: &str) -> &'static str {
    match name {
        "account_id" => "1",
        "function_urn" => "urn:fss:a:a:function:default:a",
        // A container's function is the one that needs no package.
        "runtime" => "custom-container",
        _ => "a",
    }
}

#[cfg(test)]
#[test]
fn every_operation_runs() {
    let names = operations().into_iter();
    let failing =
        names.filter(|(service, operation)| runs(service, operation, 1_700_000_000).is_none());
    assert_eq!(failing.collect::<Vec<_>>(), []);
}
