"""Whatever reports a checksum is compared with a build, without a download: the vectors of drift."""

from __future__ import annotations

import faaswire as fw
from support import vectors
from support.vectors import Case, octets


def test_drift_is_reported_wherever_a_checksum_is_reported() -> None:
    vectors.run("drift", vectors.drift(), check)


def check(case: Case) -> None:
    service = vectors.service(case["cloud"], case)
    call = vectors.method(service, case["operation"])(**vectors.value(case["params"]))
    output = call.parse(200, dict(case["headers"]), octets(case["body"]))
    if "items" in case:
        (output,) = getattr(output, case["items"])
    package = output.package()
    build, other = (fw.Digests.of(data) for data in (octets(case["payload"]), b"other"))
    verdict = package.compare(build)
    assert (verdict.status, verdict.size_differs) == ("match", case["size_differs"])
    drift = package.compare(other)
    assert isinstance(drift, fw.Mismatch)
    assert case["says"] in drift.explanation, drift.explanation
    assert (package.matches(build), package.matches(other)) == (True, False)
