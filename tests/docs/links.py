"""Follows the links of all Markdown files of the project.

Files and anchors are looked for here; with `--external` every address is asked for as well.
"""

from __future__ import annotations

import re
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from sources import ROOT, sources

REPOSITORY = "https://github.com/faaswire/faaswire"
CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
LINK = re.compile(
    r"(?<!\\)\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(<?([^()\s>]+(?:\([^()\s]*\))?)>?(?: \"[^\"]*\")?\)"
)
REFERENCE = re.compile(r"^\[[^\]]+\]: <?(\S+?)>?(?:\s|$)", re.MULTILINE)
BARE = re.compile(r"<(https?://[^>\s]+)>")
HEADING = re.compile(r"^#{1,6} +(.*?)(?: +#+)?$", re.MULTILINE)
# Of code, emphasis and links, anchors have the text alone.
MARKUP = re.compile(r"`|\*\*?|!?\[([^\]]*)\]\([^)]*\)")
UNANCHORED = re.compile(r"[^\w\- ]")
NAMED = re.compile(r"<a (?:id|name)=\"([^\"]+)\"")
EXAMPLE_HOSTS = ("example.com", "127.0.0.1", "localhost")


def without_code(text: str) -> str:
    return CODE.sub(lambda found: "\n" * found.group().count("\n"), text)


@cache
def anchors(path: Path) -> frozenset[str]:
    """What GitHub makes of a page's headings; a heading that comes again gets a number."""
    text = without_code(path.read_text(encoding="utf-8"))
    found = set(NAMED.findall(text))
    for heading in HEADING.findall(text):
        plain = MARKUP.sub(lambda match: match.group(1) or "", heading)
        slug = UNANCHORED.sub("", plain.strip().lower()).replace(" ", "-")
        name, number = slug, 0
        while name in found:
            number += 1
            name = f"{slug}-{number}"
        found.add(name)
    return frozenset(found)


def links(text: str) -> Iterator[tuple[int, str]]:
    """The links of a page, each with its line."""
    text = SPAN.sub("code", without_code(text))
    for pattern in (LINK, REFERENCE, BARE):
        for match in pattern.finditer(text):
            yield text.count("\n", 0, match.start()) + 1, match.group(1)


def problem(page: Path, link: str) -> str | None:
    """What is wrong with a link to something in the repository."""
    # Pages of the registries name the repository's files in full.
    for prefix in (f"{REPOSITORY}/blob/main/", f"{REPOSITORY}/tree/main/"):
        if link.startswith(prefix):
            page, link = ROOT / "README.md", link.removeprefix(prefix)
    if re.match(r"[a-z]+:", link):
        return None
    name, _, anchor = link.partition("#")
    target = (page.parent / name).resolve() if name else page
    if not target.is_relative_to(ROOT):
        return "leads out of the repository"
    if not target.exists():
        return "there is no such file"
    if anchor and target.suffix == ".md" and anchor not in anchors(target):
        return f"{target.relative_to(ROOT)} has no such heading"
    return None


def unreachable(url: str) -> str | None:
    """Why an address cannot be read. Who keeps programs out is taken to have the page."""
    request = urllib.request.Request(
        url, headers={"User-Agent": "Mozilla/5.0 (links.py)"}
    )
    try:
        with urllib.request.urlopen(request, timeout=30):
            return None
    except urllib.error.HTTPError as error:
        return f"status {error.code}" if error.code in {404, 410} else None
    except OSError as error:
        return str(error)


def main() -> int:
    wrong, followed = [], 0
    external: dict[str, str] = {}
    for page in sources("*.md"):
        for line, link in links(page.read_text(encoding="utf-8")):
            followed += 1
            place = f"{page.relative_to(ROOT)}:{line}"
            if said := problem(page, link):
                wrong.append(f"{place}: {link}: {said}")
            if link.startswith("http") and not any(
                host in link for host in EXAMPLE_HOSTS
            ):
                external.setdefault(link.partition("#")[0], place)
    if "--external" in sys.argv[1:]:
        for url, place in external.items():
            if said := unreachable(url):
                wrong.append(f"{place}: {url}: {said}")
    print("\n".join([*wrong, f"links: {followed} followed, {len(wrong)} wrong"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
