"""Names that sync programs give, against names that people give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.vault.copies import cloud_stub_of, original_of

COPIES = [
    ("Anna.sync-conflict-20261002-120000-ABCDEFG.md", "Anna.md"),
    ("Anna.sync-conflict-20261002-120000.md", "Anna.md"),
    ("Anna.sync-conflict-20261002-120000-ABCDEFG.sync-conflict-20261003-120000-ABC2345.md", "Anna.md"),
    ("Anna (Lena's conflicted copy 2026-01-01).md", "Anna.md"),
    ("Anna (Lenas Mac mini's conflicted copy 2026-01-01 (1)).md", "Anna.md"),
    ("Anna (In Konflikt stehende Kopie von Lena 2026-01-01).md", "Anna.md"),
    ("Anna (Lenas in Konflikt stehende Kopie 2026-01-01).md", "Anna.md"),
    ("Anna (Case Conflict).md", "Anna.md"),
    ("Anna (Case Conflict 1).md", "Anna.md"),
    ("anna (Lena's case conflict).md", "anna.md"),
    ("Anna (Unicode Encoding Conflict).md", "Anna.md"),
    ("Anna (Konflikt durch Groß- und Kleinschreibung).md", "Anna.md"),
    ("Anna (conflicted copy 2026-01-01 120000).md", "Anna.md"),
    ("Anna (conflicted copy lena 2026-01-01 120000).md", "Anna.md"),
    ("Anna (case clash from lena).md", "Anna.md"),
    ("Anna_conflict-20260101-120000.md", "Anna.md"),
    ("Anna (Conflicted copy Laptop 202601011200).md", "Anna.md"),
    ("Anna (SFConflict lena@example.org 2026-01-01-12-00-00).md", "Anna.md"),
    ("Weekly.sync-conflict-20261002-120000-ABCDEFG.MD", "Weekly.MD"),
    ("2026.10.02.sync-conflict-20261002-120000-ABCDEFG.md", "2026.10.02.md"),
    ("Kontakte (Selective Sync Conflict)", "Kontakte"),
]

NOTES = [
    "Anna.md",
    "Streit (Konflikt mit Nachbarn).md",
    "Conflict resolution.md",
    "Konfliktkopie.md",
    "Conflicted copy.md",
    "How to find a conflicted copy (Dropbox).md",
    "Anna (Hamburg).md",
    "Anna-DESKTOP-ABC1234.md",
    "Karl-LAPTOP-12.md",
    "(Case Conflict).md",
    "sync-conflict.md",
]


@pytest.mark.parametrize(("name", "original"), COPIES)
def test_copies_lead_to_their_original(name: str, original: str) -> None:
    assert original_of(name, lambda _: False) == original


@pytest.mark.parametrize("name", NOTES)
def test_other_names_are_names(name: str) -> None:
    assert original_of(name, lambda _: False) is None


@pytest.mark.parametrize(
    "name", ["Anna-DESKTOP-ABC1234.md", "Anna-LAPTOP-9K2F8Q1L.md", "Anna-DESKTOP-ABC1234-2.md"]
)
def test_a_computer_in_the_name_counts_beside_the_original_only(name: str) -> None:
    assert original_of(name, {"Anna.md"}.__contains__) == "Anna.md"
    assert original_of(name, {"Otto.md"}.__contains__) is None


@pytest.mark.parametrize(
    ("name", "real"),
    [
        (".Anna Bauer.md.icloud", "Anna Bauer.md"),
        (".icloud", None),
        ("..icloud", None),
        ("Anna.icloud", None),
        (".Anna.md", None),
    ],
)
def test_stubs_of_the_cloud(name: str, real: str | None) -> None:
    assert cloud_stub_of(name) == real


@given(st.text(max_size=40), st.sampled_from([name for name, _ in COPIES]))
def test_any_name_is_answered(start: str, name: str) -> None:
    found = original_of(start + name, lambda _: True)
    assert found is None or len(found) < len(start + name)
