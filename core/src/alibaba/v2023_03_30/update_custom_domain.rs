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
            .doc("Who may call."),
        Field::member("cert_config", "certConfig", Kind::Record(&CERT_CONFIG))
            .nullable()
            .doc("The certificate."),
        Field::member("cors_config", "corsConfig", Kind::Record(&CORS_CONFIG))
            .nullable()
            .doc("What pages of other origins may do; known from the Python SDK."),
        Field::member("protocol", "protocol", Kind::Word(&DOMAIN_PROTOCOL))
            .nullable()
            .doc("What it is served by."),
        Field::member("route_config", "routeConfig", Kind::Record(&ROUTE_CONFIG))
            .nullable()
            .doc("Which function serves which path."),
        Field::member("tls_config", "tlsConfig", Kind::Record(&TLS_CONFIG))
            .nullable()
            .doc("Versions and ciphers of TLS."),
        Field::member("waf_config", "wafConfig", Kind::Record(&WAF_CONFIG))
            .nullable()
            .doc("The web application firewall."),
    ],
    &CUSTOM_DOMAIN,
)
.doc("Updates a domain; what is not given stays as it is.")
.source("\"API reference of Function Compute 3.0\", 2023-03-30, `UpdateCustomDomain`.");
