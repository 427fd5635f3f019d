//! The signed GET of a package in the Object Storage Service (OBS).
//!
//! The `link` of FunctionGraph is the bare address of an object: a plain GET of it is rejected.
//! Source: "Authentication of Signature in a Header", OBS API reference.

use std::borrow::Cow;

use crate::crypto;
use crate::endpoint::Endpoint;
use crate::engine::request::Request;
use crate::engine::service::Credentials;
use crate::engine::signed::{authorize, header_names, push_headers, set_token};
use crate::error::EncodeError;
use crate::secret::Secret;
use crate::signing::SigningContext;
use crate::text::split_at_mark;
use crate::wire;

/// Finds the bucket of an address.
pub(super) type BucketOf<'a> = dyn for<'b> Fn(&'b Endpoint) -> Option<&'b str> + 'a;

/// Signs for the bucket that `bucket_of` finds in an address. Whoever deploys a function sets its
/// address: where that is at nobody's object store, there is no bucket and no signature.
pub(super) fn signed_get(
    url: &Secret,
    bucket_of: &BucketOf<'_>,
    credentials: &Credentials,
    context: &SigningContext,
) -> Result<Request, EncodeError> {
    credentials.check()?;
    let unfit = |problem: &'static str| EncodeError::new("package", problem);
    let url = url.reveal();
    let address = Endpoint::of_address(url)
        .ok_or_else(|| unfit("has an address that is not an https URL of an object store"))?;
    let bucket = bucket_of(&address).ok_or_else(|| {
        unfit(
            "has an address outside the object store of the service's own cloud and region, or \
             without https, which gets no signature unless its host is allowed by name",
        )
    })?;
    let target = wire::unchanging_target(url).ok_or_else(|| {
        unfit("has an address that is not percent-encoded in full, or has dot segments")
    })?;
    let mut request = Request::new(Cow::Borrowed("GET"), &address, target);
    let resource = canonical_resource(bucket, address.authority(), &request)
        .map_err(|_| unfit("has an address that is not UTF-8"))?;
    // A browser may not set `Date`; OBS takes `x-obs-date` in its place and then signs that.
    request.set("x-obs-date", "at", &context.at.http_date())?;
    let token = ("x-obs-security-token", "security_token");
    set_token(&mut request, credentials, token)?;
    let text = string_to_sign(&request, &resource)?;
    let key = credentials.key.reveal().as_bytes();
    let signature = crypto::base64_encode(&crypto::hmac_sha1(key, text.as_bytes()));
    authorize(&mut request, "OBS", credentials, &signature)?;
    Ok(request)
}

/// What stands before the store's host in an address (`bucket.obs.region…`), empty if nothing
/// does; none for an address elsewhere.
pub(super) fn bucket<'a>(address: &'a Endpoint, scheme: &str, store: &str) -> Option<&'a str> {
    let front = address.authority().strip_suffix(store)?;
    let bucket = match front {
        "" => front,
        front => front.strip_suffix('.')?,
    };
    (address.scheme() == scheme).then_some(bucket)
}

/// Whether an address carries a signature of its own, by the names that object stores give the
/// parameters of one: whoever knows it may fetch what it names, and a second signature is rejected.
pub(super) fn is_presigned(address: &str) -> bool {
    let query = split_at_mark(address, "?").map(|(_, query)| query);
    wire::query_pairs(query).into_iter().any(|(key, _)| {
        let key = wire::decode_query(key)
            .unwrap_or_else(|_| key.to_owned())
            .to_ascii_lowercase();
        key.ends_with("signature")
            || key.ends_with("accesskeyid")
            || key.starts_with("x-amz-")
            || matches!(&*key, "expires" | "sign" | "x-obs-security-token")
    })
}

/// Query parameters that are part of the resource, of those that a GET of an object takes.
const SUB_RESOURCES: [&str; 8] = [
    "attname",
    "response-cache-control",
    "response-content-disposition",
    "response-content-encoding",
    "response-content-language",
    "response-content-type",
    "response-expires",
    "versionId",
];

/// `/{bucket}/{key}[?{sub-resources}]`: the bucket is what stands before the store's host, or
/// before `.obs.` where that was allowed with its bucket, or the first part of the path. Of a
/// repeated sub-resource the first counts.
fn canonical_resource(bucket: &str, host: &str, request: &Request) -> Result<String, EncodeError> {
    let in_host = split_at_mark(host, ".obs.").map(|(bucket, _)| bucket);
    let mut resource = match (bucket, in_host) {
        ("", None) => request.path().to_owned(),
        ("", Some(bucket)) | (bucket, _) => ["/", bucket, request.path()].concat(),
    };
    let mut separator = '?';
    let pairs = wire::query_pairs(request.query());
    for name in &SUB_RESOURCES {
        if let Some((_, value)) = pairs.iter().find(|(key, _)| key == name) {
            resource.push(separator);
            resource.push_str(name);
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                resource.push('=');
                resource.push_str(&wire::decode(value)?);
            }
            separator = '&';
        }
    }
    Ok(resource)
}

fn string_to_sign(request: &Request, resource: &str) -> Result<String, EncodeError> {
    let names = header_names(request, &["x-obs-"]);
    let mut text = [request.method(), "\n\n\n\n"].concat();
    push_headers(&mut text, request, &names, "")?;
    text.push_str(resource);
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resource(url: &str) -> String {
        let stores = [
            ("https", "obs.cn-north-4.myhuaweicloud.com"),
            ("http", "127.0.0.1:8080"),
        ];
        let address = Endpoint::of_address(url).unwrap();
        let bucket = stores
            .iter()
            .find_map(|(scheme, store)| bucket(&address, scheme, store))
            .unwrap();
        let target = wire::unchanging_target(url).unwrap();
        let request = Request::new("GET".into(), &address, target);
        canonical_resource(bucket, address.authority(), &request).unwrap()
    }

    /// The last five are the resources in what `esdk-obs-python` 3.26.6 signed.
    #[test]
    fn finds_the_bucket_in_host_or_path() {
        for (url, expected) in [
            ("https://obs.cn-north-4.myhuaweicloud.com/b/k", "/b/k"),
            ("http://127.0.0.1:8080/b/k", "/b/k"),
            ("https://B.OBS.cn-north-4.myhuaweicloud.com:443/K", "/b/K"),
            (
                "https://b.obs.x.obs.cn-north-4.myhuaweicloud.com/k",
                "/b.obs.x/k",
            ),
            (
                "https://functionstage-bucket.obs.cn-north-4.myhuaweicloud.com/d0m41n/default/test/latest/index.zip",
                "/functionstage-bucket/d0m41n/default/test/latest/index.zip",
            ),
            (
                "https://my-bucket.obs.cn-north-4.myhuaweicloud.com/%E7%9B%AE%E5%BD%95/code%20v1%2Bx%26y%3Dz~%21.zip",
                "/my-bucket/%E7%9B%AE%E5%BD%95/code%20v1%2Bx%26y%3Dz~%21.zip",
            ),
            (
                "https://my-bucket.obs.cn-north-4.myhuaweicloud.com/a.zip?versionId=G001117FCE89978B0000401205D5DC9A",
                "/my-bucket/a.zip?versionId=G001117FCE89978B0000401205D5DC9A",
            ),
            (
                "https://dotted.name.obs.cn-north-4.myhuaweicloud.com/k.zip",
                "/dotted.name/k.zip",
            ),
        ] {
            assert_eq!(resource(url), expected);
        }
    }

    /// Captured from `esdk-obs-python` 3.26.6 with a frozen clock and a dummy key; it signs `Date`,
    /// where the library signs `x-obs-date`.
    #[test]
    fn signs_what_the_sdk_of_the_store_signs() {
        let token = "x-obs-security-token:hwTestSecurityToken0123456789==\n";
        for (host, target, headers, expected) in [
            (
                "functionstage-bucket.obs.cn-north-4.myhuaweicloud.com",
                "/d0m41n/default/test/latest/index.zip",
                "",
                "IHs1kZA56T/lKQJe8ISghFhwDgM=",
            ),
            (
                "functionstage-bucket.obs.ap-southeast-3.myhuaweicloud.com",
                "/d0m41n/default/test/v1/index.zip",
                token,
                "tZeFQG+EtbOW0/xYCR4mc/P1WHI=",
            ),
            (
                "my-bucket.obs.cn-south-1.myhuaweicloud.com",
                "/%E7%9B%AE%E5%BD%95/code%20v1%2Bx%26y%3Dz~%21.zip",
                "",
                "WvBeuzunh8FFODOQPhDjgFoujo8=",
            ),
            (
                "my-bucket.obs.cn-east-3.myhuaweicloud.com",
                "/a.zip?versionId=G001117FCE89978B0000401205D5DC9A",
                token,
                "20+3sueDuier7R1kLc/pvBSwj8w=",
            ),
            (
                "dotted.name.obs.cn-north-4.myhuaweicloud.com",
                "/k.zip",
                "",
                "lZIm9SIDLkFF+J+5TZhm+UyLG+w=",
            ),
        ] {
            let address = Endpoint::of_address(&["https://", host].concat()).unwrap();
            let (_, store) = host.split_once(".obs.").unwrap();
            let store = ["obs.", store].concat();
            let bucket = bucket(&address, "https", &store).unwrap();
            let request = Request::new("GET".into(), &address, target);
            let resource = canonical_resource(bucket, host, &request).unwrap();
            let date = "Sat, 28 Nov 2026 13:00:40 GMT";
            let text = ["GET\n\n\n", date, "\n", headers, &resource].concat();
            let signature = crypto::hmac_sha1(b"hw-test-sk-0123456789", text.as_bytes());
            assert_eq!(
                crypto::base64_encode(&signature),
                expected,
                "{host}{target}"
            );
        }
    }

    /// Names of parameters from what the stores' SDKs put into pre-signed URLs.
    #[test]
    fn knows_addresses_that_carry_a_signature() {
        for query in [
            "AccessKeyId=a&Expires=1&Signature=s",
            "x=1&SIGNATURE=s",
            "Expires=1",
            "%53ignature=s",
            "AWSAccessKeyId=a",
            "OSSAccessKeyId=a",
            "X-Amz-Algorithm=AWS4-HMAC-SHA256",
            "x-obs-security-token=t",
            "q-signature=s",
            "sign=q",
            "x-oss-signature=s",
        ] {
            assert!(is_presigned(&format!("https://h/k?{query}")), "{query}");
        }
        for query in [
            "",
            "versionId=Signature",
            "response-expires=1",
            "x=Expires",
            "signed=1",
        ] {
            assert!(
                !is_presigned(&format!("https://h/Expires/k?{query}")),
                "{query}"
            );
        }
        assert!(!is_presigned("https://h/Signature=1"));
    }

    /// The example of "Authentication of Signature in a URL", and parameters that are not part.
    #[test]
    fn keeps_sub_resources() {
        let host = "https://bucket-test.obs.cn-north-4.myhuaweicloud.com";
        assert_eq!(
            resource(&format!(
                "{host}/object-test?versionId=xxx&x=1&response-content-type=text%2Fplain&versionId=y"
            )),
            "/bucket-test/object-test?response-content-type=text/plain&versionId=xxx"
        );
    }

    #[test]
    fn signs_date_and_token_as_obs_headers() {
        let host = Endpoint::parse("h").unwrap();
        let mut request = Request::new("GET".into(), &host, "/");
        request
            .set_secret("x-obs-security-token", "t", "T")
            .unwrap();
        let date = "Sat, 08 Dec 2018 01:02:03 GMT";
        request.set("x-obs-date", "at", date).unwrap();
        assert_eq!(
            string_to_sign(&request, "/b/k").unwrap(),
            "GET\n\n\n\nx-obs-date:Sat, 08 Dec 2018 01:02:03 GMT\nx-obs-security-token:T\n/b/k"
        );
    }
}
