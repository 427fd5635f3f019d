//! The signed GET of a package in the Object Storage Service (OBS).
//!
//! The `link` of FunctionGraph is the bare address of an object: a plain GET of it is refused.
//! Source: "Authentication of Signature in a Header", OBS API reference.

use bytes::Bytes;
use http::{Request, Uri};

use super::Credentials;
use crate::crypto;
use crate::error::EncodeError;
use crate::secret::Secret;
use crate::signing::{
    SigningContext, canonical_headers, header_names, set_authorization, set_header,
    set_secret_header,
};
use crate::wire;

pub(super) fn signed_get(
    url: &Secret,
    credentials: &Credentials,
    context: &SigningContext,
) -> Result<Request<Bytes>, EncodeError> {
    credentials.check()?;
    let invalid = || EncodeError::new("package", "has an address that is no object-store URL");
    let uri: Uri = url.reveal().parse().map_err(|_| invalid())?;
    let authority = uri.authority().ok_or_else(invalid)?.clone();
    let resource = canonical_resource(authority.host(), &uri);
    let mut request = Request::new(Bytes::new());
    *request.uri_mut() = uri;
    set_header(&mut request, "host", "package", authority.as_str())?;
    // A browser may not set `Date`; OBS takes `x-obs-date` in its place and then signs that.
    set_header(&mut request, "x-obs-date", "at", &context.at.http_date())?;
    if let Some(token) = &credentials.security_token {
        set_secret_header(
            &mut request,
            "x-obs-security-token",
            "security_token",
            token.reveal(),
        )?;
    }
    let text = string_to_sign(&request, &resource);
    let signature = crypto::base64_encode(&crypto::hmac_sha1(
        credentials.secret_key.reveal().as_bytes(),
        text.as_bytes(),
    ));
    let access_key = credentials.access_key.reveal();
    set_authorization(&mut request, &format!("OBS {access_key}:{signature}"))?;
    Ok(request)
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

/// `/{bucket}/{key}[?{sub-resources}]`: the bucket is what stands before `.obs.` in a virtual
/// host (`bucket.obs.region…`) or the first part of the path. Of a repeated sub-resource the
/// first counts.
fn canonical_resource(host: &str, uri: &Uri) -> String {
    let bucket = host.rsplit_once(".obs.").or(host.rsplit_once(".obs-"));
    let mut resource = match bucket {
        Some((bucket, _)) => format!("/{bucket}{}", uri.path()),
        None => uri.path().to_owned(),
    };
    let mut separator = '?';
    for name in SUB_RESOURCES {
        let pair = wire::query_pairs(uri.query()).find(|(key, _)| *key == name);
        if let Some((_, value)) = pair {
            resource.push(separator);
            resource.push_str(name);
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                resource.push('=');
                resource.push_str(&wire::decode(value));
            }
            separator = '&';
        }
    }
    resource
}

fn string_to_sign<B>(request: &Request<B>, resource: &str) -> String {
    let names = header_names(request.headers(), &|name| name.starts_with("x-obs-"));
    let headers = canonical_headers(request.headers(), &names);
    format!("{}\n\n\n\n{headers}{resource}", request.method())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resource(url: &str) -> String {
        let uri: Uri = url.parse().unwrap();
        canonical_resource(uri.host().unwrap(), &uri)
    }

    #[test]
    fn finds_the_bucket_in_host_or_path() {
        assert_eq!(
            resource("https://b.obs.cn-north-4.myhuaweicloud.com/k%20x.zip"),
            "/b/k%20x.zip"
        );
        assert_eq!(
            resource("https://dotted.name.obs.cn-north-4.myhuaweicloud.com/k"),
            "/dotted.name/k"
        );
        assert_eq!(
            resource("https://obs.cn-north-4.myhuaweicloud.com/b/k"),
            "/b/k"
        );
        assert_eq!(resource("http://127.0.0.1:8080/b/k"), "/b/k");
    }

    /// The example of "Authentication of Signature in a URL", and parameters that are no part.
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
        let mut request = Request::new(());
        request
            .headers_mut()
            .insert("x-obs-security-token", "T".parse().unwrap());
        request.headers_mut().insert(
            "x-obs-date",
            "Sat, 08 Dec 2018 01:02:03 GMT".parse().unwrap(),
        );
        request.headers_mut().insert("host", "h".parse().unwrap());
        assert_eq!(
            string_to_sign(&request, "/b/k"),
            "GET\n\n\n\nx-obs-date:Sat, 08 Dec 2018 01:02:03 GMT\nx-obs-security-token:T\n/b/k"
        );
    }
}
