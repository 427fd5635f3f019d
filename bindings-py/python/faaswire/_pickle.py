"""Pickling of secrets, on explicit request only."""

from __future__ import annotations

from ._hints import resolvable
from ._native import Call, CredentialsBase, NoCredentials, Secret, Service

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def with_secrets(value: Any) -> Any:
    """Wraps a value that holds secrets (a service, a call, a record, a package, or a list of
    these), so that it can be pickled together with them. Unpickling returns the value itself: pass
    `with_secrets(service)` to a worker process, and it receives the service.

    Anyone who can read the pickle has the keys: send it through a pipe between processes, and do
    not store it in a file. Without this function, pickling a secret, or an object that holds one,
    raises `TypeError`.
    """
    return _WithSecrets(value)


class _WithSecrets:
    __slots__ = ("_value",)

    def __init__(self, value: Any) -> None:
        self._value = value

    def __repr__(self) -> str:
        return f"<{type(self._value).__name__} to be pickled with its secrets>"

    def __reduce__(self) -> tuple[Any, ...]:
        from io import BytesIO
        from pickle import HIGHEST_PROTOCOL, Pickler, loads

        data = BytesIO()
        pickler = Pickler(data, HIGHEST_PROTOCOL)
        pickler.dispatch_table = _Reducers()  # type: ignore[assignment]
        pickler.dump(self._value)
        return loads, (data.getvalue(),)


class _Reducers:
    """How what rejects to be pickled is pickled, by its class."""

    def __getitem__(self, cls: type[Any]) -> Any:
        if issubclass(cls, Secret | CredentialsBase | Service | Call):
            return cls._reduce_with_secrets
        from copyreg import dispatch_table

        return dispatch_table[cls]


def construct(cls: Any, members: dict[str, Any]) -> Any:
    """An object by the keywords of its constructor."""
    return cls(**members)


def call_again(
    cls: Any,
    service: dict[str, Any],
    operation: str,
    members: dict[str, Any],
    trail: list[str],
) -> Call[Any]:
    """A call of a service that is made again, without keys if there are none."""
    made = cls(**{"credentials": NoCredentials(), **service})
    call: Call[Any] = made._call_again(operation, members, trail)
    return call


resolvable(globals())
