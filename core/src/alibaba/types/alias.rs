//! Aliases of service versions.

use std::collections::BTreeMap;

use super::{etag, request_id};
use crate::error::{DecodeError, EncodeError, printable};
use crate::json::wire_names;
use crate::member::Member;
use crate::response::Response;

/// A name for a version of a service.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AliasResponse {
    /// Name of the alias.
    pub alias_name: Option<String>,
    /// Id of the version that it stands for.
    pub version_id: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Other versions with their share of the calls, from 0 to 1.
    pub additional_version_weight: Option<BTreeMap<String, f64>>,
    /// Time of creation in UTC, such as `2016-08-15T15:00:00.000+0000`.
    pub created_time: Option<String>,
    /// Time of the last change, in the same form.
    pub last_modified_time: Option<String>,
    /// State of the alias, for `if_match`; absent in lists.
    pub etag: Option<String>,
    /// Id of the request (`X-Fc-Request-Id`); absent in lists.
    pub request_id: Option<String>,
}

wire_names! {
    read AliasResponse {
        alias_name: "aliasName",
        version_id: "versionId",
        description: "description",
        additional_version_weight: "additionalVersionWeight",
        created_time: "createdTime",
        last_modified_time: "lastModifiedTime",
        ; etag, request_id
    }
}

impl AliasResponse {
    #[inline(never)]
    pub(crate) fn read(response: &Response<'_>) -> Result<Self, DecodeError> {
        let mut answer: Self = response.record(&["aliasName"])?;
        answer.etag = etag(response);
        answer.request_id = request_id(response);
        Ok(answer)
    }
}

/// JSON has no infinite and no undefined numbers.
pub(crate) fn check_weights(weights: &Member<BTreeMap<String, f64>>) -> Result<(), EncodeError> {
    let infinite = |(_, weight): &(&String, &f64)| !weight.is_finite();
    match weights.value().into_iter().flatten().find(infinite) {
        None => Ok(()),
        Some((version, _)) => Err(EncodeError::new(
            format!("additional_version_weight.{}", printable(version)),
            "must be a finite number",
        )),
    }
}
