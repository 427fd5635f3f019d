//! `POST /2023-03-30/custom-domains`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `CreateCustomDomain`.

use super::types::{
    AUTH_CONFIG, CERT_CONFIG, CORS_CONFIG, CUSTOM_DOMAIN, DOMAIN_PROTOCOL, ROUTE_CONFIG,
    TLS_CONFIG, WAF_CONFIG,
};
use crate::checks;
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static CREATE_CUSTOM_DOMAIN: Operation = Operation::new(
    "CreateCustomDomain",
    "POST",
    "/2023-03-30/custom-domains",
    &[
        Field::member("domain_name", "domainName", Kind::Text)
            .check(checks::name)
            .doc(
                "The custom domain name, such as `www.example.com` or `*.example.com`; 1 to 256 \
                 characters.",
            ),
        Field::member("auth_config", "authConfig", Kind::Record(&AUTH_CONFIG))
            .nullable()
            .doc("The authentication configuration for requests to the domain."),
        Field::member("cert_config", "certConfig", Kind::Record(&CERT_CONFIG))
            .nullable()
            .doc("The HTTPS certificate."),
        Field::member("cors_config", "corsConfig", Kind::Record(&CORS_CONFIG))
            .nullable()
            .doc(
                "The cross-origin resource sharing (CORS) configuration. Known only from the \
                 vendor's Python SDK.",
            ),
        Field::member("is_e2b", "isE2B", Kind::Bool)
            .nullable()
            .doc("Whether the domain serves sandboxes. Known only from the vendor's Python SDK."),
        Field::member("protocol", "protocol", Kind::Word(&DOMAIN_PROTOCOL))
            .nullable()
            .doc("The protocols that the domain supports."),
        Field::member("route_config", "routeConfig", Kind::Record(&ROUTE_CONFIG))
            .nullable()
            .doc("The routes that map paths to functions."),
        Field::member("tls_config", "tlsConfig", Kind::Record(&TLS_CONFIG))
            .nullable()
            .doc("The TLS versions and cipher suites."),
        Field::member("waf_config", "wafConfig", Kind::Record(&WAF_CONFIG))
            .nullable()
            .doc("The web application firewall (WAF) configuration."),
    ],
    &CUSTOM_DOMAIN,
)
.doc("Creates a custom domain through which functions are invoked.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `CreateCustomDomain`.");
