//! Function Compute 3.0, API 2023-03-30.

use super::credentials::CREDENTIALS;
use super::{error, names, sign_acs3, v2023_03_30};
use crate::cloud::Cloud;
use crate::engine::request::Request;
use crate::engine::service::Service;
use crate::engine::table::{Doc, Operation, ServiceTable};
use crate::error::{EncodeError, ServiceError};
use crate::response::ResponseParts;
use crate::signing::{SignedHeaders, SigningContext};

pub(crate) static FUNCTION_COMPUTE_3: ServiceTable = ServiceTable {
    cloud: Cloud::Alibaba,
    name: "FunctionCompute3",
    version: "2023-03-30",
    namespace: "alibaba.v2023_03_30",
    parameters: names::PARAMETERS_3,
    credentials: &[&CREDENTIALS],
    operations: v2023_03_30::OPERATIONS,
    envelope: None,
    headers: &[],
    needs_nonce: true,
    endpoint: names::endpoint_3,
    sign,
    error: service_error,
    object_store: None,
    doc: Doc::new(
        "Function Compute 3.0, API version 2023-03-30. Requests are signed with \
         ACS3-HMAC-SHA256.",
    ),
};

fn sign(
    service: &Service,
    operation: &Operation,
    request: &mut Request,
    context: &SigningContext,
) -> Result<(), EncodeError> {
    request.set("x-acs-version", "version", service.table().version)?;
    request.set("x-acs-action", "operation", operation.name)?;
    sign_acs3::sign_request(
        request,
        service.credentials(),
        service.key(),
        context,
        SignedHeaders::Recommended,
    )
    .map(drop)
}

fn service_error(
    _: &Service,
    operation: &Operation,
    response: &ResponseParts<'_>,
) -> Option<ServiceError> {
    error::service_error(operation.name, response)
}
