"""/services: create, list, get, update, delete"""

from __future__ import annotations

from ...message import ApiError, Response
from ...routing import Call
from ..arguments import check_etag, members, name_of, page
from ..state import Account, Members, Record, split_qualifier
from .response import deleted, resource, times
from .table import routes

FIELDS = {
    "description": str,
    "role": str,
    "internetAccess": bool,
    "logConfig": {
        "project": str,
        "logstore": str,
        "enableRequestMetrics": bool,
        "enableInstanceMetrics": bool,
    },
    "vpcConfig": {"vpcId": str, "vSwitchIds": [str], "securityGroupId": str},
    "nasConfig": {
        "userId": int,
        "groupId": int,
        "mountPoints": [{"serverAddr": str, "mountDir": str}],
    },
    "tracingConfig": dict,
}
DEFAULTS: Members = {
    "description": "",
    "role": "",
    "internetAccess": True,
    "logConfig": {"project": "", "logstore": ""},
    "vpcConfig": {"vpcId": "", "vSwitchIds": [], "securityGroupId": ""},
    "nasConfig": {"userId": -1, "groupId": -1, "mountPoints": []},
}


@routes.operation("CreateService", "POST", "/services")
def create_service(call: Call[Account]) -> Response:
    given = members(call.request, {"serviceName": str, **FIELDS}, ("serviceName",))
    service = call.state.add_service(name_of(given, "serviceName"), given)
    return resource(service, _described(service, service.members))


@routes.operation("ListServices", "GET", "/services")
def list_services(call: Call[Account]) -> Response:
    shown, more = page(call.request, call.state.services)
    services = [_described(record, record.members) for record in shown]
    return Response.of_json({"services": services, **more})


@routes.operation("GetService", "GET", "/services/{service}")
def get_service(call: Call[Account]) -> Response:
    name, qualifier = split_qualifier(call.parameters["service"])
    service = call.state.service(name)
    settings = call.state.members_at(service, qualifier)
    return resource(service, _described(service, settings))


@routes.operation("UpdateService", "PUT", "/services/{service}")
def update_service(call: Call[Account]) -> Response:
    service = call.state.service(call.parameters["service"])
    given = members(call.request, FIELDS)
    check_etag(call.request, service)
    service.members.update(given)
    call.state.touch(service)
    return resource(service, _described(service, service.members))


@routes.operation("DeleteService", "DELETE", "/services/{service}")
def delete_service(call: Call[Account]) -> Response:
    service = call.state.service(call.parameters["service"])
    check_etag(call.request, service)
    if service.functions:
        raise ApiError(409, "ServiceNotEmpty", "the service has functions")
    del call.state.services[service.name]
    return deleted()


def _described(service: Record, settings: Members) -> Members:
    return {
        "serviceName": service.name,
        "serviceId": service.id,
        **DEFAULTS,
        **settings,
        **times(service),
    }
