//! A function on Tencent SCF, from creation to deletion; see `../README.md`.

use std::process::ExitCode;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use faaswire::archive::Builder;
use faaswire::tencent::v2018_04_16 as api;
use faaswire::tencent::{
    Code, Credentials, Environment, Flag, InvocationType, LayerStatus, LayerVersionSimple, LogType,
    Order, RoutingConfig, Scf, TriggerSwitch, TriggerType, Variable, VersionWeight,
};
use faaswire::{Call, Error, ErrorKind, Function, FunctionState, Operation};
use faaswire::{ResponseParts, ServiceError, SigningContext, Timestamp, VerdictStatus};

const EVENT: &str = r#"{"n":1}"#;
const CRON: &str = "0 0 4 * * * *";
const SOURCE: &str = "
def main_handler(event, context):
    return event
";

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

fn connect() -> Result<Scf> {
    let region = var("TENCENTCLOUD_REGION")?;
    let mut key = Credentials::builder()
        .secret_id(var("TENCENTCLOUD_SECRET_ID")?)
        .secret_key(var("TENCENTCLOUD_SECRET_KEY")?);
    if let Ok(token) = var("TENCENTCLOUD_SESSION_TOKEN") {
        key = key.token(token);
    }
    let mut scf = Scf::builder().region(region).credentials(key.build()?);
    if let Ok(endpoint) = var("FAASWIRE_ENDPOINT") {
        scf = scf.endpoint(endpoint);
    }
    Ok(scf.build()?)
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
fn context() -> Result<SigningContext> {
    Ok(SigningContext::at(Timestamp::try_from(SystemTime::now())?))
}

fn exchange<O: Operation>(call: &Call<O>) -> Result<http::Response<Vec<u8>>> {
    send(call.request(&context()?)?)
}

fn ask<O: Operation<Service = Scf>>(scf: &Scf, operation: O) -> Result<O::Output> {
    let call = scf.call(operation);
    Ok(call.parse(&exchange(&call)?)?)
}

fn rejection<O: Operation<Service = Scf>>(scf: &Scf, operation: O) -> Result<ServiceError> {
    let call = scf.call(operation);
    match call.parse(&exchange(&call)?) {
        Err(Error::Service(error)) => Ok(error),
        Err(error) => Err(error.into()),
        Ok(_) => Err("what had to be rejected was done".into()),
    }
}

fn pages<O: Operation<Service = Scf>>(scf: &Scf, list: O) -> Result<Vec<O::Output>> {
    let mut pages = Vec::new();
    let mut next = Some(scf.call(list));
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

fn pause() {
    sleep(Duration::from_millis(200));
}

/// The function once what was asked of it is done: the responses come before that.
fn ready(scf: &Scf, name: &str, qualifier: Option<&str>) -> Result<(String, Function)> {
    let mut operation = api::GetFunction::new(name).show_code(Flag::False);
    operation.qualifier = qualifier.map(str::to_owned);
    let call = scf.call(operation);
    loop {
        let found = call.parse(&exchange(&call)?)?;
        let function = found.function(&call);
        if function.state != FunctionState::Pending {
            return Ok((
                found
                    .status
                    .map_or_else(String::new, |s| s.as_str().to_owned()),
                function,
            ));
        }
        pause();
    }
}

fn layer(scf: &Scf, name: &str, package: Vec<u8>) -> Result<LayerVersionSimple> {
    let name = format!("{name}-lib");
    let content = Code::new().zip_file(package);
    let operation = api::PublishLayerVersion::new(&name, vec!["Python3.9".to_owned()], content);
    let version = ask(scf, operation)?.layer_version.ok_or("no version")?;
    let get = api::GetLayerVersion::new(&name, version);
    let mut found = ask(scf, get.clone())?;
    while found.status == Some(LayerStatus::Publishing) {
        pause();
        found = ask(scf, get.clone())?;
    }
    let package = found.package();
    let response = send(scf.download_request(&package, &context()?)?)?;
    let parts = ResponseParts::new(response.status().as_u16(), response.headers(), b"");
    let verdict = package.verify_response(&parts, [response.body()])?.status();
    step!(
        verdict == VerdictStatus::Match,
        "layer published, downloaded: {verdict}"
    );
    Ok(LayerVersionSimple::new(name, version))
}

fn create(scf: &Scf, name: &str, package: Vec<u8>, layer: LayerVersionSimple) -> Result<()> {
    let operation = api::CreateFunction::new(name, Code::new().zip_file(package));
    let operation = operation.runtime("Python3.9").handler("index.main_handler");
    ask(scf, operation.layers(vec![layer]))?;
    let change = api::UpdateFunctionConfiguration::new(name).timeout(9);
    let kind = rejection(scf, change)?.kind();
    step!(kind == ErrorKind::Busy, "a change while it is made: {kind}");
    let (_, found) = ready(scf, name, None)?;
    let state = found.state.as_str();
    let has_layers = found.layers.is_some_and(|layers| !layers.is_empty());
    let name = found.reference.ok_or("no reference")?.name().to_owned();
    step!(has_layers, "function created: {name}, {state}");
    Ok(())
}

fn stored(scf: &Scf, name: &str) -> Result<Option<String>> {
    Ok(ask(scf, api::GetFunctionAddress::new(name))?.code_sha256)
}

fn update(scf: &Scf, name: &str, package: Vec<u8>) -> Result<()> {
    let before = stored(scf, name)?;
    // It packs every upload anew: what was built is compared with nothing that it tells.
    ask(scf, api::UpdateFunctionCode::new(name).zip_file(package))?;
    let (status, found) = ready(scf, name, None)?;
    step!(found.state == FunctionState::Active, "updated: {status}");
    let differs = stored(scf, name)? != before;
    step!(differs, "what is stored is something else now");
    Ok(())
}

fn variables(key: &str, value: &str) -> Environment {
    Environment::new().variables(vec![Variable::new().key(key).value(value)])
}

fn configure(scf: &Scf, name: &str) -> Result<()> {
    let change = || api::UpdateFunctionConfiguration::new(name);
    let operation = change().memory_size(256).timeout(60);
    ask(scf, operation.environment(variables("PASSWORD", "hunter2")))?;
    let (_, found) = ready(scf, name, None)?;
    let (timeout, memory) = (found.timeout_seconds, found.memory_mb);
    let (timeout, memory) = timeout.zip(memory).ok_or("no configuration")?;
    let names: Vec<String> = found.environment.unwrap_or_default().into_keys().collect();
    let text = format!("{timeout} s, {memory} MB, {}", names.join(", "));
    step!(memory == 256, "configured: {text}");
    // An empty list would change nothing.
    ask(scf, change().environment(variables("", "")))?;
    let left = ready(scf, name, None)?
        .1
        .environment
        .unwrap_or_default()
        .len();
    step!(left == 0, "variables after they were cleared: {left}");
    Ok(())
}

fn invoke(scf: &Scf, name: &str) -> Result<()> {
    let operation = api::Invoke::new(name).client_context(EVENT);
    let result = ask(scf, operation.log_type(LogType::Tail))?.result;
    let echoed = result.ret_msg.is_some_and(|text| text.reveal() == EVENT);
    step!(echoed, "it gave the event back");
    let logged = result.log.is_some_and(|log| !log.reveal().is_empty());
    step!(logged, "the log came along");
    let operation = api::Invoke::new(name).invocation_type(InvocationType::Event);
    let queued = ask(scf, operation)?.result.ret_msg;
    let is_empty = queued.is_some_and(|text| text.reveal().is_empty());
    step!(is_empty, "another call was queued");
    let kind = rejection(scf, api::Invoke::new("nowhere"))?.kind();
    let expected = kind == ErrorKind::NotFound;
    step!(expected, "nowhere is a service error: {kind}");
    Ok(())
}

fn publish(scf: &Scf, name: &str) -> Result<String> {
    let operation = api::PublishVersion::new(name).description("first");
    let version = ask(scf, operation)?.function_version.ok_or("no version")?;
    ready(scf, name, Some(&version))?;
    step!(version == "1", "version published: {version}");
    let share = VersionWeight::new("$LATEST", 0.05);
    let routing = RoutingConfig::new().additional_version_weights(vec![share]);
    let operation = api::CreateAlias::new()
        .name("live")
        .function_name(name)
        .function_version(&version);
    ask(scf, operation.routing_config(routing))?;
    let live = ask(scf, api::GetAlias::new().function_name(name).name("live"))?;
    let routing = live.routing_config.ok_or("no routing")?;
    let shares = routing.additional_version_weights.unwrap_or_default();
    let other = shares.first().ok_or("no other version")?;
    let points_to = live.function_version.unwrap_or_default();
    let text = format!(
        "alias live is version {points_to}, for some calls {}",
        other.version
    );
    step!((other.weight - 0.05).abs() < 1e-9, "{text}");
    Ok(version)
}

fn trigger(scf: &Scf, name: &str) -> Result<()> {
    let operation = api::CreateTrigger::new()
        .function_name(name)
        .trigger_name("daily")
        .r#type(TriggerType::Timer);
    let operation = operation.trigger_desc(CRON).enable(TriggerSwitch::Close);
    let made = ask(scf, operation)?.trigger_info.ok_or("no trigger")?;
    let kind = made
        .r#type
        .map_or_else(String::new, |kind| kind.as_str().to_owned());
    let enable = made.enable.unwrap_or_default();
    let desc = made.trigger_desc.ok_or("no description")?;
    step!(desc.reveal().contains(CRON), "{kind} created, {enable}");
    let delete = api::DeleteTrigger::new()
        .function_name(name)
        .trigger_name("daily")
        .r#type(TriggerType::Timer);
    ask(scf, delete.clone())?;
    let kind = rejection(scf, delete)?.kind();
    step!(kind == ErrorKind::NotFound, "and deleted: {kind}");
    Ok(())
}

/// Pages of few items, so that there is more than one.
fn lists(scf: &Scf, name: &str) -> Result<()> {
    let operation = api::ListFunctions::new().limit(10).order(Order::Ascending);
    let functions = pages(scf, operation)?;
    let mut found = functions.into_iter().flat_map(|page| page.functions);
    let is_there = found.any(|one| one.function_name.as_deref() == Some(name));
    step!(is_there, "functions: the new one is among them");
    let versions = pages(scf, api::ListVersionByFunction::new(name).limit(1))?;
    let found = versions.into_iter().flat_map(|page| page.versions);
    let mut found: Vec<_> = found.filter_map(|one| one.version).collect();
    found.sort();
    step!(found == ["$LATEST", "1"], "versions: {}", found.join(", "));
    let aliases = pages(scf, api::ListAliases::new(name).limit(1))?;
    let found = aliases.into_iter().flat_map(|page| page.aliases);
    let found: Vec<_> = found.filter_map(|alias| alias.name).collect();
    let expected = found == ["$DEFAULT", "live"];
    step!(expected, "aliases: {}", found.join(", "));
    Ok(())
}

fn delete(scf: &Scf, name: &str, layer: LayerVersionSimple, version: &str) -> Result<()> {
    ask(
        scf,
        api::DeleteAlias::new().function_name(name).name("live"),
    )?;
    ask(
        scf,
        api::DeleteFunctionVersion::new()
            .function_name(name)
            .qualifier(version),
    )?;
    ask(scf, api::DeleteFunction::new(name))?;
    let LayerVersionSimple {
        layer_name,
        layer_version,
        ..
    } = layer;
    ask(scf, api::DeleteLayerVersion::new(layer_name, layer_version))?;
    let found = match ready(scf, name, None) {
        Ok((status, _)) => status,
        Err(error) => match error.downcast::<Error>().map(|error| *error) {
            Ok(Error::Service(error)) => error.kind().to_string(),
            Ok(error) => return Err(error.into()),
            Err(error) => return Err(error),
        },
    };
    step!(found == "not_found", "after all is deleted: {found}");
    Ok(())
}

fn life_cycle(name: &str) -> Result<()> {
    let scf = &connect()?;
    let one = layer(scf, name, build(0)?)?;
    create(scf, name, build(1)?, one.clone())?;
    update(scf, name, build(2)?)?;
    configure(scf, name)?;
    invoke(scf, name)?;
    let version = publish(scf, name)?;
    trigger(scf, name)?;
    lists(scf, name)?;
    delete(scf, name, one, &version)
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
