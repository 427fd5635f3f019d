//! The response to every deletion.

use super::REQUEST_ID;
use crate::engine::table::Record;

pub(crate) static DELETED: Record = Record::new(
    "Deleted",
    &[REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`).")],
)
.doc("The resource is gone.");
