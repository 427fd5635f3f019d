"""The base of all plain results and nested parameters."""

from __future__ import annotations

from ._errors import EncodeError
from ._hints import resolvable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Self, TypeVar, dataclass_transform

    from ._native import Call, CodePackage

    _RecordT = TypeVar("_RecordT", bound="Record")
else:

    def dataclass_transform(**_):
        return lambda cls: cls


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Record:
    """An immutable object with named members.

    Written by hand, because importing `dataclasses` would take longer than the rest of the
    package. Two records are equal if class and members are. `copy` works, and `pickle` unless a
    member is a secret, a package is told, or a next page.
    """

    # Each class names its members, in their order, as `__match_args__`.
    __slots__ = ("__dict__", "_next_page", "_package")

    if TYPE_CHECKING:
        _next_page: Call[Any]
        _package: CodePackage

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *map(_hashable, self.__dict__.values())))

    def __repr__(self) -> str:
        names: tuple[str, ...] = getattr(type(self), "__match_args__", ())
        shown = (f"{name}={_shown(self.__dict__[name])}" for name in names)
        return f"{type(self).__name__}({', '.join(shown)})"

    def __copy__(self) -> Self:
        return self

    def __replace__(self, **changes: Any) -> Self:
        return type(self)(**(self.__dict__ | changes))

    def to_dict(self) -> dict[str, Any]:
        """The members as a `dict`, and so those of records in it. Secrets stay `Secret`s and bytes
        stay bytes, neither of which JSON has."""
        return {name: _plain(value) for name, value in self.__dict__.items()}

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        from copy import deepcopy

        members = deepcopy(self.__dict__, memo)
        return _restore(type(self), members, self._told())

    def _told_package(self) -> CodePackage:
        try:
            return self._package
        except AttributeError:
            raise EncodeError("package", "is known of a parsed response only") from None

    def _told_next_page(self) -> Call[Any] | None:
        call = getattr(self, "_next_page", None)
        if call is None and self.__dict__["next_token"] is not None:
            raise EncodeError("next_page", "is known of a parsed response only")
        return call

    def _told(self) -> dict[str, Any]:
        """What a response told besides the members."""
        names = ("_next_page", "_package")
        return {name: getattr(self, name) for name in names if hasattr(self, name)}

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.__dict__, self._told())


def _restore(
    cls: type[_RecordT], members: dict[str, Any], told: dict[str, Any]
) -> _RecordT:
    record = object.__new__(cls)
    record.__dict__.update(members)
    for name, value in told.items():
        object.__setattr__(record, name, value)
    return record


def _hashable(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(map(_hashable, value))
    if isinstance(value, dict):
        return frozenset((name, _hashable(each)) for name, each in value.items())
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return value.to_dict()
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    return value


def _shown(value: Any) -> str:
    # Code can be megabytes, and can hold secrets of its own.
    try:
        return f"<{memoryview(value).nbytes} bytes>"
    except TypeError:
        return repr(value)


resolvable(globals())
