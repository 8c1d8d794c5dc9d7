"""A week with ticks of every kind, machines that take them in, and what must hold however that ends."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.cli.terminal import Done, Terminal
from tests.cli.vaults import ANNA, KARL, OTTO, Vault
from tests.vault.files import all_files
from vault_tools.cli import common
from vault_tools.text.diff import diff
from vault_tools.vault.places import Places, places_for
from vault_tools.vault.settings import Settings
from vault_tools.vault.store import Store
from vault_tools.vault.store_system import Step, no_step

MONDAY, TUESDAY, WEDNESDAY = "2026-11-23", "2026-11-24", "2026-11-25"
THURSDAY, NEXT_MONDAY = "2026-11-26", "2026-11-30"
PAGE, ARCHIVED = "Weekly.md", "Weekly/2026-W48.md"
ANNAS, OTTOS, KARLS = "Kontakte/Anna Bauer.md", "Kontakte/Otto Krüger.md", "Kontakte/Karl Roth.md"
LENAS, EVAS, PAULS = "Kontakte/Lena Fink.md", "Kontakte/Eva Sommer.md", "Kontakte/Paul Winter.md"
CALL = "[[Anna Bauer]] anrufen"
OWN_WORDS = "Von mir, und nur von mir.\n"
USERS_WORDS = (
    *("Ganz oben.", "\t- Zur Messe verabredet.", "\t- Per Post.", "\t- Vom Garten.", "\t- Und von Rosen."),
    *("\t- Doch nicht.", "\t- Hat zu tun.", OWN_WORDS),
)

_NOTES = {
    "vault-tools.toml": "weekly_minutes = 900\n",
    ANNAS: ANNA + "\n## Notizen\nLetzte Zeile.\n",
    OTTOS: OTTO,
    KARLS: KARL + "Ohne Zeilenende am Schluss",
    LENAS: OTTO.replace("## Log", "- [ ] Den Katalog schicken 📅 2026-11-27\n\n## Log").replace("\n", "\r\n"),
    EVAS: KARL + "## Log\n- 2026-07-01 Anruf: Über den Garten.\n",
    PAULS: OTTO,
}


@dataclass(frozen=True)
class Case:
    """How the ticks are taken in: on which day, and whether files are written in place."""

    today: str
    in_place: bool = False


CASES = {
    "the same week": Case(WEDNESDAY),
    "a new week": Case(NEXT_MONDAY),
    "in place": Case(WEDNESDAY, in_place=True),
}


@dataclass(frozen=True)
class Machine:
    """A computer that has the vault in `base`; `name` is the folder of all that it knows itself."""

    base: Path
    name: str = "own"

    @property
    def vault(self) -> Vault:
        return Vault(self.base / "vault")

    @property
    def terminal(self) -> Terminal:
        return Terminal(home=self.base / self.name, cwd=self.base / "vault")

    @property
    def places(self) -> Places:
        return places_for(self.base / "vault", self.terminal.environment)

    def store(self, *, in_place: bool = False, step: Step = no_step) -> Store:
        return Store(self.base / "vault", self.places, write="in-place" if in_place else "replace", step=step)

    def weekly(self, today: str, step: Step = no_step) -> Done:
        """The command, in this process, with a store that calls `step`."""

        def store_for(_vault: Path, settings: Settings) -> Store:
            return self.store(in_place=settings.write == "in-place", step=step)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(common, "store_for", store_for)
            return self.terminal.run("weekly", "--today", today)

    def kept_and_undo_copies(self) -> list[bytes]:
        """All texts that one can get back."""
        return [*all_files(self.places.kept).values(), *all_files(self.places.runs).values()]


def files_before(case: Case) -> dict[str, bytes]:
    """The vault when the user has ticked and nothing of it is taken in."""
    files = dict(_ticked())
    if case.in_place:
        files["vault-tools.toml"] += b'write = "in-place"\n'
    return files


@cache
def files_after(case: Case) -> dict[str, bytes]:
    """The vault when all of it is taken in, by a run that nothing happened to."""
    with tempfile.TemporaryDirectory() as folder:
        machine = prepared(case, Path(folder))
        done = machine.weekly(case.today)
        assert done.code == 0, done.err
        return machine.vault.bytes()


@cache
def _ticked() -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        machine = Machine(Path(folder))
        vault = machine.vault
        for path, text in _NOTES.items():
            vault.write(path, text)
        machine.weekly(MONDAY)
        vault.write(PAGE, "Ganz oben.\n" + vault.read(PAGE) + OWN_WORDS)
        vault.tick("[[Eva Sommer]] anrufen", "Vom Garten.")
        vault.tick("[[Paul Winter]] schreiben", "Doch nicht.")
        machine.weekly(TUESDAY)
        assert "Doch nicht." in vault.read(PAULS)
        vault.tick(CALL, "Zur Messe verabredet.")
        vault.tick("[[Anna Bauer]]: Ihr die Adresse", "Per Post.")
        vault.tick("[[Otto Krüger]] schreiben", sign="X")
        vault.tick("[[Lena Fink]]: Den Katalog")
        vault.tick("[[Karl Roth]] anrufen", "Hat zu tun.", sign="-")
        vault.tick("[[Lena Fink]] schreiben", sign=">")
        vault.under("Vom Garten.", "Und von Rosen.")
        vault.tick("[[Paul Winter]] schreiben", sign=" ")
        return vault.bytes()


def prepared(case: Case, base: Path) -> Machine:
    """A machine with a vault as it is before."""
    return restored(base, files_before(case))


def restored(base: Path, files: dict[str, bytes]) -> Machine:
    """A machine with a vault of these files."""
    for path, data in files.items():
        place = base / "vault" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return Machine(base)


def visible(base: Path) -> dict[str, bytes]:
    """What the user sees in the vault."""
    return {path: data for path, data in all_files(base / "vault").items() if "/." not in f"/{path}"}


def check_stopped(case: Case, base: Path) -> None:
    """What holds right after a stop: every text is still there, and what is seen is old or new as a whole."""
    everything = set(all_files(base).values())
    before, after = files_before(case), files_after(case)
    assert [path for path, data in before.items() if data not in everything] == []
    if case.in_place:
        return
    files = visible(base)
    for path in {*before, *after}:
        data = files.pop(path, None)
        if path == PAGE and data not in (before[PAGE], after[PAGE]):
            # A page beside a note that could not be written says of that note what it said before.
            assert missing_words(case, data or b"") == [], path
        else:
            assert data in (before.get(path), after.get(path)), path
    assert files == {}


def missing_words(case: Case, page: bytes) -> list[str]:
    """What the user wrote that does not stand on the page, though it does after a run that went well."""
    whole = files_after(case)[PAGE].decode()
    return [words for words in USERS_WORDS if words in whole and page.decode().count(words) != 1]


def check_finished(case: Case, machine: Machine) -> None:
    """What holds after the next run: as if nothing had happened, and a further run writes nothing."""
    before, after = files_before(case), files_after(case)
    done = machine.weekly(case.today)
    assert done.code == 0, done.err
    assert difference(machine.vault.bytes(), after) == ""
    assert all(not run.open for run in machine.store().runs())
    for kept in machine.store().kept():
        # What we had written of a new text when all stopped. It stays until the user, told of it, deletes it.
        text = kept.place.read_bytes()
        whole = [files[kept.path] for files in (before, after) if kept.path in files]
        assert kept.path == PAGE or any(each.startswith(text) for each in whole), kept
        kept.place.unlink()
    check_settled(case.today, machine)


def difference(files: dict[str, bytes], wanted: dict[str, bytes]) -> str:
    """Where the files are not as wanted, as a diff."""
    paths = sorted({*files, *wanted})
    diffs = [diff(path, wanted.get(path, b""), files.get(path, b"")).decode() for path in paths]
    return "".join(diffs)


def check_settled(today: str, machine: Machine) -> None:
    """A run that has nothing to do touches nothing."""
    state = machine.vault.state()
    done = machine.weekly(today)
    assert done.code == 0, done.err
    assert done.err.startswith("Weekly.md ist auf dem neuesten Stand."), done.err
    assert machine.vault.state() == state


def at_step(number: int, act: Callable[[], object]) -> Step:
    """A step that does something at its nth call, once."""
    count = 0

    def step(_: str) -> None:
        nonlocal count
        count += 1
        if count == number:
            act()

    return step
