//! `POST /2016-08-15/services/{serviceName}/aliases`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `CreateAlias`.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::types::check_weights;
use crate::alibaba::{AliasResponse, FunctionCompute2016};
use crate::error::{DecodeError, EncodeError};
use crate::json::wire_names;
use crate::member::Member;
use crate::operation::Operation;
use crate::response::Response;
use crate::wire;

/// Gives a version a name.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateAlias {
    /// Name of the service.
    pub service_name: String,
    /// Name of the alias.
    pub alias_name: String,
    /// Id of the version that it stands for.
    pub version_id: String,
    /// Description.
    pub description: Member<String>,
    /// Other versions with their share of the calls, from 0 to 1, such as `{"2": 0.05}`.
    pub additional_version_weight: Member<BTreeMap<String, f64>>,
}

wire_names! {
    write CreateAlias {
        alias_name: "aliasName",
        version_id: "versionId",
        description: "description",
        additional_version_weight: "additionalVersionWeight",
    }
}

impl Operation for CreateAlias {
    type Service = FunctionCompute2016;
    type Output = AliasResponse;
    const NAME: &'static str = "CreateAlias";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::POST)
            .check(wire::check_name("alias_name", &self.alias_name))
            .check(check_weights(&self.additional_version_weight))
            .path("/")
            .service(&self.service_name)
            .path("/aliases")
            .json(self)
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<AliasResponse, DecodeError> {
        AliasResponse::read(response)
    }
}
