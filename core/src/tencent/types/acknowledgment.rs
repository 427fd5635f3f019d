//! The response to what brings nothing but the id of its request.

use super::REQUEST_ID;
use crate::engine::table::Record;

pub(crate) static ACKNOWLEDGMENT: Record = Record::new("Acknowledgment", &[REQUEST_ID]).doc(
    "The acknowledgment of a request that the service accepted. Creating, updating, \
     publishing, or deleting a function has only started by then: poll `GetFunction` \
     for the status.",
);
