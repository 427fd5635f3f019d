"""The base class of all plain results and nested parameters."""

from __future__ import annotations

from ._errors import EncodeError
from ._hints import resolvable
from ._native import (
    Entries,
    Entry,
    RecordBase,
    Reference,
    Secret,
    SignedRequest,
    members,
    set_members,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Self, TypeVar, dataclass_transform

    from ._native import Call, CodePackage

    _RecordT = TypeVar("_RecordT", bound="Record")
else:

    def dataclass_transform(**_):
        return lambda cls: cls


class _Base(RecordBase):
    """Where a record keeps its members, as far as they were made."""

    __slots__ = ("__dict__",)


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Record(_Base):
    """An immutable object with named members.

    Written by hand, because importing `dataclasses` would take longer than the rest of the package.
    The members of a response are created on first access. Two records are equal if their classes
    and members are equal. `copy` works, and so does `pickle`, unless a member is a secret: then
    pickle `faaswire.with_secrets(record)`.
    """

    # Each class names its members, in their order, as `__match_args__`.
    __slots__ = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        names: tuple[str, ...] = cls.__dict__.get("__match_args__", ())
        set_members(cls, names)

    if not TYPE_CHECKING:
        # Whoever looks at it wants to see all members.
        __dict__ = property(members)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return members(self) == members(other)

    def __hash__(self) -> int:
        return hash((type(self), *map(_hashable, _in_order(self).values())))

    def __repr__(self) -> str:
        shown = (f"{name}={_shown(value)}" for name, value in _in_order(self).items())
        return f"{type(self).__name__}({', '.join(shown)})"

    def __copy__(self) -> Self:
        return self

    def __replace__(self, **changes: Any) -> Self:
        return type(self)(**(members(self) | changes))

    def to_dict(self) -> dict[str, Any]:
        """Returns the members as a `dict`, including those of nested records. Secrets are replaced
        by the text `<redacted>`; bytes stay bytes."""
        return {name: _plain(value) for name, value in self._shown_members().items()}

    def to_json(self) -> str:
        """Returns the members as JSON, including those of nested records. Secrets are replaced by
        the text `<redacted>`; bytes are encoded in base64."""
        from json import dumps

        return dumps(self.to_dict(), ensure_ascii=False, default=_json)

    def _shown_members(self) -> dict[str, Any]:
        return _in_order(self)

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        from copy import deepcopy

        copies = deepcopy(members(self), memo)
        return _restore(
            type(self),
            copies,
            self._known_package(),
            self._known_next_page(),
            self._known_function(),
        )

    def _reported_package(self) -> CodePackage:
        package = self._known_package()
        if package is None:
            raise EncodeError("package", "is only known for a parsed response")
        return package

    def _reported_function(self) -> Any:
        members = self._known_function()
        if members is None:
            raise EncodeError("function", "is only known for a parsed response")
        from ._function import Function

        members["record"] = self
        return _restore(Function, members, self._known_package(), None, None)

    def _reported_next_page(self) -> Call[Any] | None:
        call = self._known_next_page()
        if call is None and not self._is_of_response() and self.next_token is not None:  # type: ignore[attr-defined]
            raise EncodeError("next_page", "is only known for a parsed response")
        return call

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (
            type(self),
            members(self),
            self._known_package(),
            self._known_next_page(),
            self._known_function(),
        )


def _restore(
    cls: type[_RecordT],
    values: dict[str, Any],
    package: CodePackage | None,
    next_page: Call[Any] | None,
    function: dict[str, Any] | None,
) -> _RecordT:
    record = cls.__new__(cls, package, next_page, function)
    members(record).update(values)
    return record


def _in_order(record: Record) -> dict[str, Any]:
    """The members in the order of the class, in which they need not have been made."""
    values = members(record)
    names: tuple[str, ...] = getattr(type(record), "__match_args__", ())
    return {name: values[name] for name in names}


def _hashable(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(map(_hashable, value))
    if isinstance(value, dict):
        return frozenset((name, _hashable(each)) for name, each in value.items())
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return value.to_dict()
    # Words are plain strings for whoever writes them down.
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Secret):
        return repr(value)
    if isinstance(value, Entry):
        return {name: getattr(value, name) for name in Entry.__match_args__}
    if isinstance(value, list | Entries):
        return [_plain(each) for each in value]
    if isinstance(value, tuple):
        return tuple(_plain(each) for each in value)
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    return value


def _json(value: Any) -> Any:
    """What JSON does not have as something that it has."""
    if hasattr(value, "isoformat"):
        return value.isoformat()
    # The URL and the headers of a request are as secret as what they were signed with.
    if isinstance(value, SignedRequest):
        return repr(value)
    if isinstance(value, Reference):
        return str(value)
    try:
        data = memoryview(value)
    except TypeError:
        raise TypeError(f"{type(value).__name__} has no form in JSON") from None
    from base64 import b64encode

    return b64encode(data).decode()


def _shown(value: Any) -> str:
    # Code can be megabytes, and can hold secrets of its own.
    try:
        return f"<{memoryview(value).nbytes} bytes>"
    except TypeError:
        return repr(value)


resolvable(globals())
