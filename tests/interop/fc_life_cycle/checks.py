"""What every step of a life cycle is checked for, whichever API it is of."""

from __future__ import annotations

from exchange import Exchange

from .step import Step

_IRREGULAR = {"put_layer_acl": "PutLayerACL"}


def assert_understood(exchange: Exchange, step: Step) -> None:
    recorded = exchange.recorded
    assert recorded["error"] == step.refusal, (
        recorded["expected_to_sign"] or exchange.refusal
    )
    assert recorded["operation"] == pascal_case(step.operation)


def nameless(log: str, exchange: Exchange) -> str:
    """A function's log without the id of the request that it belongs to."""
    own_id = exchange.recorded["request_id"]
    assert own_id in log
    return log.replace(own_id, "(id)")


def refusal_of(exchange: Exchange) -> tuple[str | None, ...]:
    refusal = exchange.refusal
    assert refusal is not None
    assert refusal.status == exchange.recorded["status"]
    assert refusal.request_id == exchange.recorded["request_id"]
    return refusal.code, refusal.message


def pascal_case(name: str) -> str:
    return _IRREGULAR.get(name) or "".join(map(str.capitalize, name.split("_")))
