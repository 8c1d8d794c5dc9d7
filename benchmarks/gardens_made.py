"""Made-up gardens of contacts: the same ones for every rule, everywhere."""

import random
from datetime import date, timedelta

from vault_tools.contacts.model import Contact, Fields
from vault_tools.contacts.span import Cadence, Span

MONDAY = date(2026, 11, 23)

_WEEKS = (2, 4, 4, 6, 6, 8, 8, 8, 13, 26)
_VALUES = (1, 2, 2, 3, 3, 3, 3, 4, 4, 5)
_CHANNELS = ("call", "call", "call", "mail", "mail", "letter", "visit", "visit")


def made_garden(seed: int, contacts: int = 60, towns: int = 3) -> list[Contact]:
    """So many contacts: cadences from two weeks to half a year, all values, a quarter of them visited; of
    these half in a few towns, the others wherever."""
    rng = random.Random(seed)
    garden = []
    for number in range(contacts):
        weeks, channel = rng.choice(_WEEKS), rng.choice(_CHANNELS)
        town = f"Town {rng.randrange(towns)}" if towns and rng.random() < 0.5 else None
        fields = Fields(
            cadence=Cadence(Span(days=7 * weeks)),
            value=rng.choice(_VALUES),
            channel=channel,
            place=town,
            last_contact=MONDAY - timedelta(rng.randint(1, 7 * weeks)),
            why="there is one",
        )
        garden.append(Contact(path=f"Contacts/{number:04}.md", name=f"{number:04}", fields=fields))
    return garden


def all_due(seed: int, contacts: int, visited: float, towns: int) -> list[Contact]:
    """So many contacts who are all due, a share of them visited in so many towns."""
    rng = random.Random(seed)
    garden = []
    for number in range(contacts):
        weeks = rng.choice(_WEEKS)
        fields = Fields(
            cadence=Cadence(Span(days=7 * weeks)),
            value=rng.choice(_VALUES),
            channel="visit" if rng.random() < visited else rng.choice(("call", "mail")),
            minutes=rng.choice((None, None, 15, 25, 30, 45)),
            place=f"Town {rng.randrange(towns)}",
            last_contact=MONDAY - timedelta(int(7 * weeks * (1 + 2 * rng.random()))),
            why="there is one",
        )
        garden.append(Contact(path=f"Contacts/{number:04}.md", name=f"{number:04}", fields=fields))
    return garden
