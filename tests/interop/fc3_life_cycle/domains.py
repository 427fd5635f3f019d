"""Custom domains with a certificate, whose key comes back."""

from __future__ import annotations

from exchange import Members
from fc_life_cycle.step import step, token_of

WWW: Members = {"domain_name": "www.example.com"}
WILD: Members = {"domain_name": "*.example.com"}

STEPS = (
    step(
        "create_custom_domain",
        "full",
        **WWW,
        protocol="HTTP,HTTPS",
        route_config={
            "routes": [
                {
                    "path": "/resize/*",
                    "function_name": "resize",
                    "qualifier": "prod",
                    "methods": ["GET", "POST"],
                    "rewrite_config": {
                        "equal_rules": [{"match": "/a", "replacement": "/b"}],
                        "regex_rules": [{"match": "^/x", "replacement": "/y"}],
                        "wildcard_rules": [{"match": "/c/*", "replacement": "/d"}],
                    },
                }
            ]
        },
        cert_config={
            "cert_name": "mine",
            "certificate": "not a certificate",
            "private_key": "not a key",
        },
        tls_config={
            "min_version": "TLSv1.2",
            "max_version": "TLSv1.3",
            "cipher_suites": ["TLS_RSA_WITH_AES_128_CBC_SHA"],
        },
        auth_config={"auth_type": "anonymous", "auth_info": "{}"},
        waf_config={"enable_waf": True},
    ),
    step("create_custom_domain", "wild", **WILD, protocol="HTTP"),
    step(
        "create_custom_domain",
        "again",
        **WILD,
        protocol="HTTP",
        rejection="DomainNameAlreadyExists",
    ),
    step("get_custom_domain", "full", **WWW),
    step("list_custom_domains", "first", limit=1),
    step(
        "list_custom_domains",
        "next",
        limit=1,
        next_token=token_of("list_custom_domains-first"),
    ),
    step(
        "update_custom_domain",
        "wild",
        **WILD,
        protocol="HTTPS",
        waf_config={"enable_waf": False},
    ),
    step("delete_custom_domain", "wild", **WILD),
    step("get_custom_domain", "missing", **WILD, rejection="DomainNameNotFound"),
)
