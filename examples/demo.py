"""Run the example programs of all languages against the emulator: what `make demo` shows."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

PROGRAMS = {
    "Python": [sys.executable, "examples/python/verify_functions.py"],
    "Node": ["node", "examples/node/verify_functions.mjs"],
    "Rust": ["target/release/verify_functions"],
}


def urn(accounts, name):
    project, region = accounts["huawei"]["project_id"], accounts["huawei"]["region"]
    return f"fg:urn:fss:{region}:{project}:function:default:{name}"


def chapters(accounts):
    """Heading, targets, and whether a difference is to be found."""
    return [
        (
            "Three clouds: fetch the code, download the package, verify it",
            [
                "fc2016:demo/hello@prod",
                "fc2021:demo/hello",
                urn(accounts, "hello"),
                "scf:hello",
            ],
            False,
        ),
        (
            "A real package of several megabytes with hundreds of files",
            ["fc2016:demo/big", "scf:big"],
            False,
        ),
        (
            "Somebody changed one byte, or the download was cut",
            [
                "fc2021:demo/tampered",
                urn(accounts, "tampered"),
                "scf:tampered",
                "scf:truncated",
            ],
            True,
        ),
        (
            "Inline source, the same wrapped in a ZIP, an image, no checksum",
            [urn(accounts, name) for name in ("inline", "wrapped", "image")]
            + ["fc2016:demo/no-checksum"],
            False,
        ),
        ("A function that is not there", ["fc2016:demo/nowhere"], True),
    ]


def environment(url, accounts):
    alibaba, huawei, tencent = (
        accounts["alibaba"],
        accounts["huawei"],
        accounts["tencent"],
    )
    return os.environ | {
        "FAASWIRE_ENDPOINT": url,
        "ALIBABA_CLOUD_ACCOUNT_ID": alibaba["account_id"],
        "ALIBABA_CLOUD_REGION": alibaba["region"],
        "ALIBABA_CLOUD_ACCESS_KEY_ID": alibaba["temporary"]["access_key_id"],
        "ALIBABA_CLOUD_ACCESS_KEY_SECRET": alibaba["temporary"]["access_key_secret"],
        "ALIBABA_CLOUD_SECURITY_TOKEN": alibaba["temporary"]["security_token"],
        "HUAWEICLOUD_REGION": huawei["region"],
        "HUAWEICLOUD_SDK_PROJECT_ID": huawei["project_id"],
        "HUAWEICLOUD_SDK_AK": huawei["temporary"]["access_key"],
        "HUAWEICLOUD_SDK_SK": huawei["temporary"]["secret_key"],
        "HUAWEICLOUD_SDK_SECURITY_TOKEN": huawei["temporary"]["security_token"],
        "TENCENTCLOUD_REGION": tencent["region"],
        "TENCENTCLOUD_SECRET_ID": tencent["temporary"]["secret_id"],
        "TENCENTCLOUD_SECRET_KEY": tencent["temporary"]["secret_key"],
        "TENCENTCLOUD_SESSION_TOKEN": tencent["temporary"]["token"],
    }


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
        print(f"Three clouds on {started['url']}: nothing here leaves this machine.")
        for heading, targets, differs in chapters(accounts):
            print(f"\n{heading}")
            for language, program in PROGRAMS.items():
                done = subprocess.run(
                    [*program, *targets],
                    check=False,
                    cwd=ROOT,
                    env=env,
                    text=True,
                    capture_output=True,
                )
                for target, line in zip(targets, done.stdout.splitlines()):
                    name = target.rsplit(":", 1)[-1]
                    cloud = target.split(":", 1)[0]
                    print(f"  {language:<7} {cloud + ' ' + name:<22} {line[25:]}")
                if (
                    done.returncode != int(differs)
                    or accounts["secret_marker"] in done.stdout
                ):
                    failures.append(
                        f"{language}: {heading}: exit code {done.returncode}\n{done.stderr}"
                    )
    finally:
        emulator.stdin.close()
        emulator.wait(timeout=10)
    for failure in failures:
        print(f"demo failed: {failure}", file=sys.stderr)
    if not failures:
        print(
            "\nAs it should be: what matches was verified, what differs was found, in three languages."
        )
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
