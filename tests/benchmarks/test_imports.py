"""The address books to measure with come in whole, whatever their people have in common."""

import sys
from pathlib import Path

import pytest

from benchmarks import imports
from vault_tools.actions.importing import plan_import
from vault_tools.actions.opening import read_garden
from vault_tools.exchange.vcard_in import read_vcards
from vault_tools.vault.settings import load_settings


@pytest.mark.parametrize("kind", imports.BOOKS)
def test_nobody_of_a_book_is_lost(kind: str, tmp_path: Path) -> None:
    book = tmp_path / "book.vcf"
    imports.make_book(book, kind, 120)
    vault = tmp_path / "vault"
    vault.mkdir()
    garden = read_garden(vault, load_settings(vault, {}, None))
    plan = plan_import(garden, [("book.vcf", read_vcards(book.read_text("utf-8")))], "de")
    assert (plan.count("new"), plan.troubles) == (120, ())
    assert len({each.path for each in plan.people}) == 120


def test_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert imports.main(["--contacts", "3", "--tool", f"{sys.executable} -S -c pass"]) == 0
    rows = capsys.readouterr().out.splitlines()[2:]
    assert [row.split("|")[1].strip() for row in rows] == list(imports.BOOKS)


def test_a_tool_that_fails_is_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert imports.main(["--contacts", "3", "--tool", f"{sys.executable} -S -c 1/0"]) == 1
    assert "distinct" in capsys.readouterr().err
