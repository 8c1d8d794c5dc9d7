"""Finding contacts by the names people give them: in links, and at the command line."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from vault_tools.contacts.model import Contact
from vault_tools.text.fold import fold
from vault_tools.text.links import link_name

_UPWARDS = re.compile(r"^(?:\.{1,2}/)+")  # of a relative link; the name and what is left of the path decide


class Names:
    """An index of contacts by path, name and alias, all compared without case and composed."""

    def __init__(self, contacts: Iterable[Contact]) -> None:
        self.contacts = tuple(contacts)
        self._by_path: dict[str, list[Contact]] = defaultdict(list)
        self._by_name: dict[str, list[Contact]] = defaultdict(list)
        self._by_alias: dict[str, list[Contact]] = defaultdict(list)
        for contact in self.contacts:
            self._by_path[fold(contact.path.rsplit(".", 1)[0])].append(contact)
            self._by_name[fold(link_name(contact.path))].append(contact)
            for alias in (contact.name, contact.fields.name, *contact.fields.aliases):
                if alias and contact not in self._by_alias[fold(alias)]:
                    self._by_alias[fold(alias)].append(contact)

    def linked(self, target: str) -> Sequence[Contact]:
        """Whom a link's target means: by path, else by the note's name, else by alias; empty or several."""
        wanted = _UPWARDS.sub("", fold(target).removesuffix(".md")).strip("/")
        if "/" in wanted:
            named = self._by_name.get(wanted.rsplit("/", 1)[-1], ())
            below = [each for each in named if fold(each.path)[:-3].endswith("/" + wanted)]
            return self._by_path.get(wanted) or below
        return self._by_path.get(wanted) or self._by_name.get(wanted) or self._by_alias.get(wanted) or ()

    def called(self, name: str) -> Sequence[Contact]:
        """Whom a name as people say it means: the whole name or alias, else one of its words, else a part."""
        wanted = fold(name).strip()
        if not wanted:
            return ()
        if exact := [*self.linked(wanted)] or self._by_alias.get(wanted):
            return exact
        turned = " ".join(reversed([part.strip() for part in wanted.split(",")])) if "," in wanted else wanted
        for fits in (
            lambda said: said == turned,
            lambda said: all(word in said.split() for word in turned.split()),
            lambda said: all(any(part.startswith(word) for part in said.split()) for word in turned.split()),
            lambda said: turned in said,
        ):
            if found := [each for each in self.contacts if any(fits(fold(said)) for said in _said(each))]:
                return found
        return ()

    def near(self, name: str, most: int = 3) -> list[str]:
        """The names most like one that fits nobody."""
        from difflib import get_close_matches  # late: only for a name that fits nobody

        names = {fold(each.name): each.name for each in self.contacts}
        return [names[found] for found in get_close_matches(fold(name), names, n=most, cutoff=0.5)]


def _said(contact: Contact) -> tuple[str, ...]:
    return (contact.name, *((contact.fields.name,) if contact.fields.name else ()), *contact.fields.aliases)
