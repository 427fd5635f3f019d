"""Operations of API 2016-08-15; importing their modules declares their routes."""

from . import (
    aliases,
    functions,
    get_function_code,
    invoke_function,
    services,
    triggers,
    versions,
)
from .table import routes

__all__ = [
    "aliases",
    "functions",
    "get_function_code",
    "invoke_function",
    "routes",
    "services",
    "triggers",
    "versions",
]
