"""Finding contacts by the names people give them: in links, and at the command line."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from vault_tools.contacts.changes import others
from vault_tools.contacts.model import Contact
from vault_tools.text.fold import fold
from vault_tools.text.links import link_name

if TYPE_CHECKING:  # a run that asks for nobody has no need of it
    from vault_tools.contacts.calling import Callings

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
            path = fold(contact.path.rsplit(".", 1)[0])
            index.path[path].append(at)
            name = path.rsplit("/", 1)[-1]
            index.name[name].append(at)
            stem = link_name(contact.path)
            for alias in said_names(contact):  # mostly just the note's own
                if at not in (there := index.alias[name if alias == stem else fold(alias)]):
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
            and all(called_the_same(was, now) for was, now in others(before.contacts, self.contacts))
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
        """Whom a name as people say it means: as a link would, else as `Callings.meant` has it."""
        wanted = fold(name).strip()
        if not wanted:
            return ()
        exact = [*self.linked(wanted)]
        if "/" not in wanted:  # unlike in a link, of two people so called neither comes first
            exact += [each for each in self._at(self._index.alias.get(wanted, ())) if each not in exact]
        return exact or self._at(self.callings.meant(name))

    def wholly(self, name: str) -> Sequence[Contact]:
        """Whose whole name or alias this is, however it is written: nobody who is called so only in part."""
        from vault_tools.contacts.calling import turned, words_in

        words = words_in(turned(name))
        return self._at(self.callings.wholly(words)) if words else self.linked(name)

    def near(self, name: str, most: int = 3) -> list[str]:
        """The names most like one that fits nobody."""
        from vault_tools.contacts.calling import nearest

        return nearest(name, self.contacts, map(said_names, self.contacts), most)

    @cached_property
    def callings(self) -> "Callings":
        """The contacts by what people call them."""
        from vault_tools.contacts.calling import Callings  # late: links are found without

        return Callings.of(map(said_names, self.contacts))


def called_the_same(before: Contact | None, now: Contact | None) -> bool:
    """Whether every name still means who it meant: a contact read again, or none as before."""
    if before is None or now is None:
        return before is now
    return before is now or (before.path == now.path and said_names(before) == said_names(now))


def said_names(contact: Contact) -> tuple[str, ...]:
    """All names of a contact that are not its note's path: the name, that in the frontmatter, the aliases."""
    return (contact.name, *((contact.fields.name,) if contact.fields.name else ()), *contact.fields.aliases)
