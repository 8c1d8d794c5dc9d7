"""Which way a promise goes: mine to the contact, or the contact's to me."""

from vault_tools.contacts.model import Promise
from vault_tools.contacts.words import ASK, WAITING
from vault_tools.text.fold import fold


def is_theirs(promise: Promise) -> bool:
    """Whether it is the contact who promised: a task that one waits for, tagged `#wartet` or `#waiting`."""
    return any(word[0] == "#" and fold(word[1:]) in WAITING for word in promise.text.split())


def without_direction(text: str) -> str:
    """The words of a promise without the tag that says which way it goes."""
    return " ".join(word for word in text.split() if word[0] != "#" or fold(word[1:]) not in WAITING | ASK)
