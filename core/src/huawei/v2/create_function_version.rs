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
                "The `digest` returned by the code update; publishing fails if the code has \
                 changed since. The vendor's pages disagree on its meaning, so leave it out if in \
                 doubt.",
            ),
        Field::member("version", "version", Kind::Text)
            .optional()
            .doc("The name of the version. Defaults to the current time."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("The description of the version."),
    ],
    &FUNCTION,
)
.check(urn::is_of_service)
.doc(
    "Publishes the current code and configuration as a version. The service rejects \
     unchanged code with `FSS.1016`.",
)
.source("\"Publishing a Function Version\", FunctionGraph API reference v2.");
