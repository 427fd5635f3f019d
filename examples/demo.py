"""Run the example programs of all languages against the emulator: what `make demo` shows."""

import json
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

LANGUAGES = ("Python", "Node", "Rust")
LIFE_CYCLES = {
    "life_cycle": "A service of Function Compute",
    "life_cycle_fc3": "A function of Function Compute 3.0",
    "life_cycle_fg": "A function of FunctionGraph",
    "life_cycle_scf": "A function of SCF",
}


def program(language, name):
    return {
        "Python": [sys.executable, f"examples/python/{name}.py"],
        "Node": ["node", f"examples/node/{name}.mjs"],
        "Rust": [f"target/debug/{name}"],
    }[language]


def urn(accounts, name):
    project, region = accounts["huawei"]["project_id"], accounts["huawei"]["region"]
    return f"fg:urn:fss:{region}:{project}:function:default:{name}"


def chapters(accounts):
    """Heading, and what to find for each target."""
    return [
        (
            "Three clouds: fetch the code, download the package, verify it",
            {
                "fc2016:demo/hello@prod": "match",
                "fc2021:demo/hello": "match",
                urn(accounts, "hello"): "match",
                "scf:hello": "match",
            },
        ),
        (
            "A real package of several megabytes with hundreds of files",
            {"fc2016:demo/big": "match", "scf:big": "match"},
        ),
        (
            "Somebody changed one byte, or the download was cut",
            {
                "fc2021:demo/tampered": "mismatch",
                urn(accounts, "tampered"): "mismatch",
                "scf:tampered": "mismatch",
                "scf:truncated": "mismatch",
            },
        ),
        (
            "Inline source, the same wrapped in a ZIP, an image, no checksum",
            {
                urn(accounts, "inline"): "match",
                urn(accounts, "wrapped"): "match",
                urn(accounts, "image"): "unverifiable",
                "fc2016:demo/no-checksum": "unverifiable",
            },
        ),
        ("A function that is not there", {"fc2016:demo/nowhere": "error"}),
    ]


def environment(url, accounts, kind="temporary"):
    """The variables that programs read; keys of the kind `long_term` have no token."""
    alibaba, huawei, tencent = (
        accounts[cloud] | accounts[cloud][kind]
        for cloud in ("alibaba", "huawei", "tencent")
    )
    variables = {
        "FAASWIRE_ENDPOINT": url,
        "ALIBABA_CLOUD_ACCOUNT_ID": alibaba["account_id"],
        "ALIBABA_CLOUD_REGION": alibaba["region"],
        "ALIBABA_CLOUD_ACCESS_KEY_ID": alibaba["access_key_id"],
        "ALIBABA_CLOUD_ACCESS_KEY_SECRET": alibaba["access_key_secret"],
        "ALIBABA_CLOUD_SECURITY_TOKEN": alibaba.get("security_token"),
        "HUAWEICLOUD_REGION": huawei["region"],
        "HUAWEICLOUD_SDK_PROJECT_ID": huawei["project_id"],
        "HUAWEICLOUD_SDK_AK": huawei["access_key"],
        "HUAWEICLOUD_SDK_SK": huawei["secret_key"],
        "HUAWEICLOUD_SDK_SECURITY_TOKEN": huawei.get("security_token"),
        "TENCENTCLOUD_REGION": tencent["region"],
        "TENCENTCLOUD_SECRET_ID": tencent["secret_id"],
        "TENCENTCLOUD_SECRET_KEY": tencent["secret_key"],
        "TENCENTCLOUD_SESSION_TOKEN": tencent.get("token"),
    }
    merged = os.environ | variables
    return {name: value for name, value in merged.items() if value is not None}


def run(command, env):
    return subprocess.run(
        command, check=False, cwd=ROOT, env=env, text=True, capture_output=True
    )


def show(language, targets, env, marker):
    """Run one program; print what it says; return what is wrong with that."""
    done = run([*program(language, "verify_functions"), *targets], env)
    findings = [line[25:] for line in done.stdout.splitlines()]
    for target, finding in zip(targets, findings):
        cloud, name = target.split(":", 1)[0], target.rsplit(":", 1)[-1]
        print(f"  {language:<7} {cloud + ' ' + name:<23} {finding}")
    # A finding is the package's source and the verdict, or an error.
    verdicts = [re.search(r"\b[a-z]+:", finding) for finding in findings]
    found = [verdict and verdict[0].rstrip(":") for verdict in verdicts]
    if found != list(targets.values()):
        return f"{language} found {found}\n{done.stderr}"
    if marker in done.stdout + done.stderr:
        return f"{language} printed a secret"
    return None


def show_life_cycle(name, env, marker):
    """Run it in all languages; print once what all say; return what is wrong with that."""
    runs = {language: run(program(language, name), env) for language in LANGUAGES}
    print(textwrap.indent(runs["Python"].stdout, "  "), end="")
    for language, done in runs.items():
        if done.returncode or done.stdout != runs["Python"].stdout:
            yield f"{language} ended a life cycle with\n{done.stdout}{done.stderr}"
        if marker in done.stdout + done.stderr:
            yield f"{language} printed a secret"


def main():
    emulator = subprocess.Popen(
        [sys.executable, "tests/emulator", "--exit-with-stdin"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    failures = []
    try:
        started = json.loads(emulator.stdout.readline())
        accounts = started["credentials"]
        env = environment(started["url"], accounts)
        marker = accounts["secret_marker"]
        print(f"Three clouds on {started['url']}: nothing here leaves this machine.")
        for heading, targets in chapters(accounts):
            print(f"\n{heading}")
            for language in LANGUAGES:
                failures.append(show(language, targets, env, marker))
        for name, heading in LIFE_CYCLES.items():
            print(f"\n{heading} from creation to deletion: each says this")
            failures += show_life_cycle(name, env, marker)
    finally:
        emulator.stdin.close()
        emulator.wait(timeout=10)
    failures = [failure for failure in failures if failure]
    for failure in failures:
        print(f"demo failed: {failure}", file=sys.stderr)
    if not failures:
        print(
            "\nWhat matches was verified and what differs was found, in three languages."
        )
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
