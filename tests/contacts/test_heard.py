"""What a line of text says of contact: who, when, how. What is not sure is not taken for sure."""

from datetime import date

import pytest

from vault_tools.contacts.guess import guess_kind
from vault_tools.contacts.heard import hear, hear_people
from vault_tools.contacts.model import Contact, Fields
from vault_tools.contacts.names import Names

TODAY = date(2026, 11, 23)
SUNDAY, FRIDAY = date(2026, 11, 22), date(2026, 11, 20)


def contact(name: str, *aliases: str) -> Contact:
    return Contact(f"Kontakte/{name}.md", name, Fields(aliases=aliases))


NAMES = Names(
    [
        contact("Anna Bauer", "Anna"),
        contact("Otto Krüger"),
        contact("Karl Roth"),
        contact("Karl-Heinz Wiegand"),
        contact("Eva Schreiner"),
        contact("Eva Müller"),
        contact("Dr. Ägidius von der Straße"),
    ]
)


def people(text: str) -> list[list[str]]:
    return [[each.name for each in person.found] for person in hear_people(text, NAMES, TODAY).people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mit Anna telefoniert", [["Anna Bauer"]]),
        ("anna angerufen", [["Anna Bauer"]]),
        ("Mit Anna und Otto gegessen", [["Anna Bauer"], ["Otto Krüger"]]),
        ("Anna, Otto und Karl Roth getroffen", [["Anna Bauer"], ["Otto Krüger"], ["Karl Roth"]]),
        ("Lunch with Anna & mr krueger", [["Anna Bauer"], ["Otto Krüger"]]),
        (
            "Beim Fest waren [[Karl Roth]] und [[Kontakte/Otto Krüger|der Otto]]",
            [["Karl Roth"], ["Otto Krüger"]],
        ),
        ("Auf der Messe stand Otto Krüger", [["Otto Krüger"]]),
        ("Hat zugesagt, sagt Karl-Heinz Wiegand", [["Karl-Heinz Wiegand"]]),
        ("Karl-Heinz besucht", [["Karl-Heinz Wiegand"]]),
        ("Anruf bei Frau Schreiner", [["Eva Schreiner"]]),
        ("Kurz Anna angerufen", [["Anna Bauer"]]),
        ("Mit Eva gesprochen", [["Eva Schreiner", "Eva Müller"]]),
        ("Auf der Messe: Karl Roth hat einen Stand", [["Karl Roth"]]),
        # „der“ is a word of many a sentence, whoever has it in their name.
        ("Mit der Innung telefoniert", []),
        ("Mit der Anna gegessen", [["Anna Bauer"]]),
        ("Mit Ägidius telefoniert", [["Dr. Ägidius von der Straße"]]),
        # Whom was spoken about was not there.
        ("Mit Anna über Otto Krüger gesprochen", [["Anna Bauer"]]),
        ("Mit Anna über [[Otto Krüger]] gesprochen", [["Anna Bauer"]]),
        ("Anna angerufen: Otto Krüger hat gekündigt", [["Anna Bauer"]]),
        # Only what tells of somebody: a word may be a name and something else.
        ("Sucht einen Schreiner", []),
        ("Tochter hat angerufen: will Roth als Farbe", []),
        ("Der Müller mahlt", []),
        ("", []),
    ],
)
def test_who_was_there(text: str, expected: list[list[str]]) -> None:
    assert people(text) == expected


def test_another_last_name_is_not_sure() -> None:
    (person,) = hear_people("Mit Anna Krause gesprochen", NAMES, TODAY).people
    assert person.more == "Anna Krause"
    (person,) = hear_people("mit anna roth gesprochen", NAMES, TODAY).people
    assert person.more == "anna roth"
    (person,) = hear_people("Mit Anna Kaffee getrunken", NAMES, TODAY).people
    assert person.more == ""


def test_names_and_links_that_nobody_has_are_told() -> None:
    assert hear_people("Mit Anna und Petra gegessen", NAMES, TODAY).unknown == ("Petra",)
    assert hear_people("Mit [[Petra]] und [[Anna Bauer]]", NAMES, TODAY).unknown == ("Petra",)
    assert hear_people("Mit Krügar gesprochen", NAMES, TODAY).unknown == ("Krügar",)
    assert hear_people("Anna getroffen, will eine Treppe", NAMES, TODAY).unknown == ()


@pytest.mark.parametrize(
    ("text", "on", "left"),
    [
        ("Gestern mit allen gegessen", SUNDAY, "Mit allen gegessen"),
        ("gestern: hat zugesagt", SUNDAY, "hat zugesagt"),
        ("letzten Freitag auf der Messe", FRIDAY, "auf der Messe"),
        ("Last Friday at the fair", FRIDAY, "At the fair"),
        ("the day before yesterday, at the fair", date(2026, 11, 21), "at the fair"),
        ("Vor 3 Tagen Muster gebracht", FRIDAY, "Muster gebracht"),
        ("3 days ago she agreed", FRIDAY, "she agreed"),
        ("20.11. Muster gebracht", FRIDAY, "Muster gebracht"),
        ("2026-11-20: Muster gebracht", FRIDAY, "Muster gebracht"),
        ("Muster gebracht, gestern", SUNDAY, "Muster gebracht"),
        ("Muster gebracht (letzten Freitag)", FRIDAY, "Muster gebracht"),
        # Not the day of the contact:
        ("Hat gestern geheiratet", None, "Hat gestern geheiratet"),
        ("Wir sehen uns Freitag", None, "Wir sehen uns Freitag"),
        ("Am 20. November Anna angerufen", FRIDAY, "Anna angerufen"),
        ("Anna angerufen, 20. Nov.", FRIDAY, "Anna angerufen"),
        ("Mai ist der Monat der Messe", None, "Mai ist der Monat der Messe"),
        ("Morgen kommt die Lieferung", None, "Morgen kommt die Lieferung"),
        ("So ein schöner Besuch", None, "So ein schöner Besuch"),
        ("Sat with her for an hour", None, "Sat with her for an hour"),
        ("Mo. und Di. zu", None, "Mo. und Di. zu"),
        ("Gestern", SUNDAY, ""),
        ("24.12.2026 wird gefeiert", None, "24.12.2026 wird gefeiert"),
        ("1.5 hours on the phone", None, "1.5 hours on the phone"),
        ("10.11 Uhr Muster gebracht", None, "10.11 Uhr Muster gebracht"),
        ("Spaziergang, 3.5", None, "Spaziergang, 3.5"),
    ],
)
def test_the_day_is_said_at_the_beginning_or_the_end(text: str, on: date | None, left: str) -> None:
    heard = hear(text, TODAY)
    assert (heard.on, heard.text) == (on, left)


@pytest.mark.parametrize(
    ("text", "on", "left"),
    [
        ("Otto gestern besucht, sehr nett", SUNDAY, "Otto besucht, sehr nett"),
        ("Called Anna yesterday: she agreed", SUNDAY, "She agreed"),
        ("Anna hat gestern geheiratet", None, "Anna hat gestern geheiratet"),
    ],
)
def test_the_day_may_be_said_right_behind_a_name(text: str, on: date | None, left: str) -> None:
    heard = hear_people(text, NAMES, TODAY)
    assert (heard.on, heard.text) == (on, left)


@pytest.mark.parametrize(
    ("text", "kind", "left"),
    [
        ("Anna angerufen: zugesagt", "call", "Zugesagt"),
        ("Mit Anna telefoniert", "call", ""),
        ("Anruf bei Frau Schreiner: will bestellen", "call", "Will bestellen"),
        ("Anna: hat zugesagt", None, "Hat zugesagt"),
        ("Otto wegen der Treppe angerufen", "call", "Otto wegen der Treppe angerufen"),
        ("Anna und Otto angerufen: zugesagt", "call", "Anna und Otto angerufen: zugesagt"),
        ("Mit Anna gesprochen", None, "Mit Anna gesprochen"),
    ],
)
def test_what_only_says_whom_and_how_is_left_out_for_one(text: str, kind: str | None, left: str) -> None:
    heard = hear_people(text, NAMES, TODAY)
    assert (heard.kind, heard.text) == (kind, left)


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("Mit ihm telefoniert", "call"),
        ("Anruf wegen der Treppe", "call"),
        ("called her", "call"),
        ("E-Mail mit Fotos", "mail"),
        ("Brief geschrieben", "letter"),
        ("getroffen", "visit"),
        ("In der Werkstatt besucht", "visit"),
        ("beim Mittagessen getroffen", "meal"),
        ("over lunch", "meal"),
        ("angerufen und Mail geschrieben", None),
        ("nicht angerufen", None),
        ("Treffen vereinbart", None),
        ("will einen Brief schicken", None),
        ("die Messe war voll", None),
        ("", None),
    ],
)
def test_the_kind_is_guessed_from_what_was_done(clause: str, kind: str | None) -> None:
    assert guess_kind(clause) == kind


def test_what_somebody_told_of_others_is_no_kind() -> None:
    assert hear("Hat Otto getroffen", TODAY).kind is None
    assert hear("telefoniert, hat zugesagt", TODAY).kind == "call"


def test_what_stands_behind_the_day_is_no_last_name() -> None:
    (person,) = hear_people("Habe Otto heute Blumen gebracht", NAMES, TODAY).people
    assert (person.said, person.more) == ("Otto", "")
    (person,) = hear_people("Habe Otto Blumen gebracht", NAMES, TODAY).people
    assert person.more == "Otto Blumen"
