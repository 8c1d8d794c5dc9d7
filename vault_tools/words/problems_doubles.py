"""What `check` says of two notes that are likely one person."""

from vault_tools.words.language import Phrase

_HINT = Phrase(
    de="Zusammenführen mit „vault-tools merge“; sind es zwei, in beiden Geburtstag oder Firma angeben.",
    en="Join them with “vault-tools merge”; if they are two, give both a birthday or an organisation.",
)
_TWO = Phrase(
    de="Zusammenführen mit „vault-tools merge“; sind es zwei, bei einem die Angabe herausnehmen.",
    en="Join them with “vault-tools merge”; if they are two, take it out of one of the notes.",
)

DOUBLE_PROBLEMS: dict[str, tuple[Phrase, Phrase]] = {
    "likely-double-name": (
        Phrase(
            de="Vermutlich dieselbe Person wie in {other} (gleicher Name).",
            en="Likely the same person as in {other} (same name).",
        ),
        _HINT,
    ),
    "likely-double-email": (
        Phrase(
            de="Vermutlich dieselbe Person wie in {other} (gleiche E-Mail-Adresse).",
            en="Likely the same person as in {other} (same email).",
        ),
        _TWO,
    ),
    "likely-double-phone": (
        Phrase(
            de="Vermutlich dieselbe Person wie in {other} (gleiche Telefonnummer).",
            en="Likely the same person as in {other} (same telephone number).",
        ),
        _TWO,
    ),
}
