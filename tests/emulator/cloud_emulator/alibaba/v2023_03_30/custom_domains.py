"""/custom-domains: create, list, get, update, delete"""

from __future__ import annotations

import re

from ... import accounts
from ...message import ApiError, Response
from ...routing import Call
from ..arguments import invalid, members
from ..state import Members
from .pages import page
from .state import Account, Record, times
from .table import routes

_RULE = {"match": str, "replacement": str}
UPDATE_FIELDS = {
    "authConfig": {"authType": str, "authInfo": str},
    "certConfig": {"certName": str, "certificate": str, "privateKey": str},
    "corsConfig": {
        "allowCredentials": bool,
        "allowHeaders": [str],
        "allowMethods": [str],
        "allowOrigins": [str],
        "exposeHeaders": [str],
        "maxAge": int,
    },
    "protocol": str,
    "routeConfig": {
        "routes": [
            {
                "path": str,
                "functionName": str,
                "qualifier": str,
                "methods": [str],
                "rewriteConfig": {
                    "equalRules": [_RULE],
                    "regexRules": [_RULE],
                    "wildcardRules": [_RULE],
                },
            }
        ]
    },
    "tlsConfig": {"cipherSuites": [str], "minVersion": str, "maxVersion": str},
    "wafConfig": {"enableWAF": bool},
}
CREATE_FIELDS = {"domainName": str, "isE2B": bool, **UPDATE_FIELDS}
ITEM = "/custom-domains/{domain}"

_NAME = re.compile(r"(\*\.)?[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+")


@routes.operation("CreateCustomDomain", "POST", "/custom-domains")
def create_custom_domain(call: Call[Account]) -> Response:
    given = members(call.request, CREATE_FIELDS, ("domainName",))
    name = str(given.pop("domainName"))
    if not _NAME.fullmatch(name):
        raise invalid("domainName must be a domain name")
    if name in call.state.domains:
        raise ApiError(
            409, "DomainNameAlreadyExists", f"domain name '{name}' already exists"
        )
    domain = Record(name, given, *call.state.birth())
    call.state.domains[name] = domain
    return Response.of_json(_described(domain))


@routes.operation("ListCustomDomains", "GET", "/custom-domains")
def list_custom_domains(call: Call[Account]) -> Response:
    shown, more = page(call.request, call.state.domains)
    return Response.of_json({"customDomains": [_described(d) for d in shown], **more})


@routes.operation("GetCustomDomain", "GET", ITEM)
def get_custom_domain(call: Call[Account]) -> Response:
    return Response.of_json(_described(_domain(call)))


@routes.operation("UpdateCustomDomain", "PUT", ITEM)
def update_custom_domain(call: Call[Account]) -> Response:
    domain = _domain(call)
    domain.members.update(members(call.request, UPDATE_FIELDS))
    domain.modified = call.state.now()
    return Response.of_json(_described(domain))


@routes.operation("DeleteCustomDomain", "DELETE", ITEM)
def delete_custom_domain(call: Call[Account]) -> Response:
    del call.state.domains[_domain(call).name]
    return Response(204)


def _domain(call: Call[Account]) -> Record:
    name = call.parameters["domain"]
    found = call.state.domains.get(name)
    if found is None:
        raise ApiError(
            404, "DomainNameNotFound", f"domain name '{name}' does not exist."
        )
    return found


def _described(domain: Record) -> Members:
    return {
        "domainName": domain.name,
        "accountId": accounts.ALIBABA_ACCOUNT_ID,
        "apiVersion": "2023-03-30",
        "protocol": "HTTP",
        "authConfig": None,
        "certConfig": None,
        "routeConfig": {"routes": None},
        **domain.members,
        **times(domain),
    }
