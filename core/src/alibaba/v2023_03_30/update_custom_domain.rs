//! `PUT /2023-03-30/custom-domains/{domainName}`
//!
//! Source: "API reference of Function Compute 3.0", 2023-03-30, `UpdateCustomDomain`.

use super::fields::DOMAIN_NAME;
use super::types::{
    AUTH_CONFIG, CERT_CONFIG, CORS_CONFIG, CUSTOM_DOMAIN, DOMAIN_PROTOCOL, ROUTE_CONFIG,
    TLS_CONFIG, WAF_CONFIG,
};
use crate::engine::table::{Field, Kind, Operation};

pub(crate) static UPDATE_CUSTOM_DOMAIN: Operation = Operation::new(
    "UpdateCustomDomain",
    "PUT",
    "/2023-03-30/custom-domains/{domain_name}",
    &[
        DOMAIN_NAME,
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
.doc("Updates a custom domain. Settings that are not given keep their values.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `UpdateCustomDomain`.");
