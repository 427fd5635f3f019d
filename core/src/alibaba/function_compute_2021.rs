//! API 2021-04-06.

use super::credentials::CREDENTIALS;
use super::{error, names, sign_acs3, v2021_04_06};
use crate::cloud::Cloud;
use crate::engine::table::{Doc, ServiceTable};

pub(crate) static FUNCTION_COMPUTE_2021: ServiceTable = ServiceTable {
    cloud: Cloud::Alibaba,
    name: "FunctionCompute2021",
    version: "2021-04-06",
    namespace: "alibaba",
    parameters: names::PARAMETERS,
    credentials: &[&CREDENTIALS],
    operations: v2021_04_06::OPERATIONS,
    envelope: None,
    headers: &[],
    needs_nonce: true,
    endpoint: names::endpoint,
    sign: sign_acs3::sign,
    error: error::service_error,
    object_store: None,
    doc: Doc::new(
        "Function Compute 2.0, API version 2021-04-06. Requests are signed with \
         ACS3-HMAC-SHA256.",
    ),
};
