//! `PUT /2016-08-15/services/{serviceName}/aliases/{aliasName}`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `UpdateAlias`.

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

/// Changes an alias. What is not set stays as it is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UpdateAlias {
    /// Name of the service.
    pub service_name: String,
    /// Name of the alias.
    pub alias_name: String,
    /// Id of the version that it stands for.
    pub version_id: Member<String>,
    /// Description.
    pub description: Member<String>,
    /// Other versions with their share of the calls, from 0 to 1, such as `{"2": 0.05}`.
    pub additional_version_weight: Member<BTreeMap<String, f64>>,
    /// Only if the alias is still in this state (`If-Match`): the `etag` of an earlier answer, as it
    /// came. Otherwise the answer is an error of kind `precondition_failed`.
    pub if_match: Option<String>,
}

wire_names! {
    write UpdateAlias {
        version_id: "versionId",
        description: "description",
        additional_version_weight: "additionalVersionWeight",
    }
}

impl Operation for UpdateAlias {
    type Service = FunctionCompute2016;
    type Output = AliasResponse;
    const NAME: &'static str = "UpdateAlias";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::PUT)
            .check(check_weights(&self.additional_version_weight))
            .path("/")
            .service(&self.service_name)
            .path("/aliases/")
            .segment("alias_name", &self.alias_name)
            .optional_header("if-match", "if_match", self.if_match.as_deref())
            .json(self)
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<AliasResponse, DecodeError> {
        AliasResponse::read(response)
    }
}
