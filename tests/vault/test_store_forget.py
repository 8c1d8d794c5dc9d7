"""Forgetting a note: no copy of it stays among our own files, and nobody else's goes."""

import pytest

from vault_tools.vault.places import Places
from vault_tools.vault.store import Store
from vault_tools.vault.store_forget import forget_note


@pytest.mark.parametrize(
    "name", ["Anna", "Anna (Kiel)", "Anna O'Neill", "Änne Groß", "Anna, née Roth", "A" + 100 * "ü", "Anna.md"]
)
def test_no_text_of_it_stays(store: Store, places: Places, name: str) -> None:
    path, other = f"Kontakte/{name}.md", "Kontakte/Zora.md"
    with store.run("weekly"):
        for each in (path, other):
            store.write_note(each, None, b"first")
            store.write_note(each, b"first", f"text of {each}".encode())
            store.files.save(each, f"late text of {each}".encode())
    forget_note(store, path)
    kept = [place.read_bytes() for place in places.state.rglob("*") if place.is_file()]
    assert not any(f"text of {path}".encode() in data for data in kept)
    assert f"late text of {other}".encode() in kept


def test_who_is_called_nearly_so_keeps_theirs(store: Store, places: Places) -> None:
    with store.run("weekly"):
        for each in ("Anna.md", "Anna Bauer.md", "Susanna.md"):
            store.write_note(each, None, b"text")
            store.files.save(each, f"late text of {each}".encode())
    forget_note(store, "Anna.md")
    kept = [place.read_bytes() for place in places.state.rglob("late-*")]
    assert sorted(kept) == [b"late text of Anna Bauer.md", b"late text of Susanna.md"]
