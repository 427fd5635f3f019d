//! `POST /` with `X-TC-Action: DeleteLayerVersion`
//!
//! Source: "DeleteLayerVersion", SCF API 2018-04-16.

use super::fields::{LAYER_NAME, LAYER_VERSION};
use crate::engine::table::Operation;
use crate::tencent::types::ACKNOWLEDGMENT;

pub(crate) static DELETE_LAYER_VERSION: Operation = Operation::new(
    "DeleteLayerVersion",
    "POST",
    "/",
    &[LAYER_NAME, LAYER_VERSION],
    &ACKNOWLEDGMENT,
)
.rate(20)
.doc("Deletes a version of a layer. Functions that already use it are not affected.")
.source("\"DeleteLayerVersion\", SCF API 2018-04-16.");
