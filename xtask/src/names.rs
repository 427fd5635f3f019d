//! Names of one thing in several languages.

/// `service_name` to `serviceName`
pub(crate) fn camel(snake: &str) -> String {
    let mut parts = snake.split('_');
    let mut name = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut chars = part.chars();
        name.extend(chars.next().map(|c| c.to_ascii_uppercase()));
        name.push_str(chars.as_str());
    }
    name
}

/// The name as Rust writes it.
pub(crate) fn raw(name: &str) -> String {
    match name {
        "type" => format!("r#{name}"),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_camel_case() {
        assert_eq!(camel("service_name"), "serviceName");
        assert_eq!(camel("x_fc_trace_id"), "xFcTraceId");
        assert_eq!(camel("code_sha256"), "codeSha256");
        assert_eq!(camel("url"), "url");
    }
}
