"""A phrase in German and English, and how it is filled in."""

from typing import Literal, NamedTuple, get_args

Language = Literal["de", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

Value = str | int | float


class Phrase(NamedTuple):
    """One sentence in both languages, with `{name}` for what is filled in.

    `de_one` and `en_one` are the forms for exactly one, chosen by the value named `n`; German and English
    both have just these two plural forms (CLDR).
    """

    de: str
    en: str
    de_one: str | None = None
    en_one: str | None = None

    def form(self, language: Language, n: Value | None = None) -> str:
        """The text for `language`, in the singular form where `n` is one and there is such a form."""
        many, one = (self.de, self.de_one) if language == "de" else (self.en, self.en_one)
        return one if n == 1 and one is not None else many


def say(phrase: Phrase, language: Language, **values: Value) -> str:
    """The phrase in `language` with `values` filled in."""
    return phrase.form(language, values.get("n")).format_map(values)
