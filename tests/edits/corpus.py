"""The corpus: all nasty notes, by name."""

from tests.edits.nasty import Nasty
from tests.edits.nasty_bodies import BODIES
from tests.edits.nasty_logs import LOGS
from tests.edits.nasty_tops import TOPS

CORPUS: tuple[Nasty, ...] = (*TOPS, *LOGS, *BODIES)
