"""The states that a function of API 2023-03-30 goes through until its code is live."""

from __future__ import annotations

import unittest

from fc3_life_cycle import CONTAINER, Fc3Case


class States(Fc3Case):
    def state(self, name: str = "img") -> tuple[str, str]:
        read = self.made("GetFunction", f"/functions/{name}")
        return read["state"], read["lastUpdateStatus"]

    def test_an_image_takes_its_time(self) -> None:
        created = self.made("CreateFunction", "/functions", CONTAINER)
        self.assertEqual(created["state"], "Pending")
        self.assertEqual(created["stateReasonCode"], "Creating")
        for operation, path in (
            ("UpdateFunction", "/functions/img"),
            ("PublishFunctionVersion", "/functions/img/versions"),
            ("InvokeFunction", "/functions/img/invocations"),
        ):
            response = self.ask(operation, path, {})
            self.assertRejected(response, 409, "ConcurrentUpdateError")
        self.later(2)
        self.assertEqual(self.state(), ("Active", "Successful"))
        invoked = self.ask("InvokeFunction", "/functions/img/invocations", b"x")
        self.assertEqual(invoked.body, b"x")
        updated = self.made("UpdateFunction", "/functions/img", {"timeout": 9})
        self.assertEqual(updated["lastUpdateStatus"], "InProgress")
        self.assertEqual(self.state(), ("Active", "InProgress"))
        self.later(1.9)
        again = self.ask("UpdateFunction", "/functions/img", {"timeout": 8})
        self.assertRejected(again, 409, "ConcurrentUpdateError")
        self.later(0.1)
        self.assertEqual(self.state(), ("Active", "Successful"))

    def test_an_image_that_is_not_there(self) -> None:
        config = {"image": "registry.example/ns/app:absent"}
        body = {**CONTAINER, "customContainerConfig": config}
        self.made("CreateFunction", "/functions", body)
        self.later(2)
        self.assertEqual(self.state(), ("Failed", "Failed"))
        invoked = self.ask("InvokeFunction", "/functions/img/invocations")
        self.assertRejected(invoked, 412, "CAExited")
        good = {"customContainerConfig": CONTAINER["customContainerConfig"]}
        self.made("UpdateFunction", "/functions/img", good)
        self.later(2)
        self.assertEqual(self.state(), ("Active", "Successful"))
        bad = {"customContainerConfig": config}
        self.made("UpdateFunction", "/functions/img", bad)
        self.later(2)
        self.assertEqual(self.state(), ("Active", "Failed"))
        # What ran before runs on.
        invoked = self.ask("InvokeFunction", "/functions/img/invocations", b"x")
        self.assertEqual((invoked.status, invoked.body), (200, b"x"))

    def test_code_before_an_update_runs_until_it_is_done(self) -> None:
        first = self.function(functionName="slow-fn")["codeChecksum"]
        self.later(2)
        code = {"ossBucketName": "demo-code", "ossObjectName": "hello.zip"}
        body = {"code": code}
        second = self.made("UpdateFunction", "/functions/slow-fn", body)
        path = "/functions/slow-fn/invocations"
        runs = self.ask("InvokeFunction", path).headers["x-fc-code-checksum"]
        self.assertEqual(runs, first)
        self.later(2)
        runs = self.ask("InvokeFunction", path).headers["x-fc-code-checksum"]
        self.assertEqual(runs, second["codeChecksum"])

    def test_an_idle_function_wakes(self) -> None:
        self.assertEqual(self.state("idle"), ("Inactive", "Successful"))
        self.ask("InvokeFunction", "/functions/idle/invocations")
        self.assertEqual(self.state("idle"), ("Active", "Successful"))
        self.assertEqual(self.state("broken"), ("Failed", "Failed"))


if __name__ == "__main__":
    unittest.main()
