"""The words in which is asked whom a name means."""

from vault_tools.words.language import Phrase

WHICH_ONE = Phrase(de="Wer ist mit „{name}“ gemeint?", en="Who is meant by “{name}”?")
ONE_OF_THESE = Phrase(de="Wer ist gemeint?", en="Who is meant?")
NONE_OF_THEM = Phrase(de="niemand davon", en="none of them")
ADD_THEM = Phrase(de="„{name}“ neu anlegen?", en="Add “{name}”?")
YES_IS_USUAL = Phrase(de="J/n", en="Y/n")
NO_IS_USUAL = Phrase(de="j/N", en="y/N")
YES_OR_NO = Phrase(
    de="Bitte „j“ für Ja oder „n“ für Nein eingeben.", en="Please enter “y” for yes or “n” for no."
)
A_NUMBER = Phrase(
    de="Bitte eine Zahl von {first} bis {last} eingeben.", en="Please enter a number from {first} to {last}."
)
