"""What the pages of past weeks say: how steady the care was, and which proposals were declined."""

from dataclasses import dataclass
from datetime import date

from vault_tools.actions.garden import Garden
from vault_tools.actions.pages import Pages, bytes_of
from vault_tools.text.dates import monday_of, plus_days
from vault_tools.text.lines import decode
from vault_tools.week.identify import identify, linked_by
from vault_tools.week.items import DONE, GROWTH, PUT_OFF
from vault_tools.week.oldpage import read_page
from vault_tools.words import Language, say
from vault_tools.words import page as words

WEEKS = 8
_FEWEST = 3
"""Of fewer weeks nothing is said."""
_MOSTLY = 2 / 3


@dataclass(frozen=True, slots=True)
class Steadiness:
    """Of the weeks that were planned: how many, in how many something was done, what of how much was done."""

    weeks: int
    active: int
    done: int
    planned: int


def declined(garden: Garden, pages: Pages) -> frozenset[tuple[str, str]]:
    """The proposals (section and path) that were answered with `[-]` on this page or one of the last four."""
    found: set[tuple[str, str]] = set()
    for page in pages.read:
        for block in page.page.blocks:
            if block.sign == "-" and (about := identify(block.id, linked_by(garden.names, block))):
                section, contact, _ = about
                if section in GROWTH:
                    found.add((section, contact.path))
    return frozenset(found)


def steadiness(garden: Garden, pages: Pages, today: date) -> Steadiness | None:
    """How steady the last eight archived weeks were; None where there are too few. Weeks off don't count, nor
    what was put off, nor proposals. A page that is about to pass into the archive counts as one of them."""
    weekly = garden.settings.weekly
    weeks = active = done = planned = 0
    for back in range(1, WEEKS + 1):
        monday = plus_days(monday_of(today), -7 * back)
        if monday in weekly.off or (signs := _signs(garden, pages, monday)) is None:
            continue
        ticked = sum(sign in DONE for sign in signs)
        weeks, active = weeks + 1, active + (ticked > 0)
        done, planned = done + ticked, planned + len(signs)
    return Steadiness(weeks, active, done, planned) if weeks >= _FEWEST and done else None


def _signs(garden: Garden, pages: Pages, monday: date) -> list[str] | None:
    """The boxes of a past week, but those put off and proposals; None where nothing was planned."""
    page = next((each.page for each in pages.read if each.passing and each.page.week == monday), None)
    if page is None:
        try:
            data = bytes_of(garden, garden.settings.weekly.archive_path(monday))
        except OSError:
            return None
        if data is None:
            return None
        page = read_page(decode(data))
    signs: list[str] = []
    for block in page.blocks:
        if block.sign in PUT_OFF:
            continue
        about = identify(block.id, linked_by(garden.names, block))
        if about is None or about[0] not in GROWTH:
            signs.append(block.sign)
    return signs or None


def steadiness_text(found: Steadiness, language: Language) -> str:
    """A friendly line: what was done, never what was not."""
    even = found.active >= _MOSTLY * found.weeks
    most = found.done >= _MOSTLY * found.planned
    often = words.STEADY_EACH if found.active == found.weeks else words.STEADY_OFTEN
    phrase = words.STEADY if even and most else often if even else words.STEADY_SOME
    return say(phrase, language, n=found.done, weeks=found.weeks, active=found.active)
