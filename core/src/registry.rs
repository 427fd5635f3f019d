//! The one table of services with their operations. A line here makes a service known to the
//! language bindings, their types, the documentation and the tests, a line in its own table an
//! operation; `make gen` carries it there.

use crate::engine::table::ServiceTable;
use crate::{alibaba, huawei, tencent};

/// Every service.
pub(crate) static SERVICES: &[&ServiceTable] = &[
    &alibaba::FUNCTION_COMPUTE_2016,
    &alibaba::FUNCTION_COMPUTE_2021,
    &alibaba::FUNCTION_COMPUTE_3,
    &huawei::FUNCTION_GRAPH,
    &tencent::SCF,
];
