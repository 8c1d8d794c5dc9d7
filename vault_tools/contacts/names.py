"""Finding contacts by the names people give them: in links, and at the command line."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vault_tools.contacts.model import Contact
from vault_tools.text.fold import fold
from vault_tools.text.links import link_name

_UPWARDS = re.compile(r"^(?:\.{1,2}/)+")  # of a relative link; the name and what is left of the path decide


class _Index(NamedTuple):
    """Where in the contacts those stand whom a folded path, name or alias means."""

    path: dict[str, list[int]]
    name: dict[str, list[int]]
    alias: dict[str, list[int]]

    @classmethod
    def of(cls, contacts: Iterable[Contact]) -> "_Index":
        index = cls(defaultdict(list), defaultdict(list), defaultdict(list))
        for at, contact in enumerate(contacts):
            index.path[fold(contact.path.rsplit(".", 1)[0])].append(at)
            index.name[fold(link_name(contact.path))].append(at)
            for alias in said_names(contact):
                if at not in (there := index.alias[fold(alias)]):
                    there.append(at)
        return index


class Names:
    """An index of contacts by path, name and alias, all compared without case and composed."""

    def __init__(self, contacts: Iterable[Contact], before: "Names | None" = None) -> None:
        """With `before`, its index is taken over where nobody came, went or changed their names."""
        self.contacts = tuple(contacts)
        self._index: _Index = (
            before._index
            if before is not None
            and len(before.contacts) == len(self.contacts)
            and all(map(called_the_same, before.contacts, self.contacts))
            else _Index.of(self.contacts)
        )

    def _at(self, places: Iterable[int]) -> list[Contact]:
        return [self.contacts[at] for at in places]

    def linked(self, target: str) -> Sequence[Contact]:
        """Whom a link's target means: by path, else by the note's name, else by alias; empty or several."""
        wanted = _UPWARDS.sub("", fold(target).removesuffix(".md")).strip("/")
        if "/" in wanted:
            named = self._at(self._index.name.get(wanted.rsplit("/", 1)[-1], ()))
            below = [each for each in named if fold(each.path)[:-3].endswith("/" + wanted)]
            return self._at(self._index.path.get(wanted, ())) or below
        found = (
            self._index.path.get(wanted)
            or self._index.name.get(wanted)
            or self._index.alias.get(wanted)
            or ()
        )
        return self._at(found)

    def called(self, name: str) -> Sequence[Contact]:
        """Whom a name as people say it means: the whole name or alias, else one of its words, else a part."""
        wanted = fold(name).strip()
        if not wanted:
            return ()
        if exact := [*self.linked(wanted)] or self._at(self._index.alias.get(wanted, ())):
            return exact
        turned = " ".join(reversed([part.strip() for part in wanted.split(",")])) if "," in wanted else wanted
        for fits in (
            lambda said: said == turned,
            lambda said: all(word in said.split() for word in turned.split()),
            lambda said: all(any(part.startswith(word) for part in said.split()) for word in turned.split()),
            lambda said: turned in said,
        ):
            if found := [
                each for each in self.contacts if any(fits(fold(said)) for said in said_names(each))
            ]:
                return found
        return ()

    def near(self, name: str, most: int = 3) -> list[str]:
        """The names most like one that fits nobody."""
        from difflib import get_close_matches  # late: only for a name that fits nobody

        names = {fold(each.name): each.name for each in self.contacts}
        return [names[found] for found in get_close_matches(fold(name), names, n=most, cutoff=0.5)]


def called_the_same(before: Contact | None, now: Contact | None) -> bool:
    """Whether every name still means who it meant: a contact read again, or none as before."""
    if before is None or now is None:
        return before is now
    return before is now or (before.path == now.path and said_names(before) == said_names(now))


def said_names(contact: Contact) -> tuple[str, ...]:
    """All names of a contact that are not its note's path: the name, that in the frontmatter, the aliases."""
    return (contact.name, *((contact.fields.name,) if contact.fields.name else ()), *contact.fields.aliases)
