"""The life cycle of a function of FunctionGraph: its steps, as both clients play them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from cloud_emulator import Emulator, accounts, packages
from exchange import Exchange, make_fresh, observe_next

_HEAD = f"urn:fss:{accounts.HUAWEI_REGION}:{accounts.HUAWEI_PROJECT_ID}"
URN = f"{_HEAD}:function:default:made"
_CONFIG = {
    "func_name": "made",
    "runtime": "Python3.9",
    "timeout": 30,
    "handler": "index.handler",
    "memory_size": 128,
}
_CODE = {"code_type": "zip", "code_filename": "index.zip"}
_TIMER = {"name": "often", "schedule": "3m", "schedule_type": "Rate"}
_KAFKA = {
    "instance_id": "i",
    "topic_ids": ["t"],
    "kafka_user": "u",
    "kafka_password": "p",
    "batch_size": 100,
}


@dataclass(frozen=True)
class Reported:
    """A parameter's value: what an earlier step reported to the caller."""

    step: str
    member: str


@dataclass(frozen=True)
class Step:
    operation: str
    label: str
    parameters: Mapping[str, Any]
    rejection: str | None

    @property
    def id(self) -> str:
        return f"{self.operation}-{self.label}"


def step(
    operation: str, label: str = "it", *, rejection: str | None = None, **given: Any
) -> Step:
    return Step(operation, label, given, rejection)


def _of(operation: str, label: str = "it", **given: Any) -> Step:
    return step(operation, label, **{"function_urn": URN, **given})


_TRIGGER = {
    "trigger_type_code": "TIMER",
    "trigger_id": Reported("create_function_trigger-it", "trigger_id"),
}
_DEPENDENCY = {"depend_id": Reported("create_dependency_version-it", "dep_id")}

LIFE_CYCLE = [
    step("list_quotas"),
    step(
        "create_function",
        **_CONFIG,
        **_CODE,
        package="default",
        func_code={"file": packages.php()},
        user_data='{"k":"v"}',
        description="首个",
        lts_custom_tag={"Team": "a"},
    ),
    step(
        "create_function",
        "again",
        rejection="FSS.1061",
        **_CONFIG,
        **_CODE,
        package="default",
        func_code={"file": packages.php()},
    ),
    _of("show_function_config"),
    _of(
        "show_function_config",
        "missing",
        rejection="FSS.1052",
        function_urn=f"{URN}:v9",
    ),
    _of("update_function_config", **{**_CONFIG, "memory_size": 256, "user_data": ""}),
    _of("update_function_max_instance_config", max_instance_num=5),
    _of("create_function_version", version="v1", description="d"),
    _of("create_function_version", "unchanged", rejection="FSS.1016", version="v2"),
    _of("update_function_code", **_CODE, func_code={"file": packages.go()}),
    _of("create_function_version", "second", version="v2"),
    _of("list_function_versions", "first", maxitems="2"),
    _of("list_function_versions", "next", maxitems="2", marker="2"),
    _of(
        "create_version_alias",
        name="live",
        version="v1",
        additional_version_weights={"v2": 5},
    ),
    _of("update_version_alias", alias_name="live", version="v2", description=""),
    _of("show_version_alias", alias_name="live"),
    _of("list_version_aliases"),
    _of("show_function_config", "alias", function_urn=f"{URN}:!live"),
    _of("list_function_triggers", "none"),
    _of("create_function_trigger", trigger_type_code="TIMER", event_data=_TIMER),
    _of(
        "create_function_trigger",
        "kafka",
        trigger_type_code="KAFKA",
        trigger_status="DISABLED",
        event_data=_KAFKA,
    ),
    _of("show_function_trigger", **_TRIGGER),
    _of("update_trigger", **_TRIGGER, trigger_status="DISABLED"),
    _of("list_function_triggers"),
    _of("delete_function_trigger", **_TRIGGER),
    _of("show_function_trigger", "gone", rejection="FSS.1308", **_TRIGGER),
    _of("batch_delete_function_triggers"),
    step(
        "create_dependency_version",
        name="lib",
        runtime="Python3.9",
        depend_type="zip",
        depend_file=packages.php(),
    ),
    step("list_dependencies", dependency_type="private", limit="10"),
    step("list_dependency_version", **_DEPENDENCY),
    step("show_dependency_version", **_DEPENDENCY, version="0"),
    step("delete_dependency_version", **_DEPENDENCY, version="0"),
    _of(
        "invoke_function", payload=b'{"k": null}', log_type="tail", request_version="v1"
    ),
    _of("async_invoke_function", payload=b'{"k": "v"}', instance_memory="256"),
    _of("export_function", config=True, code=True),
    step(
        "import_function",
        func_name="back",
        file_name="备份.zip",
        file_type="zip",
        file_code=packages.zip_of({"code.zip": packages.php()}),
    ),
    step("list_functions", "first", maxitems="2", func_name="a"),
    step("list_functions", "next", maxitems="2", func_name="a", marker="2"),
    _of("show_function_code"),
    _of("delete_version_alias", alias_name="live"),
    _of("delete_function", "version", function_urn=f"{URN}:v1"),
    _of("delete_function"),
    _of("show_function_config", "gone", rejection="FSS.1051"),
]

Outcomes = Mapping[str, Exchange | Exception]


def play(emulator: Emulator, client: Callable[..., Any], key: str) -> Outcomes:
    """All steps in one state. A step that breaks fails its own tests, not those of all."""
    account: Any = emulator.credentials["huawei"]
    outcomes: dict[str, Exchange | Exception] = {}
    make_fresh(emulator)
    for one in LIFE_CYCLE:
        try:
            given = {
                name: recalled(value, outcomes)
                for name, value in one.parameters.items()
            }
            call = partial(client, one.operation, account, account[key], **given)
            outcomes[one.id] = observe_next(emulator, call)
        except Exception as error:  # noqa: BLE001
            outcomes[one.id] = error
    return outcomes


def recalled(value: Any, outcomes: Outcomes) -> Any:
    if not isinstance(value, Reported):
        return value
    response = exchange_of(outcomes, value.step).response
    return (
        response[value.member]
        if isinstance(response, Mapping)
        else getattr(response, value.member)
    )


def exchange_of(outcomes: Outcomes, step_id: str) -> Exchange:
    outcome = outcomes[step_id]
    if isinstance(outcome, Exception):
        raise outcome
    return outcome
