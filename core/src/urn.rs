//! The URN of a FunctionGraph function.

use crate::checks;
use crate::engine::arguments::Arguments;
use crate::engine::service::Service;
use crate::error::EncodeError;
use crate::text::{holds, split};

/// Checks the URN in a path.
pub(super) fn check(urn: &str) -> Result<(), &'static str> {
    checks::name(urn)?;
    if holds(urn, b'%') {
        return Err("must not contain `%`");
    }
    Ok(())
}

/// Checks that a function is one of the service's region and project. The gateway goes by the host
/// and the path, so that another region's function would be looked for here, and perhaps found: one
/// of the same name.
pub(super) fn is_of_service(
    service: &Service,
    arguments: &Arguments<'_>,
) -> Result<(), EncodeError> {
    let field = "function_urn";
    let problem = match Urn::parse(arguments.text(field).unwrap_or_default()) {
        None => "must be `urn:fss:{region}:{project_id}:function:{package}:{function}[:{version}]`",
        Some(urn) if urn.region != service.text("region") => {
            "is in another region than the service"
        }
        Some(urn) if urn.project_id != service.text("project_id") => {
            "is of another project than the service"
        }
        Some(_) => return Ok(()),
    };
    Err(EncodeError::new(field, problem))
}

/// `urn:fss:{region}:{project_id}:function:{package}:{function}[:{version}]` in its parts.
pub(crate) struct Urn<'a> {
    pub(crate) region: &'a str,
    pub(crate) project_id: &'a str,
    pub(crate) function: &'a str,
    /// A version, `latest`, or `!` and an alias.
    pub(crate) version: Option<&'a str>,
}

impl<'a> Urn<'a> {
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        let parts = split(text, b':');
        if parts.iter().any(|part| part.is_empty()) {
            return None;
        }
        let (head, version) = match parts.as_slice() {
            [head @ .., version] if head.len() == 7 => (head, Some(*version)),
            head => (head, None),
        };
        let ["urn", "fss", region, project_id, "function", _, function] = head else {
            return None;
        };
        Some(Self {
            region,
            project_id,
            function,
            version,
        })
    }
}
