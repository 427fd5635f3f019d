"""Operations of FunctionGraph v2; importing their modules declares their routes."""

from . import (
    aliases,
    archives,
    dependencies,
    functions,
    invocations,
    quotas,
    show_function_code,
    triggers,
    update_function_code,
    versions,
)
from .table import routes

__all__ = [
    "aliases",
    "archives",
    "dependencies",
    "functions",
    "invocations",
    "quotas",
    "routes",
    "show_function_code",
    "triggers",
    "update_function_code",
    "versions",
]
