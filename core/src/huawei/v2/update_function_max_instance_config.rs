//! `PUT /v2/{project_id}/fgs/functions/{function_urn}/config-max-instance`
//!
//! Source: "Updating the Maximum Number of Instances of a Function", FunctionGraph API reference v2.

use super::fields::FUNCTION_URN;
use crate::engine::table::{Field, Kind, Operation};
use crate::huawei::types::FUNCTION;
use crate::urn;

pub(crate) static UPDATE_FUNCTION_MAX_INSTANCE_CONFIG: Operation = Operation::new(
    "UpdateFunctionMaxInstanceConfig",
    "PUT",
    "/v2/{project_id}/fgs/functions/{function_urn}/config-max-instance",
    &[
        FUNCTION_URN,
        Field::member("max_instance_num", "max_instance_num", Kind::Int)
            .optional()
            .doc("The maximum number of instances: -1 for unlimited, 0 to disable the function."),
    ],
    &FUNCTION,
)
.check(urn::is_of_service)
.doc("Sets the maximum number of instances of a function; 0 disables the function.")
.source(
    "\"Updating the Maximum Number of Instances of a Function\", FunctionGraph API reference v2.",
);
