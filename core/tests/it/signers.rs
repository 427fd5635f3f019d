//! Captured requests and published examples, signed anew, stage by stage.

use std::collections::{BTreeMap, BTreeSet};

use crate::dynamic::{self, Value};
use bytes::Bytes;
use faaswire::alibaba::{self};
use faaswire::huawei;
use faaswire::signing::{SignedHeaders, Signer, Stages, presign, sign};
use faaswire::tencent::{self};
use faaswire::{EncodeError, Secret, SigningContext, Timestamp};
use http::{HeaderName, HeaderValue, Request};

use crate::runner::{Outcome, equal, run, say};
use crate::values::map;
use crate::vectors::{RequestCase, VectorFile, files};

/// Schemes that requests were captured with and that the library does not offer.
const UNSUPPORTED: [(&str, &str); 5] = [
    (
        "ACS-ROA-HMAC-SHA1",
        "older option of the SDK for calls that ACS3-HMAC-SHA256 signs",
    ),
    (
        "V11-HMAC-SHA256",
        "option of the SDK for calls that SDK-HMAC-SHA256 signs",
    ),
    (
        "HmacSHA1",
        "Tencent's signature v1, superseded by TC3-HMAC-SHA256",
    ),
    (
        "HmacSHA256",
        "Tencent's signature v1, superseded by TC3-HMAC-SHA256",
    ),
    ("SKIP", "option of the SDK to send no signature"),
];

#[test]
fn every_signature_comes_out_equal_at_every_stage() {
    let cases = || {
        files()
            .iter()
            .flat_map(|file| file.requests.iter().map(move |case| (file, case)))
    };
    run(
        "signer",
        cases().map(|(file, case)| (case.id.as_str(), check(file, case))),
    );

    let mut unsupported = BTreeMap::<&str, usize>::new();
    for (_, case) in cases().filter(|(_, case)| reason(&case.scheme).is_some()) {
        *unsupported.entry(&case.scheme).or_default() += 1;
    }
    for (scheme, count) in unsupported {
        say(&format!(
            "signer: {count} of unsupported {scheme}: {}",
            reason(scheme).unwrap()
        ));
    }
    let mut exceptions = BTreeMap::<&str, usize>::new();
    for exception in cases().filter_map(|(_, case)| case.exception.as_deref()) {
        *exceptions.entry(exception).or_default() += 1;
    }
    for (exception, count) in exceptions {
        say(&format!(
            "signer: {count} signed by the rule, not as the SDK did: {exception}"
        ));
    }
}

fn reason(scheme: &str) -> Option<&'static str> {
    UNSUPPORTED
        .iter()
        .find(|(known, _)| *known == scheme)
        .map(|(_, reason)| *reason)
}

fn check(file: &VectorFile, case: &RequestCase) -> Outcome {
    if reason(&case.scheme).is_some() {
        return Ok(());
    }
    let outcome = match case.scheme.as_str() {
        "FC" if case.credentials.is_none() => resource(case),
        "FC" => fc(case),
        "FC-PRESIGNED-URL" => presigned_url(case),
        "ACS3-HMAC-SHA256" => acs3(case),
        "SDK-HMAC-SHA256" => sdk(case),
        "X-Auth-Token" => token(case),
        "TC3-HMAC-SHA256" => tc3(case),
        scheme => Err(format!(
            "scheme {scheme} is not in the table, {}",
            file.cloud
        )),
    };
    match (&case.exception, outcome) {
        (Some(_), Ok(())) => Err("is reproduced, although it must not be".to_owned()),
        (Some(_), Err(_)) => Ok(()),
        (None, outcome) => outcome,
    }
}

fn resource(case: &RequestCase) -> Outcome {
    let request = request(case);
    let resource =
        faaswire::dynamic::canonical_resource(request.uri().path(), request.uri().query())
            .map_err(|error| format!("no canonical resource: {error}"))?;
    equal(
        "canonical resource",
        Some(resource),
        case.expect.canonical_resource.clone(),
    )
}

fn fc(case: &RequestCase) -> Outcome {
    let mut credentials = alibaba(case);
    let unsent = case
        .quirks
        .iter()
        .any(|quirk| quirk == "sdk-leaves-out-security-token");
    if let Some(token) = member(case, "security_token").filter(|_| !unsent) {
        credentials = credentials.security_token(token);
    }
    let credentials = credentials.build().unwrap();
    let mut request = request(case);
    let stages = sign(
        &mut request,
        Signer::Fc(&credentials),
        SignedHeaders::Recommended,
        &context(case),
    );
    compare(case, &request, stages)
}

fn acs3(case: &RequestCase) -> Outcome {
    let mut credentials = alibaba(case);
    if let Some(token) = member(case, "security_token") {
        credentials = credentials.security_token(token);
    }
    let credentials = credentials.build().unwrap();
    let mut request = request(case);
    let names = signed_headers(case);
    let headers = SignedHeaders::Exactly(&names);
    let stages = sign(
        &mut request,
        Signer::Acs3(&credentials),
        headers,
        &context(case),
    );
    compare(case, &request, stages)
}

fn sdk(case: &RequestCase) -> Outcome {
    let key = |name| member(case, name).unwrap();
    let mut credentials = huawei::Credentials::builder()
        .access_key(key("access_key"))
        .secret_key(key("secret_key"));
    if let Some(token) = member(case, "security_token") {
        credentials = credentials.security_token(token);
    }
    let credentials = credentials.build().unwrap();
    let mut request = request(case);
    let names = signed_headers(case);
    let headers = SignedHeaders::Exactly(&names);
    let stages = sign(
        &mut request,
        Signer::SdkHmac(&credentials),
        headers,
        &context(case),
    );
    compare(case, &request, stages)
}

fn token(case: &RequestCase) -> Outcome {
    let sent = request(case);
    let mut request = request(case);
    request.headers_mut().remove("x-auth-token");
    let members = map(case.credentials.as_ref().unwrap());
    let token = dynamic::Credentials::new("huawei.Token", members).unwrap();
    let headers = SignedHeaders::Recommended;
    dynamic::sign(
        "X-Auth-Token",
        None,
        &mut request,
        &token,
        // No signature, and so no time.
        &crate::samples::context(),
        headers,
    )
    .map_err(|error| error.to_string())?;
    equal("headers", request.headers(), sent.headers())
}

fn tc3(case: &RequestCase) -> Outcome {
    let key = |name| member(case, name).unwrap();
    let mut credentials = tencent::Credentials::builder()
        .secret_id(key("secret_id"))
        .secret_key(key("secret_key"));
    if let Some(token) = member(case, "token") {
        credentials = credentials.token(token);
    }
    let credentials = credentials.build().unwrap();
    let mut request = request(case);
    let names = signed_headers(case);
    let headers = SignedHeaders::Exactly(&names);
    // The published examples are of another product than the captures.
    let service = if host(case).contains("cvm") {
        "cvm"
    } else {
        "scf"
    };
    let stages = sign(
        &mut request,
        Signer::tc3(service, &credentials),
        headers,
        &context(case),
    );
    compare(case, &request, stages)?;
    let (Some(text), Some(expected)) = (&case.expect.string_to_sign, &case.expect.signature) else {
        return Ok(());
    };
    let secret = Secret::from(key("secret_key"));
    let made = faaswire::dynamic::tc3_signature(&secret, context(case).at, service, text);
    equal("signature alone", &made, expected)
}

/// The bindings sign what is already built, by the name of the scheme.
#[test]
fn schemes_have_names() {
    let mut signed = BTreeSet::new();
    for (file, case) in files()
        .iter()
        .flat_map(|file| file.requests.iter().map(move |case| (file, case)))
    {
        let scheme = &*case.scheme;
        let Some(members) = case.credentials.clone() else {
            continue;
        };
        let is_own = reason(scheme).is_none() && scheme != "FC-PRESIGNED-URL";
        if !is_own || case.exception.is_some() || !case.quirks.is_empty() {
            continue;
        }
        let kind = match scheme {
            "X-Auth-Token" => "Token",
            _ => "Credentials",
        };
        let kind = format!("{}.{kind}", file.cloud);
        let credentials = dynamic::Credentials::new(&kind, map(&members)).unwrap();
        let sent = &case.request;
        let url = format!("https://{}{}", host(case), sent.target);
        let own = ["authorization", "x-auth-token"];
        let headers = sent.headers.iter().map(|(name, value)| (&**name, &**value));
        let headers: Vec<_> = headers.filter(|(name, _)| !own.contains(name)).collect();
        let body = Bytes::from(sent.body.bytes());
        let Ok(mut request) = dynamic::request(&sent.method, &url, &headers, body) else {
            continue;
        };
        let service = host(case).contains("cvm").then_some("cvm");
        let names = case.expect.signed_headers.clone().unwrap_or_default();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let context = match scheme {
            "X-Auth-Token" => crate::samples::context(),
            _ => context(case),
        };
        let which = SignedHeaders::Exactly(&names);
        let stages = dynamic::sign(scheme, service, &mut request, &credentials, &context, which);
        let stages = stages.unwrap_or_else(|error| panic!("{}: {error}", case.id));
        match stages {
            Some(stages) => compare(case, &request, Ok(stages)).unwrap(),
            None => assert_eq!(
                request.headers()["x-auth-token"],
                *members["token"].as_str().unwrap()
            ),
        }
        signed.insert(scheme);
    }
    let all = [
        "ACS3-HMAC-SHA256",
        "FC",
        "SDK-HMAC-SHA256",
        "TC3-HMAC-SHA256",
        "X-Auth-Token",
    ];
    assert_eq!(signed.into_iter().collect::<Vec<_>>(), all);
}

#[test]
fn a_scheme_takes_credentials_of_its_own() {
    let members = |names: &[&str]| {
        let members = names
            .iter()
            .map(|name| ((*name).to_owned(), Value::Text("x".to_owned())));
        Value::Map(members.collect())
    };
    let credentials = |kind: &str| {
        let names: &[&str] = match kind {
            "alibaba.Credentials" => &["access_key_id", "access_key_secret"],
            "huawei.Credentials" => &["access_key", "secret_key"],
            "huawei.Token" => &["token"],
            _ => &["secret_id", "secret_key"],
        };
        dynamic::Credentials::new(kind, members(names)).unwrap()
    };
    let request = || dynamic::request("GET", "https://example.com/", &[], Bytes::new()).unwrap();
    let error = |scheme: &str, service, kind: &str| {
        let which = SignedHeaders::Recommended;
        let context = crate::samples::context();
        let made = dynamic::sign(
            scheme,
            service,
            &mut request(),
            &credentials(kind),
            &context,
            which,
        );
        made.err().map(|error| error.field().to_owned())
    };
    for (scheme, own) in [
        ("FC", "alibaba.Credentials"),
        ("ACS3-HMAC-SHA256", "alibaba.Credentials"),
        ("SDK-HMAC-SHA256", "huawei.Credentials"),
        ("X-Auth-Token", "huawei.Token"),
        ("TC3-HMAC-SHA256", "tencent.Credentials"),
    ] {
        for kind in [
            "alibaba.Credentials",
            "huawei.Credentials",
            "huawei.Token",
            "tencent.Credentials",
        ] {
            let expected = (kind != own).then(|| "credentials".to_owned());
            assert_eq!(error(scheme, None, kind), expected, "{scheme} {kind}");
        }
        let expected = (scheme != "TC3-HMAC-SHA256").then(|| "service".to_owned());
        assert_eq!(error(scheme, Some("scf"), own), expected, "{scheme}");
    }
    assert_eq!(
        error("fc", None, "alibaba.Credentials").as_deref(),
        Some("scheme")
    );
    let expires = Timestamp::from_unix_seconds(1_600_000_000).unwrap();
    let presign = |kind| dynamic::presign_http_trigger(&request(), &credentials(kind), expires);
    assert!(presign("alibaba.Credentials").is_ok());
    assert_eq!(presign("huawei.Token").unwrap_err().field(), "credentials");
}

#[test]
fn requests_are_built_of_their_parts() {
    let build = |headers: &[(&str, &str)]| {
        dynamic::request("GET", "https://example.com:8443/a?b", headers, Bytes::new())
    };
    assert_eq!(build(&[]).unwrap().headers()["host"], "example.com:8443");
    let named = build(&[("Host", "other.example.com"), ("x-a", "\u{e9} b")]).unwrap();
    assert_eq!(named.headers().get_all("host").iter().count(), 1);
    assert_eq!(named.headers()["host"], "other.example.com");
    assert_eq!(named.headers()["x-a"].as_bytes(), "\u{e9} b".as_bytes());
    for bad in [
        ("x-a", "a\nb"),
        ("x-a", "a\tb"),
        ("x-a", "\u{85}"),
        ("x a", "b"),
    ] {
        assert_eq!(build(&[bad]).unwrap_err().field(), "headers", "{bad:?}");
    }
    let error = dynamic::request("G T", "https://example.com/", &[], Bytes::new()).unwrap_err();
    assert_eq!(
        (error.field(), error.problem()),
        ("method", "is not an HTTP method")
    );
    assert_eq!(error.to_string(), "`method` is not an HTTP method");
    assert!(!error.is_missing());
}

/// Only a path of the API begins with a date; any other is that of an HTTP trigger, whose query is
/// signed with it.
#[test]
fn a_date_tells_the_api_from_a_trigger() {
    for (path, is_trigger) in [
        ("/2016-08-15/services", false),
        ("/2016-08-15/proxy/demo", true),
        ("/2016-08-15", true),
        ("/abcdefghij/services", true),
        ("/2016_08_15/services", true),
        ("/2016-08-1/services", true),
        ("/2016/services", true),
        ("/", true),
    ] {
        let resource = faaswire::dynamic::canonical_resource(path, Some("a=b"));
        let query = if is_trigger { "\na=b" } else { "" };
        assert_eq!(resource.unwrap(), format!("{path}{query}"));
    }
}

/// The example is the finished URL: its own parameters are taken off and must come back.
fn presigned_url(case: &RequestCase) -> Outcome {
    const OWN: [&str; 4] = [
        "x-fc-access-key-id",
        "x-fc-expires",
        "x-fc-security-token",
        "x-fc-signature",
    ];
    let mut credentials = alibaba(case);
    if let Some(token) = member(case, "security_token") {
        credentials = credentials.security_token(token);
    }
    let credentials = credentials.build().unwrap();
    let (path, query) = case.request.target.split_once('?').unwrap();
    let is_own = |pair: &&str| OWN.contains(&pair.split('=').next().unwrap());
    let others: Vec<&str> = query.split('&').filter(|pair| !is_own(pair)).collect();
    let mut plain = request(case);
    let separator = if others.is_empty() { "" } else { "?" };
    let url = format!("http://{}{path}{separator}{}", host(case), others.join("&"));
    *plain.uri_mut() = url.parse().unwrap();

    let expires = context(case).at;
    let (signed, stages) =
        presign(&plain, &credentials, expires).map_err(|error| error.to_string())?;
    stages_agree(case, &stages)?;
    let (_, made) = signed.reveal().split_once('?').unwrap();
    // One example prints the URL before the signature is put into it.
    let has_signature = query.contains("x-fc-signature=");
    let pairs = |query: &str| -> BTreeSet<String> {
        let signature = |pair: &&str| has_signature || !pair.starts_with("x-fc-signature=");
        query
            .split('&')
            .filter(signature)
            .map(str::to_owned)
            .collect()
    };
    equal("URL", pairs(made), pairs(query))
}

fn compare(
    case: &RequestCase,
    request: &Request<Bytes>,
    stages: Result<Stages, EncodeError>,
) -> Outcome {
    let stages = stages.map_err(|error| format!("not signed: {error}"))?;
    stages_agree(case, &stages)?;
    let made = request
        .headers()
        .get("authorization")
        .unwrap()
        .to_str()
        .unwrap();
    let expected = case.expect.authorization.as_deref();
    expected.map_or(Ok(()), |expected| equal("authorization", made, expected))
}

fn stages_agree(case: &RequestCase, stages: &Stages) -> Outcome {
    let expect = &case.expect;
    let canonical = expect
        .canonical_request
        .as_ref()
        .or(expect.canonical_resource.as_ref());
    [
        ("canonical request", &stages.canonical_request, canonical),
        (
            "string to sign",
            &stages.string_to_sign,
            expect.string_to_sign.as_ref(),
        ),
        ("signature", &stages.signature, expect.signature.as_ref()),
    ]
    .into_iter()
    .filter_map(|(stage, made, expected)| Some((stage, made, expected?)))
    .try_for_each(|(stage, made, expected)| equal(stage, made.reveal(), expected.as_str()))
}

fn request(case: &RequestCase) -> Request<Bytes> {
    let sent = &case.request;
    let mut request = Request::new(Bytes::from(sent.body.bytes()));
    *request.method_mut() = sent.method.parse().unwrap();
    *request.uri_mut() = format!("http://{}{}", host(case), sent.target)
        .parse()
        .unwrap();
    for (name, value) in &sent.headers {
        let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
        request
            .headers_mut()
            .append(name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
    }
    request
}

fn host(case: &RequestCase) -> &str {
    let host = case.request.headers.iter().find(|(name, _)| name == "host");
    host.map_or("localhost", |(_, host)| host)
}

fn context(case: &RequestCase) -> SigningContext {
    let context = SigningContext::at(Timestamp::from_unix_seconds(case.at.unwrap()).unwrap());
    match &case.nonce {
        Some(nonce) => context.nonce(nonce),
        None => context,
    }
}

fn alibaba(case: &RequestCase) -> alibaba::CredentialsBuilder {
    let key = |name| member(case, name).unwrap();
    alibaba::Credentials::builder()
        .access_key_id(key("access_key_id"))
        .access_key_secret(key("access_key_secret"))
}

fn member<'a>(case: &'a RequestCase, name: &str) -> Option<&'a str> {
    case.credentials.as_ref()?.get(name)?.as_str()
}

fn signed_headers(case: &RequestCase) -> Vec<&str> {
    let names = case.expect.signed_headers.as_deref().unwrap();
    names.iter().map(String::as_str).collect()
}
