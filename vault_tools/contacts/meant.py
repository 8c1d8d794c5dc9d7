"""Whom a link or a bare name in a note means: nobody, one contact, or several who share it."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from posixpath import dirname, join, normpath

from vault_tools.contacts.model import Contact
from vault_tools.contacts.names import Names, said_names
from vault_tools.text.fold import fold
from vault_tools.text.links import link_name


class Meant:
    """Contacts by what notes write of them; each target is looked up once."""

    def __init__(self, contacts: Sequence[Contact], note_stems: Collection[str] | None = None) -> None:
        """`note_stems`: the folded names of all notes; what is one of these is nobody's alias in a link."""
        self.names = Names(contacts)
        self._stems = note_stems or ()
        self._found: dict[tuple[str, bool], Sequence[Contact]] = {}
        self._slugs: dict[str, dict[str, Contact]] | None = None

    def by(self, target: str, path: str, bare: bool = False) -> Sequence[Contact]:
        """Whom a target means in the note at `path`."""
        key = (target, bare)
        if (found := self._found.get(key)) is not None:
            return found
        if not bare and (target.startswith(("./", "../")) or target[-3:].casefold() == ".md"):
            # Beside this note it may mean somebody else than beside another.
            return self._at_path(normpath(join(dirname(path), target))) or self._linked(target)
        found = self._found[key] = self._called(target) if bare else self._linked(target)
        return found

    def _at_path(self, path: str) -> Sequence[Contact]:
        """The contact at exactly this path, as a relative link leads there."""
        wanted = fold(path).removesuffix(".md")
        return [each for each in self.names.linked(path) if fold(each.path).removesuffix(".md") == wanted]

    def _linked(self, target: str) -> Sequence[Contact]:
        found = self.names.linked(target)
        if found and self._stems:
            name = fold(link_name(target))
            if name in self._stems and all(fold(link_name(each.path)) != name for each in found):
                return ()  # an alias, but the link leads to the note of that name
        return found

    def _called(self, name: str) -> Sequence[Contact]:
        """By the whole name, an alias or the slug that templates make of them."""
        found = self.names.linked(name)
        if not found and "," in name:
            found = self.names.linked(" ".join(part.strip() for part in reversed(name.split(","))))
        if not found and " " not in name and ("-" in name or "_" in name):
            from vault_tools.contacts.calling import forms_of, words_in  # late: few notes hold slugs

            if self._slugs is None:
                self._slugs = defaultdict(dict)
                for contact in self.names.contacts:
                    for called in (link_name(contact.path), *said_names(contact)):
                        for form in forms_of(words_in(called)):
                            self._slugs[form][contact.path] = contact
            forms = forms_of(words_in(name))
            hits = {path: each for form in forms for path, each in self._slugs.get(form, {}).items()}
            found = [*hits.values()]
        return found
