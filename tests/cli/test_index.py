"""With an index a run says just what it says without one, whatever became of the notes or of the index."""

import os
import shutil
import time
from itertools import count
from pathlib import Path
from random import Random

import pytest

from tests.cli.terminal import Done, Terminal
from tests.cli.vaults import ANNA, Vault, small
from vault_tools.actions.answers import key_of
from vault_tools.actions.gathering import _InStep, gather
from vault_tools.actions.remembered import Remembered
from vault_tools.actions.settings import settings_for
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import walk

TODAY = ("--today", "2026-11-24")
QUESTIONS = (
    ("due", "--json"),
    ("check", "--json"),
    ("weekly", "--json"),
    ("weekly", "--stdout"),
    ("export", "json"),
    ("show", "Anna Bauer", "--json"),
    ("show", "Otto Krüger"),
)
DAILY = """\
Anruf: [[Otto Krüger]] wegen der Messe

- [ ] [[Karl Roth]] den Katalog schicken 📅 2026-11-26
"""


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """Three contacts, a user's own note, and a daily note; all old enough to be known by their times."""
    vault = small(Vault(tmp_path / "vault"))
    vault.write("vault-tools.toml", 'me = "Ich"\n')
    vault.write("Ich.md", "---\ninterests: [Segeln]\n---\n")
    vault.write("Tagebuch/2026-11-20.md", DAILY)
    vault.write("Einkauf.md", "Milch")
    old(vault)
    return vault


def old(vault: Vault) -> None:
    """All notes were saved an hour ago."""
    for number, place in enumerate(sorted(vault.folder.rglob("*"))):
        os.utime(place, (time.time() - 3600 - number,) * 2)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    """A terminal beside the vault."""
    (tmp_path / "home").mkdir()
    return Terminal(tmp_path / "home", tmp_path)


def index_of(terminal: Terminal) -> Path:
    """The one index there is."""
    (place,) = (terminal.home / "state/cache").glob("*/index")
    return place


def spoilt(place: Path, how: str) -> bool:
    """Takes a file away or spoils it, where `how` is one of the ways that any file can go."""
    data = place.read_bytes()
    if how == "gone":
        place.unlink()
        return True
    odd = {
        "empty": b"",
        "cut": data[: len(data) // 2],
        "flipped": data[:-40] + bytes([data[-40] ^ 1]) + data[-39:],
    }
    if how in odd:
        place.write_bytes(odd[how])
    return how in odd


def answers(vault: Vault, terminal: Terminal) -> list[Done]:
    """What every question gets."""
    return [
        terminal.run(command, *more, "--vault", str(vault.folder), *TODAY) for command, *more in QUESTIONS
    ]


_NUMBERS = count()


def fresh(vault: Vault, terminal: Terminal) -> list[Done]:
    """The same, each asked without any index."""
    homes = (terminal.home.parent / f"fresh {next(_NUMBERS)}" for _ in QUESTIONS)
    return [
        Terminal(home, terminal.cwd).run(command, *more, "--vault", str(vault.folder), *TODAY)
        for home, (command, *more) in zip(homes, QUESTIONS, strict=True)
    ]


def test_a_second_run_reads_no_note(
    vault: Vault, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = answers(vault, terminal)
    assert '"2026-11-20"' in first[0].out

    def refuse(*_: object) -> None:
        raise AssertionError("read a note")

    monkeypatch.setattr("vault_tools.actions.reading.read_note", refuse)
    monkeypatch.setattr("vault_tools.actions.reading.read_numbered", refuse)
    assert answers(vault, terminal) == first


def test_a_last_answer_without_an_index_does_not_keep_one_from_being_written(
    vault: Vault, terminal: Terminal
) -> None:
    first = answers(vault, terminal)
    index_of(terminal).unlink()  # a run broke off between the two
    assert terminal.run("due", "--json", "--vault", str(vault.folder), *TODAY) == first[0]
    assert index_of(terminal).exists()


def test_where_nothing_is_remembered_every_note_is_known_as_the_walk_would_know_it(vault: Vault) -> None:
    vault.write("Weekly.md", "Eine alte Seite\n")
    vault.write("Weekly/2026-W30.md", "Noch eine [[Otto Krüger]]\n")
    vault.write("Groß.md", "x" * 5_000_001)
    vault.write("Leer.md", "")
    (vault.folder / "Kontakte/Noch einmal.md").symlink_to("Anna Bauer.md")
    found = gather(vault.folder, Settings(), walk(vault.folder, numbered=False)).found
    assert found.numbered
    assert tuple(found.notes) == walk(vault.folder).notes


@pytest.mark.parametrize("again", [True, False], ids=["with an index", "without"])
def test_a_tick_leaves_the_words_of_all_others_on_the_page(
    again: bool, tmp_path: Path, terminal: Terminal
) -> None:
    vault = Vault(tmp_path / "garden")
    vault.write("vault-tools.toml", 'language = "de"\n')
    for name, talk in (("Anna", "Anna hat einen Hund"), ("Karl", "Karl singt"), ("Otto", "Otto war krank")):
        head = "---\ntype: contact\ncadence: 4 weeks\n---\n"
        vault.write(f"Kontakte/{name}.md", f"{head}## Log\n- 2026-08-01 Besuch: {talk}\n")
    old(vault)
    at = ("--vault", str(vault.folder), *TODAY)
    assert terminal.run("weekly", *at).code == 0
    vault.tick("[[Anna]]", "Sie hat einen zweiten Hund")
    if again:
        assert terminal.run("due", "--json", *at).code == 0
    else:
        shutil.rmtree(terminal.home / "state/cache")
    assert terminal.run("weekly", *at).code == 0
    page = vault.read("Weekly.md")
    assert "Karl singt" in page
    assert "Otto war krank" in page


def test_the_index_is_for_this_user_only_and_written_only_when_notes_change(
    vault: Vault, terminal: Terminal
) -> None:
    answers(vault, terminal)
    place = index_of(terminal)
    before = place.stat()
    assert before.st_mode & 0o777 == 0o600
    answers(vault, terminal)
    assert place.stat().st_mtime_ns == before.st_mtime_ns
    vault.write("Kontakte/Anna Bauer.md", ANNA + "\n")
    answers(vault, terminal)
    assert place.stat().st_mtime_ns != before.st_mtime_ns


def test_a_note_saved_within_the_tick_of_a_clock_is_read_again(vault: Vault, terminal: Terminal) -> None:
    place = vault.folder / "Kontakte/Anna Bauer.md"
    vault.write("Kontakte/Anna Bauer.md", ANNA)
    about = place.stat()
    answers(vault, terminal)
    place.write_bytes(ANNA.replace("value: 4", "value: 5").encode())  # as long as before
    os.utime(place, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert answers(vault, terminal) == fresh(vault, terminal)


@pytest.mark.parametrize(
    "how", ["gone", "empty", "cut", "flipped", "foreign", "other mode", "a folder", "not writable"]
)
def test_an_odd_index_changes_nothing(how: str, vault: Vault, terminal: Terminal, tmp_path: Path) -> None:
    first = answers(vault, terminal)
    place = index_of(terminal)
    if spoilt(place, how):
        pass  # as any file can
    elif how == "foreign":
        elsewhere = Terminal(tmp_path / "home 2", tmp_path)
        answers(small(Vault(tmp_path / "other")), elsewhere)
        place.write_bytes(index_of(elsewhere).read_bytes())
    elif how == "other mode":
        place.chmod(0o644)
    elif how == "a folder":
        place.unlink()
        place.mkdir()
    else:
        shutil.rmtree(place.parent)
        place.parent.write_text("a file where the folder was")
    assert answers(vault, terminal) == first


@pytest.mark.parametrize("how", ["gone", "empty", "cut", "flipped", "of other notes", "other mode"])
def test_odd_words_of_notes_change_nothing_where_one_was_edited(
    how: str, vault: Vault, terminal: Terminal
) -> None:
    answers(vault, terminal)
    place = index_of(terminal).with_name("notes")
    data = place.read_bytes()
    vault.write(
        "Kontakte/Karl Roth.md", "---\ntype: contact\naliases: [Chef]\n---\n- 2026-11-02 Anruf: Messe\n"
    )
    if spoilt(place, how):
        pass  # as any file can
    elif how == "of other notes":
        answers(vault, terminal)
        assert place.read_bytes() != data
        place.write_bytes(data)
        vault.write("Tagebuch/2026-11-21.md", "Anruf: [[Chef]]\n")
    else:
        place.chmod(0o644)
    assert answers(vault, terminal) == fresh(vault, terminal)


@pytest.mark.parametrize("there", [True, False], ids=["there was one", "there was none"])
@pytest.mark.parametrize("ending", [1, 2, 3, 4, 6, 9])
def test_a_run_that_breaks_off_while_it_writes_the_index_leaves_the_old_one_or_none(
    ending: int, there: bool, vault: Vault, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    if there:
        answers(vault, terminal)
    vault.write("Tagebuch/2026-11-21.md", "Anruf: [[Karl Roth]]\n")
    write, written = os.write, count(1)

    def breaks_off(descriptor: int, data: bytes) -> int:
        if next(written) == ending:
            raise KeyboardInterrupt
        return write(descriptor, data)

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", breaks_off)
        terminal.run("due", "--json", "--vault", str(vault.folder), *TODAY)
    assert next(written) > ending
    assert answers(vault, terminal) == fresh(vault, terminal)


def test_a_large_vault_is_kept_in_little_room_and_says_the_same(
    vault: Vault, terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    vault.write("Weekly.md", "Eine alte Seite\n")
    old(vault)
    first, held = answers(vault, terminal), index_of(terminal).read_bytes()
    monkeypatch.setattr("vault_tools.vault.packed._LARGE", 0)
    assert answers(vault, terminal) == first
    elsewhere = Terminal(tmp_path / "home 2", tmp_path)
    assert answers(vault, elsewhere) == first
    assert index_of(elsewhere).read_bytes() == held


@pytest.mark.parametrize("seed", range(5))
def test_what_was_known_is_found_in_step_with_the_walk_whoever_came_or_went(
    seed: int, tmp_path: Path
) -> None:
    rng = Random(seed)
    for name in ("a", "b", "Café", "Cafe\u0301", "Ä", "Z", "ä", "zu/a", "zu/É", "zu/E\u0301"):
        place = tmp_path / f"{name}.md"
        place.parent.mkdir(exist_ok=True)
        place.write_text("a")
    paths = [note.path for note in walk(tmp_path).notes]
    for _ in range(200):
        known = [path for path in paths if rng.random() < 0.6]
        step = _InStep(iter([(path, len(path)) for path in known]))
        for path in paths:
            if rng.random() < 0.6:
                assert step.of(path) == ((path, len(path)) if path in known else None)


@pytest.mark.parametrize("most", [1, 2, 3])
def test_however_many_contacts_there_are_all_are_found_again(
    most: int, vault: Vault, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vault_tools.actions.remembered._AT_ONCE", 1)
    monkeypatch.setattr("vault_tools.vault.side_by_side.MOST_PARTS", most)
    first = answers(vault, terminal)
    assert first == fresh(vault, terminal)
    key = key_of(vault.folder, settings_for(vault.folder, terminal.environment))
    with monkeypatch.context() as patched:
        for name, value in terminal.environment.items():
            patched.setenv(name, value)
        index = Remembered.of(vault.folder, key)
    assert index is not None
    assert len(index.heads) == len(index.whole) <= most
    for name in ("Anna Bauer", "Otto Krüger", "Karl Roth"):
        again = terminal.run("show", name, "--json", "--vault", str(vault.folder), *TODAY)
        assert f'"name": "{name}"' in again.out


def test_changed_settings_are_read_anew(vault: Vault, terminal: Terminal) -> None:
    answers(vault, terminal)
    vault.write(
        "vault-tools.toml",
        '[journal]\nfolders = ["Anderswo"]\nformats = ["DD.MM.YYYY"]\n[contacts]\nfolders = ["Tagebuch"]\n',
    )
    assert answers(vault, terminal) == fresh(vault, terminal)


@pytest.mark.parametrize(
    "seed", [*range(2), *(pytest.param(seed, marks=pytest.mark.prove) for seed in range(2, 120))]
)
def test_after_any_changes_a_warm_run_says_what_a_cold_one_says(
    seed: int, vault: Vault, terminal: Terminal
) -> None:
    rng = Random(seed)
    for _ in range(6):
        for _ in range(rng.randint(0, 4)):
            something_happens(rng, vault)
        assert answers(vault, terminal) == fresh(vault, terminal)


KINDS = ("edit", "edit", "same length", "touch", "back", "rename", "delete", "new", "alias", "me")


def something_happens(rng: Random, vault: Vault) -> None:
    """An edit, a rename, a touch, a deletion, or a clock that jumps."""
    notes = [path for path in vault.bytes() if path.endswith(".md")]
    place = vault.folder / rng.choice(notes)
    kind = rng.choice(KINDS)
    if kind == "edit":
        line = f"\n- 2026-{rng.randint(1, 11):02}-15 Mit [[Otto Krüger]]\n"
        place.write_bytes(place.read_bytes() + line.encode())
    elif kind == "same length":
        place.write_bytes(place.read_bytes().replace(b"2026-1", b"2026-0"))
    elif kind == "touch":
        os.utime(place)
    elif kind == "back":  # the clock was set back, or the file came from a backup
        os.utime(place, (rng.randint(0, 2_000_000_000),) * 2)
    elif kind == "rename":
        place.replace(vault.folder / "Kontakte" / f"Um {rng.randint(0, 3)}.md")
    elif kind == "delete" and len(notes) > 4:
        place.unlink()
    elif kind == "new":
        text = "Anruf: [[Chef]], [[Karl Roth]] und [[Anna]]\n"
        vault.write(f"Tagebuch/2026-11-{rng.randint(10, 23)}.md", text)
    elif kind == "alias":
        alias = rng.choice(["Anna", "Otto"])
        vault.write("Kontakte/Otto Krüger.md", f"---\ntype: contact\naliases: [Chef, {alias}]\n---\n")
    elif kind == "me":
        vault.write("Ich.md", f"---\ninterests: [{rng.choice(['Segeln', 'Jazz'])}]\n---\n")
    if rng.random() < 0.5:
        old(vault)


def test_no_words_are_in_it_that_no_page_needs(vault: Vault, terminal: Terminal) -> None:
    vault.write("Tagebuch/2026-03-01.md", "Anruf: [[Anna Bauer]] erzählt vom Garten.\n")
    more = "- 2026-05-02 Mail: Preise geschickt. #gave\n- 2026-04-02 Mail: Dach gedeckt. #gave\n"
    vault.write("Kontakte/Anna Bauer.md", ANNA + more)
    old(vault)
    first = answers(vault, terminal)
    held = b"".join(place.read_bytes() for place in index_of(terminal).parent.iterdir())
    for words in (
        "Tochter hat das Studium begonnen",
        "wegen der Messe",
        "Preise geschickt",
    ):  # the last three
        assert words.encode() in held
    for words in ("Dach gedeckt", "erzählt vom Garten", "Kennt jeden im Landkreis", "Milch"):
        assert words.encode() not in held
    assert "Dach gedeckt" in first[-2].out
    assert answers(vault, terminal) == first


def test_a_day_before_the_last_words_were_said_is_read_from_the_notes(
    vault: Vault, terminal: Terminal
) -> None:
    more = "".join(f"- 2026-0{month}-01 Mail: Brief {month}\n" for month in (6, 5, 4, 3))
    vault.write("Kontakte/Anna Bauer.md", ANNA + more)
    old(vault)
    answers(vault, terminal)
    early = ("--vault", str(vault.folder), "--today", "2026-05-28")
    assert (
        "Brief 6"
        in terminal.run("weekly", "--stdout", "--vault", str(vault.folder), "--today", "2026-07-31").out
    )
    assert "Brief 3" in terminal.run("show", "Anna Bauer", *early).out
