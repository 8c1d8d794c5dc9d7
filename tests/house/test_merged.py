"""No file holds the marks of a merge that was not finished."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
_FOLDERS = ("vault_tools", "tests", "templates", "docs", "example-vault", "benchmarks")
_MARK = re.compile(rb"^(?:<{7}|>{7}) ", re.MULTILINE)


def test_no_file_holds_the_marks_of_a_merge() -> None:
    files = [each for each in ROOT.iterdir() if each.is_file()]
    files += [each for folder in _FOLDERS for each in (ROOT / folder).rglob("*") if each.is_file()]
    texts = [each for each in files if each.suffix in (".py", ".md", ".toml", ".j2", ".yml", "")]
    assert len(texts) > 400
    assert [each for each in texts if _MARK.search(each.read_bytes())] == []


def test_the_marks_are_known_where_they_stand() -> None:
    assert _MARK.search(b"text\n" + b"<" * 7 + b" HEAD\n")
    assert not _MARK.search(b"a " + b"<" * 7 + b" HEAD\n=======\n")
