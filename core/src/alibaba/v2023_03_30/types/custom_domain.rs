//! Domains of your own.

use super::ROUTE_CONFIG;
use crate::alibaba::types::REQUEST_ID;
use crate::engine::table::{Absent, Enumeration, Field, Kind, Record, Word};

pub(crate) static DOMAIN_PROTOCOL: Enumeration = Enumeration::new(
    "DomainProtocol",
    &[
        Word::new("Http", "HTTP", "HTTP only."),
        Word::new("Https", "HTTPS", "HTTPS only."),
        Word::new("Both", "HTTP,HTTPS", "Both HTTP and HTTPS."),
    ],
)
.doc("The protocols that a custom domain supports.");

pub(crate) static DOMAIN_AUTH_TYPE: Enumeration = Enumeration::new(
    "DomainAuthType",
    &[
        Word::new(
            "Anonymous",
            "anonymous",
            "No authentication: anyone can send requests.",
        ),
        Word::new(
            "Function",
            "function",
            "Signature authentication: requests must be signed with an AccessKey pair of \
             the account.",
        ),
        Word::new(
            "Jwt",
            "jwt",
            "JWT authentication: requests must carry a JSON Web Token.",
        ),
    ],
)
.doc("The authentication type of a custom domain.");

pub(crate) static CUSTOM_DOMAIN: Record = Record::new(
    "CustomDomain",
    &[
        Field::member("account_id", "accountId", Kind::Text)
            .optional()
            .doc("The ID of the Alibaba Cloud account."),
        Field::member("api_version", "apiVersion", Kind::Text)
            .optional()
            .doc("The version of the API that created the domain, such as `2023-03-30`."),
        Field::member("auth_config", "authConfig", Kind::Record(&AUTH_CONFIG))
            .optional()
            .doc("The authentication configuration for requests to the domain."),
        Field::member("cert_config", "certConfig", Kind::Record(&CERT_CONFIG))
            .optional()
            .doc("The HTTPS certificate."),
        Field::member("cors_config", "corsConfig", Kind::Record(&CORS_CONFIG))
            .optional()
            .doc(
                "The cross-origin resource sharing (CORS) configuration. Known only from the \
                 vendor's Python SDK.",
            ),
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc("The creation time, in ISO 8601 format in UTC, such as `2023-04-01T08:15:27Z`."),
        Field::member("domain_name", "domainName", Kind::Text)
            .optional()
            .doc("The custom domain name, such as `www.example.com` or `*.example.com`."),
        Field::member("is_e2b", "isE2B", Kind::Bool)
            .optional()
            .doc("Whether the domain serves sandboxes. Known only from the vendor's Python SDK."),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("The time of the last modification, in the same format as `created_time`."),
        Field::member("protocol", "protocol", Kind::Word(&DOMAIN_PROTOCOL))
            .optional()
            .doc("The protocols that the domain supports."),
        Field::member("route_config", "routeConfig", Kind::Record(&ROUTE_CONFIG))
            .optional()
            .doc("The routes that map paths to functions."),
        Field::member("subdomain_count", "subdomainCount", Kind::Text)
            .optional()
            .doc("The number of subdomains, as a string."),
        Field::member("tls_config", "tlsConfig", Kind::Record(&TLS_CONFIG))
            .optional()
            .doc("The TLS versions and cipher suites."),
        Field::member("waf_config", "wafConfig", Kind::Record(&WAF_CONFIG))
            .optional()
            .doc("The web application firewall (WAF) configuration."),
        REQUEST_ID.doc("The request ID (`X-Fc-Request-Id`); absent from list items."),
    ],
)
.essential(&["domainName"])
.doc("A custom domain through which functions are invoked.");

pub(crate) static AUTH_CONFIG: Record = Record::new(
    "AuthConfig",
    &[
        Field::member("auth_info", "authInfo", Kind::Secret)
            .nullable()
            .doc(
                "The configuration for the authentication type, as a JSON string. Redacted when \
                 printed.",
            ),
        Field::member("auth_type", "authType", Kind::Word(&DOMAIN_AUTH_TYPE))
            .nullable()
            .doc("The authentication type."),
    ],
)
.doc("The authentication configuration of a custom domain.");

pub(crate) static CERT_CONFIG: Record = Record::new(
    "CertConfig",
    &[
        Field::member("cert_name", "certName", Kind::Text)
            .or(Absent::Empty)
            .doc("The name of the certificate; 1 to 128 characters."),
        Field::member("certificate", "certificate", Kind::Text)
            .or(Absent::Empty)
            .doc("The certificate and its chain, in PEM format; at most 20,480 characters."),
        Field::member("private_key", "privateKey", Kind::Secret)
            .or(Absent::Empty)
            .doc(
                "The private key of the certificate, in PEM format; at most 4,096 characters. \
                 Redacted when printed.",
            ),
    ],
)
.doc("An HTTPS certificate and its private key.");

pub(crate) static CORS_CONFIG: Record = Record::new(
    "CORSConfig",
    &[
        Field::member("allow_credentials", "allowCredentials", Kind::Bool)
            .nullable()
            .doc("Whether browsers can send credentials, such as cookies."),
        Field::member("allow_headers", "allowHeaders", Kind::List(&Kind::Text))
            .nullable()
            .doc("The request headers that cross-origin requests can use."),
        Field::member("allow_methods", "allowMethods", Kind::List(&Kind::Text))
            .nullable()
            .doc("The HTTP methods that cross-origin requests can use."),
        Field::member("allow_origins", "allowOrigins", Kind::List(&Kind::Text))
            .nullable()
            .doc("The origins that can send cross-origin requests."),
        Field::member("expose_headers", "exposeHeaders", Kind::List(&Kind::Text))
            .nullable()
            .doc("The response headers that scripts can read."),
        Field::member("max_age", "maxAge", Kind::Int)
            .nullable()
            .doc("The time for which browsers can cache this configuration, in seconds."),
    ],
)
.doc("A cross-origin resource sharing (CORS) configuration.");

pub(crate) static TLS_CONFIG: Record = Record::new(
    "TLSConfig",
    &[
        Field::member("cipher_suites", "cipherSuites", Kind::List(&Kind::Text))
            .or(Absent::Empty)
            .doc("The cipher suites, such as `TLS_RSA_WITH_AES_128_CBC_SHA`."),
        Field::member("max_version", "maxVersion", Kind::Text)
            .nullable()
            .doc("The maximum TLS version: `TLSv1.2` or `TLSv1.3`."),
        Field::member("min_version", "minVersion", Kind::Text)
            .or(Absent::Empty)
            .doc("The minimum TLS version: `TLSv1.2` or `TLSv1.3`."),
    ],
)
.doc("The TLS versions and cipher suites of a custom domain.");

pub(crate) static WAF_CONFIG: Record = Record::new(
    "WAFConfig",
    &[Field::member("enable_waf", "enableWAF", Kind::Bool)
        .nullable()
        .doc("Whether the WAF is enabled.")],
)
.doc("The web application firewall (WAF) configuration of a custom domain.");
