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
use crate::signing::{SigningContext, set_authorization, set_header, set_secret_header};
use crate::wire;

pub(super) fn signed_get(
    url: &Secret,
    credentials: &Credentials,
    context: &SigningContext,
) -> Result<Request<Bytes>, EncodeError> {
    let invalid = || EncodeError::new("package", "has an address that is no object-store URL");
    let uri: Uri = url.reveal().parse().map_err(|_| invalid())?;
    let authority = uri.authority().ok_or_else(invalid)?.clone();
    let resource = canonical_resource(authority.host(), uri.path());
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
    wire::header_value("access_key", access_key)?;
    set_authorization(&mut request, &format!("OBS {access_key}:{signature}"))?;
    Ok(request)
}

/// `/{bucket}/{key}`: the bucket is the first label of a virtual host (`bucket.obs.region…`) or
/// the first part of the path.
fn canonical_resource(host: &str, path: &str) -> String {
    match host.split_once('.') {
        Some((bucket, rest)) if rest.starts_with("obs.") || rest.starts_with("obs-") => {
            format!("/{bucket}{path}")
        }
        _ => path.to_owned(),
    }
}

fn string_to_sign<B>(request: &Request<B>, resource: &str) -> String {
    let mut names: Vec<String> = request
        .headers()
        .keys()
        .map(|name| name.as_str().to_owned())
        .filter(|name| name.starts_with("x-obs-"))
        .collect();
    names.sort_unstable();
    let headers = crate::signing::canonical_headers(request, &names);
    format!("{}\n\n\n\n{headers}{resource}", request.method())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_bucket_in_host_or_path() {
        assert_eq!(
            canonical_resource("b.obs.cn-north-4.myhuaweicloud.com", "/k%20x.zip"),
            "/b/k%20x.zip"
        );
        assert_eq!(
            canonical_resource("obs.cn-north-4.myhuaweicloud.com", "/b/k"),
            "/b/k"
        );
        assert_eq!(canonical_resource("127.0.0.1", "/b/k"), "/b/k");
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
