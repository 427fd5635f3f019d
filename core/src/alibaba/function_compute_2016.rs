//! API 2016-08-15.

use super::credentials::CREDENTIALS;
use super::{error, names, sign_fc, v2016_08_15};
use crate::cloud::Cloud;
use crate::engine::request::Request;
use crate::engine::scheme::Inputs;
use crate::engine::service::Service;
use crate::engine::table::{Doc, Operation, ServiceTable};
use crate::error::EncodeError;
use crate::signing::{SigningContext, Texts};

pub(crate) static FUNCTION_COMPUTE_2016: ServiceTable = ServiceTable {
    cloud: Cloud::Alibaba,
    name: "FunctionCompute2016",
    version: "2016-08-15",
    namespace: "alibaba",
    parameters: names::PARAMETERS,
    credentials: &[&CREDENTIALS],
    operations: v2016_08_15::OPERATIONS,
    envelope: None,
    // It lets the API be reached by any host name.
    headers: &[("x-fc-account-id", "account_id")],
    needs_nonce: false,
    endpoint: names::endpoint,
    sign,
    error: error::service_error,
    object_store: None,
    doc: Doc::new(
        "Function Compute, API version 2016-08-15. Requests are signed with the `FC` \
         scheme.",
    ),
};

fn sign(
    service: &Service,
    _: &Operation,
    request: &mut Request,
    context: &SigningContext,
) -> Result<(), EncodeError> {
    let inputs = Inputs::of(service, context);
    sign_fc::sign_request(request, &inputs, &mut Texts::default())
}
