//! A signature covers what its scheme says: another value there is another signature.

use bytes::Bytes;
use faaswire::signing::{SignedHeaders, Signer, Stages, presign, sign};
use faaswire::{EncodeError, SigningContext, Timestamp, alibaba, huawei, tencent};
use http::Request;
use proptest::prelude::*;

/// Every part of a request that some scheme covers.
#[derive(Debug, Clone, PartialEq)]
struct Parts {
    method: &'static str,
    host: String,
    path: String,
    query: String,
    content_type: String,
    vendor_header: String,
    body: Vec<u8>,
    at: i64,
    nonce: String,
    secret: String,
    token: String,
}

type Sign = fn(&Parts) -> Result<Stages, EncodeError>;
type Replace = fn(&mut Parts, &Parts);

fn parts() -> impl Strategy<Value = Parts> {
    let word = || "[a-z0-9]{1,8}";
    let method = prop::sample::select(vec!["GET", "PUT", "POST", "DELETE"]);
    let request = (method, word(), word(), word(), word(), word());
    let rest = (
        any::<Vec<u8>>(),
        0..4_000_000_000_i64,
        word(),
        word(),
        word(),
    );
    (request, rest).prop_map(|(request, rest)| {
        let (method, host, path, query, content_type, vendor_header) = request;
        let (body, at, nonce, secret, token) = rest;
        Parts {
            method,
            host,
            path,
            query,
            content_type,
            vendor_header,
            body,
            at,
            nonce,
            secret,
            token,
        }
    })
}

impl Parts {
    /// A request to an API path, or to a trigger, which Alibaba signs with its query.
    fn request(&self, prefix: &str, vendor_header: &str) -> Request<Bytes> {
        let Self {
            method,
            host,
            path,
            query,
            content_type,
            ..
        } = self;
        Request::builder()
            .method(*method)
            .uri(format!(
                "https://{host}.example.com{prefix}/{path}?key={query}"
            ))
            .header("host", format!("{host}.example.com"))
            .header("content-type", content_type)
            .header(vendor_header, &self.vendor_header)
            .body(self.body.clone().into())
            .unwrap()
    }

    fn context(&self) -> SigningContext {
        SigningContext::at(Timestamp::from_unix_seconds(self.at).unwrap()).nonce(&self.nonce)
    }

    fn alibaba(&self) -> alibaba::Credentials {
        alibaba::Credentials::builder()
            .access_key_id("key-id")
            .access_key_secret(&*self.secret)
            .security_token(&*self.token)
            .build()
            .unwrap()
    }
}

fn fc(parts: &Parts) -> Result<Stages, EncodeError> {
    let mut request = parts.request("/2016-08-15/services", "x-fc-trace-id");
    sign(
        &mut request,
        Signer::Fc(&parts.alibaba()),
        SignedHeaders::Recommended,
        &parts.context(),
    )
}

fn fc_trigger(parts: &Parts) -> Result<Stages, EncodeError> {
    let mut request = parts.request("/2016-08-15/proxy/service/function", "x-fc-trace-id");
    sign(
        &mut request,
        Signer::Fc(&parts.alibaba()),
        SignedHeaders::Recommended,
        &parts.context(),
    )
}

fn fc_presigned(parts: &Parts) -> Result<Stages, EncodeError> {
    let request = parts.request("/2016-08-15/proxy/service/function", "x-fc-trace-id");
    presign(&request, &parts.alibaba(), parts.context().at).map(|(_, stages)| stages)
}

fn acs3(parts: &Parts) -> Result<Stages, EncodeError> {
    let mut request = parts.request("/2021-04-06", "x-acs-action");
    let headers = SignedHeaders::Recommended;
    sign(
        &mut request,
        Signer::Acs3(&parts.alibaba()),
        headers,
        &parts.context(),
    )
}

fn sdk(parts: &Parts) -> Result<Stages, EncodeError> {
    let mut request = parts.request("/v2", "x-project-id");
    let credentials = huawei::Credentials::builder()
        .access_key("access-key")
        .secret_key(&*parts.secret)
        .security_token(&*parts.token)
        .build()
        .unwrap();
    sign(
        &mut request,
        Signer::SdkHmac(&credentials),
        SignedHeaders::Recommended,
        &parts.context(),
    )
}

fn tc3(parts: &Parts) -> Result<Stages, EncodeError> {
    let mut request = parts.request("", "x-tc-region");
    let credentials = tencent::Credentials::builder()
        .secret_id("secret-id")
        .secret_key(&*parts.secret)
        .token(&*parts.token)
        .build()
        .unwrap();
    let headers = SignedHeaders::Recommended;
    sign(
        &mut request,
        Signer::tc3("scf", &credentials),
        headers,
        &parts.context(),
    )
}

const METHOD: Replace = |parts, other| parts.method = other.method;
const HOST: Replace = |parts, other| parts.host.clone_from(&other.host);
const PATH: Replace = |parts, other| parts.path.clone_from(&other.path);
const QUERY: Replace = |parts, other| parts.query.clone_from(&other.query);
const CONTENT_TYPE: Replace = |parts, other| parts.content_type.clone_from(&other.content_type);
const VENDOR_HEADER: Replace = |parts, other| parts.vendor_header.clone_from(&other.vendor_header);
const BODY: Replace = |parts, other| parts.body.clone_from(&other.body);
const AT: Replace = |parts, other| parts.at = other.at;
const NONCE: Replace = |parts, other| parts.nonce.clone_from(&other.nonce);
const SECRET: Replace = |parts, other| parts.secret.clone_from(&other.secret);
const TOKEN: Replace = |parts, other| parts.token.clone_from(&other.token);

/// What each scheme covers, as the vendors' documents list it.
const SCHEMES: [(&str, Sign, &[Replace]); 6] = [
    (
        "FC",
        fc,
        &[METHOD, PATH, CONTENT_TYPE, VENDOR_HEADER, AT, SECRET, TOKEN],
    ),
    (
        "FC of a trigger",
        fc_trigger,
        &[
            METHOD,
            PATH,
            QUERY,
            CONTENT_TYPE,
            VENDOR_HEADER,
            AT,
            SECRET,
            TOKEN,
        ],
    ),
    (
        "FC in a URL",
        fc_presigned,
        &[
            METHOD,
            PATH,
            QUERY,
            CONTENT_TYPE,
            VENDOR_HEADER,
            AT,
            SECRET,
            TOKEN,
        ],
    ),
    (
        "ACS3-HMAC-SHA256",
        acs3,
        &[
            METHOD,
            HOST,
            PATH,
            QUERY,
            CONTENT_TYPE,
            VENDOR_HEADER,
            BODY,
            AT,
            NONCE,
            SECRET,
            TOKEN,
        ],
    ),
    (
        "SDK-HMAC-SHA256",
        sdk,
        &[
            METHOD,
            HOST,
            PATH,
            QUERY,
            CONTENT_TYPE,
            VENDOR_HEADER,
            BODY,
            AT,
            SECRET,
            TOKEN,
        ],
    ),
    (
        "TC3-HMAC-SHA256",
        tc3,
        &[METHOD, HOST, QUERY, CONTENT_TYPE, BODY, AT, SECRET],
    ),
];

proptest! {
    #[test]
    fn another_part_is_another_signature(parts in parts(), other in parts()) {
        for (scheme, sign, covered) in SCHEMES {
            let signature = sign(&parts).unwrap().signature;
            prop_assert_eq!(&sign(&parts).unwrap().signature, &signature, "{} is not repeatable", scheme);
            for (index, replace) in covered.iter().enumerate() {
                let mut changed = parts.clone();
                replace(&mut changed, &other);
                let same = changed == parts;
                let changed = sign(&changed).unwrap().signature;
                prop_assert_eq!(changed == signature, same, "{} ignores part {}", scheme, index);
            }
        }
    }
}
