//! A service on Alibaba Function Compute, from creation to deletion; see `../README.md`.

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::SystemTime;

use faaswire::alibaba::v2016_08_15 as api;
use faaswire::alibaba::{Code, Credentials, Direction, FunctionCompute2016 as Fc, LogType};
use faaswire::archive::Builder;
use faaswire::{Call, Digests, Error, ErrorKind, JsonText, Operation};
use faaswire::{ServiceError, SigningContext, Timestamp, VerdictStatus};

const HANDLERS: [(&str, &str); 2] = [("echo", "index.handler"), ("raises", "index.fails")];
const SOURCE: &str = r#"
def handler(event, context):
    return event

def fails(event, context):
    raise TypeError("the event is not to my taste")
"#;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Prints a finding, or returns it as an error if it is not as expected.
macro_rules! step {
    ($as_expected:expr, $($finding:tt)+) => {
        if $as_expected {
            println!($($finding)+);
        } else {
            return Err(format!("not as expected: {}", format!($($finding)+)).into());
        }
    };
}

fn var(name: &str) -> Result<String> {
    std::env::var(name).map_err(|_| format!("the environment has no {name}").into())
}

fn connect() -> Result<Fc> {
    let mut key = Credentials::builder()
        .access_key_id(var("ALIBABA_CLOUD_ACCESS_KEY_ID")?)
        .access_key_secret(var("ALIBABA_CLOUD_ACCESS_KEY_SECRET")?);
    if let Ok(token) = var("ALIBABA_CLOUD_SECURITY_TOKEN") {
        key = key.security_token(token);
    }
    let account = var("ALIBABA_CLOUD_ACCOUNT_ID")?;
    let region = var("ALIBABA_CLOUD_REGION")?;
    let mut fc = Fc::builder()
        .account_id(account)
        .region(region)
        .credentials(key.build()?);
    if let Ok(endpoint) = var("FAASWIRE_ENDPOINT") {
        fc = fc.endpoint(endpoint);
    }
    Ok(fc.build()?)
}

fn send(request: http::Request<impl AsRef<[u8]>>) -> Result<http::Response<Vec<u8>>> {
    let config = ureq::Agent::config_builder().http_status_as_error(false);
    // A redirect would take the signature along.
    let config = config.max_redirects(0).max_redirects_will_error(false);
    let agent = config.build().new_agent();
    let (parts, body) = request.into_parts();
    let response = match body.as_ref() {
        [] => agent.run(http::Request::from_parts(parts, ()))?,
        body => agent.run(http::Request::from_parts(parts, body))?,
    };
    let (parts, mut body) = response.into_parts();
    Ok(http::Response::from_parts(parts, body.read_to_vec()?))
}

/// The crate has no clock: the time of signing is an argument.
fn exchange<O: Operation>(call: &Call<O>) -> Result<http::Response<Vec<u8>>> {
    let now = Timestamp::try_from(SystemTime::now())?;
    send(call.request(&SigningContext::at(now))?)
}

fn ask<O: Operation<Service = Fc>>(fc: &Fc, operation: O) -> Result<O::Output> {
    let call = fc.call(operation);
    Ok(call.parse(&exchange(&call)?)?)
}

fn rejection<O: Operation<Service = Fc>>(fc: &Fc, operation: O) -> Result<ServiceError> {
    let call = fc.call(operation);
    match call.parse(&exchange(&call)?) {
        Err(Error::Service(error)) => Ok(error),
        Err(error) => Err(error.into()),
        Ok(_) => Err("what had to be rejected was done".into()),
    }
}

fn pages<O: Operation<Service = Fc>>(fc: &Fc, list: O) -> Result<Vec<O::Output>> {
    let mut pages = Vec::new();
    let mut next = Some(fc.call(list));
    while let Some(call) = next {
        let page = call.parse(&exchange(&call)?)?;
        next = call.next_page(&page);
        pages.push(page);
    }
    Ok(pages)
}

/// A package; built again, it has the same bytes.
fn build(release: u8) -> Result<Vec<u8>> {
    let source = format!("# release {release}\n{SOURCE}");
    Ok(Builder::new().file("index.py", &source)?.build()?.bytes)
}

fn create(fc: &Fc, service: &str, package: &[u8]) -> Result<()> {
    let operation = api::CreateService::new(service).description("example");
    let made = ask(fc, operation.internet_access(true))?;
    let open = made.internet_access == Some(true);
    step!(
        open,
        "service created: {}",
        made.service_name.unwrap_or_default()
    );
    for (name, handler) in HANDLERS {
        let code = Code::new().zip_file(package.to_vec());
        let operation = api::CreateFunction::new()
            .service_name(service)
            .function_name(name)
            .runtime("python3")
            .handler(handler);
        let made = ask(fc, operation.code(code))?;
        let same = made.handler.as_deref() == Some(handler);
        step!(
            same,
            "function created: {}",
            made.function_name.unwrap_or_default()
        );
    }
    Ok(())
}

fn invoke(fc: &Fc, service: &str) -> Result<()> {
    let event: Vec<u8> = (0..=255).collect();
    let operation = api::InvokeFunction::new()
        .service_name(service)
        .function_name("echo")
        .payload(event.clone());
    let response = ask(fc, operation.log_type(LogType::Tail))?;
    let length = response.payload.len();
    let echoed = response.payload == event && response.function_error.is_none();
    step!(echoed, "echo gave {length} bytes back as they were");
    let (log, id) = (response.log_result, response.request_id);
    let named = log.zip(id).is_some_and(|(log, id)| log.contains(&id));
    step!(named, "the log names the request");

    // No `Err`: the function failed, but the service did what it was asked to do.
    let failed = ask(
        fc,
        api::InvokeFunction::new()
            .service_name(service)
            .function_name("raises"),
    )?
    .function_error;
    let is_error = failed.is_some();
    step!(
        is_error,
        "raises is a function error, and the call went well"
    );
    let said = failed.ok_or("no function error")?;
    let kind = said.error_type.unwrap_or_default();
    let message = said.error_message.unwrap_or_default();
    step!(kind == "TypeError", "it says {kind}: {message}");

    let error = rejection(
        fc,
        api::InvokeFunction::new()
            .service_name(service)
            .function_name("nowhere"),
    )?;
    let expected = error.kind() == ErrorKind::NotFound && error.request_id().is_some();
    let text = "nowhere is a service error with a request id";
    step!(expected, "{text}: {}, {}", error.kind(), error.code());
    Ok(())
}

fn publish(fc: &Fc, service: &str) -> Result<[String; 2]> {
    let operation = api::PublishVersion::new(service).description("first");
    let first = ask(fc, operation)?.version_id.ok_or("no version")?;
    // A version in which nothing changed since the one before it would be rejected.
    ask(fc, api::UpdateService::new(service).description("changed"))?;
    let operation = api::PublishVersion::new(service).description("second");
    let second = ask(fc, operation)?.version_id.ok_or("no version")?;
    step!(first != second, "versions published: {first}, {second}");

    let weight = BTreeMap::from([(second.clone(), 0.05)]);
    let operation = api::CreateAlias::new()
        .service_name(service)
        .alias_name("live")
        .version_id(&first);
    let live = ask(fc, operation.additional_version_weight(weight.clone()))?;
    let version = live.version_id.unwrap_or_default();
    let same = live.additional_version_weight == Some(weight);
    let text = format!("alias live is version {version}, for some calls {second}");
    step!(same, "{text}");
    ask(
        fc,
        api::CreateAlias::new()
            .service_name(service)
            .alias_name("next")
            .version_id(&second),
    )?;
    Ok([first, second])
}

fn service_exists(fc: &Fc, service: &str) -> Result<bool> {
    let pages = pages(fc, api::ListServices::new().prefix(service).limit(1))?;
    let mut found = pages.into_iter().flat_map(|page| page.services);
    Ok(found.any(|found| found.service_name.as_deref() == Some(service)))
}

fn versions_in(fc: &Fc, service: &str, direction: Direction) -> Result<Vec<String>> {
    let operation = api::ListVersions::new(service).direction(direction);
    let pages = pages(fc, operation.limit(1))?;
    let found = pages.into_iter().flat_map(|page| page.versions);
    Ok(found.filter_map(|version| version.version_id).collect())
}

/// Pages of one item, so that there is more than one.
fn lists(fc: &Fc, service: &str, versions: &[String]) -> Result<()> {
    let exists = service_exists(fc, service)?;
    step!(exists, "services: the new one is among them");
    let functions = pages(fc, api::ListFunctions::new(service).limit(1))?;
    let found = functions.into_iter().flat_map(|page| page.functions);
    let found: Vec<_> = found.filter_map(|one| one.function_name).collect();
    let same = found == HANDLERS.map(|(name, _)| name);
    step!(same, "functions: {}", found.join(", "));
    let found = versions_in(fc, service, Direction::Forward)?;
    let same = found == versions;
    step!(same, "versions, oldest first: {}", found.join(", "));
    let found = versions_in(fc, service, Direction::Backward)?;
    let same = found.iter().rev().eq(versions);
    step!(same, "versions, newest first: {}", found.join(", "));
    let aliases = pages(fc, api::ListAliases::new(service).limit(1))?;
    let found = aliases.into_iter().flat_map(|page| page.aliases);
    let found: Vec<_> = found.filter_map(|alias| alias.alias_name).collect();
    step!(found == ["live", "next"], "aliases: {}", found.join(", "));
    Ok(())
}

/// Without a download: what runs is compared with the digests of what was built.
fn update(fc: &Fc, service: &str, old: &[u8], new: Vec<u8>) -> Result<()> {
    let (old_build, new_build) = (Digests::of(old), Digests::of(&new));
    let get = api::GetFunction::new()
        .service_name(service)
        .function_name("echo");
    let function = ask(fc, get.clone())?;
    let found = function.package().compare(&old_build).status();
    step!(
        found == VerdictStatus::Match,
        "what runs against the old build: {found}"
    );
    let found = function.package().compare(&new_build).status();
    step!(
        found == VerdictStatus::Mismatch,
        "against the new build: {found}"
    );

    let operation = api::UpdateFunction::new()
        .service_name(service)
        .function_name("echo")
        .code(Code::new().zip_file(new));
    let operation = operation.if_match(function.etag.ok_or("no etag")?);
    ask(fc, operation.clone())?;
    let kind = rejection(fc, operation)?.kind(); // the etag is that of the state before the update
    let failed = kind == ErrorKind::PreconditionFailed;
    step!(failed, "updated; the same update again: {kind}");

    let found = ask(fc, get)?.package().compare(&new_build).status();
    step!(
        found == VerdictStatus::Match,
        "what runs against the new build: {found}"
    );
    let ran = ask(
        fc,
        api::InvokeFunction::new()
            .service_name(service)
            .function_name("echo"),
    )?
    .code_checksum;
    let same = ran == Some(new_build.crc64);
    step!(same, "the checksum that came with a call says so too");
    Ok(())
}

fn trigger(fc: &Fc, service: &str) -> Result<()> {
    let cron = "0 0 4 * * *";
    let config = format!(r#"{{"cronExpression": "{cron}", "enable": false, "payload": ""}}"#);
    let config: JsonText = config.parse()?;
    let create = api::CreateTrigger::new()
        .service_name(service)
        .function_name("echo")
        .trigger_name("daily")
        .trigger_type("timer")
        .trigger_config(config);
    ask(fc, create)?;
    let get = api::GetTrigger::new()
        .service_name(service)
        .function_name("echo")
        .trigger_name("daily");
    let found = ask(fc, get.clone())?;
    let kind = found.trigger_type.unwrap_or_default();
    // JSON text, for whichever JSON library is at hand.
    let config = found.trigger_config.ok_or("no configuration")?;
    step!(config.as_str().contains(cron), "{kind} created: {cron}");
    ask(
        fc,
        api::DeleteTrigger::new()
            .service_name(service)
            .function_name("echo")
            .trigger_name("daily"),
    )?;
    let kind = rejection(fc, get)?.kind();
    step!(kind == ErrorKind::NotFound, "and deleted: {kind}");
    Ok(())
}

fn delete(fc: &Fc, service: &str, versions: &[String]) -> Result<()> {
    for alias in ["live", "next"] {
        ask(
            fc,
            api::DeleteAlias::new()
                .service_name(service)
                .alias_name(alias),
        )?;
    }
    for version in versions {
        ask(
            fc,
            api::DeleteVersion::new()
                .service_name(service)
                .version_id(version),
        )?;
    }
    for (function, _) in HANDLERS {
        ask(
            fc,
            api::DeleteFunction::new()
                .service_name(service)
                .function_name(function),
        )?;
    }
    ask(fc, api::DeleteService::new(service))?;
    let exists = service_exists(fc, service)?;
    step!(!exists, "services: after all is deleted it is gone");
    Ok(())
}

fn life_cycle(service: &str) -> Result<()> {
    let (old, new) = (build(1)?, build(2)?);
    let fc = &connect()?;
    create(fc, service, &old)?;
    invoke(fc, service)?;
    let versions = publish(fc, service)?;
    lists(fc, service, &versions)?;
    update(fc, service, &old, new)?;
    trigger(fc, service)?;
    delete(fc, service, &versions)
}

fn main() -> ExitCode {
    let name = std::env::args().nth(1);
    match life_cycle(name.as_deref().unwrap_or("faaswire-life-cycle")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
