"""Hosts, headers, faults and the table of operations of API 2023-03-30."""

from __future__ import annotations

import unittest

from fc3_life_cycle import Fc3Case
from reach import fc3_routes


class Front(Fc3Case):
    def test_hosts(self) -> None:
        path = "/functions/hello"
        for host in (
            "fcv3.cn-shanghai.aliyuncs.com",
            "fcv3-vpc.cn-shanghai.aliyuncs.com",
            "cn-hangzhou-finance.fc.aliyuncs.com",
            "1234567890123456.cn-shanghai.fc.aliyuncs.com",
            "1234567890123456.cn-shanghai-internal.fc.aliyuncs.com",
        ):
            with self.subTest(host):
                response = self.ask("GetFunction", path, host=host)
                self.assertEqual(response.status, 200, response.body)
        # Where the SDKs go astray.
        for host in ("fc.aliyuncs.com", "fc.cn-shanghai.aliyuncs.com"):
            response = self.ask("GetFunction", path, host=host)
            self.assertRejected(response, 404, "PathNotSupported")
        other = "99.cn-shanghai.fc.aliyuncs.com"
        self.assertRejected(
            self.ask("GetFunction", path, host=other), 403, "AccessDenied"
        )

    def test_the_headers_must_name_the_operation(self) -> None:
        headers = {"x-acs-action": "DeleteFunction"}
        response = self.ask("GetFunction", "/functions/hello", headers=headers)
        self.assertRejected(response, 400, "InvalidArgument")

    def test_a_wrong_signature_changes_nothing(self) -> None:
        response = self.ask(
            "DeleteFunction", "/functions/nodejs", leave_unsigned="x-acs-action"
        )
        self.assertRejected(response, 403, "SignatureNotMatch")
        self.made("GetFunction", "/functions/nodejs")

    def test_throttling_names_its_own_header(self) -> None:
        self.order("alibaba", "throttle", operation="ListFunctions", retry_after=7)
        response = self.ask("ListFunctions", "/functions")
        self.assertRejected(response, 429, "Throttling")
        self.assertEqual(response.headers["x-acs-retry-after"], "7")
        self.order("alibaba", "busy", operation="UpdateFunction")
        response = self.ask("UpdateFunction", "/functions/hello", {})
        self.assertRejected(response, 409, "ConcurrentUpdateError")
        response = self.ask("GetFunction", "/functions/fault-server_error")
        self.assertRejected(response, 500, "InternalServerError")

    def test_the_operations(self) -> None:
        beyond = """
            GetConcurrencyConfig PutConcurrencyConfig DeleteConcurrencyConfig
            GetProvisionConfig PutProvisionConfig DeleteProvisionConfig
            GetScalingConfig PutScalingConfig DeleteScalingConfig
            GetAsyncInvokeConfig PutAsyncInvokeConfig DeleteAsyncInvokeConfig
            ListConcurrencyConfigs ListProvisionConfigs ListScalingConfigs
            ListAsyncInvokeConfigs GetAsyncTask ListAsyncTasks StopAsyncTask
            ChangeResourceGroup EnableFunctionInvocation DisableFunctionInvocation
            ListInstances CreateCustomDomain ListCustomDomains GetCustomDomain
            UpdateCustomDomain DeleteCustomDomain
        """
        named = """
            CreateFunction ListFunctions GetFunction UpdateFunction DeleteFunction
            GetFunctionCode InvokeFunction PublishFunctionVersion
            ListFunctionVersions DeleteFunctionVersion CreateAlias ListAliases
            GetAlias UpdateAlias DeleteAlias CreateTrigger ListTriggers GetTrigger
            UpdateTrigger DeleteTrigger CreateLayerVersion ListLayers
            ListLayerVersions GetLayerVersion GetLayerVersionByArn
            DeleteLayerVersion PutLayerACL TagResources ListTagResources
            UntagResources
        """
        self.assertEqual(
            sorted(fc3_routes.names), sorted(named.split() + beyond.split())
        )


if __name__ == "__main__":
    unittest.main()
