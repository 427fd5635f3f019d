"""How each official SDK words a rejection: its exception becomes a `Rejected`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from alibabacloud_tea_openapi.exceptions import AlibabaCloudException
from exchange import Rejected
from fc2.fc_exceptions import FcError
from huaweicloudsdkcore.exceptions.exceptions import ServiceResponseException
from Tea.exceptions import TeaException
from tencentcloud.common.exception.tencent_cloud_sdk_exception import (
    TencentCloudSDKException,
)


@contextmanager
def fc_2016() -> Iterator[None]:
    try:
        yield
    except FcError as error:
        raise Rejected(
            error.err_code,
            status=error.status_code,
            message=json.loads(error.message)["ErrorMessage"],
            request_id=error.request_id,
        ) from error


@contextmanager
def fc_2021() -> Iterator[None]:
    try:
        yield
    except TeaException as error:
        raise Rejected(
            error.code,
            status=error.data["statusCode"],
            message=error.data["Message"],
            request_id=error.data["RequestId"],
        ) from error


@contextmanager
def fc_2023() -> Iterator[None]:
    try:
        yield
    except AlibabaCloudException as error:
        raise Rejected(
            error.code,
            status=error.status_code,
            message=error.data["Message"],
            request_id=error.request_id,
        ) from error


@contextmanager
def function_graph() -> Iterator[None]:
    try:
        yield
    except ServiceResponseException as error:
        raise Rejected(
            error.error_code,
            status=error.status_code,
            message=error.error_msg,
            request_id=error.request_id,
        ) from error


@contextmanager
def scf() -> Iterator[None]:
    try:
        yield
    except TencentCloudSDKException as error:
        raise Rejected(
            error.code, message=error.message, request_id=error.requestId
        ) from error
