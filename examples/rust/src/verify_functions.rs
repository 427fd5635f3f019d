//! Fetches the code of functions on three clouds and verifies it; see `../README.md`.

use std::error::Error;
use std::io::Read;
use std::process::ExitCode;
use std::time::SystemTime;

use faaswire::Verdict;
use faaswire::{Call, Operation, ResponseParts, Service, SigningContext, Timestamp};
use faaswire::{CodePackage, Source};
use faaswire::{alibaba, huawei, tencent};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let mut differs = false;
    for target in std::env::args().skip(1) {
        match verify(&target) {
            Ok((source, verdict)) => {
                println!("{target:<24.24} {source:<13} {verdict}");
                differs |= matches!(verdict, Verdict::Mismatch { .. });
            }
            Err(error) => {
                println!("{target:<24.24} error: {error}");
                differs = true;
            }
        }
    }
    ExitCode::from(u8::from(differs))
}

fn verify(target: &str) -> Result<(&'static str, Verdict)> {
    let (cloud, rest) = target
        .split_once(':')
        .ok_or("a target begins with its cloud")?;
    let (name, qualifier) = match rest.split_once('@') {
        Some((name, qualifier)) => (name, Some(qualifier.to_owned())),
        None => (rest, None),
    };
    match cloud {
        "fc2016" => {
            let account = var("ALIBABA_CLOUD_ACCOUNT_ID")?;
            let region = var("ALIBABA_CLOUD_REGION")?;
            let mut fc = alibaba::FunctionCompute2016::builder()
                .account_id(&account)
                .region(&region)
                .credentials(alibaba_key()?);
            if let Ok(endpoint) = var("FAASWIRE_ENDPOINT") {
                fc = fc.endpoint(endpoint);
            }
            let fc = fc.build()?;
            let (service, function) = name.split_once('/').ok_or("service/function")?;
            let mut operation = alibaba::v2016_08_15::GetFunctionCode::new()
                .service_name(service)
                .function_name(function);
            operation.qualifier = qualifier;
            run(&fc, &fc.call(operation), alibaba::FunctionCode::package)
        }
        "fc2021" => {
            let account = var("ALIBABA_CLOUD_ACCOUNT_ID")?;
            let region = var("ALIBABA_CLOUD_REGION")?;
            let mut fc = alibaba::FunctionCompute2021::builder()
                .account_id(&account)
                .region(&region)
                .credentials(alibaba_key()?);
            if let Ok(endpoint) = var("FAASWIRE_ENDPOINT") {
                fc = fc.endpoint(endpoint);
            }
            let fc = fc.build()?;
            let (service, function) = name.split_once('/').ok_or("service/function")?;
            let mut operation = alibaba::v2021_04_06::GetFunctionCode::new()
                .service_name(service)
                .function_name(function);
            operation.qualifier = qualifier;
            run(&fc, &fc.call(operation), alibaba::FunctionCode::package)
        }
        "fg" => {
            let mut key = huawei::Credentials::builder()
                .access_key(var("HUAWEICLOUD_SDK_AK")?)
                .secret_key(var("HUAWEICLOUD_SDK_SK")?);
            if let Ok(token) = var("HUAWEICLOUD_SDK_SECURITY_TOKEN") {
                key = key.security_token(token);
            }
            let region = var("HUAWEICLOUD_REGION")?;
            let project = var("HUAWEICLOUD_SDK_PROJECT_ID")?;
            let mut fg = huawei::FunctionGraph::builder()
                .region(&region)
                .project_id(&project)
                .credentials(key.build()?);
            if let Ok(endpoint) = var("FAASWIRE_ENDPOINT") {
                fg = fg.endpoint(endpoint);
            }
            let fg = fg.build()?;
            let operation = huawei::v2::ShowFunctionCode::new(rest);
            run(&fg, &fg.call(operation), huawei::FunctionCode::package)
        }
        "scf" => {
            let mut key = tencent::Credentials::builder()
                .secret_id(var("TENCENTCLOUD_SECRET_ID")?)
                .secret_key(var("TENCENTCLOUD_SECRET_KEY")?);
            if let Ok(token) = var("TENCENTCLOUD_SESSION_TOKEN") {
                key = key.token(token);
            }
            let mut scf = tencent::Scf::builder()
                .region(&var("TENCENTCLOUD_REGION")?)
                .credentials(key.build()?);
            if let Ok(endpoint) = var("FAASWIRE_ENDPOINT") {
                scf = scf.endpoint(endpoint);
            }
            let scf = scf.build()?;
            let mut operation = tencent::v2018_04_16::GetFunctionAddress::new(name);
            operation.qualifier = qualifier;
            run(
                &scf,
                &scf.call(operation),
                tencent::v2018_04_16::GetFunctionAddressOutput::package,
            )
        }
        _ => Err("the cloud is fc2016, fc2021, fg or scf".into()),
    }
}

/// Any call of any cloud: send, parse, download, verify.
fn run<O: Operation>(
    service: &O::Service,
    call: &Call<O>,
    package: impl Fn(&O::Output) -> CodePackage,
) -> Result<(&'static str, Verdict)> {
    let response = send(call.request(&now()?)?)?;
    let (parts, mut body) = response.into_parts();
    let body = body.with_config().limit(100 << 20).read_to_vec()?;
    let package = package(&call.parse(&http::Response::from_parts(parts, body))?);
    let source = package.source().kind().as_str();
    if !matches!(package.source(), Source::Url(_) | Source::ObjectStore(_)) {
        return Ok((source, package.verify_inline()));
    }
    let (parts, body) = send(service.download_request(&package, &now()?)?)?.into_parts();
    let (mut body, mut chunk) = (body.into_reader(), vec![0; 64 << 10]);
    let mut verifier = package.verifier();
    let reason = match parts.status.as_u16() {
        200 => 0,
        _ => body.read(&mut chunk)?,
    };
    let (status, headers) = (parts.status.as_u16(), &parts.headers);
    verifier.response(&ResponseParts::new(status, headers, &chunk[..reason]))?;
    loop {
        match body.read(&mut chunk) {
            Ok(0) => break,
            Ok(length) => verifier.update(&chunk[..length]),
            // Fewer bytes than were promised: the verdict says so.
            Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => break,
            Err(error) => return Err(error.into()),
        }
    }
    Ok((source, verifier.finish()))
}

fn send<B: AsRef<[u8]>>(request: http::Request<B>) -> Result<http::Response<ureq::Body>> {
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        // A redirect would take the signature along.
        .max_redirects(0)
        .max_redirects_will_error(false)
        .build()
        .new_agent();
    let (parts, body) = request.into_parts();
    let body = body.as_ref();
    Ok(if body.is_empty() {
        agent.run(http::Request::from_parts(parts, ()))?
    } else {
        agent.run(http::Request::from_parts(parts, body))?
    })
}

fn now() -> Result<SigningContext> {
    let now = SystemTime::now();
    // ACS3 wants a text never used before: this program makes one call at a time.
    let nonce = now.duration_since(SystemTime::UNIX_EPOCH)?.as_nanos();
    let process = std::process::id();
    Ok(SigningContext::at(Timestamp::try_from(now)?).nonce(format!("{nonce:x}-{process:x}")))
}

fn alibaba_key() -> Result<alibaba::Credentials> {
    let mut key = alibaba::Credentials::builder()
        .access_key_id(var("ALIBABA_CLOUD_ACCESS_KEY_ID")?)
        .access_key_secret(var("ALIBABA_CLOUD_ACCESS_KEY_SECRET")?);
    if let Ok(token) = var("ALIBABA_CLOUD_SECURITY_TOKEN") {
        key = key.security_token(token);
    }
    Ok(key.build()?)
}

fn var(name: &str) -> Result<String> {
    std::env::var(name).map_err(|_| format!("the environment has no {name}").into())
}
