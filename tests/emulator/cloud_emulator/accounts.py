"""The test accounts. Every secret holds `EMU-SECRET`, so that a leak can be searched for."""

from __future__ import annotations

from typing import Final

from .signatures import Key

MARKER: Final = "EMU-SECRET"

ALIBABA_ACCOUNT_ID: Final = "1234567890123456"
ALIBABA_REGION: Final = "cn-shanghai"
ALIBABA_LONG_TERM: Final = Key("LTAI5tEmulator0001", f"{MARKER}-alibaba-key-9rM2xQ7u")
ALIBABA_TEMPORARY: Final = Key(
    "STS.Emulator0002",
    f"{MARKER}-alibaba-sts-key-4bT8wZ1e",
    f"{MARKER}-alibaba-sts-token-CAIS+kq/Nw==",
)
ALIBABA_KEYS: Final = {k.id: k for k in (ALIBABA_LONG_TERM, ALIBABA_TEMPORARY)}

HUAWEI_PROJECT_ID: Final = "7aad83af3e8d42e99ac194e8419e2c9b"
HUAWEI_DOMAIN_ID: Final = "14ee2e3501124efcbca7998baa24f001"
HUAWEI_REGION: Final = "cn-north-4"
HUAWEI_LONG_TERM: Final = Key("HWEMULATOR0000000001", f"{MARKER}-huawei-key-Lp3vN8sA")
HUAWEI_TEMPORARY: Final = Key(
    "HWEMULATOR0000000002",
    f"{MARKER}-huawei-sts-key-Yc6hD0jR",
    f"{MARKER}-huawei-sts-token-gQpjbi1ub3J0aC00/+8=",
)
HUAWEI_KEYS: Final = {k.id: k for k in (HUAWEI_LONG_TERM, HUAWEI_TEMPORARY)}
HUAWEI_TOKEN: Final = f"{MARKER}-huawei-auth-token-MIIEgwYJKoZIhvcNAQcCoIIEdDCC+/="
HUAWEI_TOKEN_LIFETIME_SECONDS: Final = 24 * 3600

TENCENT_APP_ID: Final = "1250000000"
TENCENT_REGION: Final = "ap-guangzhou"
# fmt: off
TENCENT_REGIONS: Final = frozenset(
    (
        "ap-bangkok", "ap-beijing", "ap-chengdu", "ap-chongqing", "ap-guangzhou",
        "ap-hongkong", "ap-jakarta", "ap-mumbai", "ap-nanjing", "ap-seoul",
        "ap-shanghai", "ap-shanghai-fsi", "ap-shenzhen-fsi", "ap-singapore",
        "ap-tokyo", "eu-frankfurt", "eu-moscow", "na-ashburn", "na-siliconvalley",
        "na-toronto", "sa-saopaulo",
    )
)
# fmt: on
TENCENT_LONG_TERM: Final = Key(
    "AKIDEmulator00000000000001", f"{MARKER}-tencent-key-Wd5kG2fH"
)
TENCENT_TEMPORARY: Final = Key(
    "AKIDEmulator00000000000002",
    f"{MARKER}-tencent-sts-key-Je9nB4mC",
    f"{MARKER}-tencent-sts-token-7yVr0Xo3",
)
TENCENT_KEYS: Final = {k.id: k for k in (TENCENT_LONG_TERM, TENCENT_TEMPORARY)}
TENCENT_CODE_SECRET: Final = f"{MARKER}-tencent-code-secret-Ua1s"


def as_json() -> dict[str, object]:
    """All accounts, under the names that a client's credentials have."""
    return {
        "secret_marker": MARKER,
        "alibaba": {
            "account_id": ALIBABA_ACCOUNT_ID,
            "region": ALIBABA_REGION,
            "long_term": _named(ALIBABA_LONG_TERM, _ALIBABA_NAMES),
            "temporary": _named(ALIBABA_TEMPORARY, _ALIBABA_NAMES),
        },
        "huawei": {
            "project_id": HUAWEI_PROJECT_ID,
            "domain_id": HUAWEI_DOMAIN_ID,
            "region": HUAWEI_REGION,
            "long_term": _named(HUAWEI_LONG_TERM, _HUAWEI_NAMES),
            "temporary": _named(HUAWEI_TEMPORARY, _HUAWEI_NAMES),
            "token": HUAWEI_TOKEN,
        },
        "tencent": {
            "app_id": TENCENT_APP_ID,
            "region": TENCENT_REGION,
            "long_term": _named(TENCENT_LONG_TERM, _TENCENT_NAMES),
            "temporary": _named(TENCENT_TEMPORARY, _TENCENT_NAMES),
            "code_secret": TENCENT_CODE_SECRET,
        },
    }


_ALIBABA_NAMES: Final = ("access_key_id", "access_key_secret", "security_token")
_HUAWEI_NAMES: Final = ("access_key", "secret_key", "security_token")
_TENCENT_NAMES: Final = ("secret_id", "secret_key", "token")


def _named(key: Key, names: tuple[str, str, str]) -> dict[str, str]:
    values = (key.id, key.secret, key.token)
    return {name: value for name, value in zip(names, values) if value is not None}
