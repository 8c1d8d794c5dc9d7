"""What the corpus of nasty notes is made of: a name, the bytes, and what is promised for each."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Nasty:
    """A note. `refused` gives the reason for every kind of edit that is refused there; where nothing is said,
    all are made. `new_log`: the first log line brings its heading along."""

    name: str
    data: bytes
    refused: Mapping[str, str] = field(default_factory=dict)
    new_log: bool = False


LOG = "\n## Log\n- 2026-10-02 Anruf: Vom Umbau erzählt. ^k3\n- 2026-08-14 Besuch\n"


def nasty(name: str, note: str | bytes, **refused: str) -> Nasty:
    """A note as it stands."""
    return Nasty(name, note if isinstance(note, bytes) else note.encode(), refused)


def empty(name: str, note: str) -> Nasty:
    """A note as it stands, with no log in it."""
    return Nasty(name, note.encode(), {}, new_log=True)


def top(name: str, *lines: str, **refused: str) -> Nasty:
    """A note with these lines in its frontmatter, a text and a log."""
    inside = "".join(f"{line}\n" for line in ("type: contact", *lines))
    return nasty(name, f"---\n{inside}---\nEin Text.\n{LOG}", **refused)


def body(name: str, text: str, **refused: str) -> Nasty:
    """A note with plain frontmatter and this body."""
    return nasty(name, f"---\ntype: contact\ncadence: 6 weeks\n---\n{text}", **refused)


def log(name: str, lines: str, **refused: str) -> Nasty:
    """A note with these lines under the heading `Log`."""
    return body(name, f"## Log\n{lines}", **refused)


def bare(name: str, text: str, **refused: str) -> Nasty:
    """A note with this body, and no log in it."""
    return replace(body(name, text, **refused), new_log=True)
