"""Vaults that were made for other tools are read as they are."""

from datetime import date

from tests.contacts.notes import read_well

ORBIT = """---
tags: person
aliases:
  - Anna
last contact: 2026-08-01
contact frequency: monthly
birthday: 1968-02-29
company: "[[Bauer Metallbau]]"
title: Dr.
---
# Anna Bauer
"""

PRM = """---
created: 2026-01-01T10:00
prm-tier: inner
prm-cadence: 14
prm-last-contacted: 2026-08-01
prm-snooze-until: 2026-12-01
prm-paused: false
prm-birthday: --02-29
tags:
  - "#Person/work"
---
"""

CRM = """---
Type: Person
Organization: Bauer Metallbau
Position: Geschäftsführerin
Email:
  - anna@example.org
Phone: 0561 1234
Based-In: Kassel
Last_Interaction: "[[2026-08-01]]"
follow_up_cadence: every 6 weeks
follow-up: 2026-09-12
deathday:
---
## Interactions
### 2026-07-01 Lunch
Talked about the new hall. #asked
"""

LOGSEQ = """type:: Person
tags:: freund, [[kunde/a]]
birthday:: 1968-02-29
last-contact:: [[2026-08-01]]

- ## Log
\t- [[2026-07-15]] Anruf: Tochter studiert
\t  id:: 64f0c8a1-0000-0000-0000-000000000000
\t\t- will nach Kassel
- TODO Adresse schicken
"""

DATAVIEW = """#contact

**Company**:: [[Bauer Metallbau]]
**Last Contact**:: 2026-08-01
Every:: 6 weeks

## Notes
* 2026-07-01: met at the fair
"""

AUGUST = date(2026, 8, 1)


def cadence(text: str) -> str | None:
    found = read_well(text, "Leute/Anna Bauer.md").fields.cadence
    return found.iso() if found else None


def test_a_note_for_a_table_of_friends_is_read() -> None:
    contact = read_well(ORBIT, "Leute/Anna Bauer.md")
    assert contact.fields.last_contact == AUGUST
    assert (contact.fields.organisation, contact.fields.role) == ("Bauer Metallbau", None)
    assert contact.fields.aliases == ("Anna",)
    assert cadence(ORBIT) == "P1M"


def test_a_note_for_a_prm_is_read() -> None:
    contact = read_well(PRM, "Leute/Anna Bauer.md")
    assert (contact.fields.last_contact, contact.fields.rest_until) == (AUGUST, date(2026, 12, 1))
    assert (contact.fields.tier, contact.fields.paused, contact.tags) == ("inner", False, ("Person/work",))
    assert contact.fields.birthday is not None
    assert contact.fields.birthday.text() == "--02-29"
    assert cadence(PRM) == "P2W"


def test_a_note_for_a_crm_is_read() -> None:
    contact = read_well(CRM, "Leute/Anna Bauer.md")
    assert contact.fields.as_json() == {
        "type": ["Person"],
        "organisation": "Bauer Metallbau",
        "role": "Geschäftsführerin",
        "email": ["anna@example.org"],
        "phone": ["0561 1234"],
        "place": "Kassel",
        "cadence": "P6W",
        "last_contact": "2026-08-01",
        "next_contact": "2026-09-12",
    }
    (entry,) = contact.interactions
    assert (entry.kind, entry.text, entry.passed) == ("meal", "Talked about the new hall.", ("asked",))


def test_a_note_of_an_outliner_is_read() -> None:
    contact = read_well(LOGSEQ, "pages/Anna Bauer.md")
    assert (contact.fields.last_contact, contact.tags) == (AUGUST, ("freund", "kunde/a"))
    (entry,) = contact.interactions
    assert (entry.on, entry.kind, entry.text) == (
        date(2026, 7, 15),
        "call",
        "Tochter studiert · will nach Kassel",
    )


def test_a_note_with_inline_fields_only_is_read() -> None:
    contact = read_well(DATAVIEW, "Leute/Anna Bauer.md")
    assert (contact.fields.organisation, contact.fields.last_contact) == ("Bauer Metallbau", AUGUST)
    assert [entry.kind for entry in contact.interactions] == ["visit"]
    assert cadence(DATAVIEW) == "P6W"
