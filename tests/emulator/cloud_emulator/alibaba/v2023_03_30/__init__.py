"""Operations of API 2023-03-30; importing their modules declares their routes."""

from . import (
    aliases,
    async_config,
    async_tasks,
    code,
    concurrency,
    custom_domains,
    functions,
    instances,
    invocations,
    layers,
    provision,
    resource_groups,
    scaling,
    tags,
    triggers,
    versions,
)
from .table import routes

__all__ = [
    "aliases",
    "async_config",
    "async_tasks",
    "code",
    "concurrency",
    "custom_domains",
    "functions",
    "instances",
    "invocations",
    "layers",
    "provision",
    "resource_groups",
    "routes",
    "scaling",
    "tags",
    "triggers",
    "versions",
]
