//! A function on Huawei FunctionGraph, from creation to deletion; see `../README.md`.

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::SystemTime;

use faaswire::archive::Builder;
use faaswire::huawei::v2 as api;
use faaswire::huawei::{CodeType, Credentials, DependType, FuncCodeInput, FunctionGraph as Fg};
use faaswire::huawei::{LogType, ScheduleType, TriggerEventData, TriggerStatus, TriggerTypeCode};
use faaswire::{Call, Digests, Error, ErrorKind, Operation};
use faaswire::{ResponseParts, ServiceError, SigningContext, Timestamp, VerdictStatus};

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

fn connect() -> Result<Fg> {
    let mut key = Credentials::builder()
        .access_key(var("HUAWEICLOUD_SDK_AK")?)
        .secret_key(var("HUAWEICLOUD_SDK_SK")?);
    if let Ok(token) = var("HUAWEICLOUD_SDK_SECURITY_TOKEN") {
        key = key.security_token(token);
    }
    let mut fg = Fg::builder()
        .region(var("HUAWEICLOUD_REGION")?)
        .project_id(var("HUAWEICLOUD_SDK_PROJECT_ID")?)
        .credentials(key.build()?);
    if let Ok(endpoint) = var("FAASWIRE_ENDPOINT") {
        fg = fg.endpoint(endpoint);
    }
    Ok(fg.build()?)
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
fn now() -> Result<SigningContext> {
    Ok(SigningContext::at(Timestamp::try_from(SystemTime::now())?))
}

fn exchange<O: Operation>(call: &Call<O>) -> Result<http::Response<Vec<u8>>> {
    send(call.request(&now()?)?)
}

fn ask<O: Operation<Service = Fg>>(fg: &Fg, operation: O) -> Result<O::Output> {
    let call = fg.call(operation);
    Ok(call.parse(&exchange(&call)?)?)
}

fn rejection<O: Operation<Service = Fg>>(fg: &Fg, operation: O) -> Result<ServiceError> {
    let call = fg.call(operation);
    match call.parse(&exchange(&call)?) {
        Err(Error::Service(error)) => Ok(error),
        Err(error) => Err(error.into()),
        Ok(_) => Err("what had to be rejected was done".into()),
    }
}

fn pages<O: Operation<Service = Fg>>(fg: &Fg, list: O) -> Result<Vec<O::Output>> {
    let mut pages = Vec::new();
    let mut next = Some(fg.call(list));
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

/// Each function with its handler.
fn handlers(name: &str) -> [(String, &'static str); 2] {
    [
        (name.to_owned(), "index.handler"),
        (format!("raises-{name}"), "index.fails"),
    ]
}

/// The URNs of the functions, without a version.
fn create(fg: &Fg, name: &str, package: &[u8]) -> Result<Vec<String>> {
    let mut urns = Vec::new();
    for (name, handler) in handlers(name) {
        let code = FuncCodeInput::new().file(package.to_vec());
        let operation = api::CreateFunction::new()
            .func_name(name)
            .package("default")
            .runtime("Python3.9")
            .timeout(30)
            .handler(handler)
            .memory_size(128)
            .code_type(CodeType::Zip)
            .code_filename("index.zip")
            .func_code(code);
        let made = ask(fg, operation)?;
        let status = made.package().compare(&Digests::of(package)).status();
        let name = made.func_name.unwrap_or_default();
        step!(
            status == VerdictStatus::Match,
            "function created: {name}, {status}"
        );
        urns.push(made.func_urn.trim_end_matches(":latest").to_owned());
    }
    Ok(urns)
}

fn invoke(fg: &Fg, echo: &str, raises: &str) -> Result<()> {
    let event = r#"{"n":1}"#;
    let operation = api::InvokeFunction::new(echo).payload(event);
    let output = ask(fg, operation.log_type(LogType::Tail))?;
    step!(output.payload == event, "it gave the event back");
    let (log, id) = (output.log, output.request_id);
    let is_named = log
        .zip(id)
        .is_some_and(|(log, id)| log.reveal().contains(&id));
    step!(is_named, "the log names the call");
    let queued = ask(fg, api::AsyncInvokeFunction::new(echo).payload(event))?;
    step!(queued.request_id.is_some(), "another call was queued");

    // No `Err`: the function failed, but the service did what it was asked to do.
    let failed = ask(fg, api::InvokeFunction::new(raises).payload("{}"))?;
    let status = failed.status.unwrap_or_default();
    step!(status == 500, "a function that fails says so: {status}");
    let nowhere = api::InvokeFunction::new(format!("{echo}-nowhere")).payload("{}");
    let error = rejection(fg, nowhere)?;
    let expected = error.kind() == ErrorKind::NotFound && error.request_id().is_some();
    let text = "nowhere is a service error with a request id";
    step!(expected, "{text}: {}, {}", error.kind(), error.code());
    Ok(())
}

/// Five members are always sent; the others stay as they are.
fn configure(fg: &Fg, urn: &str) -> Result<()> {
    let show = api::ShowFunctionConfig::new(urn);
    let found = ask(fg, show.clone())?;
    let name = found.func_name.unwrap_or_default();
    let runtime = found.runtime.unwrap_or_default();
    let handler = found.handler.unwrap_or_default();
    let update = api::UpdateFunctionConfig::new()
        .function_urn(urn)
        .func_name(name)
        .runtime(runtime)
        .timeout(60)
        .handler(handler)
        .memory_size(256)
        .user_data(r#"{"PASSWORD": "a secret"}"#);
    ask(fg, update)?;
    // The same in the words of all clouds.
    let call = fg.call(show);
    let found = call.parse(&exchange(&call)?)?.function(&call);
    let variables: Vec<_> = found.environment.unwrap_or_default().into_keys().collect();
    let time = found.timeout_seconds.unwrap_or_default();
    let memory = found.memory_mb.unwrap_or_default();
    let same = (time, memory) == (60, 256) && variables == ["PASSWORD"];
    let variables = variables.join(", ");
    step!(same, "configured: {time} s, {memory} MB, {variables}");
    Ok(())
}

/// The version of the code that is there now, and of no other.
fn publish(fg: &Fg, urn: &str, version: &str) -> Result<()> {
    let digest = ask(fg, api::ShowFunctionConfig::new(urn))?.digest;
    let operation = api::CreateFunctionVersion::new(urn).version(version);
    let operation = operation.digest(digest.clone().ok_or("no digest")?);
    let made = ask(fg, operation)?;
    let same = made.digest == digest;
    step!(same, "published: {}", made.version.unwrap_or_default());
    let again = api::CreateFunctionVersion::new(urn).version("again");
    let error = rejection(fg, again)?;
    let expected = error.code() == "FSS.1016";
    let text = "published again without a change";
    step!(expected, "{text}: {}, {}", error.kind(), error.code());
    Ok(())
}

/// Without a download: what runs is compared with the digests of what was built.
fn update(fg: &Fg, urn: &str, old: &[u8], new: &[u8]) -> Result<()> {
    let operation = api::UpdateFunctionCode::new()
        .function_urn(urn)
        .code_filename("index.zip")
        .zip(new.to_vec());
    let package = ask(fg, operation)?.package();
    let found = package.compare(&Digests::of(new)).status();
    step!(
        found == VerdictStatus::Match,
        "updated; against the new build: {found}"
    );
    let found = package.compare(&Digests::of(old)).status();
    step!(
        found == VerdictStatus::Mismatch,
        "against the old build: {found}"
    );
    let earlier = ask(fg, api::ShowFunctionConfig::new(format!("{urn}:v1")))?;
    let found = earlier.package().compare(&Digests::of(old)).status();
    let expected = found == VerdictStatus::Match;
    step!(expected, "version v1 against the old build: {found}");
    Ok(())
}

fn alias(fg: &Fg, urn: &str) -> Result<()> {
    let weights = BTreeMap::from([("v2".to_owned(), 5)]);
    let create = api::CreateVersionAlias::new()
        .function_urn(urn)
        .name("live")
        .version("v1");
    let live = ask(fg, create.additional_version_weights(weights.clone()))?;
    let same = live.additional_version_weights == Some(weights);
    let (name, version) = (live.name, live.version.unwrap_or_default());
    step!(same, "alias {name} is version {version}, for some calls v2");
    let update = api::UpdateVersionAlias::new()
        .function_urn(urn)
        .alias_name("live")
        .version("v2");
    ask(fg, update.additional_version_weights(BTreeMap::new()))?;
    let shown = ask(fg, api::ShowFunctionConfig::new(format!("{urn}:!live")))?;
    let version = shown.version.unwrap_or_default();
    step!(version == "v2", "alias live is version {version}");
    Ok(())
}

fn trigger(fg: &Fg, urn: &str) -> Result<()> {
    let data = TriggerEventData::new()
        .name("often")
        .schedule_type(ScheduleType::Rate)
        .schedule("3m");
    let create = api::CreateFunctionTrigger::new()
        .function_urn(urn)
        .trigger_type_code(TriggerTypeCode::Timer)
        .event_data(data);
    let made = ask(fg, create.trigger_status(TriggerStatus::Disabled))?;
    let schedule = made.event_data.and_then(|data| data.schedule);
    let same = schedule.as_deref() == Some("3m");
    let schedule = schedule.unwrap_or_default();
    step!(same, "TIMER created: {schedule}");
    let id = made.trigger_id;
    let update = api::UpdateTrigger::new()
        .function_urn(urn)
        .trigger_type_code("TIMER")
        .trigger_id(&id);
    ask(fg, update.trigger_status(TriggerStatus::Active))?;
    let found = ask(fg, api::ListFunctionTriggers::new(urn))?.triggers;
    let status = found.into_iter().find_map(|one| one.trigger_status);
    let status = status.ok_or("no status")?;
    let is_active = status == TriggerStatus::Active;
    step!(is_active, "and made active: {}", status.as_str());
    ask(
        fg,
        api::DeleteFunctionTrigger::new()
            .function_urn(urn)
            .trigger_type_code("TIMER")
            .trigger_id(&id),
    )?;
    let kind = rejection(
        fg,
        api::ShowFunctionTrigger::new()
            .function_urn(urn)
            .trigger_type_code("TIMER")
            .trigger_id(&id),
    )?
    .kind();
    step!(kind == ErrorKind::NotFound, "and deleted: {kind}");
    Ok(())
}

fn dependency(fg: &Fg, name: &str, package: &[u8]) -> Result<()> {
    let name = format!("{name}-lib");
    let create = api::CreateDependencyVersion::new()
        .name(name)
        .runtime("Python3.9")
        .depend_type(DependType::Zip);
    let made = ask(fg, create.depend_file(package.to_vec()))?;
    let id = made.dep_id.ok_or("no id")?;
    let version = made.version.unwrap_or_default().to_string();
    let show = api::ShowDependencyVersion::new()
        .depend_id(&id)
        .version(&version);
    let found = ask(fg, show.clone())?.package();
    // Its address is signed: it is fetched as it is.
    let response = send(fg.download_request(&found, &now()?)?)?;
    let parts = ResponseParts::new(response.status().as_u16(), response.headers(), b"");
    let status = found.verify_response(&parts, [response.body()])?.status();
    let name = made.name.unwrap_or_default();
    let expected = status == VerdictStatus::Match;
    step!(expected, "dependency {name}, downloaded: {status}");
    ask(
        fg,
        api::DeleteDependencyVersion::new()
            .depend_id(&id)
            .version(&version),
    )?;
    let kind = rejection(fg, show)?.kind();
    step!(kind == ErrorKind::NotFound, "and deleted: {kind}");
    Ok(())
}

fn functions(fg: &Fg, name: &str) -> Result<Vec<String>> {
    let list = api::ListFunctions::new().func_name(name).maxitems("1");
    let found = pages(fg, list)?.into_iter().flat_map(|page| page.functions);
    Ok(found.filter_map(|function| function.func_name).collect())
}

/// Pages of one item, so that there is more than one.
fn lists(fg: &Fg, name: &str, urn: &str) -> Result<()> {
    let found = functions(fg, name)?;
    let same = found.iter().eq(handlers(name).iter().map(|(name, _)| name));
    step!(same, "functions: {}", found.join(", "));
    let list = api::ListFunctionVersions::new(urn).maxitems("1");
    let found = pages(fg, list)?.into_iter().flat_map(|page| page.versions);
    let found: Vec<_> = found.filter_map(|version| version.version).collect();
    let same = found == ["latest", "v1", "v2"];
    step!(same, "versions: {}", found.join(", "));
    let aliases = ask(fg, api::ListVersionAliases::new(urn))?.aliases;
    let found: Vec<_> = aliases.into_iter().map(|alias| alias.name).collect();
    step!(found == ["live"], "aliases: {}", found.join(", "));
    Ok(())
}

fn delete(fg: &Fg, name: &str, urns: &[String]) -> Result<()> {
    for urn in urns {
        // Without a version: the whole function.
        ask(fg, api::DeleteFunction::new(urn))?;
    }
    let are_gone = functions(fg, name)?.is_empty();
    step!(are_gone, "functions: after all is deleted they are gone");
    Ok(())
}

fn life_cycle(name: &str) -> Result<()> {
    let (old, new) = (build(1)?, build(2)?);
    let fg = &connect()?;
    let urns = create(fg, name, &old)?;
    let [urn, raises] = urns.as_slice() else {
        return Err("not two functions".into());
    };
    invoke(fg, urn, raises)?;
    configure(fg, urn)?;
    publish(fg, urn, "v1")?;
    update(fg, urn, &old, &new)?;
    publish(fg, urn, "v2")?;
    alias(fg, urn)?;
    trigger(fg, urn)?;
    dependency(fg, name, &new)?;
    lists(fg, name, urn)?;
    delete(fg, name, &urns)
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
