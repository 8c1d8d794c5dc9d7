"""Tries that reached nobody: noted, no contact, and after three another way is proposed."""

from datetime import date

import pytest

from tests.week.pages import contact, page
from vault_tools.contacts.reading import read_contact
from vault_tools.contacts.settings import ContactSettings

TRY = "- 2026-11-{day} Anruf: nicht erreicht"


@pytest.mark.parametrize(("tries", "proposed"), [(0, False), (2, False), (3, True), (4, True)])
def test_after_three_tries_another_way_or_a_rest_is_proposed(tries: int, proposed: bool) -> None:
    log = "\n".join(
        [*(TRY.format(day=10 + number) for number in range(tries)), "- 2026-09-01 Besuch: War nett."]
    )
    text = page(garden=(contact("Anna Bauer", "cadence: 6 weeks", log),)).text
    assert ("Dreimal nicht erreicht" in text) is proposed
    assert "[[Anna Bauer]] anrufen" in text


def test_contact_since_starts_the_count_anew() -> None:
    log = "\n".join(
        [*(f"- 2026-08-0{day} Anruf: #tried" for day in range(1, 4)), "- 2026-09-01 Besuch: Doch."]
    )
    assert "Dreimal" not in page(garden=(contact("Anna Bauer", "cadence: 6 weeks", log),)).text


def test_two_log_lines_for_one_tick_count_once_and_are_reported() -> None:
    note = (
        "---\ntype: contact\n---\n## Log\n- 2026-11-24 Anruf: so ^vt-2026w48-7f3a\n"
        "- 2026-11-23 Anruf: anders ^vt-2026w48-7f3a\n- 2026-10-01 Besuch ^k3\n- 2026-09-01 Besuch ^k3\n"
    )
    found, problems = read_contact("Kontakte/Anna.md", note.encode(), ContactSettings())
    assert found is not None
    days = [date(2026, 11, 24), date(2026, 10, 1), date(2026, 9, 1)]
    assert [entry.on for entry in found.interactions] == days
    assert [(each.code, each.line) for each in problems] == [("id-twice", 6)]
