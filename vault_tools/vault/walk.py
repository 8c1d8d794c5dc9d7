"""Every note in a vault, found in one walk that opens none of them.

What is skipped: hidden files and folders, `.trash` among them; template folders; what `ignore` names;
Logseq's own backups; whatever is no regular file. What is skipped and reported: conflict copies, files that
are still in the cloud, links that lead out or nowhere, folders that cannot be read, names that are no UTF-8.

A symbolic link to a note or folder of the vault is a note or folder like others, under its own path;
`Walk.links` says which notes are the same file. A link to a folder that it lies in is a loop.
"""

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple, TypeVar

from vault_tools.errors import VaultNotReadableError
from vault_tools.text.problems import Problem, problem
from vault_tools.vault.copies import COPY_SIGNS, cloud_stub_of, original_of
from vault_tools.vault.read import not_readable
from vault_tools.vault.skipped import SkippedFolders

_SURROGATE = re.compile("[\ud800-\udfff]")

# Names (in lower case) worth a second look: no UTF-8, or perhaps a conflict copy.
_ODD = re.compile(f"[\ud800-\udfff]|{COPY_SIGNS}").search
_SIGNS = COPY_SIGNS.split("|")
_KIND = 0o170000  # the bits that tell files from folders

_tuple = tuple.__new__  # quicker than to call the type, which goes through a function in Python

_Thing = TypeVar("_Thing")
_Entries = list["os.DirEntry[str]"]


class FoundNote(NamedTuple):
    """A note's path relative to the vault (with `/`, letters as the system lists them), its time in ns, its
    size in bytes and its inode. A tuple, since ten thousand of them are made in each run."""

    path: str
    mtime_ns: int
    size: int
    inode: int

    @classmethod
    def of(cls, path: str, about: os.stat_result | None) -> "FoundNote":
        """The note as the system has it; without numbers where nobody asked."""
        return cls(path, about.st_mtime_ns, about.st_size, about.st_ino) if about else cls(path, 0, 0, 0)

    @property
    def numbered(self) -> bool:
        """Whether somebody asked for its numbers."""
        return bool(self.inode or self.mtime_ns)


class Walk(NamedTuple):
    """What one walk found; everything sorted by NFC path, however the file system lists it.

    `folders` are those that were walked, `""` the vault itself. `conflicts` pairs each conflict copy of a
    note with the path of its original. `links` pairs each note that is a symbolic link, or lies in a linked
    folder, with the path of the real file in the vault; mostly that is a note of this walk too. Where it is
    not `numbered`, the numbers of notes are 0, since nobody asked for them.
    """

    notes: Sequence[FoundNote]
    folders: tuple[str, ...]
    problems: tuple[Problem, ...]
    conflicts: tuple[tuple[str, str], ...]
    links: tuple[tuple[str, str], ...]
    numbered: bool = True


def walk(vault: Path, ignore: Iterable[str] = (), *, numbered: bool = True) -> Walk:
    """Finds every note (`*.md`, any case) in `vault`, without opening one.

    `ignore` are patterns relative to the vault (`Privat/**`, see `vault_tools.vault.globs`). To be `numbered`
    costs more than half the time, and whoever opens each note anyway sees its numbers then; where the system
    gives them with the names, they are there all the same. Raises VaultNotReadableError where the vault's own
    folder cannot be listed; all else becomes a problem.
    """
    numbered = numbered or os.name != "posix"
    root = os.path.realpath(vault)
    if not os.access(root, os.R_OK | os.X_OK):
        raise VaultNotReadableError(folder=str(vault))
    walker = _Walker(root, SkippedFolders.of(root, ignore), numbered)
    walker.folder("", root)
    walker.follow_links()
    return Walk(
        notes=_in_order(walker.notes, itemgetter(0)),
        folders=_in_order(walker.folders, lambda path: path),
        problems=_in_order(sorted(walker.problems, key=Problem.order), lambda one: one.path),
        conflicts=_in_order(walker.conflicts, lambda pair: pair[0]),
        links=_in_order(walker.links, lambda pair: pair[0]),
        numbered=numbered,
    )


@contextmanager
def _listed(place: str) -> Iterator[_Entries]:
    """What lies in a folder. Through its descriptor the system finds each file without its whole path."""
    if os.scandir not in os.supports_fd:
        with os.scandir(place) as listing:
            yield list(listing)
        return
    descriptor = os.open(place, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        with os.scandir(descriptor) as listing:
            entries = list(listing)
        yield entries
    finally:
        os.close(descriptor)


def _in_order(things: list[_Thing], path_of: Callable[[_Thing], str]) -> tuple[_Thing, ...]:
    """Sorted by NFC path, equal ones by the path as listed."""
    things.sort(key=path_of)
    odd = [path for path in map(path_of, things) if not path.isascii()]
    if not unicodedata.is_normalized("NFC", "\n".join(odd)):
        things.sort(key=lambda thing: unicodedata.normalize("NFC", path_of(thing)))
    return tuple(things)


class _Walker:
    """Gathers while it walks; used once."""

    def __init__(self, root: str, skipped: SkippedFolders, numbered: bool) -> None:
        self.root = root
        self.skipped = skipped
        self.numbered = numbered
        self.notes: list[FoundNote] = []
        self.folders: list[str] = []
        self.problems: list[Problem] = []
        self.conflicts: list[tuple[str, str]] = []
        self.links: list[tuple[str, str]] = []
        self._unfollowed: list[tuple[str, str]] = []  # symbolic links: path, place in the file system

    def folder(self, path: str, place: str) -> None:
        """Walks the folder `path`, which lies at `place`, and all real folders in it."""
        stack = [(path, place)]
        while stack:
            path, place = stack.pop()
            try:
                with _listed(place) as entries:
                    self.folders.append(path)
                    self._entries(f"{path}/" if path else "", place, entries, stack)
            except FileNotFoundError:
                continue  # deleted just now
            except OSError as error:
                self.problems.append(not_readable(path, error))

    def _entries(self, prefix: str, place: str, entries: _Entries, stack: list[tuple[str, str]]) -> None:
        # The hot loop: ten thousand turns in a large vault, little but system calls in it.
        notes, ignored = self.notes, self.skipped.ignored
        odd = _is_odd("\n".join([entry.name for entry in entries]).lower())  # mostly none is
        simple = not odd and ignored is None
        numbered = self.numbered
        for entry in entries:
            name = entry.name
            if name[0] == ".":
                self._hidden(prefix, name, entries)
                continue
            path = prefix + name
            try:
                if simple and name[-3:] == ".md" and not numbered:
                    if entry.is_file(follow_symlinks=False):
                        notes.append(_tuple(FoundNote, (path, 0, 0, 0)))
                        continue
                elif simple and name[-3:] == ".md":
                    about = entry.stat(follow_symlinks=False)
                    if about.st_mode & _KIND == stat.S_IFREG:  # sooner known than by `is_file`
                        found = (path, about.st_mtime_ns, about.st_size, about.st_ino)
                        notes.append(_tuple(FoundNote, found))
                        continue
                if odd and _ODD(name.lower()) and self._set_aside(path, entry, entries):
                    continue
                if (name[-3:] == ".md" or name[-3:].lower() == ".md") and entry.is_file(
                    follow_symlinks=False
                ):
                    if ignored is not None and ignored(path):
                        continue
                    notes.append(FoundNote.of(path, entry.stat(follow_symlinks=False) if numbered else None))
                elif entry.is_dir(follow_symlinks=False):
                    if not self.skipped.skips(path, name):
                        stack.append((path, f"{place}/{name}"))
                elif entry.is_symlink() and not self.skipped.ignores(path):
                    self._unfollowed.append((path, f"{place}/{name}"))
            except FileNotFoundError:
                continue  # deleted or renamed just now
            except OSError as error:
                self.problems.append(not_readable(path, error))

    def _hidden(self, prefix: str, name: str, entries: _Entries) -> None:
        """Nothing hidden is read, but a stub stands for a note that is only in the cloud."""
        real = cloud_stub_of(name)
        if real is None or real[-3:].lower() != ".md" or self.skipped.ignores(prefix + real):
            return
        if not any(entry.name == real for entry in entries):
            self.problems.append(problem(prefix + _printable(real), None, "not-downloaded"))

    def _set_aside(self, path: str, entry: "os.DirEntry[str]", entries: _Entries) -> bool:
        """Whether `entry` is left out for its name: a conflict copy, or one that nobody could print."""
        is_note = path[-3:].lower() == ".md"
        if self.skipped.ignores(path) or not (is_note or entry.is_dir()):
            return True
        if _SURROGATE.search(entry.name):
            self.problems.append(problem(_printable(path), None, "name-not-utf8"))
            return True
        names = {other.name for other in entries}
        name = original_of(entry.name, names.__contains__)
        # A folder so called, with no other beside it, is all there is of it.
        if name is None or not (is_note or name in names):
            return False
        original = path[: len(path) - len(entry.name)] + name
        self.problems.append(problem(path, None, "conflict-copy", original=original))
        if is_note:
            self.conflicts.append((path, original))
        return True

    def follow_links(self) -> None:
        """Follows the symbolic links met so far, and those in the folders that they lead to, each once."""
        seen: set[tuple[int, int]] = set()
        while self._unfollowed:
            found, self._unfollowed = self._unfollowed, []
            for path, place in _in_order(found, lambda pair: pair[0]):
                try:
                    link = Path(place).lstat()
                    if (link.st_dev, link.st_ino) not in seen:
                        seen.add((link.st_dev, link.st_ino))
                        self._follow(path, place)
                except FileNotFoundError:
                    continue
                except OSError as error:
                    self.problems.append(not_readable(path, error))

    def _follow(self, path: str, place: str) -> None:
        is_note = path[-3:].lower() == ".md"
        real = os.path.realpath(place)
        try:
            about = Path(place).stat()
        except OSError as error:
            # Where it does not even look like a note or a folder, it is none of our business.
            if is_note or "." not in path.rpartition("/")[2]:
                broken = not isinstance(error, PermissionError)
                self.problems.append(
                    problem(path, None, "link-broken") if broken else not_readable(path, error)
                )
            return
        is_folder = stat.S_ISDIR(about.st_mode)
        if not is_folder and not (is_note and stat.S_ISREG(about.st_mode)):
            return
        inside = self._inside(real)
        if inside is None:
            self.problems.append(problem(path, None, "link-outside"))
        elif self.skipped.leads_into(inside):
            return
        elif not is_folder:
            self.notes.append(FoundNote.of(path, about if self.numbered else None))
            self.links.append((path, inside))
        elif not self.skipped.skips(path, path.rpartition("/")[2]) and not self._is_loop(path, real):
            first = len(self.notes)
            self.folder(path, place)
            for note in self.notes[first:]:
                self.links.append((note.path, (inside + note.path[len(path) :]).lstrip("/")))

    def _inside(self, real: str) -> str | None:
        """The real path relative to the vault; None where it lies outside, or in what is hidden for good."""
        if real == self.root:
            return ""
        start = self.root if self.root.endswith(os.sep) else self.root + os.sep
        return real[len(start) :].replace(os.sep, "/") if real.startswith(start) else None

    def _is_loop(self, path: str, real: str) -> bool:
        """Whether one of the folders that `path` goes through is the one it leads to."""
        folders = [self.root]
        for name in path.split("/")[:-1]:
            folders.append(os.path.realpath(f"{folders[-1]}/{name}"))
        return any(folder == real or folder.startswith(real + os.sep) for folder in folders)


def _is_odd(names: str) -> bool:
    """Whether any of these names (in lower case) is; words are found faster one by one."""
    return any(sign in names for sign in _SIGNS) or (not names.isascii() and _ODD(names) is not None)


def _printable(path: str) -> str:
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", path)
