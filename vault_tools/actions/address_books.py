"""The files to import, read: vCard and CSV, recognised by their content; a folder of vCards is one book."""

from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from vault_tools.errors_exchange import (
    BadMapError,
    FileNotReadableError,
    FileTooLargeError,
    NeedsExtraError,
    NothingKnownError,
)
from vault_tools.exchange.cards import Reading
from vault_tools.exchange.csv_in import mapped_part, read_csv
from vault_tools.exchange.plain_text import text_of
from vault_tools.exchange.vcard_in import is_vcard, read_vcards

MOST_BYTES = 500_000_000
_FIELDS = (
    "name, given, family, aliases, email, phone, organisation, role, birthday, place, met, tags, note, why, …"
)


def need(*packages: str) -> None:
    """Raises NeedsExtraError where one of the packages that only exchange needs is missing."""
    for package in packages:
        if find_spec(package) is None:
            raise NeedsExtraError(package=package)


def mapping_of(options: Sequence[str]) -> dict[str, str]:
    """`name=Spalte` as field and column. Raises BadMapError."""
    mapping: dict[str, str] = {}
    for text in options:
        name, equals, column = text.partition("=")
        if not equals or not column.strip() or mapped_part(name) is None:
            raise BadMapError(text=text, fields=_FIELDS)
        mapping[name.strip()] = column.strip()
    return mapping


def read_files(paths: Sequence[Path], mapping: Mapping[str, str]) -> list[tuple[str, Reading]]:
    """What each file holds. Raises FileNotReadableError, FileTooLargeError, NothingKnownError and
    NeedsExtraError."""
    return [
        (str(file), _read(file, mapping, given=path == file)) for path in paths for file in _files_of(path)
    ]


def _files_of(path: Path) -> Iterator[Path]:
    """The file itself; of a folder its vCards, in their order."""
    if not path.is_dir():
        yield path
        return
    found = sorted(each for each in path.rglob("*") if each.suffix.casefold() == ".vcf" and each.is_file())
    if not found:
        raise NothingKnownError(path=str(path))
    yield from found


def _read(path: Path, mapping: Mapping[str, str], *, given: bool) -> Reading:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileTooLargeError(path=str(path), limit=MOST_BYTES // 1_000_000)
        text = text_of(path.read_bytes())
    except OSError as error:
        raise FileNotReadableError(path=str(path), why=error.strerror or str(error)) from error
    if is_vcard(text):
        need("vobject")
        return read_vcards(text)
    found = read_csv(text, mapping)
    if found is None:
        if not given:  # a stray file in a folder of vCards
            return Reading("vcard", (), ())
        raise NothingKnownError(path=str(path))
    return found
