"""A small garden and its page, for the tests of the page."""

from datetime import date

from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact
from vault_tools.contacts.reading import read_contact
from vault_tools.contacts.settings import ContactSettings
from vault_tools.text.problems import Problem
from vault_tools.week.page import Words
from vault_tools.week.refresh import Refreshed, refresh
from vault_tools.week.settings import WeekSettings

MONDAY = date(2026, 11, 23)


def contact(name: str, fields: str = "", log: str = "- 2026-09-01 Anruf: Vom Umbau erzählt.") -> Contact:
    """A contact as its note says."""
    note = f"---\ntype: contact\n{fields}\n---\n\n## Log\n{log}\n"
    found, problems = read_contact(f"Kontakte/{name}.md", note.encode(), ContactSettings())
    assert found is not None
    assert not problems
    return found


ANNA = contact(
    "Anna Bauer",
    "cadence: 6 Wochen\ninterests: [Segeln, Jazz]\nneeds: nie montags",
    "- 2026-10-02 Anruf: Tochter hat das Studium begonnen.\n- [ ] Adresse schicken 📅 2026-12-05",
)
BERND = contact("Bernd Roth", "cadence: 4 weeks\nchannel: mail\nemail: bernd@roth.example")
CARLA = contact("Carla Weiß", "met: 2026-11-19\nplant: Setzling\nrole: Töpferin", "")
DORA = contact("Dora Lang", "cadence: 3 Monate\nbirthday: 1960-11-26")
EMIL = contact("Emil Kurz", "cadence: 8 weeks", "- 2026-08-01 Besuch\n- [ ] Katalog bringen 📅 2026-11-25")
GARDEN = (ANNA, BERND, CARLA, DORA, EMIL)


def page(
    text: str | None = None,
    garden: tuple[Contact, ...] = GARDEN,
    today: date = MONDAY,
    minutes: int = 120,
    problems: tuple[Problem, ...] = (),
    language: str = "de",
) -> Refreshed:
    """The page of the week that `today` is in, `text` being the page that stands there."""
    words = Words("en" if language == "en" else "de")
    return refresh(garden, problems, CareSettings(), WeekSettings(minutes=minutes), today, words, text)


def line_with(text: str, part: str) -> str:
    """The first line that holds `part`."""
    return next(line for line in text.split("\n") if part in line)
