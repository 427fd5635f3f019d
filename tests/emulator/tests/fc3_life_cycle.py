"""What the tests of API 2023-03-30 share."""

from __future__ import annotations

import json
from typing import Any

from life_cycle import ZIP
from reach import fc3_routes
from support import EmulatorCase, Response

ROOT = "/2023-03-30"
ARN = "acs:fc:cn-shanghai:1234567890123456:functions"
FUNCTION = {
    "functionName": "fn",
    "runtime": "python3.10",
    "handler": "index.handler",
    "code": {"zipFile": ZIP},
}
CONTAINER = {
    "functionName": "img",
    "runtime": "custom-container",
    "handler": "none",
    "customContainerConfig": {"image": "registry.example/ns/app:v1", "port": 9000},
}


class Fc3Case(EmulatorCase):
    def ask(
        self, operation: str, path: str, body: Any = None, **options: Any
    ) -> Response:
        """The method is that which the table of the operations has."""
        extra = {"x-acs-version": "2023-03-30", "x-acs-action": operation}
        extra.update(options.pop("headers", {}))
        data = body if isinstance(body, bytes) else b""
        if body is not None and not isinstance(body, bytes):
            data = json.dumps(body, ensure_ascii=False).encode()
            extra["content-type"] = "application/json; charset=utf-8"
        method = options.pop("method", fc3_routes.methods[operation])
        target = ROOT + path
        return self.acs3(target, method=method, body=data, extra=extra, **options)

    def made(self, operation: str, path: str, body: Any = None) -> Any:
        response = self.ask(operation, path, body)
        self.assertEqual(response.status, 200, response.body)
        return response.json

    def gone(self, operation: str, path: str) -> None:
        response = self.ask(operation, path)
        self.assertEqual((response.status, response.body), (204, b""))

    def function(self, **members: Any) -> Any:
        return self.made("CreateFunction", "/functions", {**FUNCTION, **members})

    def later(self, seconds: float) -> None:
        self.emulator.backend.clock.offset += seconds
