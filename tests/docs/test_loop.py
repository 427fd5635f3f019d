"""What the documents and the workflow tell people and machines to run is there."""

from __future__ import annotations

import re
from pathlib import Path

import links
import pytest
from sources import ROOT, sources

WORKFLOW = (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8")
TARGETS = set(
    re.findall(r"^([a-z-]+):(?!=)", (ROOT / "Makefile").read_text(), re.MULTILINE)
)
PAGE = ROOT / "CONTRIBUTING.md"


def reported(text: str) -> set[str]:
    """The targets that a text has people make, in code."""
    found = re.findall(r"```sh\n(.*?)```|`([^`\n]+)`", text, re.DOTALL)
    code = "\n".join("".join(each) for each in found)
    return set(re.findall(r"^\s*make ([a-z][a-z-]*)", code, re.MULTILINE))


@pytest.mark.parametrize(
    "page", [*sources("*.md")], ids=lambda path: str(path.relative_to(ROOT))
)
def test_documents_name_targets_that_there_are(page: Path) -> None:
    assert reported(page.read_text(encoding="utf-8")) <= TARGETS


def test_the_workflow_calls_targets_that_there_are() -> None:
    called = set(re.findall(r"run: make ([a-z-]+)", WORKFLOW))
    for listed in re.findall(r"target: \[(.*)\]", WORKFLOW):
        called |= {target.split()[0] for target in listed.split(", ")}
    assert {"check", "test", "msrv", "test-deep"} <= called <= TARGETS


def test_actions_are_pinned() -> None:
    used = re.findall(r"uses: (.*)", WORKFLOW)
    assert used
    for action in used:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)


def test_the_first_target_is_the_quick_one() -> None:
    makefile = (ROOT / "Makefile").read_text()
    assert re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE)[0] == "check"


def test_the_readme_tells_what_continuous_integration_runs() -> None:
    ci = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert ci[-1] == "exec make test"
    assert "test" in reported((ROOT / "README.md").read_text(encoding="utf-8"))


def test_what_tests_write_is_not_linted() -> None:
    """Prettier reads the .gitignore beside it and no other."""
    assert list(sources(".gitignore")) == [ROOT / ".gitignore"]


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("README.md", None),
        ("core/src/lib.rs", None),
        ("#rules", None),
        ("https://example.com/nowhere", None),
        ("nowhere.md", "there is no such file"),
        ("#nowhere", "CONTRIBUTING.md has no such heading"),
        ("../elsewhere.md", "leads out of the repository"),
        (f"{links.REPOSITORY}/blob/main/nowhere.md", "there is no such file"),
    ],
)
def test_links_are_followed(link: str, said: str | None) -> None:
    assert links.problem(PAGE, link) == said


def test_anchors_are_those_of_github(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "# A `b_c`, [d](e)!\n\n```sh\n# no heading\n```\n## Twice\n## Twice\n"
    )
    assert links.anchors(page) == {"a-b_c-d", "twice", "twice-1"}


def test_code_has_no_links() -> None:
    text = "`[a](b)` [`c`](d)\n```\n[e](f)\n```\n[g]: h\n"
    assert list(links.links(text)) == [(1, "d"), (5, "h")]
