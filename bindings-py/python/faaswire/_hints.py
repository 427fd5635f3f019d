"""Annotations that `typing.get_type_hints` understands, although importing `typing` would take
longer than the rest of the package: what only checkers import is made when somebody looks."""

from __future__ import annotations

# As in every module here: checkers take this name for true whoever assigns it, and importing it from
# `typing` would take longer than the rest of the package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    import ast
    from _collections_abc import dict_items, dict_keys
    from collections.abc import Iterator
    from typing import Any


class _Hints(dict[str, "Any"]):
    """Annotations of a class or a function: texts, until somebody looks at all of them."""

    __slots__ = ("_module",)

    def __init__(self, hints: dict[str, Any], module: dict[str, Any]) -> None:
        super().__init__(hints)
        self._module = module

    # `get_type_hints` copies those of a function and walks through those of a class.
    def __iter__(self) -> Iterator[str]:
        return iter(self.keys())

    def keys(self) -> dict_keys[str, Any]:
        self._resolve()
        return super().keys()

    def items(self) -> dict_items[str, Any]:
        self._resolve()
        return super().items()

    def _resolve(self) -> None:
        for name, hint in tuple(super().items()):
            if isinstance(hint, str):
                self[name] = eval(hint, _names(self._module))


def resolvable(module: dict[str, Any]) -> None:
    """Has the annotations of a module's classes and functions understood. Called at its end, with
    its names."""
    for value in tuple(module.values()):
        if getattr(value, "__module__", None) != module["__name__"]:
            continue
        _wrap(value, module)
        if isinstance(value, type):
            for member in tuple(vars(value).values()):
                method = getattr(member, "fget", None)
                _wrap(method or getattr(member, "__func__", member), module)


def _wrap(thing: Any, module: dict[str, Any]) -> None:
    hints = getattr(thing, "__annotations__", None)
    if hints and isinstance(hints, dict):
        thing.__annotations__ = _Hints(hints, module)


_NAMES: dict[str, dict[str, Any]] = {}


def _names(module: dict[str, Any]) -> dict[str, Any]:
    """The names of a module, with those that it has under `if TYPE_CHECKING:`."""
    import ast

    name = module["__name__"]
    if name not in _NAMES:
        names = dict(module)
        for node in ast.parse(module["__spec__"].loader.get_source(name)).body:
            if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
                for each in node.body:
                    _run(each, names)
        _NAMES[name] = names
    return _NAMES[name]


def _run(node: ast.stmt, names: dict[str, Any]) -> None:
    import __future__

    import ast
    from importlib import import_module

    if isinstance(node, ast.ImportFrom):
        of = str(node.module)
        if node.level:
            package = names["__package__"].rsplit(".", node.level - 1)[0]
            of = f"{package}.{node.module}" if node.module else package
        for alias in node.names:
            if of == "_typeshed":
                found = _typeshed(alias.name)
            elif of == "faaswire._native":
                found = _native(alias.name)
            else:
                module = import_module(of)
                found = getattr(module, alias.name, None)
                if found is None:
                    # Declared there for checkers alone.
                    found = _names(vars(module))[alias.name]
            names[alias.asname or alias.name] = found
    else:
        flags = __future__.annotations.compiler_flag
        code = compile(ast.Module([node], []), names["__file__"], "exec", flags)
        exec(code, names)  # noqa: S102 - our own source


def _typeshed(name: str) -> Any:
    """What is there for checkers only, as near as the running Python can say it."""
    import collections.abc
    import os

    buffer = getattr(collections.abc, "Buffer", bytes | bytearray | memoryview)
    return {"ReadableBuffer": buffer, "StrPath": str | os.PathLike[str]}[name]


def _native(name: str) -> Any:
    """A name of the native module, or of its stub alone."""
    import ast

    from . import _native as module

    if hasattr(module, name):
        return getattr(module, name)
    if module.__name__ not in _NAMES:
        names = _NAMES[module.__name__] = dict(vars(module))
        with open(
            f"{__file__.rpartition('_hints')[0]}_native.pyi", encoding="utf-8"
        ) as stub:
            nodes = ast.parse(stub.read()).body
        for node in nodes:
            match node:
                case ast.ImportFrom(module="typing_extensions"):
                    continue
                case ast.ImportFrom() | ast.Assign() | ast.AnnAssign(value=ast.expr()):
                    _run(node, names)
                case ast.ClassDef(name=private) if private.startswith("_"):
                    _run(node, names)
    return _NAMES[module.__name__][name]
