"""What is written for a field, and what is read: a table for each kind of value."""

from datetime import date

import pytest

from tests.contacts.notes import note, read, read_well, where


def value(field: str, written: str) -> object:
    """The typed value of a field that is well written."""
    return getattr(read_well(note(f"{field}: {written}")).fields, field)


OCTOBER = date(2026, 10, 2)


@pytest.mark.parametrize(
    "field", ["last_contact", "next_contact", "rest_until", "met", "announced", "introduced"]
)
@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-10-02", OCTOBER),
        ("'2026-10-02'", OCTOBER),
        ("2026-10-02T10:30:00", OCTOBER),
        ("2026-10-02 10:30", OCTOBER),
        ("2026/10/02", OCTOBER),
        ("02.10.2026", OCTOBER),
        ("2. 10. 2026", OCTOBER),
        ('"[[2026-10-02]]"', OCTOBER),
        ("[[2026-10-02]]", OCTOBER),
        ('"[[Tagebuch/2026-10-02|Freitag]]"', OCTOBER),
        ('"[[2026_10_02]]"', OCTOBER),
        ('"[[2026-10-02 Besuch]]"', OCTOBER),
        ('"[Fr](Tagebuch/2026-10-02.md)"', OCTOBER),
        ("[2026-08-01, 2026-10-02]", OCTOBER),
        ("\n  - 2026-10-02\n  - 2026-08-01", OCTOBER),
        ("", None),
        ("''", None),
        ("null", None),
        ("~", None),
        ("[]", None),
    ],
)
def test_a_day_is_read_in_every_form(field: str, written: str, day: date | None) -> None:
    assert value(field, written) == day


@pytest.mark.parametrize(
    ("written", "birthday"),
    [
        ("1968-02-29", "1968-02-29"),
        ("29.2.1968", "1968-02-29"),
        ("1968-02-29T00:00:00", "1968-02-29"),
        ('"[[1968-02-29]]"', "1968-02-29"),
        ("02-29", "--02-29"),
        ("--02-29", "--02-29"),
        ("--0229", "--02-29"),
        ("2-9", "--02-09"),
        ("29.02.", "--02-29"),
        ("29.2", "--02-29"),
        ("29. 2.", "--02-29"),
        ("29. Februar", "--02-29"),
        ("29. Feb.", "--02-29"),
        ("February 29", "--02-29"),
        ("29 feb", "--02-29"),
        ("29. Februar 1968", "1968-02-29"),
        ("Feb 29th, 1968", "1968-02-29"),
    ],
)
def test_a_birthday_may_have_no_year(written: str, birthday: str) -> None:
    found = read_well(note(f"birthday: {written}")).fields.birthday
    assert found is not None
    assert found.text() == birthday


@pytest.mark.parametrize(
    ("written", "plant"),
    [
        ("seedling", "seedling"),
        ("Setzling", "seedling"),
        ("Sämling", "seedling"),
        ("Sa\u0308mling", "seedling"),
        ("🌱", "seedling"),
        ("annual", "annual"),
        ("Sommerblume", "annual"),
        ("summer flower", "annual"),
        ("einjährig", "annual"),
        ("Perennial", "perennial"),
        ("Staude", "perennial"),
        ("tree", "tree"),
        ("BAUM", "tree"),
        ("🌳 Baum", "tree"),
        ("alter Baum", "tree"),
        ('"[[Baum]]"', "tree"),
        ("", None),
    ],
)
def test_a_plant_is_read_in_both_languages(written: str, plant: str | None) -> None:
    assert value("plant", written) == plant


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1", 1),
        ("5", 5),
        ("'4'", 4),
        ("4/5", 4),
        ("4 / 5", 4),
        ("★★★", 3),
        ("⭐⭐⭐⭐", 4),
        ("★★★☆☆", 3),
        ("[3]", 3),
        ("", None),
    ],
)
def test_a_value_is_a_number_from_1_to_5(written: str, number: int | None) -> None:
    assert value("value", written) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("20", 20),
        ("20 min", 20),
        ("20 Min.", 20),
        ("20 Minuten", 20),
        ("1 h", 60),
        ("2h", 120),
        ("1 Std.", 60),
        ("1 Stunde", 60),
        ("2 hours", 120),
        ("", None),
    ],
)
def test_minutes_may_have_a_unit(written: str, number: int | None) -> None:
    assert value("minutes", written) == number


@pytest.mark.parametrize(
    ("written", "flag"),
    [
        ("true", True),
        ("yes", True),
        ("Ja", True),
        ("1", True),
        ("x", True),
        ("false", False),
        ("NO", False),
        ("nein", False),
        ("0", False),
        ("", False),
        ("null", False),
    ],
)
@pytest.mark.parametrize("field", ["paused", "archived"])
def test_yes_and_no_are_read_in_both_languages(field: str, written: str, flag: bool) -> None:
    assert value(field, written) == flag


@pytest.mark.parametrize(
    ("written", "died"),
    [
        ("2019-05-04", date(2019, 5, 4)),
        ("4.5.2019", date(2019, 5, 4)),
        ("true", True),
        ("2019", True),
        ("im Mai", True),
        ("false", None),
        ("nein", None),
        ("", None),
    ],
)
def test_who_died_is_dead_though_the_day_be_unknown(written: str, died: date | bool | None) -> None:
    assert value("died", written) == died


MAY_TO_SEPTEMBER = (5, 6, 7, 8, 9)


@pytest.mark.parametrize(
    ("written", "months"),
    [
        ("5-9", MAY_TO_SEPTEMBER),
        ("05-09", MAY_TO_SEPTEMBER),
        ("5 – 9", MAY_TO_SEPTEMBER),
        ("Mai-September", MAY_TO_SEPTEMBER),
        ("may-sep", MAY_TO_SEPTEMBER),
        ("Mai bis Sept.", MAY_TO_SEPTEMBER),
        ("May to September", MAY_TO_SEPTEMBER),
        ("05,06,07", (5, 6, 7)),
        ("[5, 6, 7]", (5, 6, 7)),
        ("\n  - Mai\n  - Juli", (5, 7)),
        ("Mai, Juli und Oktober", (5, 7, 10)),
        ("Sommer", (6, 7, 8)),
        ("spring", (3, 4, 5)),
        ("Frühling und Herbst", (3, 4, 5, 9, 10, 11)),
        ("Frühling bis Herbst", (3, 4, 5, 6, 7, 8, 9, 10, 11)),
        ("Winter", (1, 2, 12)),
        ("11-2", (1, 2, 11, 12)),
        ("Nov-Feb", (1, 2, 11, 12)),
        ("12-1", (1, 12)),
        ("Jänner; März", (1, 3)),
        ("Ma\u0308rz", (3,)),
        ("7", (7,)),
        ("1-12", tuple(range(1, 13))),
        ("", ()),
    ],
)
def test_a_season_is_read_in_every_form_also_over_the_turn_of_the_year(
    written: str, months: tuple[int, ...]
) -> None:
    assert value("season", written) == months


@pytest.mark.parametrize(
    ("written", "channel"),
    [
        ("call", "call"),
        ("Telefon", "call"),
        ("E-Mail", "mail"),
        ("WhatsApp", "mail"),
        ("Brief", "letter"),
        ("am liebsten Anruf", "call"),
        ("Besuch/Anruf", "visit"),
        ("Brieftaube", "Brieftaube"),
        ("", None),
    ],
)
def test_a_channel_is_a_kind_where_the_word_names_one(written: str, channel: str | None) -> None:
    assert value("channel", written) == channel


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("last_contact: 2026-02-30", "bad-date"),
        ("last_contact: 10/02/2026", "bad-date"),
        ("next_contact: bald", "bad-date"),
        ('met: "[[Anna]]"', "bad-date"),
        ("rest_until: [2026-10-02, bald]", "bad-date"),
        ("birthday: 1968", "bad-birthday"),
        ("birthday: 02-30", "bad-birthday"),
        ("birthday: 29.2.68", "bad-birthday"),
        ("birthday: 2/29", "bad-birthday"),
        ("birthday: 2/11/1980", "slash-birthday"),
        ("birthday: 2/11", "slash-birthday"),
        ("birthday: 13-13", "bad-birthday"),
        ("birthday: 30. Februar", "bad-birthday"),
        ("birthday: Februar 1968", "bad-birthday"),
        ("cadence: selten", "bad-cadence"),
        ("cadence: nan weeks", "bad-cadence"),
        ("cadence: " + "9" * 5000, "bad-cadence"),
        ("value: 6", "bad-value"),
        ("value: 0", "bad-value"),
        ("value: hoch", "bad-value"),
        ("value: 4.5", "bad-value"),
        ("value: ★★★★★★", "bad-value"),
        ("minutes: 0", "bad-minutes"),
        ("minutes: 99999", "bad-minutes"),
        ("minutes: lang", "bad-minutes"),
        ("plant: Kaktus", "bad-plant"),
        ("paused: vielleicht", "bad-flag"),
        ("season: 13", "bad-season"),
        ("season: 0-3", "bad-season"),
        ("season: 5-7-9", "bad-season"),
        ("season: Regenzeit", "bad-season"),
        ("season: 5-", "bad-season"),
    ],
)
def test_a_bad_value_is_a_problem_at_its_line_and_the_other_fields_still_count(line: str, code: str) -> None:
    contact, problems = read(note(f"place: Kassel\n\n# x\n{line}\nrole: Chefin"))
    assert where(problems) == [(6, code)]
    assert (contact.fields.place, contact.fields.role) == ("Kassel", "Chefin")
    field = line.split(":", maxsplit=1)[0]
    assert not getattr(contact.fields, field)
    for language in ("de", "en"):
        (found,) = problems
        assert 0 < len(found.message(language)) < 200
        assert found.hint(language)


def test_a_good_value_counts_beside_a_bad_one_for_the_same_field() -> None:
    contact, problems = read(note("last_contact: bald\nlast-met: 2026-10-02\nlast seen: 2026-08-01"))
    assert where(problems) == [(3, "bad-date")]
    assert contact.fields.last_contact == OCTOBER


def test_of_several_last_contacts_the_newest_counts() -> None:
    contact = read_well(note("last_contact: 2026-08-01\nlast-met: 2026-10-02", "Last Contact:: 2026-09-01"))
    assert contact.fields.last_contact == OCTOBER
    assert contact.lines["last_contact"] == 4


def test_what_is_set_is_shown_as_plain_values() -> None:
    contact = read_well(
        note("cadence: 4-8 weeks\nbirthday: 02-29\nmet: 2026-10-02\nvalue: 4\naliases: [Anna]\npaused: no")
    )
    assert contact.fields.as_json() == {
        "type": ["contact"],
        "cadence": "P4W/P8W",
        "birthday": "--02-29",
        "met": "2026-10-02",
        "value": 4,
        "aliases": ["Anna"],
    }
