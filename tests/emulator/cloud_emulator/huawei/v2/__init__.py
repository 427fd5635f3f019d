"""Operations of FunctionGraph v2, one file each; importing them declares their routes."""

from . import show_function_code, update_function_code
from .table import routes

__all__ = ["routes", "show_function_code", "update_function_code"]
