"""The states that a function goes through until its newest code is live.

A function of a package is Active at once and each of its updates successful at once. An image
takes `BUILD_SECONDS` of the emulator's clock to be fetched, and so does everything of a
function whose name begins with `slow-`; an image whose name ends in `:absent` is never found.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...message import ApiError
from ...packages import Package
from ..state import Members

BUILD_SECONDS = 2
IMAGE_RUNTIMES = ("custom-container", "micro-sandbox")
SLOW_PREFIX = "slow-"
ABSENT_TAG = ":absent"


@dataclass(frozen=True)
class Revision:
    """Settings and code, as they are or as a version froze them."""

    members: Members
    package: Package

    @property
    def image(self) -> str:
        for name in ("customContainerConfig", "microSandboxConfig"):
            config = self.members.get(name)
            if isinstance(config, dict) and config.get("image"):
                return str(config["image"])
        return ""

    @property
    def runs_image(self) -> bool:
        return self.members.get("runtime") in IMAGE_RUNTIMES


@dataclass
class Deployment:
    wanted: Revision
    """What the function was last asked to be."""
    before: Revision | None = None
    """What runs until `wanted` is live; None while there was nothing yet."""
    ready_at: float = 0.0
    is_idle: bool = False

    @classmethod
    def begun(cls, name: str, revision: Revision, now: float) -> Deployment:
        return cls(revision, None, now + _duration(name, revision))

    def update(self, name: str, revision: Revision, now: float) -> None:
        self.check_rest(now)
        if self.has_arrived(now):
            self.before = self.wanted
        self.wanted = revision
        self.ready_at = now + _duration(name, revision)

    def is_busy(self, now: float) -> bool:
        return now < self.ready_at

    def has_arrived(self, now: float) -> bool:
        return not self.is_busy(now) and not self.wanted.image.endswith(ABSENT_TAG)

    def check_rest(self, now: float) -> None:
        if self.is_busy(now):
            raise ApiError(
                409, "ConcurrentUpdateError", "the function is being updated"
            )

    def running(self, now: float) -> Revision:
        """The code that an invocation gets: that before a failed or unfinished update."""
        if self.has_arrived(now):
            return self.wanted
        if self.before is not None:
            return self.before
        if self.is_busy(now):
            raise ApiError(
                409, "ConcurrentUpdateError", "the function is being created"
            )
        raise ApiError(
            412,
            "CAExited",
            "The function either cannot be started or exited. the image was not found",
        )

    def states(self, now: float) -> Members:
        is_new = self.before is None
        if self.is_busy(now):
            state, update = ("Pending" if is_new else "Active"), "InProgress"
            code, reason = "Creating", "The image is being fetched."
        elif not self.has_arrived(now):
            state, update = ("Failed" if is_new else "Active"), "Failed"
            code, reason = "ImagePullFailed", "The image was not found."
        elif self.is_idle:
            return {
                **_state("Inactive", "Idle", "The function has been idle for weeks."),
                **_update("Successful"),
            }
        else:
            return {**_state("Active"), **_update("Successful")}
        why = (code, reason) if is_new else ("", "")
        return {**_state(state, *why), **_update(update, code, reason)}


def _duration(name: str, revision: Revision) -> int:
    is_slow = revision.runs_image or name.startswith(SLOW_PREFIX)
    return BUILD_SECONDS if is_slow else 0


def _state(state: str, code: str = "", reason: str = "") -> Members:
    return {"state": state, "stateReason": reason, "stateReasonCode": code}


def _update(status: str, code: str = "", reason: str = "") -> Members:
    return {
        "lastUpdateStatus": status,
        "lastUpdateStatusReason": reason,
        "lastUpdateStatusReasonCode": code,
    }
