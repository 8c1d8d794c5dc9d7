"""Names in a row: the first ones, and how many more there are."""

from collections.abc import Sequence

from vault_tools.words.language import Language, Phrase, say

_MORE = Phrase(
    de="{names} und {n} weitere", en="{names} and {n} more",
    de_one="{names} und noch jemand", en_one="{names} and one more",
)  # fmt: skip


def and_more(names: Sequence[str], most: int, language: Language) -> str:
    """At most so many names, then a count."""
    shown, more = ", ".join(names[:most]), len(names) - most
    return say(_MORE, language, names=shown, n=more) if more > 0 else shown
