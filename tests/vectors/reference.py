"""The emulator's modules, found by the place of this file: its server and its reference signers."""

from __future__ import annotations

import sys
from pathlib import Path

VECTORS = Path(__file__).resolve().parent
sys.path.insert(0, str(VECTORS.parent / "emulator"))

from cloud_emulator.alibaba import sign_acs3, sign_fc
from cloud_emulator.clock import Clock, parse_http_date, parse_utc
from cloud_emulator.huawei import sign_huawei
from cloud_emulator.message import Request, Response
from cloud_emulator.server import Listener
from cloud_emulator.tencent import sign_tc3

__all__ = [
    "VECTORS",
    "Clock",
    "Listener",
    "Request",
    "Response",
    "parse_http_date",
    "parse_utc",
    "sign_acs3",
    "sign_fc",
    "sign_huawei",
    "sign_tc3",
]
