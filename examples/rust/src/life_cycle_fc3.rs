//! A function on Function Compute 3.0, from creation to deletion; see `../README.md`.

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use faaswire::alibaba::v2023_03_30 as api;
use faaswire::alibaba::{Credentials, FunctionCompute3 as Fc};
use faaswire::archive::Builder;
use faaswire::{
    Call, Digests, Error, Operation, ServiceError, SigningContext, Timestamp, VerdictStatus,
};

const POLL: Duration = Duration::from_millis(500);
const SOURCE: &str = r"
def handler(event, context):
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

fn connect() -> Result<Fc> {
    let mut key = Credentials::builder()
        .access_key_id(var("ALIBABA_CLOUD_ACCESS_KEY_ID")?)
        .access_key_secret(var("ALIBABA_CLOUD_ACCESS_KEY_SECRET")?);
    if let Ok(token) = var("ALIBABA_CLOUD_SECURITY_TOKEN") {
        key = key.security_token(token);
    }
    // 3.0 needs no account id: the region's host serves everything.
    let region = var("ALIBABA_CLOUD_REGION")?;
    let mut fc = Fc::builder().region(region).credentials(key.build()?);
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

/// The crate has no clock and no randomness: time and nonce are arguments.
fn exchange<O: Operation>(call: &Call<O>) -> Result<http::Response<Vec<u8>>> {
    let now = SystemTime::now();
    // ACS3 wants a text never used before: this program makes one call at a time.
    let nonce = now.duration_since(SystemTime::UNIX_EPOCH)?.as_nanos();
    let nonce = format!("{nonce:x}-{:x}", std::process::id());
    let context = SigningContext::at(Timestamp::try_from(now)?).nonce(nonce);
    send(call.request(&context)?)
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

/// The function as soon as nothing is under way; what it went through is printed.
fn wait_until_ready(fc: &Fc, name: &str) -> Result<api::Function> {
    let mut seen: Vec<String> = Vec::new();
    loop {
        let found = ask(fc, api::GetFunction::new(name))?;
        let state = found.state.clone().ok_or("no state")?;
        let update = found.last_update_status.clone().ok_or("no status")?;
        let both = format!("{}, {}", state.as_str(), update.as_str());
        if !seen.contains(&both) {
            seen.push(both);
        }
        let is_busy = update == api::LastUpdateStatus::InProgress;
        if state != api::FunctionState::Pending && !is_busy {
            println!("{name} went through: {}", seen.join(" - "));
            return Ok(found);
        }
        sleep(POLL);
    }
}

/// A package with its checksum, which the service compares; and the digests of it.
fn code(path: &str, data: &str) -> Result<(api::InputCodeLocation, Digests)> {
    let package = Builder::new().file(path, data)?.build()?.bytes;
    let digests = Digests::of(&package);
    let code = api::InputCodeLocation::new().zip_file(package);
    Ok((code.checksum(&digests.crc64), digests))
}

struct Names {
    function: String,
    image: String,
    layer: String,
}

fn create(fc: &Fc, names: &Names, package: api::InputCodeLocation) -> Result<api::Layer> {
    let (shared, digests) = code("python/greeting.txt", "hello")?;
    let operation = api::CreateLayerVersion::new(&names.layer).code(shared);
    let layer = ask(fc, operation.description("example"))?;
    let same = layer.package().compare(&digests).is_match();
    step!(same, "layer published: {}", names.layer);
    let arn = layer.layer_version_arn.clone().ok_or("no ARN")?;
    let by_arn = ask(fc, api::GetLayerVersionByArn::new(&arn))?;
    let same = by_arn.code_checksum == layer.code_checksum;
    step!(same, "its ARN finds the same");

    let operation = api::CreateFunction::new()
        .function_name(&names.function)
        .handler("index.handler")
        .runtime("python3.10");
    let tag = api::Tag::new().key("made-by").value("faaswire");
    let operation = operation.cpu(0.35).memory_size(512).layers(vec![arn]);
    let made = ask(fc, operation.tags(vec![tag]).code(package))?;
    let name = made.function_name.unwrap_or_default();
    step!(made.cpu == Some(0.35), "function created: {name}");
    wait_until_ready(fc, &names.function)?;
    Ok(layer)
}

fn invoke(fc: &Fc, operation: api::InvokeFunction) -> Result<api::InvokeFunctionOutput> {
    let event: Vec<u8> = (0..=255).collect();
    let response = ask(fc, operation.payload(event.clone()))?;
    let echoed = response.payload == event && response.function_error.is_none();
    let length = response.payload.len();
    step!(echoed, "it gave {length} bytes back as they were");
    Ok(response)
}

fn configure(fc: &Fc, name: &str) -> Result<()> {
    // What is not named stays as it is.
    let variables = BTreeMap::from([("GREETING".to_owned(), "你好".into())]);
    let operation = api::UpdateFunction::new(name).environment_variables(variables);
    ask(fc, operation.timeout(30))?;
    let found = wait_until_ready(fc, name)?;
    let is_so = found.timeout == Some(30);
    step!(is_so, "configured: a variable and a timeout");
    step!(found.memory_size == Some(512), "its memory is as it was");
    Ok(())
}

/// Without a download: what runs is compared with the digests of what was built.
fn update(
    fc: &Fc,
    name: &str,
    old: &Digests,
    (package, new): (api::InputCodeLocation, Digests),
) -> Result<()> {
    let before = ask(fc, api::GetFunction::new(name))?.package();
    let found = before.compare(old).status();
    step!(
        found == VerdictStatus::Match,
        "what runs against the old build: {found}"
    );
    ask(fc, api::UpdateFunction::new(name).code(package))?;
    let after = wait_until_ready(fc, name)?.package();
    let found = after.compare(&new).status();
    let text = "after the update against the new build";
    step!(found == VerdictStatus::Match, "{text}: {found}");
    let found = after.compare(old).status();
    step!(
        found == VerdictStatus::Mismatch,
        "against the old build: {found}"
    );
    Ok(())
}

fn publish(fc: &Fc, name: &str, text: &str) -> Result<String> {
    let operation = api::PublishFunctionVersion::new(name).description(text);
    let version = ask(fc, operation)?.version_id.ok_or("no version")?;
    println!("version published: {version}");
    Ok(version)
}

fn share(fc: &Fc, name: &str, first: &str, second: &str) -> Result<()> {
    let weight = BTreeMap::from([(second.to_owned(), 0.05)]);
    let operation = api::CreateAlias::new()
        .function_name(name)
        .alias_name("live")
        .version_id(first);
    let live = ask(fc, operation.additional_version_weight(weight.clone()))?;
    let version = live.version_id.unwrap_or_default();
    let same = live.additional_version_weight == Some(weight);
    let text = format!("alias live is version {version}, for some calls {second}");
    step!(same, "{text}");
    let operation = api::InvokeFunction::new(name).qualifier("live");
    let ran = invoke(fc, operation.log_type(api::LogType::Tail))?;
    let (log, id) = (ran.log_result, ran.request_id);
    let is_named = log.zip(id).is_some_and(|(log, id)| log.contains(&id));
    step!(is_named, "the log names the request");

    let config = r#"{"cronExpression": "0 0 4 * * *", "enable": false, "payload": ""}"#;
    let operation = api::CreateTrigger::new()
        .function_name(name)
        .trigger_config(config)
        .trigger_name("daily")
        .trigger_type(api::TriggerType::Timer);
    let made = ask(fc, operation.qualifier("live"))?;
    let (name, of) = made.trigger_name.zip(made.qualifier).ok_or("no names")?;
    step!(made.trigger_id.is_some(), "trigger created: {name} of {of}");
    Ok(())
}

/// An image is not ready at once, and it is not a package.
fn image(fc: &Fc, name: &str) -> Result<()> {
    let image = "registry-vpc.cn-shanghai.aliyuncs.com/demo/app:v1";
    let config = api::CustomContainerConfig::new().image(image).port(9000);
    let operation = api::CreateFunction::new()
        .function_name(name)
        .handler("none")
        .runtime("custom-container");
    ask(fc, operation.custom_container_config(config))?;
    let busy = rejection(fc, api::UpdateFunction::new(name).timeout(9))?;
    let (kind, code) = (busy.kind(), busy.code());
    let is_busy = code == "ConcurrentUpdateError";
    step!(is_busy, "an update before it is ready: {kind}, {code}");
    let found = wait_until_ready(fc, name)?;
    let source = found.package().source().as_str();
    step!(found.code_checksum.is_none(), "its code is an {source}");
    Ok(())
}

fn functions(fc: &Fc, list: api::ListFunctions) -> Result<Vec<String>> {
    let pages = pages(fc, list)?;
    let found = pages.into_iter().flat_map(|page| page.functions);
    Ok(found.filter_map(|one| one.function_name).collect())
}

/// Those of 3.0 that begin with the name.
fn ours(names: &Names) -> api::ListFunctions {
    let list = api::ListFunctions::new().prefix(&names.function);
    list.fc_version(api::FcVersion::V3)
}

/// Pages of one item, so that there is more than one.
fn lists(fc: &Fc, names: &Names, versions: &[String]) -> Result<()> {
    let found = functions(fc, ours(names).limit(1))?;
    let same = found == [&names.function, &names.image].map(String::as_str);
    step!(same, "functions: {}", found.join(", "));
    let list = api::ListFunctionVersions::new(&names.function).limit(1);
    let all = pages(fc, list.direction(api::Direction::Forward))?;
    let found = all.into_iter().flat_map(|page| page.versions);
    let found: Vec<_> = found.filter_map(|version| version.version_id).collect();
    let same = found == versions;
    step!(same, "versions, oldest first: {}", found.join(", "));
    let list = api::ListLayers::new().prefix(&names.function).limit(1);
    let all = pages(fc, list)?.into_iter().flat_map(|page| page.layers);
    let found: Vec<_> = all.filter_map(|layer| layer.layer_name).collect();
    step!(
        found == [names.layer.as_str()],
        "layers: {}",
        found.join(", ")
    );
    let tag = api::Tag::new().key("made-by").value("faaswire");
    let found = functions(fc, api::ListFunctions::new().tags(vec![tag]))?;
    let same = found == [names.function.as_str()];
    step!(same, "functions of the tag: {}", found.join(", "));
    Ok(())
}

fn delete(fc: &Fc, names: &Names, versions: &[String], layer: &api::Layer) -> Result<()> {
    let name = &names.function;
    ask(
        fc,
        api::DeleteTrigger::new()
            .function_name(name)
            .trigger_name("daily"),
    )?;
    ask(
        fc,
        api::DeleteAlias::new()
            .function_name(name)
            .alias_name("live"),
    )?;
    for version in versions {
        ask(
            fc,
            api::DeleteFunctionVersion::new()
                .function_name(name)
                .version_id(version),
        )?;
    }
    for name in [&names.function, &names.image] {
        ask(fc, api::DeleteFunction::new(name))?;
    }
    let version = layer.version.ok_or("no version")?.to_string();
    ask(
        fc,
        api::DeleteLayerVersion::new()
            .layer_name(&names.layer)
            .version(version),
    )?;
    let left = functions(fc, ours(names))?;
    step!(
        left.is_empty(),
        "functions: after all is deleted they are gone"
    );
    Ok(())
}

fn life_cycle(name: &str) -> Result<()> {
    let names = Names {
        function: name.to_owned(),
        image: format!("{name}-image"),
        layer: format!("{name}-layer"),
    };
    let (old_code, old) = code("index.py", &format!("# release 1\n{SOURCE}"))?;
    let new = code("index.py", &format!("# release 2\n{SOURCE}"))?;
    let fc = &connect()?;
    let layer = create(fc, &names, old_code)?;
    invoke(fc, api::InvokeFunction::new(name))?;
    configure(fc, name)?;
    let first = publish(fc, name, "first")?;
    update(fc, name, &old, new)?;
    let second = publish(fc, name, "second")?;
    share(fc, name, &first, &second)?;
    image(fc, &names.image)?;
    let versions = [first, second];
    lists(fc, &names, &versions)?;
    delete(fc, &names, &versions, &layer)
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
