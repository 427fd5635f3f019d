"""Operations of API 2016-08-15, one file each; importing them declares their routes."""

from . import get_function_code
from .table import routes

__all__ = ["get_function_code", "routes"]
