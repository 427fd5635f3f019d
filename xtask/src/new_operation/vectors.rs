//! The file of vectors: no request yet, and one response whose `source` is to be filled in first.

use super::New;

/// Where captured requests of the operation are, or will be.
pub(super) fn path(new: &New<'_>) -> String {
    let New {
        cloud,
        version,
        module,
        ..
    } = new;
    format!("tests/vectors/{cloud}/{version}/{module}.json")
}

/// A file of which the checker says what is missing, one thing after the other.
pub(super) fn file(new: &New<'_>) -> String {
    let New {
        cloud,
        version,
        name,
        module,
        ..
    } = new;
    let id = format!(
        "{cloud}-{}-{}-not-found",
        version.replace('-', ""),
        module.replace('_', "-")
    );
    format!(
        r#"{{
  "cloud": "{cloud}",
  "api_version": "{version}",
  "operation": "{name}",
  "requests": [],
  "responses": [
    {{
      "id": "{id}",
      "source": "",
      "status": 404,
      "headers": [],
      "body": {{
        "text": "{{}}"
      }},
      "error": {{
        "type": "service",
        "kind": "not_found",
        "code": "",
        "message": "",
        "retry": "no"
      }}
    }}
  ]
}}
"#
    )
}
