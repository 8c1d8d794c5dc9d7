"""Growth and letting go: what is proposed, why, and on which pages it stands."""

import pytest

from tests.care.builders import SETTINGS, care, contact, day, promise, promising
from vault_tools.care.growth import Proposal, proposal_for
from vault_tools.contacts.model import Contact


def proposed(who: Contact, monday: str) -> str | None:
    """What is proposed in a week, and why, in short."""
    found: Proposal | None = proposal_for(care(who, monday), SETTINGS, day(monday), day(monday))
    return f"{found.becomes}: {found.reason} {found.number}" if found else None


def test_an_introduction_is_something_received() -> None:
    who, monday = mutual(contact(plant="perennial", log=YEARS), "gave"), day("2026-11-23")

    def becomes(*introduced: Contact) -> str | None:
        found = proposal_for(care(who, "2026-11-23"), SETTINGS, monday, monday, introduced)
        return found.becomes if found else None

    assert becomes(contact("Neu", met="2025-03-01")) == "tree"
    assert becomes(contact("Neu", met="2026-12-01")) is None


def mutual(who: Contact, passed: str = "gave received") -> Contact:
    """The contact whose oldest contact passed something."""
    *newer, oldest = who.interactions
    return who._replace(interactions=(*newer, oldest._replace(passed=tuple(passed.split()))))


GROWN = "2026-06-01 2026-06-03 2026-06-15 2026-07-16 2026-09-25"
YEARS = "2023-11-20 2024-10-01 2025-10-01 2026-10-01"


@pytest.mark.parametrize(
    ("who", "monday", "expected"),
    [
        pytest.param(contact(plant="seedling", met="2026-06-01", log=GROWN), "2026-09-28", "perennial: steps 4", id="all steps"),
        pytest.param(contact(plant="seedling", met="2026-06-01", log=GROWN), "2026-11-02", None, id="for four weeks"),
        pytest.param(contact(plant="seedling", met="2026-06-01", log=GROWN), "2027-09-27", "perennial: steps 4", id="and again a year later"),
        pytest.param(contact(plant="seedling", met="2026-06-01", log=GROWN, season="5-9"), "2026-09-28", "annual: steps 4", id="with a season an annual"),
        pytest.param(contact(plant="seedling", met="2026-06-01", log="2026-06-01 2026-07-16"), "2026-08-03", None, id="not all steps yet"),
        pytest.param(contact(plant="seedling", met="2026-06-01", log="2026-06-01"), "2026-06-15", "let_go: missed 2", id="two steps missed"),
        pytest.param(contact(plant="seedling", log=GROWN), "2026-09-28", "perennial: steps 4", id="met at the first contact"),
        pytest.param(contact(plant="seedling", met="2026-06-01", log="2026-06-03 2026-09-22"), "2026-09-28", "perennial: steps 4", id="a week before the last step is early enough"),
        pytest.param(contact(plant="seedling", met="2026-06-01", log="2026-06-01 2026-06-15"), "2026-09-28", "let_go: missed 2", id="the last two steps missed"),
        pytest.param(contact(plant="seedling", met="2026-06-01", log="2026-06-01"), "2026-06-22", None, id="on one page only"),
        pytest.param(contact(plant="seedling", met="2026-06-01", log="2026-06-01"), "2026-06-08", None, id="one step missed"),
        pytest.param(contact(plant="annual", season="5-9", log="2025-06-10 2026-07-10"), "2026-10-05", "perennial: seasons 2", id="a second season is over"),
        pytest.param(contact(plant="annual", season="5-9", log="2025-06-10 2026-07-10"), "2026-08-03", None, id="not before it is over"),
        pytest.param(contact(plant="annual", season="5-9", log="2026-06-10 2026-07-10"), "2026-10-05", None, id="one season only"),
        pytest.param(contact(plant="annual", season="11-2", log="2024-12-10 2025-12-10"), "2026-02-23", "perennial: seasons 2", id="a season over the turn of the year ends on a Sunday"),
        pytest.param(contact(plant="annual", season="5-9", log="2025-06-10 2025-12-01 2026-06-10 2026-07-10 2026-10-01"), "2026-10-05", "perennial: seasons 2", id="contact out of season is none of a season"),
        pytest.param(contact(plant="annual", season="5-9", log="2025-06-10 2025-07-10 2026-06-10 2026-07-10"), "2026-10-05", "perennial: seasons 2", id="a season counts once"),
        pytest.param(contact(plant="annual", season="1-12", log="2024-11-20 2026-11-20"), "2026-11-23", "perennial: years 2", id="in season all the year"),
        pytest.param(contact(plant="annual", log="2024-11-20 2025-12-01 2026-11-20"), "2026-11-23", "perennial: years 2", id="two years from the first contact"),
        pytest.param(contact(plant="annual", log="2024-11-20 2026-11-19"), "2026-11-23", None, id="two years, but no contact since"),
        pytest.param(contact(plant="annual", season="11-2", log="2024-12-10 2025-12-10"), "2026-02-16", None, id="in the week before it is not over"),
        pytest.param(contact(plant="annual", season="3-5", log="2025-04-10 2026-04-10"), "2026-05-25", None, id="a season that ends on the next Monday"),
        pytest.param(contact(plant="annual", season="3-5", log="2025-04-10 2026-04-10"), "2026-06-22", "perennial: seasons 2", id="on the fourth page"),
        pytest.param(contact(plant="annual", season="3-5", log="2025-04-10 2026-04-10"), "2026-06-29", None, id="on no fifth page"),
        pytest.param(contact(plant="annual", season="9-12", log="2025-10-10 2026-10-10"), "2026-12-28", "perennial: seasons 2", id="over on New Year's Day, on the page of the old year"),
        pytest.param(contact(plant="annual", season="11-2", log="9998-12-10 9999-12-10"), "9999-12-27", "perennial: seasons 2", id="a season that the calendar ends"),
        pytest.param(contact(plant="annual", log="2024-12-20 2026-12-21"), "2027-01-04", "perennial: years 2", id="two years were over in the old year"),
        pytest.param(contact(plant="annual", log="2024-11-20 2026-11-20"), "2026-11-23", "perennial: years 2", id="no season, two years"),
        pytest.param(mutual(contact(plant="perennial", log=YEARS)), "2026-11-23", "tree: steady 3", id="three steady years"),
        pytest.param(mutual(contact(plant="perennial", log=YEARS), "gave"), "2026-11-23", None, id="not mutual"),
        pytest.param(mutual(contact(plant="perennial", log="2023-11-20 2024-10-01 2026-10-01")), "2026-11-23", None, id="a year without contact"),
        pytest.param(mutual(contact(plant="perennial", log="2023-11-20 2024-11-20 2025-11-20")), "2026-11-23", "tree: steady 3", id="on the very day of each year"),
        pytest.param(mutual(contact(plant="perennial", log="2024-02-29 2025-02-28 2026-02-28")), "2027-03-01", "tree: steady 3", id="years from a leap day end on the 28th"),
        pytest.param(mutual(contact(plant="perennial", log="9996-12-27 9997-12-28 9998-12-28")), "9999-12-27", "tree: steady 3", id="years up to the last of the calendar"),
        pytest.param(mutual(contact(plant="perennial", log="2023-11-20 2025-11-20")), "2026-11-23", None, id="the day on which a year begins is none of the year before"),
        pytest.param(mutual(contact(plant="perennial", log="2023-11-23 2024-12-01 2025-12-01")), "2026-11-23", "tree: steady 3", id="full on the Monday itself"),
        pytest.param(mutual(contact(plant="perennial", log=YEARS)), "2026-11-16", None, id="the years are not full yet"),
        pytest.param(mutual(contact(plant="perennial", log=YEARS, paused="true")), "2026-11-23", None, id="paused"),
        pytest.param(contact(plant="tree", log=YEARS), "2026-11-23", None, id="a tree is grown"),
        pytest.param(contact(value="1", cadence="8 weeks", log="2026-08-03"), "2026-11-23", "let_go: little 0", id="little value, no why, silent for two cadences"),
        pytest.param(contact(value="2", cadence="8 weeks", log="2026-08-03"), "2026-11-23", "let_go: little 0", id="of value 2 at most"),
        pytest.param(contact(value="1", cadence="8 weeks", log="2026-08-09"), "2026-11-23", "let_go: little 0", id="the second cadence ends on the Sunday"),
        pytest.param(contact(value="1", cadence="8 weeks", log="2026-08-03", rest_until="2026-12-24"), "2026-11-23", None, id="at rest"),
        pytest.param(contact(value="3", plant="tree", cadence="8 weeks", log="2026-08-03"), "2026-11-23", None, id="a tree of value"),
        pytest.param(promising(contact(value="1", cadence="8 weeks", log="2026-08-03"), promise()), "2026-11-23", None, id="something is promised"),
        pytest.param(promising(contact(value="1", cadence="8 weeks", log="2026-08-03"), promise(state="done")), "2026-11-23", "let_go: little 0", id="what was promised is done"),
        pytest.param(contact(value="1", cadence="8 weeks", log="2026-08-03"), "2026-11-30", None, id="said once"),
        pytest.param(contact(value="1", cadence="8 weeks", log="2026-08-03", why="Ist witzig"), "2026-11-23", None, id="there is a why"),
        pytest.param(contact(value="3", cadence="8 weeks", log="2026-08-03"), "2026-11-23", None, id="of value"),
        pytest.param(contact(cadence="8 weeks", log="2026-08-03"), "2026-11-23", None, id="nothing said of its value"),
        pytest.param(contact(value="1", cadence="never", log="2026-08-03"), "2026-11-23", None, id="let go already"),
        pytest.param(contact(value="1", cadence="8 weeks"), "2026-11-23", None, id="never contacted"),
    ],
)  # fmt: skip
def test_what_is_proposed(who: Contact, monday: str, expected: str | None) -> None:
    assert proposed(who, monday) == expected


@pytest.mark.parametrize(
    ("who", "monday", "since"),
    [
        pytest.param(mutual(contact(plant="perennial", log=YEARS)), "2026-11-23", "2023-11-20", id="steady years"),
        pytest.param(contact(plant="annual", log="2024-11-20 2025-12-01 2026-11-20"), "2026-11-23", "2024-11-20", id="two years"),
        pytest.param(contact(plant="annual", season="5-9", log="2025-06-10 2025-07-10 2026-07-10"), "2026-10-05", "2025-06-10", id="two seasons"),
        pytest.param(contact(plant="seedling", met="2026-06-01", log="2026-06-03 2026-09-25"), "2026-09-28", "2026-06-01", id="all steps: met"),
        pytest.param(contact(plant="seedling", log=GROWN), "2026-09-28", "2026-06-01", id="all steps: the first contact"),
        pytest.param(contact(plant="seedling", met="2026-06-01", log="2026-06-01 2026-06-15"), "2026-09-28", "2026-06-15", id="steps missed: the last contact"),
        pytest.param(contact(value="1", cadence="8 weeks", log="2026-07-01 2026-08-03"), "2026-11-23", "2026-08-03", id="silent: the last contact"),
    ],
)  # fmt: skip
def test_a_proposal_says_since_when(who: Contact, monday: str, since: str) -> None:
    found = proposal_for(care(who, monday), SETTINGS, day(monday), day(monday))
    assert found is not None
    assert found.since == day(since)
