"""Invocations, tasks, the settings of a function and custom domains of API 2023-03-30."""

from __future__ import annotations

import base64
import unittest
from typing import Any

from fc3_life_cycle import ARN, Fc3Case
from support import Response


class Invocations(Fc3Case):
    def invoke(
        self,
        function: str = "hello",
        event: bytes = b"",
        query: str = "",
        **headers: str,
    ) -> Response:
        extra = {f"x-fc-{n.replace('_', '-')}": v for n, v in headers.items()}
        path = f"/functions/{function}/invocations{query}"
        return self.ask("InvokeFunction", path, event, headers=extra)

    def test_a_function_sends_its_event_back(self) -> None:
        event = bytes(range(256))
        response = self.invoke(event=event, query="?qualifier=prod", log_type="Tail")
        self.assertEqual((response.status, response.body), (200, event))
        self.assertEqual(response.headers["x-fc-invocation-service-version"], "2")
        log = base64.b64decode(response.headers["x-fc-log-result"])
        self.assertIn(response.headers["x-fc-request-id"].encode(), log)
        code = self.made("GetFunctionCode", "/functions/hello/code?qualifier=2")
        self.assertEqual(response.headers["x-fc-code-checksum"], code["checksum"])
        self.assertEqual(self.invoke("demo%24hello", b"x").body, b"x")
        instances = self.made("ListInstances", "/functions/hello/instances")
        (instance,) = instances["instances"]
        self.assertEqual((instance["qualifier"], instance["versionId"]), ("prod", "2"))

    def test_failing_functions(self) -> None:
        for name, kind in (
            ("raises", "HandledInvocationError"),
            ("crashes", "UnhandledInvocationError"),
        ):
            self.assertEqual(self.invoke(name).headers["x-fc-error-type"], kind)
        long = b"x" * ((128 << 10) + 1)
        response = self.invoke(event=long, invocation_type="Async")
        self.assertRejected(response, 400, "EntityTooLarge")
        self.assertEqual(self.invoke(event=long).status, 200)
        for headers in ({"log_type": "All"}, {"invocation_type": "Soon"}):
            response = self.invoke(**headers)
            self.assertRejected(response, 400, "InvalidArgument")

    def test_invocations_can_be_disabled(self) -> None:
        path = "/functions/hello/invoke"
        body = {"reason": "maintenance", "abortOngoingRequest": True}
        done = self.made("DisableFunctionInvocation", f"{path}/disable", body)
        self.assertEqual(done, {"success": True})
        read = self.made("GetFunction", "/functions/hello")["invocationRestriction"]
        self.assertEqual((read["disable"], read["reason"]), (True, "maintenance"))
        self.assertRejected(self.invoke(), 403, "AccessDenied")
        self.made("EnableFunctionInvocation", f"{path}/enable")
        self.assertEqual(self.invoke().status, 200)

    def task(self, name: str = "crashes", task: str = "", event: bytes = b"e") -> str:
        headers = {"async_task_id": task} if task else {}
        response = self.invoke(name, event, invocation_type="Async", **headers)
        self.assertEqual((response.status, response.body), (202, b""))
        return response.headers.get("x-fc-async-task-id", "")

    def allow_tasks(self, function: str) -> None:
        path = f"/functions/{function}/async-invoke-config"
        self.made("PutAsyncInvokeConfig", path, {"asyncTask": True})

    def test_asynchronous(self) -> None:
        self.assertEqual(self.task(), "")
        response = self.invoke(invocation_type="Async", async_task_id="t")
        self.assertRejected(response, 400, "InvalidArgument")

    def test_tasks_run_for_a_while(self) -> None:
        for name, end in (("crashes", "Failed"), ("hello", "Succeeded")):
            self.allow_tasks(name)
            self.assertEqual(self.task(name, "order_1"), "order_1")
            again = self.invoke(name, invocation_type="Async", async_task_id="order_1")
            self.assertRejected(again, 400, "InvalidArgument")
            path = f"/functions/{name}/async-tasks/order_1"
            running = self.made("GetAsyncTask", path)
            self.assertEqual(
                (running["status"], running["taskPayload"]), ("Running", "e")
            )
            self.later(1)
            ended = self.made("GetAsyncTask", path)
            self.assertEqual((ended["status"], ended["durationMs"]), (end, 1000))
            response = self.ask("StopAsyncTask", f"{path}/stop")
            self.assertRejected(response, 412, "AsyncInvocationStopped")

    def test_stop_and_list_tasks(self) -> None:
        self.allow_tasks("hello")
        stopped = self.task("hello")
        path = "/functions/hello/async-tasks"
        self.gone("StopAsyncTask", f"{path}/{stopped}/stop")
        for name in ("b", "a"):
            self.later(10)
            self.task("hello", name)

        def listed(query: str) -> list[str]:
            tasks = self.made("ListAsyncTasks", f"{path}?{query}")["tasks"]
            return [task["taskId"] for task in tasks]

        self.assertEqual(listed(""), ["a", "b", stopped])
        self.assertEqual(listed("sortOrderByTime=asc"), [stopped, "b", "a"])
        self.assertEqual(listed("status=Stopped"), [stopped])
        self.assertEqual(listed("status=Running"), ["a"])
        self.assertEqual(listed("prefix=b"), ["b"])
        self.assertEqual(listed("qualifier=prod"), [])
        started = self.made("GetAsyncTask", f"{path}/b")["startedTime"]
        span = f"startedTimeBegin={started}&startedTimeEnd={started}"
        self.assertEqual(listed(span), ["b"])
        first = self.made("ListAsyncTasks", f"{path}?limit=2")
        self.assertIn("nextToken", first)
        self.assertNotIn("taskPayload", first["tasks"][0])
        full = self.made("ListAsyncTasks", f"{path}?includePayload=true")
        self.assertEqual(full["tasks"][0]["taskPayload"], "e")
        response = self.ask("GetAsyncTask", f"{path}/none")
        self.assertRejected(response, 404, "AsyncTaskNotFound")


class Settings(Fc3Case):
    def test_concurrency(self) -> None:
        path = "/functions/hello/concurrency"
        response = self.ask("GetConcurrencyConfig", path)
        self.assertRejected(response, 404, "OnDemandConfigNotFound")
        put = self.made("PutConcurrencyConfig", path, {"reservedConcurrency": 0})
        self.assertEqual(put, {"functionArn": f"{ARN}/hello", "reservedConcurrency": 0})
        self.assertEqual(self.made("GetConcurrencyConfig", path), put)
        invoked = self.ask("InvokeFunction", "/functions/hello/invocations")
        self.assertRejected(invoked, 429, "ResourceExhausted")
        listed = self.made("ListConcurrencyConfigs", "/concurrency-configs")
        self.assertEqual(listed["configs"], [put])
        self.gone("DeleteConcurrencyConfig", path)

    def of_qualifiers(self, path: str, put: str, body: Any) -> Any:
        """What the three settings by qualifier have in common."""
        made = self.made(put, f"{path}?qualifier=prod", body)
        self.assertEqual(made["functionArn"], f"{ARN}/hello/prod")
        self.made(put, path, body)
        response = self.ask(put, f"{path}?qualifier=beta", body)
        self.assertRejected(response, 404, "AliasNotFound")
        get = put.replace("Put", "Get")
        self.assertEqual(self.made(get, f"{path}?qualifier=prod"), made)
        every = put.replace("Put", "List") + "s"
        listing = f"/{path.rpartition('/')[2]}s"
        listed = self.made(every, f"{listing}?functionName=hello&limit=1")
        self.assertIn("nextToken", listed)
        self.gone(put.replace("Put", "Delete"), f"{path}?qualifier=prod")
        return made

    def test_provision(self) -> None:
        path = "/functions/hello/provision-config"
        none = self.made("GetProvisionConfig", path)
        self.assertEqual(none["functionArn"], "")
        made = self.of_qualifiers(path, "PutProvisionConfig", {"defaultTarget": 2})
        self.assertEqual((made["target"], made["current"]), (2, 2))
        policy = {"targetTrackingPolicies": [{"name": "p"}], "target": 1}
        response = self.ask("PutProvisionConfig", path, policy)
        self.assertRejected(response, 400, "InstanceMetricsRequired")
        for query, body in (("", {}), ("?qualifier=1", {"target": 1})):
            response = self.ask("PutProvisionConfig", path + query, body)
            self.assertRejected(response, 400, "InvalidArgument")

    def test_scaling(self) -> None:
        path = "/functions/hello/scaling-config"
        self.assertEqual(self.made("GetScalingConfig", path)["functionArn"], "")
        body = {"minInstances": 2, "enableOnDemandScaling": True}
        made = self.of_qualifiers(path, "PutScalingConfig", body)
        self.assertEqual((made["targetInstances"], made["currentError"]), (2, ""))

    def test_asynchronous_invocations(self) -> None:
        path = "/functions/hello/async-invoke-config"
        response = self.ask("GetAsyncInvokeConfig", path)
        self.assertRejected(response, 404, "AsyncConfigNotExists")
        failure = {"onFailure": {"destination": f"{ARN}/nodejs"}}
        body = {"maxAsyncRetryAttempts": 0, "destinationConfig": failure}
        made = self.of_qualifiers(path, "PutAsyncInvokeConfig", body)
        self.assertEqual(made["maxAsyncEventAgeInSeconds"], 86400)
        self.assertEqual(made["maxAsyncRetryAttempts"], 0)

    def test_resource_groups(self) -> None:
        body = {"ResourceId": f"{ARN}/hello", "NewResourceGroupId": "rg-2"}
        changed = self.made("ChangeResourceGroup", "/resource-groups", body)
        self.assertEqual(changed["NewResourceGroupId"], "rg-2")
        read = self.made("GetFunction", "/functions/hello")
        self.assertEqual(read["resourceGroupId"], "rg-2")


class Domains(Fc3Case):
    def test_from_creation_to_deletion(self) -> None:
        path = "/custom-domains"
        body = {"domainName": "*.example.com", "certConfig": {"privateKey": "pem"}}
        created = self.made("CreateCustomDomain", path, body)
        self.assertEqual(created["protocol"], "HTTP")
        self.assertEqual(created["certConfig"], {"privateKey": "pem"})
        again = self.ask("CreateCustomDomain", path, body)
        self.assertRejected(again, 409, "DomainNameAlreadyExists")
        item = f"{path}/%2A.example.com"
        self.assertEqual(self.made("GetCustomDomain", item), created)
        updated = self.made("UpdateCustomDomain", item, {"protocol": "HTTPS"})
        listed = self.made("ListCustomDomains", f"{path}?prefix=%2A.")
        self.assertEqual(listed["customDomains"], [updated])
        self.gone("DeleteCustomDomain", item)
        response = self.ask("GetCustomDomain", item)
        self.assertRejected(response, 404, "DomainNameNotFound")
        response = self.ask("CreateCustomDomain", path, {"domainName": "a/b"})
        self.assertRejected(response, 400, "InvalidArgument")


if __name__ == "__main__":
    unittest.main()
