//! Names of one thing in several languages, and of the files that it is in.

use faaswire::describe::ServiceTable;

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

/// `GetFunctionCode` to `get_function_code`; `ListVPCs` to `list_vpcs`, `GetVPCConfig` to
/// `get_vpc_config`.
pub(crate) fn snake(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut snake = String::new();
    for (at, letter) in letters.iter().enumerate() {
        let after_small = at > 0 && !letters[at - 1].is_uppercase();
        // The last capital of several begins a word, unless it is followed by the `s` of a plural.
        let rest = letters.get(at + 1..).unwrap_or_default();
        let is_plural = match rest {
            ['s', after @ ..] => after.first().is_none_or(|next| next.is_uppercase()),
            _ => false,
        };
        let before_small = !is_plural && rest.first().is_some_and(|next| next.is_lowercase());
        if letter.is_uppercase() && at > 0 && (after_small || before_small) {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

/// `GetFunctionCode` to `GET_FUNCTION_CODE`
pub(crate) fn screaming(name: &str) -> String {
    snake(name).to_uppercase()
}

/// `FunctionCompute2016` to `function_compute_2016`: the module of a service.
pub(crate) fn service_module(name: &str) -> String {
    let year = name.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    match name.split_at(year) {
        (name, "") => snake(name),
        (name, year) => format!("{}_{year}", snake(name)),
    }
}

/// `2016-08-15` to `v2016_08_15`, `2` to `v2`: the module of a version.
pub(crate) fn version_module(version: &str) -> String {
    let version = version.replace('-', "_");
    format!("v{}", version.trim_start_matches('v'))
}

/// The file of a service's table, from the root.
pub(crate) fn service_file(service: &ServiceTable) -> String {
    let module = service_module(service.name);
    format!("core/src/{}/{module}.rs", service.cloud.as_str())
}

/// The folder of the tables of a service's operations, from the root.
pub(crate) fn version_folder(service: &ServiceTable) -> String {
    let version = version_module(service.version);
    format!("core/src/{}/{version}", service.cloud.as_str())
}

/// The file of an operation's table, from the root.
pub(crate) fn operation_file(service: &ServiceTable, operation: &str) -> String {
    format!("{}/{}.rs", version_folder(service), snake(operation))
}

/// The name as Rust writes it.
pub(crate) fn raw(name: &str) -> String {
    match name {
        "type" | "match" | "ref" | "move" | "use" | "in" | "loop" | "static" | "enum"
        | "override" => {
            format!("r#{name}")
        }
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

    #[test]
    fn makes_snake_case() {
        assert_eq!(snake("GetFunctionCode"), "get_function_code");
        assert_eq!(snake("CodeSha256"), "code_sha256");
        assert_eq!(snake("ListVPCs"), "list_vpcs");
        assert_eq!(snake("GetVPCConfig"), "get_vpc_config");
        assert_eq!(snake("VPCsOfOne"), "vpcs_of_one");
        assert_eq!(snake("Url"), "url");
        assert_eq!(service_module("FunctionGraph"), "function_graph");
        assert_eq!(
            service_module("FunctionCompute2016"),
            "function_compute_2016"
        );
    }
}
