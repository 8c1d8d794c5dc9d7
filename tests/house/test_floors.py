"""Data goes one way: modules import only from floors below; floors 0–4 touch no outside world."""

import pytest

from tests.house.source import PACKAGE, UNKNOWN, Module, example, package_modules, uses

# The ground: the package itself (its version), every sentence, and the errors. All may build on it.
FLOORS = {
    "": -4,
    "words": -3,
    "errors": -2,
    "errors_exchange": -1,
    "errors_handover": -1,
    "text": 0,
    "contacts": 1,
    "care": 2,
    "week": 3,
    "exchange": 4,
    "pictures": 4,
    "vault": 5,
    "actions": 6,
    "cli": 7,
    "__main__": 8,
}
HIGHEST_PURE = 4

# Loads our own templates, nothing else; asking the clock is forbidden there too.
LOADS_TEMPLATES = f"{PACKAGE}.week.templates"

OUTSIDE = (
    # The file system. Paths in notes are text: `posixpath` and `pathlib.PurePosixPath` are there for them.
    *("os", "io.open", "io.FileIO", "io.open_code", "codecs.open", "builtins.open"),
    *("pathlib.Path", "pathlib.PosixPath", "pathlib.WindowsPath"),
    *("glob", "shutil", "tempfile", "fileinput", "linecache", "mmap", "sqlite3", "dbm"),
    *("shelve", "zipfile", "tarfile", "fcntl", "filecmp", "importlib.resources", "pkgutil", "filelock"),
    *("platformdirs", "watchdog", "frontmatter.load", "frontmatter.dump", "frontmatter.check"),
    *("jinja2.FileSystemLoader", "jinja2.PackageLoader", "jinja2.loaders"),
    # Other programs, the terminal, the environment.
    *("subprocess", "multiprocessing", "socket", "asyncio", "signal", "ctypes", "locale", "getpass"),
    *("logging", "click", "rich", "builtins.print", "builtins.input"),
    *("sys.stdin", "sys.stdout", "sys.stderr", "sys.argv"),
    # Same input, same output.
    *("random", "secrets", "uuid.uuid1", "uuid.uuid4"),
)  # fmt: skip
PURE_POSIXPATH = {
    "join",
    "split",
    "splitext",
    "basename",
    "dirname",
    "normpath",
    "normcase",
    "isabs",
    "commonpath",
    "sep",
}
FILE_METHODS = {
    "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "rglob", "stat", "lstat", "exists",
    "is_file", "is_dir", "is_symlink", "unlink", "mkdir", "rmdir", "touch", "expanduser", "readlink",
}  # fmt: skip
CLOCKS = (
    *("time", "datetime.date.today", "datetime.datetime.today", "datetime.datetime.now"),
    *("datetime.datetime.utcnow", "zoneinfo", "dateutil.tz", "dateutil.utils"),
)
CLOCK_METHODS = {"today", "now", "utcnow"}


def floor_of(name: str) -> int | None:
    """The floor on which the module of that full name lives; None where nobody gave it one."""
    parts = name.split(".")
    return FLOORS.get(parts[1] if len(parts) > 1 else "")


def wrong_imports(module: Module) -> list[str]:
    """Imports from the same floor or above, but for those within one package."""
    own = floor_of(module.name)
    if own is None:
        return [module.at(module.tree, f"{module.name} has no floor; give it one in the design and here")]
    found = []
    for use in uses(module):
        if use.name == UNKNOWN and own < FLOORS["cli"]:
            found.append(module.at(use.node, "imports by a name only known at run time"))
        if use.name == f"{PACKAGE}.*":
            found.append(module.at(use.node, f"imports everything of {PACKAGE}"))
        if not use.is_in(PACKAGE) or _package(use.name) in (_package(module.name), ""):
            continue
        floor = floor_of(use.name)
        if floor is not None and floor >= own:
            found.append(module.at(use.node, f"floor {own} reaches {use.name} on floor {floor}"))
    return list(dict.fromkeys(found))


def outside_uses(module: Module) -> list[str]:
    """Uses of files, programs, the terminal or the environment."""
    found = [
        module.at(use.node, f"reaches outside with {use.name}")
        for use in uses(module)
        if use.is_in(*OUTSIDE)
        or (use.name.startswith("posixpath.") and use.last not in PURE_POSIXPATH)
        or (use.call and use.last in FILE_METHODS)
    ]
    return list(dict.fromkeys(found))


def clock_uses(module: Module) -> list[str]:
    """Uses of the clock; `today` is always given."""
    found = [
        module.at(use.node, f"asks the clock with {use.name}")
        for use in uses(module)
        if use.is_in(*CLOCKS) or (use.call and use.last in CLOCK_METHODS)
    ]
    return list(dict.fromkeys(found))


def _package(name: str) -> str:
    parts = name.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in FLOORS else ""


def _pure_modules() -> list[Module]:
    return [module for module in package_modules() if (floor_of(module.name) or 0) <= HIGHEST_PURE]


def test_every_floor_of_the_ground_and_below_the_roof_is_found() -> None:
    found = {_package(module.name) for module in package_modules()}
    assert found >= {"", "words", "errors", "text", "contacts", "care", "week", "vault", "actions", "cli"}


def test_modules_import_only_from_floors_below() -> None:
    assert [finding for module in package_modules() for finding in wrong_imports(module)] == []


def test_floors_0_to_4_touch_no_outside_world() -> None:
    pure = [module for module in _pure_modules() if module.name != LOADS_TEMPLATES]
    assert [finding for module in pure for finding in outside_uses(module)] == []


def test_floors_0_to_4_never_ask_the_clock() -> None:
    assert [finding for module in _pure_modules() for finding in clock_uses(module)] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("care.due", "from vault_tools.week.plan import plan"),
        ("care.due", "from vault_tools import week"),
        ("care.due", "import vault_tools.vault.walk as walk"),
        ("care.due", "from ..week import plan"),
        ("care.due", "def late():\n    from vault_tools.cli import main"),
        ("care.due", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import vault_tools.week"),
        ("care.due", "from importlib import import_module\nimport_module('vault_tools.week.plan')"),
        ("care.due", "import importlib\ndef late(name):\n    importlib.import_module(name)"),
        ("care.due", "from vault_tools import *"),
        ("care.due", "import vault_tools\nvault_tools.vault.walk.notes()"),
        ("exchange.ics", "from vault_tools.pictures import svg"),
        ("pictures.svg", "from vault_tools.exchange import ics"),
        ("words.language", "from vault_tools.errors import VaultToolsError"),
        ("words.language", "from vault_tools.text.dates import day"),
        ("errors", "from vault_tools.text.problems import Problem"),
        ("cli.main", "import vault_tools.__main__"),
        ("somewhere.else", ""),
    ],
)
def test_an_import_from_the_same_floor_or_above_is_found(name: str, text: str) -> None:
    assert len(wrong_imports(example(text, f"{PACKAGE}.{name}"))) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("care.due", "from vault_tools.contacts.cadence import Span\nfrom vault_tools.text import dates"),
        ("care.due", "from vault_tools.care.settings import CareSettings\nfrom . import settings"),
        ("care.due", "from vault_tools import __version__"),
        ("care.due", "from vault_tools_plus.week import plan\nimport json"),
        ("text.dates", "from vault_tools.words import say\nfrom vault_tools.errors import VaultToolsError"),
        ("errors", "from vault_tools.words import say"),
        ("words.problems", "from vault_tools.words.language import Phrase"),
        ("cli.main", "import importlib\ndef late(name):\n    return importlib.import_module(name)"),
        ("__main__", "from vault_tools.cli.main import main"),
    ],
)
def test_an_import_from_below_or_within_is_fine(name: str, text: str) -> None:
    assert wrong_imports(example(text, f"{PACKAGE}.{name}")) == []


def test_the_root_of_the_package_imports_nothing_of_ours() -> None:
    assert wrong_imports(example("from vault_tools.words import say", PACKAGE)) != []


@pytest.mark.parametrize(
    "text",
    [
        "import os",
        "import os.path",
        "from os.path import exists",
        "from pathlib import Path",
        "import pathlib\nx = pathlib.Path('a')",
        "from pathlib import *",
        "def read(note):\n    return note.read_text()",
        "x = open('a')",
        "import io\nx = io.open('a')",
        "import posixpath\nx = posixpath.exists('a')",
        "import frontmatter\nx = frontmatter.load('a')",
        "import sys\nsys.stdout.write('a')",
        "import subprocess",
        "import importlib\nimportlib.import_module('shutil')",
        "from jinja2 import FileSystemLoader",
        "print('a')",
        "import random",
    ],
)
def test_reaching_outside_is_found(text: str) -> None:
    assert outside_uses(example(text)) != []


@pytest.mark.parametrize(
    "text",
    [
        "from pathlib import PurePosixPath\nx = PurePosixPath('a').name",
        "import posixpath\nx = posixpath.join('a', 'b')",
        "import io, csv\nx = csv.reader(io.StringIO('a'))",
        "import frontmatter\nx = frontmatter.loads('a')",
        "def lines(task):\n    return task.open, task.exists",
        "import sys\nx = sys.intern('a')",
        "from jinja2.sandbox import ImmutableSandboxedEnvironment",
    ],
)
def test_working_on_values_is_fine(text: str) -> None:
    assert outside_uses(example(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "from datetime import date\nx = date.today()",
        "from datetime import date as day\nx = dict(default_factory=day.today)",
        "import datetime as dt\nx = dt.datetime.now()",
        "from datetime import datetime\nx = datetime.utcnow()",
        "import time",
        "from time import monotonic",
        "def week(clock):\n    return clock.today()",
    ],
)
def test_asking_the_clock_is_found(text: str) -> None:
    assert clock_uses(example(text)) != []


@pytest.mark.parametrize(
    "text",
    [
        "from datetime import date, datetime, time\nx = date(2026, 11, 23), time(10, 30)",
        "def late(settings, today):\n    return settings.today, today.isoformat()",
        "from datetime import datetime\nx = datetime.fromisoformat('2026-11-23')",
    ],
)
def test_days_that_were_given_are_fine(text: str) -> None:
    assert clock_uses(example(text)) == []
