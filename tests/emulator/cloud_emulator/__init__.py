"""Three clouds on loopback: Function Compute, FunctionGraph and SCF."""

from .server import Emulator

__all__ = ["Emulator"]
