"""The table that the operations enter themselves in."""

from __future__ import annotations

from ...routing import Routes
from ..state import Project

routes: Routes[Project] = Routes("/v2/{project_id}/fgs")
