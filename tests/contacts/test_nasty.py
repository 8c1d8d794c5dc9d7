"""Whatever a note holds, reading it never fails, and says exactly what was wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.contacts.notes import NO_SETTINGS, read, where
from tests.corpus.nasty import NASTY, Nasty
from tests.corpus.steady import messy, steady
from vault_tools.contacts.reading import read_contact, read_me
from vault_tools.contacts.settings import ContactSettings
from vault_tools.words import LANGUAGES


@pytest.mark.parametrize("nasty", NASTY, ids=[nasty.name for nasty in NASTY])
def test_a_nasty_note_is_read_as_far_as_it_can_be(nasty: Nasty) -> None:
    contact, problems = read_contact("Kontakte/Anna.md", nasty.data, NO_SETTINGS)
    assert where(list(problems)) == list(nasty.problems)
    if nasty.reads is None:
        assert contact is None
        return
    assert contact is not None
    assert contact.name == "Anna"
    assert contact.fields.as_json() == nasty.reads
    assert tuple(entry.on.isoformat() for entry in contact.interactions) == nasty.days


@pytest.mark.parametrize("nasty", NASTY, ids=[nasty.name for nasty in NASTY])
def test_a_nasty_note_elsewhere_is_a_contact_if_its_type_can_be_read(nasty: Nasty) -> None:
    contact, problems = read_contact("Anna.md", nasty.data, NO_SETTINGS)
    typed = nasty.reads is not None and "type" in nasty.reads
    assert (contact is not None) == typed
    assert where(list(problems)) == (list(nasty.problems) if typed else [])


NOTE = """---
type: contact
aliases: [Anna, "Bauer, A."]
organisation: "[[Bauer Metallbau]]"
cadence: 4-8 weeks
value: 4
why: Kennt jeden im Landkreis
knows: ["[[Karl Roth]]", [[Otto]]]
birthday: 1968-02-29
season: 11-2
tags:
  - person/work
---
# Anna
Last Contact:: 2026-08-01

- [ ] Adresse schicken 📅 2026-11-27 🔁 every week #ask ^k1

## Log
- 2026-10-02 Anruf: Tochter studiert. #gave ^k3
\t- `code` %% x %% <!-- y -->
- [[2026-08-14]] Besuch mit [[Otto|O]]
### 2026-07-01 Essen
"""


def check(path: str, data: bytes, settings: ContactSettings) -> None:
    contact, problems = read_contact(path, data, settings)
    lines = len(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
    for found in problems:
        assert found.path == path
        assert found.line is None or 1 <= found.line <= lines
        assert all(found.message(language) and found.hint(language) for language in LANGUAGES)
        assert len(found.message("de").splitlines()) == 1
    assert list(problems) == sorted(problems, key=lambda found: found.order())
    if contact is not None:
        assert contact.name
        contact.fields.as_json()
        days = [entry.on for entry in contact.interactions]
        assert days == sorted(days, reverse=True)
        sources = [entry.source for entry in contact.interactions] + [
            each.source for each in contact.promises
        ]
        assert all(source.path == path and 1 <= source.line <= lines for source in sources)
        assert all(1 <= line <= lines for line in contact.lines.values())
    assert read_contact(path, data, settings) == (contact, problems)
    read_me(path, data)


PATHS = st.sampled_from(
    ["Kontakte/Anna.md", "Anna.md", "Kontakte/2026-10-02.md", "a/b/Archiv/x.md", "People/202601.md"]
)
SETTINGS = st.sampled_from(
    [ContactSettings(), ContactSettings(folders=("Kontakte",)), ContactSettings(me="Anna")]
)


@steady
@given(PATHS, st.binary(max_size=300), SETTINGS)
def test_any_bytes_can_be_read(path: str, data: bytes, settings: ContactSettings) -> None:
    check(path, data, settings)
    check(path, b"---\ntype: contact\n" + data, settings)


@steady
@given(
    PATHS, st.lists(st.tuples(st.integers(0, len(NOTE)), st.integers(0, 40), messy | st.just("")), max_size=6)
)
def test_a_note_can_be_read_however_it_was_mangled(path: str, changes: list[tuple[int, int, str]]) -> None:
    text = NOTE
    for start, length, new in changes:
        text = text[:start] + new + text[start + length :]
    check(path, text.encode("utf-8", "surrogatepass"), NO_SETTINGS)


FIELDS = st.sampled_from(
    "type tags aliases organisation email birthday plant tier cadence last_contact rest_until paused value minutes "
    "interests knows met season channel died why".split()
)


@steady
@given(st.lists(st.tuples(FIELDS, messy), min_size=1, max_size=5), st.booleans())
def test_a_field_can_hold_anything(pairs: list[tuple[str, str]], inline: bool) -> None:
    fields = "\n".join(f"{key}:{':' * inline} {value}" for key, value in pairs)
    text = f"---\ntype: contact\n---\n{fields}" if inline else f"---\ntype: contact\n{fields}\n---\n"
    check("Kontakte/Anna.md", text.encode("utf-8", "surrogatepass"), NO_SETTINGS)


def test_the_note_that_is_mangled_is_fine_as_it_stands() -> None:
    contact, problems = read(NOTE)
    assert problems == []
    assert contact.fields.knows == ("Karl Roth", "Otto")
    assert [entry.kind for entry in contact.interactions] == ["call", "visit", "meal"]
