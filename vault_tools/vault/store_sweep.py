"""Tidying up after a run that broke off: temporary files beside notes, and notes written in place by half."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from vault_tools.vault.places import Places
from vault_tools.vault.read import read_steady
from vault_tools.vault.store_kept import keep
from vault_tools.vault.store_runs import RunInfo, close_swept, digest, open_runs
from vault_tools.vault.store_system import System, is_temp_name, open_for_writing_elsewhere


def sweep(system: System, ours: Places, tag: str, place_of: Callable[[str], Path | None]) -> None:
    """Tidies up after all runs that never came to their end; the caller holds the lock, so none is under way.

    `place_of` gives the real place of a note's path. Deleted are only files without a byte, and those whose
    bytes are also in a note or an undo copy of their run; any other text is kept. What cannot be dealt with
    now is left for the next time.
    """
    for run in open_runs(ours.runs):
        with suppress(OSError):
            if _sweep_run(system, run, ours.kept, tag, place_of):
                close_swept(system, run)


def _sweep_run(
    system: System, run: RunInfo, kept: Path, tag: str, place_of: Callable[[str], Path | None]
) -> bool:
    places = {change.path: place for change in run.changes if (place := place_of(change.path))}
    _finish_in_place(system, run, places)
    notes_in: dict[Path, list[str]] = {}
    for path, place in places.items():
        notes_in.setdefault(place.parent, []).append(path)
    done = True
    copies = {
        change.before
        for change in run.changes
        if change.before and digest(_copy(run, change.copy)) == change.before
    }
    for folder, paths in notes_in.items():
        notes: dict[str | None, Path] = {}  # by what stands in them; read once, after a batch there are many
        for stray in _strays(folder, tag):
            if open_for_writing_elsewhere(stray):
                done = False  # an editor still has it: its text is not all there yet
                continue
            data = read_steady(str(stray))
            if data is not None and (data == b"" or digest(data) in copies):
                system.remove(stray)
                continue
            notes = notes or {digest(_text(places[path])): places[path] for path in paths}
            same = notes.get(digest(data)) if data is not None else None
            if same is not None and _text(same) == data:
                system.remove(stray)
            else:
                keep(system, kept, _note_of(stray, paths, places), stray)
    return done


def _text(place: Path) -> bytes | None:
    return read_steady(str(place)) if place.is_file() else None


def _strays(folder: Path, tag: str) -> list[Path]:
    try:
        return sorted(place for place in folder.iterdir() if is_temp_name(place.name, tag))
    except (FileNotFoundError, NotADirectoryError):
        return []


def _note_of(stray: Path, paths: list[str], places: dict[str, Path]) -> str:
    """The path of the note that `stray` is a text of, by its name; else any of the run in that folder."""
    fitting = [path for path in paths if stray.name.startswith(f".{places[path].name}."[:200])]
    return fitting[0] if fitting else paths[0]


def _finish_in_place(system: System, run: RunInfo, places: dict[str, Path]) -> None:
    """A note that was being written in place is part new, part old: its rest is written.

    Only where it is exactly that; whatever else stands there, someone has written since.
    """
    for change in run.changes:
        place = places.get(change.path)
        before, new = _copy(run, change.copy), _copy(run, change.new)
        if place is None or before is None or new is None or not place.is_file():
            continue
        now = read_steady(str(place))
        if now is not None and now not in (before, new) and _is_half(now, before, new):
            system.overwrite(place, new)


def _is_half(now: bytes, before: bytes, new: bytes) -> bool:
    """Whether `now` begins as `new` and goes on as `before` did from there."""
    pairs = enumerate(zip(now, new, strict=False))
    written = next((at for at, (one, other) in pairs if one != other), min(len(now), len(new)))
    return now[written:] == before[written:]


def _copy(run: RunInfo, name: str | None) -> bytes | None:
    if name is None:
        return None
    try:
        return read_steady(str(run.folder / name))
    except OSError:
        return None
