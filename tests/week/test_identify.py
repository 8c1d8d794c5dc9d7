"""Whom an item on the page is about: the link says who; four hex digits alone never do."""

from datetime import date

from tests.care.builders import contact
from vault_tools.contacts.model import Contact, Promise, Source
from vault_tools.week.identify import identify
from vault_tools.week.ids import fingerprint

ANNA = contact("Anna")
BERND = contact("Bernd")


def named(section: str, whom: Contact, text: str = "") -> str:
    return f"vt-2026w48-{fingerprint(section, whom.path, *([text] if text else []))[:4]}"


def promise(text: str, due: str | None, state: str = "open", line: int = 9) -> Promise:
    return Promise(text, date.fromisoformat(due) if due else None, state, Source(ANNA.path, line))


def test_the_link_and_the_id_together_say_what_it_is() -> None:
    assert identify(named("new", ANNA), [ANNA]) == ("new", ANNA, None)


def test_an_id_without_a_link_says_nothing_even_where_it_fits_somebody() -> None:
    assert identify(named("week", ANNA), []) is None


def test_an_id_that_fits_nothing_of_whom_is_linked_is_an_act_of_care() -> None:
    assert identify("vt-2026w48-0000", [ANNA]) == ("week", ANNA, None)


def test_of_several_with_one_name_the_id_says_which() -> None:
    assert identify(named("week", BERND), [ANNA, BERND]) == ("week", BERND, None)
    assert identify("vt-2026w48-0000", [ANNA, BERND]) is None


def test_of_promises_in_the_same_words_the_open_one_due_first_is_meant() -> None:
    done, later, sooner, undated = (
        promise("Buch leihen", "2026-11-01", "done", 9),
        promise("Buch leihen", "2026-12-01", line=10),
        promise("Buch leihen", "2026-11-20", line=11),
        promise("Buch leihen", None, line=12),
    )
    anna = ANNA._replace(promises=(done, undated, later, sooner))
    assert identify(named("promised", anna, "Buch leihen"), [anna]) == ("promised", anna, sooner)
    settled = ANNA._replace(promises=(done,))
    assert identify(named("promised", anna, "Buch leihen"), [settled]) == ("promised", settled, done)
