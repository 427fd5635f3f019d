"""The table that the operations enter themselves in."""

from __future__ import annotations

from ...routing import Routes
from .state import Account

routes: Routes[Account] = Routes("/2023-03-30")
