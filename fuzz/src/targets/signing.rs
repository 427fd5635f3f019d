//! Any request under any scheme: the stages are recomputed from what would be sent. Input: number
//! of the scheme, the line `METHOD URL`, lines of headers, an empty line, the body.

use crate::dynamic::{Credentials, Value, request, sign};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use faaswire::signing::{SignedHeaders, Stages};
use faaswire::{SigningContext, Timestamp};
use hmac::{Hmac, KeyInit, Mac};
use http::Request;
use sha2::{Digest, Sha256};

const KEY: &str = "example-signing-key";
const SCHEMES: &[&str] = &[
    "FC",
    "ACS3-HMAC-SHA256",
    "SDK-HMAC-SHA256",
    "TC3-HMAC-SHA256",
];
const DAY: &str = "2023-11-14";

pub(crate) fn run(data: &[u8]) {
    let [number, rest @ ..] = data else {
        return;
    };
    let scheme = SCHEMES[usize::from(*number) % SCHEMES.len()];
    let Some(unsigned) = parsed(rest) else {
        return;
    };
    let at = Timestamp::from_unix_seconds(1_700_000_000).expect("a time");
    let context = SigningContext::at(at).nonce("0123456789abcdef0123456789abcdef");
    let mut names: Vec<&str> = unsigned
        .headers()
        .keys()
        .map(http::HeaderName::as_str)
        .collect();
    let mut signed = unsigned.clone();
    let sign = |request: &mut Request<Bytes>, headers| {
        sign(
            scheme,
            None,
            request,
            &credentials(scheme),
            &context,
            headers,
        )
    };
    let result = sign(&mut signed, SignedHeaders::Recommended);
    check(scheme, &unsigned, &signed, result);
    if scheme != "FC" {
        names.push("host");
        let mut signed = unsigned.clone();
        let result = sign(&mut signed, SignedHeaders::Exactly(&names));
        check(scheme, &unsigned, &signed, result);
    }
}

fn check<E: std::fmt::Display>(
    scheme: &str,
    unsigned: &Request<Bytes>,
    signed: &Request<Bytes>,
    result: Result<Option<Stages>, E>,
) {
    let stages = match result {
        Ok(stages) => stages.expect("these schemes have stages"),
        Err(error) => {
            let text = error.to_string();
            return assert!(!text.chars().any(char::is_control), "{text:?}");
        }
    };
    assert_eq!(signed.method(), unsigned.method());
    assert_eq!(signed.uri(), unsigned.uri());
    assert_eq!(signed.body(), unsigned.body());
    let text = stages.string_to_sign.reveal();
    assert_eq!(
        stages.signature.reveal(),
        &expected_signature(scheme, text),
        "{scheme}"
    );
    if scheme == "FC" {
        return;
    }
    let canonical = stages.canonical_request.reveal();
    assert!(
        text.ends_with(&hex(&Sha256::digest(canonical))),
        "{text:?} hashes another request"
    );
    let (head, payload) = canonical.rsplit_once('\n').expect("lines");
    assert_eq!(
        payload,
        hex(&Sha256::digest(signed.body())),
        "another body is hashed"
    );
    let (head, names) = head.rsplit_once('\n').expect("lines");
    let mut expected = String::new();
    for name in names.split(';') {
        let mut values = signed.headers().get_all(name).iter();
        let value = values.next().expect("a signed header is sent");
        assert!(
            values.next().is_none(),
            "{name} is repeated, and one value of it is signed"
        );
        let value = std::str::from_utf8(value.as_bytes()).expect("a signed header is text");
        let value = value.trim().to_owned();
        // The document's own example lowers this one value.
        let lowers = scheme == "TC3-HMAC-SHA256" && name == "x-tc-action";
        let value = if lowers {
            value.to_ascii_lowercase()
        } else {
            value
        };
        expected.extend([name, ":", &value, "\n"]);
    }
    let written = head.strip_suffix('\n').map(|head| format!("{head}\n\n"));
    let written = written.unwrap_or_else(|| format!("{head}\n"));
    assert!(
        written
            .trim_end_matches('\n')
            .ends_with(expected.trim_end_matches('\n')),
        "{scheme}: {written:?} does not end with {expected:?}"
    );
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes any key");
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    let digits = |byte: &u8| {
        [byte >> 4, byte & 15].map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)]))
    };
    bytes.iter().flat_map(digits).collect()
}

fn expected_signature(scheme: &str, text: &str) -> String {
    match scheme {
        "FC" => STANDARD.encode(mac(KEY.as_bytes(), text)),
        "TC3-HMAC-SHA256" => {
            let day = mac(format!("TC3{KEY}").as_bytes(), DAY);
            hex(&mac(&mac(&mac(&day, "scf"), "tc3_request"), text))
        }
        _ => hex(&mac(KEY.as_bytes(), text)),
    }
}

fn credentials(scheme: &str) -> Credentials {
    let (name, id, secret) = match scheme {
        "SDK-HMAC-SHA256" => ("huawei.Credentials", "access_key", "secret_key"),
        "TC3-HMAC-SHA256" => ("tencent.Credentials", "secret_id", "secret_key"),
        _ => ("alibaba.Credentials", "access_key_id", "access_key_secret"),
    };
    let members = [(id, "example-id"), (secret, KEY)];
    let text = |(name, text): (&str, &str)| (name.to_owned(), Value::Text(text.to_owned()));
    Credentials::new(name, Value::Map(members.map(text).to_vec())).expect("credentials")
}

fn parsed(data: &[u8]) -> Option<Request<Bytes>> {
    let end = data
        .windows(2)
        .position(|pair| pair == b"\n\n")
        .unwrap_or(data.len());
    let body = data.get(end + 2..).unwrap_or_default();
    let mut lines = std::str::from_utf8(&data[..end]).ok()?.split('\n');
    let (method, url) = lines.next()?.split_once(' ')?;
    let headers: Vec<_> = lines.filter_map(|line| line.split_once(':')).collect();
    request(method, url, &headers, Bytes::copy_from_slice(body)).ok()
}

pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let requests = [
        "GET https://1.cn-shanghai.fc.aliyuncs.com/2016-08-15/services/a%24b/functions?limit=1&prefix=%E4%BD%A0\nx-fc-trace:  a  b \n\n",
        "POST https://scf.tencentcloudapi.com/\ncontent-type: application/json; charset=utf-8\nX-TC-Action: GetFunctionAddress\n\n{}",
        "PUT https://functiongraph.cn-north-4.myhuaweicloud.com/v2/p/fgs/functions/urn:fss:1/code\nx-a: 1\nX-A: 2\n\nbody",
        "DELETE http://host.example:8080\nx-acs-action: A\nx-empty:\n\n",
    ];
    (0_u8..)
        .take(SCHEMES.len())
        .flat_map(|number| {
            requests
                .iter()
                .map(move |text| [&[number], text.as_bytes()].concat())
        })
        .collect()
}
