"""The keys that people use, and how they are spelled."""

import pytest

from tests.contacts.notes import note, read, read_well, where
from vault_tools.contacts.fields import READERS
from vault_tools.contacts.model import Fields
from vault_tools.contacts.synonyms import _TABLE, CANONICAL, canonical
from vault_tools.text.fold import fold_key

PROMISED = [
    (
        "last_contact",
        "last_contact, last-contact, last contact, last_contacted, last_interaction, last_met, prm-last-contacted, letzter_kontakt",
    ),
    (
        "cadence",
        "cadence, every, contact_frequency, frequency, cadence_days, prm-cadence, follow_up_cadence, turnus",
    ),
    ("next_contact", "next_contact"),
    ("rest_until", "rest_until, snooze_until, prm-snooze-until"),
    ("paused", "paused, prm-paused"),
    ("organisation", "organisation, company, organization, organizations, org, firma"),
    ("birthday", "birthday, geburtstag, birthdate"),
    ("place", "place, city, location, ort, based-in"),
    ("plant", "plant, pflanze"),
    ("tier", "tier, prm-tier"),
    ("died", "died, deathday"),
    *(
        (name, name)
        for name in ("role", "email", "phone", "value", "why", "needs", "interests", "offers", "seeks")
    ),
    *((name, name) for name in ("knows", "introduced_by", "met", "predecessor", "announced", "introduced")),
    *(
        (name, name)
        for name in ("season", "channel", "minutes", "owner", "archived", "aliases", "tags", "type")
    ),
]


@pytest.mark.parametrize(
    ("field", "key"),
    [(field, key.strip()) for field, keys in PROMISED for key in keys.split(",")],
)
def test_a_key_is_read_however_it_is_spelled(field: str, key: str) -> None:
    words = key.replace("-", " ").replace("_", " ")
    for spelled in (key, key.upper(), words, words.title(), words.replace(" ", "-"), words.replace(" ", "_")):
        assert canonical(spelled) == field
    assert canonical("".join(words.title().split())) == field


@pytest.mark.parametrize(
    "key",
    ["title", "Title", "titel", "date", "created", "id", "", " ", "content", "cssclasses", "description"],
)
def test_what_is_no_field_is_none(key: str) -> None:
    assert canonical(key) is None


def test_no_key_means_two_fields() -> None:
    keys = [(fold_key(key), name) for name, others in _TABLE for key in (name, *others.split(","))]
    meant: dict[str, set[str]] = {}
    for key, name in keys:
        meant.setdefault(key, set()).add(name)
    assert {key: names for key, names in meant.items() if len(names) > 1} == {}
    assert set(meant) == set(CANONICAL)


def test_every_field_has_its_keys_and_its_reader() -> None:
    assert set(CANONICAL.values()) == set(READERS) == set(Fields._fields)


@pytest.mark.parametrize(
    ("fields", "organisation", "role"),
    [
        ("title: Dr.", None, None),
        ("firma: Bauer\nrole: Chefin", "Bauer", "Chefin"),
        ("company:\norg: Bauer", "Bauer", None),
        ("company: Bauer\nfirma: Roth", "Bauer", None),
        ("Job-Title: Chefin", None, "Chefin"),
    ],
)
def test_of_several_keys_the_first_that_says_something_counts(
    fields: str, organisation: str | None, role: str | None
) -> None:
    contact = read_well(note(fields))
    assert (contact.fields.organisation, contact.fields.role) == (organisation, role)


def test_the_line_of_every_field_is_known() -> None:
    contact = read_well(note("company:\nfirma: Bauer\n\nplace: Kassel", "Text\nValue:: 4"))
    assert dict(contact.lines) == {"type": 2, "organisation": 4, "place": 6, "value": 9}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "top",
    [
        "turnus: 4 Wochen\nort: Kassel\n---",
        "type: contact\ntags:\n  - person\nplace: Kassel\n---",
        "\nOrt: Kassel\n---",
    ],
)
def test_properties_without_their_first_line_are_told(top: str, end: str) -> None:
    text = f"{top}\n\n## Log\n- 2026-10-02 Anruf\n".replace("\n", end)
    contact, problems = read(text)
    assert where(problems) == [(1, "frontmatter-no-start")]
    assert (contact.fields.place, len(contact.interactions)) == (None, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Heading: with a colon\n---\n",
        "Ort: Kassel\n\n---\n",
        "Ort: Kassel\nText ohne alles\n---\n",
        "# Anna\nOrt: Kassel\n---\n",
        "---\ntype: contact\n---\nOrt: Kassel\n---\n",
    ],
)
def test_a_rule_in_the_text_is_none_of_them(text: str) -> None:
    read_well(text)
