"""What every step of a life cycle is checked for, whichever API it is of."""

from __future__ import annotations

from exchange import Exchange

from .step import Step

_IRREGULAR = {"put_layer_acl": "PutLayerACL"}


def assert_understood(exchange: Exchange, step: Step) -> None:
    recorded = exchange.recorded
    assert recorded["error"] == step.rejection, (
        recorded["expected_to_sign"] or exchange.rejection
    )
    assert recorded["operation"] == pascal_case(step.operation)


def nameless(log: str, exchange: Exchange) -> str:
    """A function's log without the id of the request that it belongs to."""
    own_id = exchange.recorded["request_id"]
    assert own_id in log
    return log.replace(own_id, "(id)")


def rejection_of(exchange: Exchange) -> tuple[str | None, ...]:
    rejection = exchange.rejection
    assert rejection is not None
    assert rejection.status == exchange.recorded["status"]
    assert rejection.request_id == exchange.recorded["request_id"]
    return rejection.code, rejection.message


def pascal_case(name: str) -> str:
    return _IRREGULAR.get(name) or "".join(map(str.capitalize, name.split("_")))
