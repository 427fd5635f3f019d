//! `POST /v2/{project_id}/fgs/functions/{function_urn}/versions`
//!
//! Source: "Publishing a Function Version", FunctionGraph API reference v2.

use super::fields::FUNCTION_URN;
use crate::engine::table::{Field, Kind, Operation};
use crate::huawei::types::FUNCTION;
use crate::urn;

pub(crate) static CREATE_FUNCTION_VERSION: Operation = Operation::new(
    "CreateFunctionVersion",
    "POST",
    "/v2/{project_id}/fgs/functions/{function_urn}/versions",
    &[
        FUNCTION_URN,
        Field::member("digest", "digest", Kind::Text)
            .optional()
            .doc(
                "The `digest` that the update of the code returned: publishing fails if the \
code has another one by now. The documents disagree on what it is, so leave it \
out when unsure.",
            ),
        Field::member("version", "version", Kind::Text)
            .optional()
            .doc("Name of the version; the service takes the time if it is not set."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("Description of the version."),
    ],
    &FUNCTION,
)
.check(urn::is_of_service)
.doc(
    "Publishes the present code and configuration as a version. Unchanged code is \
rejected with `FSS.1016`.",
)
.source("\"Publishing a Function Version\", FunctionGraph API reference v2.");
