//! Function Compute 3.0, API 2023-03-30.

use super::credentials::CREDENTIALS;
use super::{error, names, sign_acs3, v2023_03_30};
use crate::cloud::Cloud;
use crate::engine::table::{Doc, ServiceTable};

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
    sign: sign_acs3::sign,
    error: error::service_error,
    object_store: None,
    doc: Doc::new(
        "Function Compute 3.0, API version 2023-03-30. Requests are signed with \
         ACS3-HMAC-SHA256.",
    ),
};
