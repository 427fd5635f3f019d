"""The table that the operations enter themselves in."""

from __future__ import annotations

from ...routing import Actions
from ..state import Account

actions: Actions[Account] = Actions()
