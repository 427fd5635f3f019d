"""The emulator's modules, found by the place of this file, for all tests to import."""

from __future__ import annotations

import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent
VECTORS = FOLDER.parent / "vectors"
sys.path.insert(0, str(FOLDER))

from cloud_emulator import Emulator, accounts, packages
from cloud_emulator.alibaba import sign_acs3, sign_fc
from cloud_emulator.alibaba.v2016_08_15 import routes as fc_routes
from cloud_emulator.alibaba.v2023_03_30 import deployment as fc3_deployment
from cloud_emulator.alibaba.v2023_03_30 import fixtures as fc3_fixtures
from cloud_emulator.alibaba.v2023_03_30 import routes as fc3_routes
from cloud_emulator.alibaba.v2023_03_30 import state as fc3_state
from cloud_emulator.checksums import crc64_xz
from cloud_emulator.clock import parse_http_date
from cloud_emulator.huawei import sign_huawei, sign_obs
from cloud_emulator.message import Request
from cloud_emulator.packages import Defect, Package
from cloud_emulator.signatures import (
    Failure,
    Key,
    NonceMemory,
    Reason,
    sha256_hex,
)
from cloud_emulator.tencent import sign_tc3

__all__ = [
    "FOLDER",
    "VECTORS",
    "Defect",
    "Emulator",
    "Failure",
    "Key",
    "NonceMemory",
    "Package",
    "Reason",
    "Request",
    "accounts",
    "crc64_xz",
    "fc3_deployment",
    "fc3_fixtures",
    "fc3_routes",
    "fc3_state",
    "fc_routes",
    "packages",
    "parse_http_date",
    "sha256_hex",
    "sign_acs3",
    "sign_fc",
    "sign_huawei",
    "sign_obs",
    "sign_tc3",
]
