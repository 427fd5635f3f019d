"""Checks the test vectors themselves, without any code of faaswire.

Needs the package `jsonschema`. Prints one line of counts; any fault goes to standard error and
makes the exit status 1.
"""

import base64
import binascii
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.exceptions import best_match

VECTORS = Path(__file__).parent / "vectors"
TO_FILL_IN = "…"
CASE_GROUPS = (
    "requests",
    "responses",
    "checksums",
    "verdicts",
    "errors",
    "references",
    "malformed",
    "calls",
    "walks",
    "reports",
    "mistakes",
    "limits",
    "redactions",
    "drift",
    "unsigned",
    "archives",
    "downloads",
)
# What stands beside the folders, and what describes it.
SINGLE = {
    "checksums.json": "checks",
    "errors.json": "error_codes",
    "references.json": "references",
    "preflight.json": "preflight",
    "redactions.json": "redactions",
    "drift.json": "drift",
    "unsigned.json": "unsigned",
    "archives.json": "archives",
    "downloads.json": "downloads",
}


def snake_case(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def definition_of(name: str) -> str:
    """What of the schema describes a file."""
    folder = name.partition("/")[0]
    return folder if folder in ("behavior", "pages") else SINGLE.get(name, "cases")


def expected_name(content: dict[str, Any]) -> str:
    if "topic" in content:
        return f"behavior/{content['topic']}.json"
    if "pages_of" in content:
        return f"pages/{content['pages_of']}.json"
    if "mistakes" in content:
        return "preflight.json"
    for group in (
        "checksums",
        "errors",
        "references",
        "redactions",
        "drift",
        "unsigned",
        "archives",
        "downloads",
    ):
        if group in content:
            return f"{group}.json"
    cloud, api_version, operation = (
        content["cloud"],
        content["api_version"],
        content["operation"],
    )
    if api_version is None and operation is None:
        return f"{cloud}/signing_examples.json"
    return f"{cloud}/{api_version}/{snake_case(operation)}.json"


def base64_texts(value: Any, path: str = "$") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, member in value.items():
            if key in ("base64", "$bytes") and isinstance(member, str):
                yield f"{path}.{key}", member
            else:
                yield from base64_texts(member, f"{path}.{key}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from base64_texts(item, f"{path}[{index}]")


def faults_of_base64(content: dict[str, Any]) -> Iterator[str]:
    for path, text in base64_texts(content):
        try:
            base64.b64decode(text, validate=True)
        except binascii.Error as error:
            yield f"{path}: not base64: {error}"


def faults_of_expectations(case: dict[str, Any]) -> Iterator[str]:
    """The stages of a signature hang together, whatever made them."""
    expect = case["expect"]
    canonical, to_sign = expect["canonical_request"], expect["string_to_sign"]
    if canonical is not None:
        digest = hashlib.sha256(canonical.encode()).hexdigest()
        if to_sign.rpartition("\n")[2] != digest:
            yield "string_to_sign does not end in the digest of canonical_request"
    authorization, signature = expect["authorization"], expect["signature"]
    if authorization is not None and not authorization.endswith(signature or ""):
        yield "authorization does not end in signature"
    if signature is None and "exception" in case:
        yield "an exception without a signature to differ from"


def faults_of_checksum(entry: dict[str, Any]) -> Iterator[str]:
    data = base64.b64decode(entry["data"]["base64"])
    if len(data) != entry["size"]:
        yield "size is not the length of data"
    algorithm = entry["algorithm"]
    if (
        algorithm != "crc64"
        and hashlib.new(algorithm, data).hexdigest() != entry["value"]
    ):
        yield "value is not the digest of data"


def faults_of_lists(content: dict[str, Any]) -> Iterator[str]:
    """Every list of values is used, and every one that is used is there."""
    cases = [case for call in content["calls"] for case in call["cases"]]
    used = {case["of"] for case in cases if "of" in case}
    for name in sorted(used ^ set(content["lists"])):
        yield f"list {name} is {'not there' if name in used else 'not used'}"


def trials(content: dict[str, Any]) -> int:
    """How many changed calls the cases of a topic make."""
    cases = [case for call in content["calls"] for case in call["cases"]]
    return sum(
        len(case.get("each", [1])) * len(content["lists"][case["of"]])
        if "of" in case
        else 1
        for case in cases
    )


def faults_of_walks(content: dict[str, Any]) -> Iterator[str]:
    """Every walk is for lists that are there, every list is walked, and only errors have no count."""
    lists = set(content["lists"])
    named = [set(walk.get("of", lists)) for walk in content["walks"]]
    for name in sorted(set().union(*named) ^ lists):
        yield f"list {name} is {'not walked' if name in lists else 'not there'}"
    for walk in content["walks"]:
        counted = ["count" in page for page in walk["pages"]]
        if not all(counted[:-1]) or counted[-1] == ("error" in walk):
            yield f"{walk['id']}: each page has a count but one that is an error"


def walks(content: dict[str, Any]) -> int:
    """How many lists the walks of a file lead through."""
    every = content.get("walks", [])
    return sum(len(walk.get("of", content["lists"])) for walk in every)


def mistakes(content: dict[str, Any]) -> int:
    """How many wrong questions preflight.json asks."""
    cases = content.get("mistakes", [])
    return sum(len(case["of"]) * len(case["values"]) for case in cases)


def faults_of_meaning(name: str, content: dict[str, Any]) -> Iterator[str]:
    if name != expected_name(content):
        yield f"its content belongs in {expected_name(content)}"
    encoding = list(faults_of_base64(content))
    if encoding:
        yield from encoding
        return
    for case in content.get("requests", []):
        yield from (f"{case['id']}: {fault}" for fault in faults_of_expectations(case))
    if "topic" in content:
        yield from faults_of_lists(content)
    if "pages_of" in content:
        yield from faults_of_walks(content)
    for entry in content.get("checksums", []):
        yield from (f"{entry['id']}: {fault}" for fault in faults_of_checksum(entry))


def faults_of_omission(content: dict[str, Any]) -> Iterator[str]:
    """What `cargo xtask new-operation` and capture.py leave to be filled in."""
    if content.get("operation") and not content["requests"]:
        yield "no request: tests/vectors/README.md says how one is captured"
    for case in (*content.get("requests", []), *content.get("responses", [])):
        for member in ("source", "client", "credentials"):
            if TO_FILL_IN in json.dumps(case.get(member), ensure_ascii=False):
                yield f"{case['id']}: {member} has a {TO_FILL_IN} to be filled in"


def examples() -> Iterator[dict[str, Any]]:
    """The rows that tests/vectors/README.md shows."""
    text = (VECTORS / "README.md").read_text(encoding="utf-8")
    for block in re.findall(r"^```json\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        rows = json.loads(block)
        yield from rows if isinstance(rows, list) else [rows]


def faults_of_examples(rows: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Each is a row of the files, or some `cases` of one, and each kind has one."""
    kinds: set[str] = set()
    for example in examples():
        name = example.get("id", "")
        row = dict(rows.get(name, {}))
        if "cases" in row:
            row["cases"] = [case for case in row["cases"] if case in example["cases"]]
        if row != example:
            yield f"the example {name} is not as in the files"
        expect = example.get("expect", {})
        error = example.get("error", {})
        kinds |= {
            "encoder" if expect.get("required_headers") else "",
            "signer" if expect.get("signature") else "",
            "ok" if "ok" in example else "",
            error.get("type", ""),
            "behavior" if "cases" in example else "",
            "pages" if "pages" in example else "",
        }
    for kind in ("encoder", "signer", "ok", "service", "decode", "behavior", "pages"):
        if kind not in kinds:
            yield f"no example of {kind}"


def faults_of_shape(validator: Draft202012Validator, content: Any) -> Iterator[str]:
    for error in validator.iter_errors(content):
        # The member inside a `oneOf` says more than "is not valid under any of the schemas".
        cause = best_match([error]) or error
        yield f"{place(content, cause)}: {cause.message[:300]}"


def place(content: Any, error: ValidationError) -> str:
    """The JSON path, with the id of the case that it is in."""
    at = content
    for step in error.absolute_path:
        at = at[step]
        if isinstance(at, dict) and isinstance(at.get("id"), str):
            return f"{error.json_path} ({at['id']})"
    return str(error.json_path)


def main() -> int:
    schema = json.loads((VECTORS / "schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    definitions = {"$schema": schema["$schema"], "$defs": schema["$defs"]}
    validators = {
        name: Draft202012Validator({"$ref": f"#/$defs/{name}", **definitions})
        for name in ("cases", "behavior", "pages", *SINGLE.values())
    }
    faults: list[str] = []
    totals: Counter[str] = Counter()
    ids: Counter[str] = Counter()
    rows: dict[str, dict[str, Any]] = {}
    for file in sorted(VECTORS.rglob("*.json")):
        name = file.relative_to(VECTORS).as_posix()
        if name == "schema.json":
            continue
        totals["files"] += 1
        text = file.read_text(encoding="utf-8")
        content = json.loads(text)
        if text != json.dumps(content, ensure_ascii=False, indent=2) + "\n":
            faults.append(
                f"{name}: not in canonical form: UTF-8, indent of two, final line feed"
            )
        validator = validators[definition_of(name)]
        shape = [f"{name}: {fault}" for fault in faults_of_shape(validator, content)]
        faults += shape
        if shape:
            totals["files not counted"] += 1
            continue
        meaning = (*faults_of_omission(content), *faults_of_meaning(name, content))
        wrong = [f"{name}: {fault}" for fault in meaning]
        faults += wrong
        if "topic" in content and not wrong:
            totals["of behavior"] += trials(content)
        totals["of pages"] += walks(content)
        totals["of preflight"] += len(content.get("reports", []))
        totals["of preflight"] += len(content.get("limits", []))
        cases = content.get("unsigned", [])
        urls = sum(len(case["urls"]) for case in cases)
        totals["not signed"] += urls * len(content.get("schemes", ()))
        cases = content.get("downloads", [])
        totals["of downloads"] += sum(
            len(case.get("of", content["packages"])) for case in cases
        )
        totals["of mistakes"] += mistakes(content)
        for group in CASE_GROUPS:
            group_cases = content.get(group, [])
            totals[group] += len(group_cases)
            ids.update(case["id"] for case in group_cases)
            rows |= {case["id"]: case for case in group_cases}
        for case in content.get("requests", []):
            totals["signer rows"] += case["expect"]["signature"] is not None
            totals["with params"] += case["client"]["name"] is not None
    faults += (
        f"id {case_id} is used {count} times"
        for case_id, count in ids.items()
        if count > 1
    )
    faults += (f"README.md: {fault}" for fault in faults_of_examples(rows))
    for fault in faults:
        print(fault, file=sys.stderr)
    counted: tuple[str, ...] = (
        "files",
        "signer rows",
        "with params",
        "responses",
        "checksums",
        "verdicts",
        "errors",
        "of behavior",
        "of pages",
        "of preflight",
        "of mistakes",
        "redactions",
        "drift",
        "not signed",
        "archives",
        "of downloads",
    )
    if totals["files not counted"]:
        counted += ("files not counted",)
    print("vectors: " + ", ".join(f"{totals[what]} {what}" for what in counted))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
