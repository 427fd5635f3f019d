//! The response to what brings nothing but the id of its request.

use super::REQUEST_ID;
use crate::engine::table::Record;

pub(crate) static ACKNOWLEDGMENT: Record = Record::new("Acknowledgment", &[REQUEST_ID]).doc(
    "The service took the request. Of a function that is created, changed, published or deleted \
     this\n\
     is only the beginning: ask `GetFunction` for its state.",
);
