"""The words in which is asked whom a name means."""

from vault_tools.words.language import Phrase

WHICH_ONE = Phrase(de="Wer ist mit „{name}“ gemeint?", en="Who is meant by “{name}”?")
ONE_OF_THESE = Phrase(de="Wer ist gemeint?", en="Who is meant?")
NONE_OF_THEM = Phrase(de="niemand davon", en="none of them")
A_NUMBER = Phrase(
    de="Bitte eine Zahl von {first} bis {last} eingeben.", en="Please enter a number from {first} to {last}."
)
