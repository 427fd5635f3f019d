//! Placeholder.

use crate::model::Model;

pub(crate) fn files(_model: &Model) -> Vec<(String, String)> {
    Vec::new()
}
