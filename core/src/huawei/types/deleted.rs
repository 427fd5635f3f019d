//! The response to every deletion.

use super::REQUEST_ID;
use crate::engine::table::Record;

pub(crate) static DELETED: Record = Record::new(
    "Deleted",
    &[REQUEST_ID.doc("The request ID (`X-Request-Id`).")],
)
.doc("The response to a successful deletion.");
