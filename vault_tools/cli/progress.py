"""A bar for long work, where a terminal is there to show it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from vault_tools.words import Language, Phrase, say

_MANY = 200


@contextmanager
def progress(length: int, phrase: Phrase, language: Language) -> Iterator[Callable[..., None]]:
    """A bar on stderr where many are to come; what it gives is called for each one done, or with how many."""
    if length < _MANY or not sys.stderr.isatty():
        yield lambda done=1: None  # noqa: ARG005  # called as the other one
        return
    label = say(phrase, language)
    with click.progressbar(length=length, label=label, file=sys.stderr, update_min_steps=50) as bar:
        yield lambda done=1: bar.update(done)
