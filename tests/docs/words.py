"""Finds words that CONTRIBUTING's glossary has others for, in code and texts alike.

The second column of the glossary's table is what is looked for: as a word, as a part of a name
(`old_answer`, `oldAnswer`), and in every case.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from sources import ROOT, sources

GLOSSARY = ROOT / "CONTRIBUTING.md"
PATTERNS = ("*.rs", "*.py", "*.pyi", "*.js", "*.mjs", "*.cjs", "*.ts", "*.cts", "*.mts")
TEXTS = ("*.md", "*.toml", "*.yml", "*.sh", "Makefile")
# What vendors print, and names that were.
LEFT_ALONE = ("tests/vectors/", "tests/json/", "CHANGELOG.md", "CONTRIBUTING.md")
# The adding-up of numbers, which Python and Rust call so; "there is no", "no longer".
ALLOWED = re.compile(
    r"\bsum\(|\.sum(?:64)?\b|\b[Tt]here (?:is|are|was|were) no\b"
    r"|\b(?:is|are|was|were) no"
    r" (?:longer|more|less|better|higher|deeper|other|such|need|way|matter|good|reason|concern)\b"
)


def banned() -> dict[str, str]:
    """The words of the glossary's second column, each with the first."""
    text = GLOSSARY.read_text(encoding="utf-8")
    table = text.partition("## Words")[2].partition("\n## ")[0]
    found: dict[str, str] = {}
    for row in re.findall(r"^\| (.+?) \| (.+?) \|", table, re.MULTILINE)[1:]:
        use, instead_of = row
        for word in instead_of.split(", "):
            if word.strip("-"):
                found[word] = use
    return found


def finder(words: dict[str, str]) -> re.Pattern[str]:
    one_of = "|".join(re.escape(each) for each in words)
    upper = "|".join(re.escape(each.capitalize()) for each in words)
    # In camelCase a word begins with a capital and ends before the next one.
    return re.compile(
        rf"(?<![A-Za-z])(?:{one_of})(?![a-z])|(?<![A-Z])(?:{upper})(?![a-z])"
        rf"|(?<![A-Za-z])(?:{one_of.upper()})(?![A-Za-z])"
    )


def checked() -> Iterator[Path]:
    for pattern in (*PATTERNS, *TEXTS):
        for path in sources(pattern):
            name = path.relative_to(ROOT).as_posix()
            if not name.startswith(LEFT_ALONE) and path != Path(__file__):
                yield path


def main() -> int:
    words = banned()
    pattern = finder(words)
    faults, files = [], 0
    for path in checked():
        files += 1
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            for match in pattern.finditer(
                ALLOWED.sub(lambda m: " " * len(m.group()), line)
            ):
                place = f"{path.relative_to(ROOT)}:{number}"
                use = words[match.group().lower()]
                faults.append(f"{place}: {match.group()!r}; the glossary has {use!r}")
    print(
        "\n".join(
            [
                *faults,
                f"words: {files} files, {len(words)} words, {len(faults)} to replace",
            ]
        )
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
