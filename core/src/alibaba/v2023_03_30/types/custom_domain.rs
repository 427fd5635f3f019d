//! Domains of your own.

use super::ROUTE_CONFIG;
use crate::alibaba::types::REQUEST_ID;
use crate::engine::table::{Absent, Enumeration, Field, Kind, Record, Word};

pub(crate) static DOMAIN_PROTOCOL: Enumeration = Enumeration::new(
    "DomainProtocol",
    &[
        Word::new("Http", "HTTP", "HTTP alone."),
        Word::new("Https", "HTTPS", "HTTPS alone."),
        Word::new("Both", "HTTP,HTTPS", "Both."),
    ],
)
.doc("What a domain is served by.");

pub(crate) static DOMAIN_AUTH_TYPE: Enumeration = Enumeration::new(
    "DomainAuthType",
    &[
        Word::new("Anonymous", "anonymous", "Everybody."),
        Word::new(
            "Function",
            "function",
            "Who signs the request with keys of the account.",
        ),
        Word::new("Jwt", "jwt", "Who has a JSON Web Token."),
    ],
)
.doc("Who may call the functions of a domain.");

pub(crate) static CUSTOM_DOMAIN: Record = Record::new(
    "CustomDomain",
    &[
        Field::member("account_id", "accountId", Kind::Text)
            .optional()
            .doc("Id of the account."),
        Field::member("api_version", "apiVersion", Kind::Text)
            .optional()
            .doc("Version of the API that made it, such as `2023-03-30`."),
        Field::member("auth_config", "authConfig", Kind::Record(&AUTH_CONFIG))
            .optional()
            .doc("Who may call."),
        Field::member("cert_config", "certConfig", Kind::Record(&CERT_CONFIG))
            .optional()
            .doc("The certificate."),
        Field::member("cors_config", "corsConfig", Kind::Record(&CORS_CONFIG))
            .optional()
            .doc("What pages of other origins may do; known from the Python SDK."),
        Field::member("created_time", "createdTime", Kind::Text)
            .optional()
            .doc("Time of creation, such as `2023-04-01T08:15:27Z`."),
        Field::member("domain_name", "domainName", Kind::Text)
            .optional()
            .doc("The domain, such as `www.example.com` or `*.example.com`."),
        Field::member("is_e2b", "isE2B", Kind::Bool)
            .optional()
            .doc("Whether sandboxes are served; known from the Python SDK."),
        Field::member("last_modified_time", "lastModifiedTime", Kind::Text)
            .optional()
            .doc("Time of the last change, in the same form."),
        Field::member("protocol", "protocol", Kind::Word(&DOMAIN_PROTOCOL))
            .optional()
            .doc("What it is served by."),
        Field::member("route_config", "routeConfig", Kind::Record(&ROUTE_CONFIG))
            .optional()
            .doc("Which function serves which path."),
        Field::member("subdomain_count", "subdomainCount", Kind::Text)
            .optional()
            .doc("How many domains are below it."),
        Field::member("tls_config", "tlsConfig", Kind::Record(&TLS_CONFIG))
            .optional()
            .doc("Versions and ciphers of TLS."),
        Field::member("waf_config", "wafConfig", Kind::Record(&WAF_CONFIG))
            .optional()
            .doc("The web application firewall."),
        REQUEST_ID.doc("Id of the request (`X-Fc-Request-Id`); absent in lists."),
    ],
)
.essential(&["domainName"])
.doc("A domain of your own that functions are called by.");

pub(crate) static AUTH_CONFIG: Record = Record::new(
    "AuthConfig",
    &[
        Field::member("auth_info", "authInfo", Kind::Secret)
            .nullable()
            .doc("What that kind needs, JSON as a string, which is not printed."),
        Field::member("auth_type", "authType", Kind::Word(&DOMAIN_AUTH_TYPE))
            .nullable()
            .doc("Who may call."),
    ],
)
.doc("Who may call the functions of a domain.");

pub(crate) static CERT_CONFIG: Record = Record::new(
    "CertConfig",
    &[
        Field::member("cert_name", "certName", Kind::Text)
            .or(Absent::Empty)
            .doc("Name of the certificate; 1 to 128 characters."),
        Field::member("certificate", "certificate", Kind::Text)
            .or(Absent::Empty)
            .doc(
                "The certificate and those that vouch for it, in PEM; at most 20480 \
                 characters.",
            ),
        Field::member("private_key", "privateKey", Kind::Secret)
            .or(Absent::Empty)
            .doc("Its private key, in PEM, which is not printed; at most 4096 characters."),
    ],
)
.doc("A certificate with its private key.");

pub(crate) static CORS_CONFIG: Record = Record::new(
    "CORSConfig",
    &[
        Field::member("allow_credentials", "allowCredentials", Kind::Bool)
            .nullable()
            .doc("Whether a browser may send cookies."),
        Field::member("allow_headers", "allowHeaders", Kind::List(&Kind::Text))
            .nullable()
            .doc("Headers that may be sent."),
        Field::member("allow_methods", "allowMethods", Kind::List(&Kind::Text))
            .nullable()
            .doc("Methods that may be used."),
        Field::member("allow_origins", "allowOrigins", Kind::List(&Kind::Text))
            .nullable()
            .doc("Pages that may call."),
        Field::member("expose_headers", "exposeHeaders", Kind::List(&Kind::Text))
            .nullable()
            .doc("Headers that may be read."),
        Field::member("max_age", "maxAge", Kind::Int)
            .nullable()
            .doc("How long a browser may keep that, in seconds."),
    ],
)
.doc("What pages of other origins may do.");

pub(crate) static TLS_CONFIG: Record = Record::new(
    "TLSConfig",
    &[
        Field::member("cipher_suites", "cipherSuites", Kind::List(&Kind::Text))
            .or(Absent::Empty)
            .doc("Ciphers, such as `TLS_RSA_WITH_AES_128_CBC_SHA`."),
        Field::member("max_version", "maxVersion", Kind::Text)
            .nullable()
            .doc("Newest version: `TLSv1.2` or `TLSv1.3`."),
        Field::member("min_version", "minVersion", Kind::Text)
            .or(Absent::Empty)
            .doc("Oldest version: `TLSv1.2` or `TLSv1.3`."),
    ],
)
.doc("Versions and ciphers of TLS.");

pub(crate) static WAF_CONFIG: Record = Record::new(
    "WAFConfig",
    &[Field::member("enable_waf", "enableWAF", Kind::Bool)
        .nullable()
        .doc("Whether it is on.")],
)
.doc("The web application firewall.");
