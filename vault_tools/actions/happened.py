"""What `watch` tells of: one thing that happened."""

from dataclasses import dataclass

from vault_tools.errors import VaultToolsError


@dataclass(frozen=True, slots=True)
class Happened:
    """Something worth a line: `code` names its words, `paths` the notes it is about, `error` what failed.

    Codes: `seen` (notes changed), `written` (the page; `paths` are the notes that caused it), `ticked` (notes
    that ticks were entered into), `archived`, `waiting` (for notes or the page to be quiet), `trouble`,
    `better` (over), `fresh` (there was nothing to do to begin with), `answered` (somebody keeps changing the
    page back), `turned` (a new day), `drawn` (the pictures), `calendar`.
    """

    code: str
    paths: tuple[str, ...] = ()
    error: VaultToolsError | None = None
