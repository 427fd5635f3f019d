"""Operations of API 2021-04-06, one file each; importing them declares their routes."""

from . import get_function_code
from .table import routes

__all__ = ["get_function_code", "routes"]
