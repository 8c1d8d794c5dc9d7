"""Why someone is due, or not: what stands after the name, in German and in English."""

import pytest

from tests.care.builders import cadence, care, contact
from vault_tools.care.reasons import Reason, cadence_words
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.span import Cadence


def agreed(text: str) -> Cadence:
    """A cadence that is one."""
    found = cadence(text)
    assert isinstance(found, Cadence)
    return found


@pytest.mark.parametrize(
    ("days", "written", "german", "english"),
    [
        (0, "6 weeks", "heute, vereinbart alle 6 Wochen", "today, agreed every 6 weeks"),
        (1, "6 weeks", "gestern, vereinbart alle 6 Wochen", "yesterday, agreed every 6 weeks"),
        (7, "6 weeks", "vor einer Woche, vereinbart alle 6 Wochen", "a week ago, agreed every 6 weeks"),
        (13, "6 weeks", "vor 13 Tagen, vereinbart alle 6 Wochen", "13 days ago, agreed every 6 weeks"),
        (14, "6 weeks", "vor 2 Wochen, vereinbart alle 6", "2 weeks ago, agreed every 6"),
        (52, "6 weeks", "vor 7 Wochen, vereinbart alle 6", "7 weeks ago, agreed every 6"),
        (63, "6 weeks", "vor 9 Wochen, vereinbart alle 6", "9 weeks ago, agreed every 6"),
        (174, "6 weeks", "vor 24 Wochen, vereinbart alle 6", "24 weeks ago, agreed every 6"),
        (175, "6 weeks", "vor 5 Monaten, vereinbart alle 6 Wochen", "5 months ago, agreed every 6 weeks"),
        (365, "6 weeks", "vor einem Jahr, vereinbart alle 6 Wochen", "a year ago, agreed every 6 weeks"),
        (10, "2 weeks", "vor 10 Tagen, vereinbart alle 2 Wochen", "10 days ago, agreed every 2 weeks"),
        (14, "2 weeks", "vor 2 Wochen, vereinbart alle 2", "2 weeks ago, agreed every 2"),
        (7, "weekly", "vor einer Woche, vereinbart jede Woche", "a week ago, agreed every week"),
        (21, "weekly", "vor 3 Wochen, vereinbart jede Woche", "3 weeks ago, agreed every week"),
        (2, "daily", "vor 2 Tagen, vereinbart jeden Tag", "2 days ago, agreed every day"),
        (12, "10", "vor 12 Tagen, vereinbart alle 10", "12 days ago, agreed every 10"),
        (100, "90 days", "vor 100 Tagen, vereinbart alle 90", "100 days ago, agreed every 90"),
        (400, "90 days", "vor 13 Monaten, vereinbart alle 90 Tage", "13 months ago, agreed every 90 days"),
        (56, "6 months", "vor 8 Wochen, vereinbart alle 6 Monate", "8 weeks ago, agreed every 6 months"),
        (181, "6 months", "vor 6 Monaten, vereinbart alle 6", "6 months ago, agreed every 6"),
        (365, "6 months", "vor 12 Monaten, vereinbart alle 6", "12 months ago, agreed every 6"),
        (35, "monthly", "vor 5 Wochen, vereinbart jeden Monat", "5 weeks ago, agreed every month"),
        (365, "yearly", "vor einem Jahr, vereinbart jedes Jahr", "a year ago, agreed every year"),
        (420, "365 days", "vor 13 Monaten, vereinbart jedes Jahr", "13 months ago, agreed every year"),
        (800, "2 years", "vor 2 Jahren, vereinbart alle 2", "2 years ago, agreed every 2"),
        (50, "P1M10D", "vor 50 Tagen, vereinbart alle 40", "50 days ago, agreed every 40"),
        # Ranges are always said in full.
        (63, "4-8 weeks", "vor 9 Wochen, vereinbart alle 4 bis 8 Wochen",
         "9 weeks ago, agreed every 4 to 8 weeks"),
        (20, "14-30 days", "vor 20 Tagen, vereinbart alle 14 bis 30 Tage",
         "20 days ago, agreed every 14 to 30 days"),
        (200, "3 months - 1 year", "vor 6 Monaten, vereinbart alle 3 bis 12 Monate",
         "6 months ago, agreed every 3 to 12 months"),
        (20, "2 weeks - 1 month", "vor 2 Wochen, vereinbart alle 2 Wochen, spätestens nach einem Monat",
         "2 weeks ago, agreed every 2 weeks, after a month at the latest"),
        (20, "1 week - 3 months", "vor 2 Wochen, vereinbart jede Woche, spätestens nach 3 Monaten",
         "2 weeks ago, agreed every week, after 3 months at the latest"),
    ],
)  # fmt: skip
def test_how_long_ago_and_how_often(days: int, written: str, german: str, english: str) -> None:
    reason = Reason("cadence", days=days, cadence=agreed(written))
    assert reason.text("de") == f"zuletzt {german}"
    assert reason.text("en") == f"last contact {english}"


@pytest.mark.parametrize(
    ("written", "german", "english"),
    [
        ("6 weeks", "alle 6 Wochen", "every 6 weeks"),
        ("4-8 weeks", "alle 4 bis 8 Wochen", "every 4 to 8 weeks"),
        ("12 months", "jedes Jahr", "every year"),
        ("18 months", "alle 18 Monate", "every 18 months"),
        ("14", "alle 2 Wochen", "every 2 weeks"),
    ],
)
def test_a_cadence_alone_is_said_in_full(written: str, german: str, english: str) -> None:
    assert (cadence_words(agreed(written), "de")[1], cadence_words(agreed(written), "en")[1]) == (
        german,
        english,
    )


TODAY = "2026-11-23"


@pytest.mark.parametrize(
    ("fields", "german", "english"),
    [
        ({}, "noch kein Kontakt notiert", "no contact noted yet"),
        ({"last": "2026-10-02", "cadence": "never"}, "ohne festen Turnus, zuletzt vor 7 Wochen",
         "no set cadence, last contact 7 weeks ago"),
        ({"cadence": "never"}, "ohne festen Turnus, noch kein Kontakt notiert",
         "no set cadence, no contact noted yet"),
        ({"met": "2026-11-20"}, "vor 3 Tagen kennengelernt, wieder melden nach 2 Tagen",
         "met 3 days ago, get back in touch after 2 days"),
        ({"met": "2026-11-22"}, "gestern kennengelernt, wieder melden nach 2 Tagen",
         "met yesterday, get back in touch after 2 days"),
        ({"met": "2026-11-23"}, "heute kennengelernt, wieder melden nach 2 Tagen",
         "met today, get back in touch after 2 days"),
        # The meeting is the first contact, not the last.
        ({"plant": "seedling", "log": "2026-10-02 2026-10-08"},
         "vor 7 Wochen kennengelernt, wieder melden nach 14 Tagen",
         "met 7 weeks ago, get back in touch after 14 days"),
        ({"last": "2026-10-02", "next_contact": "2026-11-27"},
         "vorgemerkt für den 27.11.2026, zuletzt vor 7 Wochen, vereinbart alle 8",
         "planned for 2026-11-27, last contact 7 weeks ago, agreed every 8"),
        ({"next_contact": "2026-11-27"}, "vorgemerkt für den 27.11.2026, noch kein Kontakt notiert",
         "planned for 2026-11-27, no contact noted yet"),
        ({"log": "2026-11-20", "plant": "seedling", "next_contact": "2026-11-27"},
         "vorgemerkt für den 27.11.2026, zuletzt vor 3 Tagen",
         "planned for 2026-11-27, last contact 3 days ago"),
        ({"last": "2026-10-02", "rest_until": "2026-12-05"},
         "ruht bis 5.12.2026, zuletzt vor 7 Wochen, vereinbart alle 8",
         "resting until 2026-12-05, last contact 7 weeks ago, agreed every 8"),
        ({"last": "2026-10-02", "rest_until": "2026-11-25"},  # due later anyway, but resting it is
         "ruht bis 25.11.2026, zuletzt vor 7 Wochen, vereinbart alle 8",
         "resting until 2026-11-25, last contact 7 weeks ago, agreed every 8"),
        ({"last": "2026-08-02", "rest_until": "2026-11-20"},
         "Ruhezeit bis 20.11.2026 vorbei, zuletzt vor 16 Wochen, vereinbart alle 8",
         "rested until 2026-11-20, last contact 16 weeks ago, agreed every 8"),
        ({"last": "2026-08-02", "rest_until": "2026-11-23"},
         "Ruhezeit bis 23.11.2026 vorbei, zuletzt vor 16 Wochen, vereinbart alle 8",
         "rested until 2026-11-23, last contact 16 weeks ago, agreed every 8"),
        ({"met": "2026-11-20", "rest_until": "2026-12-05"},
         "ruht bis 5.12.2026, vor 3 Tagen kennengelernt, wieder melden nach 2 Tagen",
         "resting until 2026-12-05, met 3 days ago, get back in touch after 2 days"),
        ({"last": "2026-10-02", "season": "3-9"},
         "Saison beginnt am 1.3.2027, zuletzt vor 7 Wochen, vereinbart alle 8",
         "season begins on 2027-03-01, last contact 7 weeks ago, agreed every 8"),
        ({"last": "2026-08-28", "season": "11-8"},
         "Saison seit dem 1.11.2026, zuletzt vor 12 Wochen, vereinbart alle 8",
         "in season since 2026-11-01, last contact 12 weeks ago, agreed every 8"),
    ],
)  # fmt: skip
def test_the_reasons_after_a_name(fields: dict[str, str], german: str, english: str) -> None:
    found = care(contact(**fields), TODAY)
    assert ", ".join(reason.text("de") for reason in found.reasons) == german
    assert ", ".join(reason.text("en") for reason in found.reasons) == english


def test_a_seedling_without_a_cadence_afterwards_still_has_words() -> None:
    settings = CareSettings(default=cadence("never"))
    who = contact(plant="seedling", log="2026-11-20", next_contact="2026-11-27")
    words = [reason.text("de") for reason in care(who, TODAY, settings).reasons]
    assert words == ["vorgemerkt für den 27.11.2026", "zuletzt vor 3 Tagen"]
