"""Operations of API 2018-04-16; importing their modules declares their actions."""

from . import (
    account,
    aliases,
    describe,
    functions,
    get_function_address,
    invocations,
    layers,
    triggers,
    versions,
)
from .table import actions

__all__ = [
    "account",
    "actions",
    "aliases",
    "describe",
    "functions",
    "get_function_address",
    "invocations",
    "layers",
    "triggers",
    "versions",
]
