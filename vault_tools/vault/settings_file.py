"""What the settings files and the environment say, read and checked; errors name file and line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from vault_tools.care.settings import PLANT_CADENCES
from vault_tools.errors import SettingsError
from vault_tools.vault.read import read_bytes
from vault_tools.vault.settings_keys import BY_NAME, KEYS, TABLES, Key, fold_name, reader_for
from vault_tools.vault.settings_values import WrongValueError, shown
from vault_tools.words import Phrase
from vault_tools.words import settings as words


def settings_said(files: Iterable[tuple[Path, str]], environ: Mapping[str, str]) -> dict[str, Any]:
    """What is said, by full name of the key, every value checked: each file (with the name that errors give
    it) beats those before, the environment all of them. Raises SettingsError."""
    found: dict[str, Any] = {}
    for file, called in files:
        _take_over(found, _read_file(file, called))
    return found | _read_environment(environ)


def _take_over(found: dict[str, Any], over: dict[str, Any]) -> None:
    for name, value in over.items():
        found[name] = found.get(name, {}) | value if BY_NAME[name].names else value


def _read_file(file: Path, called: str) -> dict[str, Any]:
    """What `file` says, by full name of the key, every value checked."""
    try:
        data = read_bytes(str(file))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        why = error.strerror or str(error)
        raise SettingsError(called, None, words.NOT_READABLE, words.NOT_READABLE_TODO, why=why) from error
    try:
        # Editors on Windows like to put a mark at the start, which TOML does not know.
        source = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise SettingsError(called, line, words.NOT_UTF8, words.NOT_UTF8_TODO) from error
    return _File(called, source).read()


@dataclass(frozen=True, slots=True)
class _File:
    """One settings file while it is read: `called` is how errors name it."""

    called: str
    source: str

    def read(self) -> dict[str, Any]:
        import tomllib  # late, as all that only a settings file needs

        from vault_tools.vault.toml_lines import line_of_error

        try:
            raw = tomllib.loads(self.source)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            why = str(error).split(" (at ")[0]
            line = line_of_error(str(error), self.source)
            raise SettingsError(self.called, line, words.NOT_TOML, words.NOT_TOML_TODO, why=why) from error
        found: dict[str, Any] = {}
        for name, value in raw.items():
            if name in TABLES:
                if not isinstance(value, dict):
                    self._fail((name,), words.WRONG, words.TABLE, key=name, value=shown(value))
                for inner, inner_value in value.items():
                    self._take(found, (name, inner), inner_value)
            else:
                self._take(found, (name,), value)
        return found

    def _take(self, found: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
        key = BY_NAME.get(".".join(path))
        if key is None or len(path) != (2 if key.table else 1):
            self._unknown(path)
        found[key.full] = self._table(key, path, value) if key.names else self._value(key, path, value)

    def _table(self, key: Key, path: tuple[str, ...], value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            self._fail(path, words.WRONG, words.CADENCES, key=key.full, value=shown(value))
        assert key.names is not None
        entries: dict[str, Any] = {}
        for name, entry in value.items():
            folded = fold_name(key.names, name)
            if not folded:
                self._unknown((*path, name))
            if folded in entries:
                self._fail((*path, name), words.TWICE, words.TWICE_TODO, key=f"{key.full}.{name}")
            entries[folded] = self._value(key, (*path, name), entry, folded)
        return entries

    def _value(self, key: Key, path: tuple[str, ...], value: Any, name: str = "") -> Any:
        try:
            return reader_for(key, name)(value)
        except WrongValueError as error:
            part = error.value if isinstance(error.value, str) else None
            values = error.values | {"key": ".".join(path), "value": shown(error.value)}
            line = self._line_of(path, part)
            raise SettingsError(self.called, line, words.WRONG, error.todo, **values) from error

    def _fail(self, path: tuple[str, ...], what: Phrase, todo: Phrase, **values: str) -> NoReturn:
        raise SettingsError(self.called, self._line_of(path), what, todo, **values)

    def _line_of(self, path: tuple[str, ...], part: str | None = None) -> int | None:
        from vault_tools.vault.toml_lines import line_of

        return line_of(self.source, path, part)

    def _unknown(self, path: tuple[str, ...]) -> NoReturn:
        near = _nearest(path)
        if near:
            self._fail(path, words.UNKNOWN_KEY, words.UNKNOWN_NEAR, key=".".join(path), near=near)
        known = ", ".join(_known_beside(path))
        self._fail(path, words.UNKNOWN_KEY, words.UNKNOWN_TODO, key=".".join(path), known=known)


def _known_beside(path: tuple[str, ...]) -> list[str]:
    """The names that may stand where the last part of `path` stands."""
    if len(path) == 1:
        return [*(key.name for key in KEYS if not key.table), *(f"[{table}]" for table in TABLES)]
    if len(path) == 2:
        return [key.name for key in KEYS if key.table == path[0]]
    return ["seedling", *PLANT_CADENCES]


def _nearest(path: tuple[str, ...]) -> str | None:
    """The known setting that is spelt most like `path`: beside it first, then anywhere."""
    import difflib

    last = path[-1].casefold().replace("-", "_").replace(" ", "_")
    beside = {name.strip("[]"): name for name in _known_beside(path)}
    if close := difflib.get_close_matches(last, beside, n=1, cutoff=0.7):
        return beside[close[0]]
    if len(path) > 2:
        return None
    elsewhere = {key.name: _in_its_table(key) for key in reversed(KEYS)}
    close = difflib.get_close_matches(last, elsewhere, n=1, cutoff=0.8)
    return elsewhere[close[0]] if close else None


def _in_its_table(key: Key) -> str:
    return f"[{key.table}] {key.name}" if key.table else key.name


def _read_environment(environ: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key in KEYS:
        said = environ.get(key.variable) if key.variable else None
        if not said or not said.strip():
            continue
        try:
            found[key.full] = key.read(_number(said) if key.kind == "number" else said)
        except WrongValueError as error:
            values = error.values | {"value": shown(said)}
            raise SettingsError(
                str(key.variable), None, words.WRONG_VARIABLE, error.todo, **values
            ) from error
    return found


def _number(said: str) -> object:
    for kind in (int, float):
        try:
            return kind(said)
        except ValueError:
            continue
    return said
