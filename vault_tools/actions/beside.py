"""What the network and the handover bring to the week's page, of a vault as it was read."""

from dataclasses import replace
from datetime import date

from vault_tools.actions.embed import embed_line
from vault_tools.actions.garden import Garden
from vault_tools.actions.introductions import introductions
from vault_tools.care.handover import Handover, handover_of, predecessor_called
from vault_tools.care.network import Connecting
from vault_tools.text.dates import monday_of
from vault_tools.week.memory import Memory
from vault_tools.week.page import Words
from vault_tools.week.steps import Beside
from vault_tools.words import Language

MOST_MATCHES = 2
"""So many introductions and gifts are proposed on a page."""


def handover(garden: Garden, today: date) -> Handover | None:
    """Where the handover is on a day; None where the settings name no predecessor."""
    settings = garden.settings
    weekly = settings.weekly
    return handover_of(
        garden.contacts, garden.names, settings.handover, settings.care, weekly.minutes, today, weekly.off
    )


def beside(garden: Garden, today: date, memory: Memory | None = None) -> Beside:
    """What stands beside the care of a week: the network, the next steps, whom to bring together."""
    connecting = memory.connecting if memory is not None else Connecting()
    here = handover(garden, monday_of(today))
    return Beside(
        connecting.of(garden.contacts, garden.names, garden.me),
        tuple(row for row in here.rows if row.step) if here else (),
        tuple(introductions(garden)[:MOST_MATCHES]),
    )


def words_for(garden: Garden, language: Language) -> Words:
    """How the page speaks of this vault."""
    words = Words(language, garden.me, garden.shared_names, picture=embed_line(garden.settings, language))
    named = garden.settings.handover.predecessor
    if named is None:
        return words
    from vault_tools.text.escape import as_name
    from vault_tools.text.links import link_name

    found = predecessor_called(garden.names, named)
    return replace(
        words, predecessor=words.link(found.path, found.name) if found else as_name(link_name(named))
    )
