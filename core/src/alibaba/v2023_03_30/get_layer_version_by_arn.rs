//! `GET /2023-03-30/layerarn/{arn}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `GetLayerVersionByArn`.

use super::fields::ARN;
use super::types::LAYER;
use crate::alibaba::names;
use crate::engine::table::Operation;

pub(crate) static GET_LAYER_VERSION_BY_ARN: Operation = Operation::new(
    "GetLayerVersionByArn",
    "GET",
    "/2023-03-30/layerarn/{arn}",
    &[ARN],
    &LAYER,
)
.endpoint(names::account_endpoint)
.doc(
    "Gets a version of a layer by its ARN. The layer can belong to the account, be \
     an official layer, or be public.",
)
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `GetLayerVersionByArn`.");
