"""PUT /resource-groups"""

from __future__ import annotations

from ...message import Response
from ...routing import Call
from ..arguments import members
from .state import Account
from .table import routes
from .tags import function_of

FIELDS = {"NewResourceGroupId": str, "ResourceId": str, "ResourceType": str}


@routes.operation("ChangeResourceGroup", "PUT", "/resource-groups")
def change_resource_group(call: Call[Account]) -> Response:
    required = ("NewResourceGroupId", "ResourceId")
    given = members(call.request, FIELDS, required)
    function = function_of(call.state, str(given["ResourceId"]))
    before, function.group = function.group, str(given["NewResourceGroupId"])
    return Response.of_json(
        {
            "OldResourceGroupId": before,
            "NewResourceGroupId": function.group,
            "ResourceId": given["ResourceId"],
        }
    )
