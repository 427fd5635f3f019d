"""What the tests of the 2016-08-15 resources share."""

from __future__ import annotations

import base64
import json
from typing import Any

from reach import packages
from support import EmulatorCase, Response

ROOT = "/2016-08-15/services"
ZIP = base64.b64encode(packages.python("uploaded")).decode()
FUNCTION = {
    "functionName": "fn",
    "runtime": "python3",
    "handler": "index.handler",
    "code": {"zipFile": ZIP},
}
TRIGGER = {
    "triggerName": "timer",
    "triggerType": "timer",
    "triggerConfig": {"cronExpression": "0 0 4 * * *", "enable": True},
}


class LifeCycleCase(EmulatorCase):
    def ask(
        self, method: str, path: str, body: Any = None, etag: str | None = None
    ) -> Response:
        data = b"" if body is None else json.dumps(body).encode()
        extra = {"Content-Type": "application/json"} if data else {}
        if etag is not None:
            extra["If-Match"] = etag
        return self.fc(ROOT + path, method=method, body=data, extra=extra)

    def made(self, path: str, body: Any) -> Response:
        response = self.ask("POST", path, body)
        self.assertEqual(response.status, 200, response.body)
        return response

    def service(self, name: str = "svc") -> Response:
        return self.made("", {"serviceName": name})

    def function(self, **members: Any) -> Response:
        return self.made("/svc/functions", {**FUNCTION, **members})
