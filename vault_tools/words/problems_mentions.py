"""The problems that links and names of people in other notes can have: what is wrong, and what to do."""

from vault_tools.words.language import Phrase

MENTION_PROBLEMS: dict[str, tuple[Phrase, Phrase]] = {
    "link-shared": (
        Phrase(
            de="„{written}“ kann mehrere Kontakte meinen ({notes}) und zählt bei keinem.",
            en="“{written}” can mean several contacts ({notes}) and counts for none of them.",
        ),
        Phrase(
            de="Den Link mit dem Ordner davor schreiben, oder einen der Namen ändern.",
            en="Write the link with its folder in front, or change one of the names.",
        ),
    ),
}
