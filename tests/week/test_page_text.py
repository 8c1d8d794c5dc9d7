"""What stands on the page, as a German and an English reader would read it."""

from datetime import date, timedelta

import pytest

from tests.week.pages import ANNA, BERND, GARDEN, contact, line_with, page
from vault_tools.text.problems import problem
from vault_tools.week.details import shortened
from vault_tools.week.oldpage import read_page


def test_the_page_reads_as_a_german_would_write_it() -> None:
    text = page().text
    assert "# Kontaktpflege · KW 48 · 23.–29. November 2026" in text
    assert (
        "- [ ] [[Anna Bauer]] anrufen · 20 min · zuletzt vor 7 Wochen, vereinbart alle 6 ^vt-2026w48-" in text
    )
    assert "\t- Zuletzt: Tochter hat das Studium begonnen. (2.10.)" in text
    assert "\t- Versprochen: Adresse schicken (bis Sa 5.12.)" in text
    assert "[[Dora Lang]] zum 66. Geburtstag gratulieren · 20 min · am Do 26.11." in text
    assert "[[Emil Kurz]]: Katalog bringen · 20 min · bis Mi 25.11." in text
    assert "\t- Wer: Töpferin" in text


def test_the_same_page_in_english() -> None:
    text = page(language="en").text
    assert "# Contact care · week 48 · 23–29 November 2026" in text
    assert (
        "- [ ] Call [[Anna Bauer]] · 20 min · last contact 7 weeks ago, agreed every 6 ^vt-2026w48-" in text
    )
    assert "\t- Last time: Tochter hat das Studium begonnen. (2 Oct)" in text
    assert "Wish [[Dora Lang]] a happy 66th birthday · 20 min · on Thu 26 Nov" in text


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2026, 11, 23), "KW 48 · 23.–29. November 2026"),
        (date(2026, 12, 1), "KW 49 · 30. November – 6. Dezember 2026"),
        (date(2027, 1, 1), "KW 53 · 28. Dezember 2026 – 3. Januar 2027"),
    ],
)
def test_the_title_names_the_iso_week_and_its_days(today: date, days: str) -> None:
    assert f"# Kontaktpflege · {days}" in page(today=today).text


def test_words_on_the_page_are_as_of_monday_so_that_it_stays_as_it_is() -> None:
    monday = page().text
    for days in range(1, 7):
        assert page(monday, today=date(2026, 11, 23) + timedelta(days)).text == monday


def test_a_common_interest_is_named_before_other_loves() -> None:
    from vault_tools.care.settings import CareSettings
    from vault_tools.week.page import Words
    from vault_tools.week.refresh import refresh
    from vault_tools.week.settings import WeekSettings

    me = contact("Ich", "interests: [jazz]", "")
    words = Words("de", me=me)
    text = refresh((ANNA,), (), CareSettings(), WeekSettings(), date(2026, 11, 23), words, None).text
    assert "\t- Gemeinsam: Jazz\n\t- Mag: Segeln\n" in text


def test_what_does_not_fit_is_listed_up_to_ten_with_a_count() -> None:
    crowd = tuple(contact(f"Gast {number:02}", "cadence: 4 weeks") for number in range(20))
    text = page(garden=crowd, minutes=60).text
    below = text.split("## Passt diese Woche nicht mehr")[1]
    assert below.count("- [[Gast") == 10
    assert "… und 7 weitere, sie kommen in den nächsten Wochen an die Reihe." in below
    assert "[ ]" not in below


def test_who_was_spoken_to_without_a_tick_is_listed_without_a_box() -> None:
    spoken = contact("Bernd Roth", "cadence: 4 weeks", "- 2026-11-24 Besuch: Auf der Messe.")
    text = page(garden=(ANNA, spoken), today=date(2026, 11, 25)).text
    assert "## Schon gesprochen\n\n- [[Bernd Roth]] · Treffen am Di 24.11." in text


def test_notes_that_could_not_be_read_are_named_on_the_page_with_what_to_do() -> None:
    found = problem("Kontakte/Anna Bauer.md", 7, "bad-date", written="morgen", key="met")
    text = page(problems=(found,)).text
    assert "- [[Anna Bauer]], Zeile 7: „morgen“ ist kein Datum (met). So schreiben:" in text


def test_a_quiet_week_says_so_kindly() -> None:
    fresh = contact("Anna Bauer", "cadence: 6 weeks", "- 2026-11-20 Anruf")
    assert "Diese Woche wartet niemand." in page(garden=(fresh,)).text


def test_a_promise_and_an_act_of_care_for_one_contact_tell_about_them_once() -> None:
    text = page().text
    assert line_with(text, "Katalog bringen · 20 min")
    both = contact(
        "Emil Kurz", "interests: [Angeln]", "- 2026-08-01 Besuch\n- [ ] Katalog bringen 📅 2026-11-25"
    )
    assert page(garden=(both,)).text.count("Mag: Angeln") == 1


HOSTILE = [
    "]] - [x] böse",
    "a|b",
    "zwei\n- [x] Zeilen",
    "%%verborgen",
    "Ende ^vt-2026w48-aaaa",
    "<!-- vault-tools:end -->",
    "<!-- vault-tools:begin week=2026-W40 -->",
    "\u202erückwärts",
    "![[bild]]",
    "`tick",
    "$$x",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_words_from_notes_forge_neither_item_nor_mark_nor_tick(words: str) -> None:
    """Whatever a note says, the page has the same items, marks and boxes as with harmless words."""
    import json

    quoted = json.dumps(words)
    fields = f"cadence: 6 weeks\nwhy: {quoted}\nneeds: {quoted}\ninterests: [{quoted}]\nrole: {quoted}"
    line = words.replace("\n", " ")
    log = f"- 2026-09-01 Anruf: {line}\n\n- [ ] {line} 📅 2026-11-25"
    odd = contact("Anna Bauer", fields, log)
    fresh = page(garden=(odd,))
    text = fresh.text
    old = read_page(text)
    assert old.week == date(2026, 11, 23)
    assert len(old.blocks) == len(fresh.plan.items)
    assert all(block.sign == " " and block.ours for block in old.blocks)
    assert not old.loose
    assert page(text, garden=(odd,)).text == text


def test_hostile_names_of_notes_stay_names() -> None:
    for name in ("A]] - [x] B", "A|B", "A#B", "A^vt-2026w48-aaaa", "A%%B", "A<!--B", "A[[B"):
        odd = contact(name, "cadence: 4 weeks")
        text = page(garden=(odd,)).text
        (block,) = read_page(text).blocks
        assert block.sign == " "
        assert page(text, garden=(odd,)).text == text
        ticked = text.replace("- [ ]", "- [x]")
        assert page(ticked, garden=(odd,)).text == ticked


def test_two_notes_of_one_name_are_linked_by_their_paths() -> None:
    from vault_tools.care.settings import CareSettings
    from vault_tools.week.page import Words
    from vault_tools.week.refresh import refresh
    from vault_tools.week.settings import WeekSettings

    words = Words("de", shared_names=frozenset({"bernd roth"}))
    text = refresh((BERND,), (), CareSettings(), WeekSettings(), date(2026, 11, 23), words, None).text
    assert "[[Kontakte/Bernd Roth|Bernd Roth]] schreiben" in text


def test_the_order_of_the_contacts_given_does_not_matter() -> None:
    assert page(garden=GARDEN[::-1]).text == page().text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("kurz „genug“", "kurz „genug“"),
        ("eins zwei drei vier fünf sechs", "eins zwei drei vier …"),
        ("eins zwei drei [[vier fünf sechs]]", "eins zwei drei …"),  # never half a link
        ("eins zwei drei: „vier fünf sechs“", "eins zwei drei: …"),  # nor a quotation just begun
        ("„eins zwei drei vier fünf sechs“", "„eins zwei drei vier …"),  # one long under way is told
    ],
)
def test_a_long_text_is_cut_where_it_reads_well(text: str, shown: str) -> None:
    assert shortened(text, 22) == shown
