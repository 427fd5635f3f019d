//! FunctionGraph, API v2.

use super::credentials::{CREDENTIALS, TOKEN};
use super::object_store::{self, BucketOf};
use super::v2::invoke_function;
use super::{error, sign, v2};
use crate::checks;
use crate::cloud::Cloud;
use crate::endpoint::{Endpoint, host_label};
use crate::engine::request::Request;
use crate::engine::scheme::Inputs;
use crate::engine::service::{Parameters, Service};
use crate::engine::table::{Doc, Field, Kind, Operation, ServiceTable};
use crate::error::EncodeError;
use crate::secret::Secret;
use crate::signing::{SigningContext, Texts};

pub(crate) static FUNCTION_GRAPH: ServiceTable = ServiceTable {
    cloud: Cloud::Huawei,
    name: "FunctionGraph",
    version: "2",
    namespace: "huawei",
    parameters: &[
        Field::nowhere("region", Kind::Text)
            .check(host_label)
            .doc("The region ID, such as `cn-north-4`."),
        Field::nowhere("project_id", Kind::Text)
            .check(checks::name)
            .doc("The ID of the project in that region."),
        Field::nowhere(HOSTS, Kind::List(&Kind::Text))
            .optional()
            .check(store)
            .doc(
                "Additional object storage hosts, such as `obs.eu-nl.otc.t-systems.com`. Download \
                 requests to these hosts and to their buckets are signed, like those to the object \
                 storage of the service's own cloud and region. Only HTTPS addresses are signed, \
                 unless the host starts with `http://`.",
            ),
    ],
    credentials: &[&CREDENTIALS, &TOKEN],
    operations: v2::OPERATIONS,
    envelope: None,
    headers: &[],
    needs_nonce: false,
    endpoint,
    sign: authenticate,
    error: error::service_error,
    object_store: Some(sign_object_store),
    doc: Doc::new(
        "The FunctionGraph API v2, signed with SDK-HMAC-SHA256 or authenticated by a token.",
    ),
};

const HOSTS: &str = "object_store_hosts";

/// What stands behind the region in hosts of the cloud.
const CLOUD: &str = ".myhuaweicloud.com";

/// `https://functiongraph.{region}.myhuaweicloud.com`
fn endpoint(parameters: &Parameters) -> String {
    ["functiongraph.", parameters.text("region"), CLOUD].concat()
}

/// The host of an object store, with its scheme where that is not https.
fn store(host: &str) -> Result<(), &'static str> {
    Endpoint::of_text(host).map(drop)
}

fn is_token(service: &Service) -> bool {
    service.credentials().table().is_token()
}

fn authenticate(
    service: &Service,
    operation: &Operation,
    request: &mut Request,
    context: &SigningContext,
) -> Result<(), EncodeError> {
    // Without it a function that fails is not reported from one that succeeds.
    let (name, version) = invoke_function::REQUEST_VERSION;
    if operation.name == invoke_function::INVOKE_FUNCTION.name && request.header(name).is_none() {
        request.set(name, "request_version", version)?;
    }
    // With a token the project is known from the token; the SDKs send it with keys only.
    if !is_token(service) {
        request.set("x-project-id", "project_id", service.text("project_id"))?;
    }
    let inputs = Inputs::of(service, context);
    sign::authenticate_request(request, &inputs, &mut Texts::default())
}

fn sign_object_store(
    service: &Service,
    url: &Secret,
    context: &SigningContext,
) -> Result<Request, EncodeError> {
    if is_token(service) {
        return Err(EncodeError::new(
            "credentials",
            "must be an access key: the object store takes no user token",
        ));
    }
    let bucket_of: &BucketOf<'_> = &|address| bucket_of(service, address);
    object_store::signed_get(url, bucket_of, service.credentials(), context)
}

/// The bucket of an address, empty where it stands in the path; none for an address that is to get
/// no signature. The addresses of packages are set by whoever deploys a function, so a signature,
/// and the security token of temporary credentials, go over https to the object store of the
/// service's own cloud and region (`obs.{region}.myhuaweicloud.com`, or `obs.` where the endpoint
/// has `functiongraph.`), to the service's own endpoint, and to what was allowed; over http only
/// where that is an address that begins with `http://`.
fn bucket_of<'a>(service: &Service, address: &'a Endpoint) -> Option<&'a str> {
    // The service's own endpoint has the caller's credentials anyway: that is an emulator, or a
    // gateway for both.
    if address == service.endpoint() {
        return Some("");
    }
    let own = service.endpoint().authority();
    let own = match own.strip_prefix("functiongraph.") {
        Some(cloud) => ["obs.", cloud].concat(),
        None => ["obs.", service.text("region"), CLOUD].concat(),
    };
    // The object store of the European cloud is at a top-level domain of its own.
    let european = match own.strip_suffix(CLOUD) {
        Some(own) if own.starts_with("obs.eu-") => [own, ".myhuaweicloud.eu"].concat(),
        _ => String::new(),
    };
    let mut stores = service.list(HOSTS);
    stores.push(&own);
    stores.push(&european);
    for store in stores {
        if let Ok(store) = Endpoint::of_text(store) {
            let bucket = object_store::bucket(address, store.scheme(), store.authority());
            if bucket.is_some() {
                return bucket;
            }
        }
    }
    None
}
