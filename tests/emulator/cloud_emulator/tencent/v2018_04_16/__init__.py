"""Operations of API 2018-04-16, one file each; importing them declares their actions."""

from . import get_function_address
from .table import actions

__all__ = ["actions", "get_function_address"]
