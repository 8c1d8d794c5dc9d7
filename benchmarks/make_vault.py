"""Makes a vault of so many notes from a seed: the same seed gives the same bytes, on every machine."""

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import TypeVar

from benchmarks import texts

TODAY = date(2026, 11, 23)
SEED = 2026

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Note:
    """One note: where it is in the vault, what is in it, and the day it was last saved."""

    path: str
    text: str
    saved: date


class Chance:
    """Draws from a seed by `random()` alone, whose results Python promises never to change."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def below(self, limit: int) -> int:
        """A whole number from 0, less than `limit`."""
        return int(self._random.random() * limit)

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + self.below(high - low + 1)

    def one_of(self, things: Sequence[T]) -> T:
        """Any of `things`."""
        return things[self.below(len(things))]

    def happens(self, share: float) -> bool:
        """True in that share of all cases."""
        return self._random.random() < share

    def size(self) -> int:
        """How many bytes a note should have: 500 to 4,000, small ones more often."""
        return 500 + int(3300 * self._random.random() ** 2.5)


def make_vault(folder: Path, notes: int, seed: int = SEED) -> None:
    """Writes a vault of exactly `notes` notes into `folder`, their times long enough ago to be trusted."""
    for note in vault_notes(notes, seed):
        path = folder / note.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(note.text.encode())
        saved = datetime.combine(note.saved, time(12), tzinfo=UTC).timestamp()
        os.utime(path, (saved, saved))


def vault_notes(notes: int, seed: int = SEED) -> list[Note]:
    """The notes of such a vault: a tenth contacts, two fifths of the others days, then meetings and more."""
    chance = Chance(seed)
    names = _names(chance, notes // 10)
    made = [_contact(chance, name, names) for name in names]
    others = notes - len(made)
    days = _days(chance, others * 2 // 5)
    made += [_day(chance, day, names) for day in days]
    meetings, projects = others * 15 // 100, others * 15 // 100
    made += [_meeting(chance, number, names) for number in range(meetings)]
    made += [_project(chance, number, names) for number in range(projects)]
    made += [_reading(chance, number, names) for number in range(notes - len(made))]
    return made


def _names(chance: Chance, count: int) -> list[str]:
    """So many different names; when the simple ones are used up, double ones."""
    names: dict[str, None] = {}
    while len(names) < count:
        last = chance.one_of(texts.LAST_NAMES)
        if len(names) > 1200:
            last += "-" + chance.one_of(texts.LAST_NAMES)
        names[f"{chance.one_of(texts.FIRST_NAMES)} {last}"] = None
    return list(names)


def _days(chance: Chance, count: int) -> list[date]:
    """So many days up to today, with gaps."""
    days: list[date] = []
    day = TODAY
    while len(days) < count:
        if chance.happens(0.85):
            days.append(day)
        day -= timedelta(days=1)
    return days


def _contact(chance: Chance, name: str, names: Sequence[str]) -> Note:
    day = TODAY - timedelta(days=chance.below(400))
    newest = day
    log = []
    for _ in range(chance.between(3, 15)):
        kind, talk, passed = (chance.one_of(each) for each in (texts.CONTACT_KINDS, texts.TALK, texts.PASSED))
        extra = f" Mit [[{chance.one_of(names)}]]." if chance.happens(0.1) else ""
        log.append(f"- {day} {kind}: {talk}{extra}{passed}")
        day -= timedelta(days=chance.between(14, 120))
    german = chance.happens(0.65)
    head = _german_fields(chance, name, names) if german else _english_fields(chance, name, names, newest)
    task = f"- [ ] {_task(chance)}\n\n" if chance.happens(0.3) else ""
    heading = chance.one_of(("Log", "Verlauf", "Gespräche")) if german else chance.one_of(("Log", "History"))
    ending = f"{task}## {heading}\n" + "\n".join(log) + "\n"
    front = "---\n" + "\n".join(head) + "\n---\n"
    size = chance.size() - len((front + ending).encode())
    folder = "Kontakte" if german else chance.one_of(("People", "People/Work"))
    return Note(f"{folder}/{name}.md", front + _prose(chance, size, ()) + ending, newest)


def _german_fields(chance: Chance, name: str, names: Sequence[str]) -> list[str]:
    first = name.split()[0]
    fields = ["type: kontakt" if chance.happens(0.5) else "tags: [kontakt, kunde/a]", f"aliases: [{first}]"]
    fields.append(f'firma: "[[{chance.one_of(texts.ORGANISATIONS)}]]"')
    fields.append(f"rolle: {chance.one_of(texts.ROLES)}")
    if chance.happens(0.6):
        fields.append(f"pflanze: {chance.one_of(texts.PLANTS)}")
    if chance.happens(0.6):
        fields.append(f"turnus: {chance.one_of(texts.CADENCES)}")
    if chance.happens(0.5):
        fields.append(f"value: {chance.between(1, 5)}")
    if chance.happens(0.4):
        colon = ": das hilft" if chance.happens(0.05) else ""  # what people write, and no valid YAML
        fields.append(f"why: {chance.one_of(texts.WHY)}{colon}")
    if chance.happens(0.1):
        fields.append(f"geburtstag: {_birthday(chance)}")
    fields.append(f"ort: {chance.one_of(texts.PLACES)}")
    if chance.happens(0.3):
        fields.append(f"interests: [{chance.one_of(texts.INTERESTS)}, {chance.one_of(texts.INTERESTS)}]")
    if chance.happens(0.4):
        quote = "" if chance.happens(0.05) else '"'  # some forget the quotes
        fields.append(f"knows: [{quote}[[{chance.one_of(names)}]]{quote}]")
    return fields


def _english_fields(chance: Chance, name: str, names: Sequence[str], newest: date) -> list[str]:
    fields = ["type: person", f"aliases:\n  - {name.split()[0]}", "tags:\n  - person/work"]
    fields.append(f"company: {chance.one_of(texts.ORGANISATIONS)}")
    fields.append(f"last-contact: {newest}")
    if chance.happens(0.7):
        key = chance.one_of(("cadence", "contact_frequency", "prm-cadence", "every"))
        fields.append(f"{key}: {chance.one_of(texts.CADENCES)}")
    email = "".join(letter for letter in name.lower().replace(" ", ".") if letter.isascii())
    fields += [
        f"email: {email}@example.org",
        f"phone: 0{chance.between(150, 999)} {chance.between(10000, 99999)}",
    ]
    if chance.happens(0.1):
        fields.append(f"birthday: {_birthday(chance)}")
    fields.append(f"city: {chance.one_of(texts.PLACES)}")
    if chance.happens(0.3):
        fields.append(f'introduced_by: "[[{chance.one_of(names)}]]"')
    return fields


def _birthday(chance: Chance) -> str:
    month, day = chance.between(1, 12), chance.between(1, 28)
    return (
        f"{month:02d}-{day:02d}"
        if chance.happens(0.2)
        else f"{chance.between(1940, 2002)}-{month:02d}-{day:02d}"
    )


def _task(chance: Chance) -> str:
    # Over years: however many notes there are, one person keeps a few promises in a week.
    due = f" 📅 {TODAY + timedelta(days=chance.between(-2000, 700))}" if chance.happens(0.6) else ""
    return chance.one_of(texts.THINGS) + due


def _templated(chance: Chance, day: date, tag: str, own: str) -> str:
    """The frontmatter that people's templates put on a note; nine of ten notes come from one."""
    if not chance.happens(0.9):
        return ""
    updated = day + timedelta(days=chance.below(30))
    return (
        f"---\nuid: {day:%Y%m%d}0830\ncreated: {day}T08:30\nupdated: {updated}T17:05\n"
        f"tags:\n  - {tag}\n  - jahr/{day.year}\naliases: []\n{own}\n"
        "publish: false\ncssclasses: [breit]\n---\n"
    )


def _day(chance: Chance, day: date, names: Sequence[str]) -> Note:
    front = _templated(chance, day, "tagebuch", f"mood: {chance.between(1, 5)}")
    lines = [f"# {day}", ""]
    for _ in range(chance.below(3)):
        done = "x" if chance.happens(0.6) else " "
        link = f" [[{chance.one_of(names)}]]" if names and chance.happens(0.4) else ""
        lines.append(f"- [{done}] {_task(chance)}{link}")
    text = front + "\n".join(lines) + "\n\n"
    met = [chance.one_of(names) for _ in range(chance.below(4))] if names else []
    text += _prose(chance, chance.size() - len(text.encode()), met)
    return Note(f"Tagebuch/{day.year}/{day}.md", text, day)


def _meeting(chance: Chance, number: int, names: Sequence[str]) -> Note:
    day = TODAY - timedelta(days=chance.below(2500))
    project = chance.one_of(texts.PROJECTS)
    there = [chance.one_of(names) for _ in range(chance.between(1, 4))] if names else []
    attendees = ", ".join(f'"[[{name}]]"' for name in there)
    front = f"---\ntype: meeting\ndate: {day}\nattendees: [{attendees}]\n---\n"
    text = f"{front}# {project}\n\n- [ ] {_task(chance)}\n\n"
    text += _prose(chance, chance.size() - len(text.encode()), there[:1])
    return Note(f"Besprechungen/{day} {project} {number}.md", text, day)


def _project(chance: Chance, number: int, names: Sequence[str]) -> Note:
    name = f"{chance.one_of(texts.PROJECTS)} {number}"
    front = _templated(chance, TODAY - timedelta(days=chance.below(1500)), "projekt", "status: aktiv")
    who = [chance.one_of(names) for _ in range(chance.below(3))] if names else []
    tasks = "".join(f"- [ ] {_task(chance)}\n" for _ in range(chance.between(0, 4)))
    text = f"{front}# {name}\n\n{tasks}\n"
    text += _prose(chance, chance.size() - len(text.encode()), who)
    return Note(f"Projekte/{name}.md", text, TODAY - timedelta(days=chance.below(1500)))


def _reading(chance: Chance, number: int, names: Sequence[str]) -> Note:
    name = f"{chance.one_of(texts.TOPICS)} {number}"
    day = TODAY - timedelta(days=chance.below(3000))
    front = _templated(chance, day, "wissen", f"title: {name}\nrating: {chance.between(1, 5)}")
    extra = chance.one_of((texts.CODE, texts.QUOTE, "")) if chance.happens(0.3) else ""
    text = f"{front}# {name}\n\n{extra}\n\n" if extra else f"{front}# {name}\n\n"
    who = [chance.one_of(names)] if names and chance.happens(0.2) else []
    text += _prose(chance, chance.size() - len(text.encode()), who)
    return Note(f"Wissen/{name[0]}/{name}.md", text, TODAY - timedelta(days=chance.below(3000)))


def _prose(chance: Chance, size: int, names: Sequence[str]) -> str:
    """Paragraphs of about `size` bytes that mention each of `names` once."""
    paragraphs = [chance.one_of(texts.MET).replace("{link}", _link(chance, name)) for name in names]
    length = sum(len(paragraph.encode()) + 2 for paragraph in paragraphs)
    while length < size:
        paragraph = " ".join(chance.one_of(texts.DAY) for _ in range(chance.between(1, 3)))
        paragraphs.insert(chance.below(len(paragraphs) + 1), paragraph)
        length += len(paragraph.encode()) + 2
    return "".join(paragraph + "\n\n" for paragraph in paragraphs)


def _link(chance: Chance, name: str) -> str:
    return f"[[{name}|{name.split()[0]}]]" if chance.happens(0.2) else f"[[{name}]]"


def main() -> None:
    """Makes a vault from the command line."""
    parser = argparse.ArgumentParser(description="Makes a vault to measure with.")
    parser.add_argument("folder", type=Path, help="where to; must be empty or new")
    parser.add_argument("--notes", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    if options.folder.exists() and any(options.folder.iterdir()):
        parser.error(f"{options.folder} is not empty")
    make_vault(options.folder, options.notes, options.seed)
    print(f"{options.notes} notes in {options.folder}")


if __name__ == "__main__":
    main()
