//! The URN of a FunctionGraph function.

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
        let parts: Vec<&str> = text.split(':').collect();
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
