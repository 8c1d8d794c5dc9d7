"""Only `vault/store*.py` writes, renames or deletes a file, and no YAML dumper runs anywhere."""

import pytest

from tests.house.source import PACKAGE, example, package_modules
from tests.house.writing import dumper_uses, writing_uses

STORE = f"{PACKAGE}.vault.store"


def test_only_the_store_writes_renames_or_deletes_files() -> None:
    others = [module for module in package_modules() if not module.name.startswith(STORE)]
    assert len(others) > 10
    assert [finding for module in others for finding in writing_uses(module)] == []


def test_no_yaml_dumper_runs_anywhere() -> None:
    assert [finding for module in package_modules() for finding in dumper_uses(module)] == []


@pytest.mark.parametrize(
    "text",
    [
        # open
        "open('a', 'w')",
        "open('a', mode='ab')",
        "open('a', 'r+')",
        "def f(mode):\n    open('a', mode)",
        "def f(how):\n    open('a', **how)",
        "def f(how):\n    open(*how)",
        "opener = open",
        "import io\nio.open('a', 'x')",
        "import gzip\ngzip.open('a', 'wb')",
        "from os import fdopen\nfdopen(3, 'w')",
        "import click\nclick.File('w')",
        "def f(path):\n    path.open('w')",
        "def f(path):\n    path.open(mode='a')",
        "from vault_tools.vault.walk import ROOT\nROOT.open('w')",
        "def f(path):\n    opener = path.open",
        # os.open
        "import os\nos.open('a', os.O_WRONLY)",
        "import os\nos.open('a', os.O_RDONLY | os.O_CREAT)",
        "from os import open, O_RDWR\nopen('a', O_RDWR)",
        "import os\nos.open('a', 1)",
        "import os\nFLAGS = os.O_RDWR | os.O_EXCL\nos.open('a', FLAGS)",
        "import os\nFLAGS = os.O_RDONLY\nFLAGS = os.O_RDWR\nos.open('a', FLAGS)",
        "import os\nFLAGS = os.O_RDONLY\ndef f(FLAGS):\n    os.open('a', FLAGS)",
        "import os\nos.open('a', flags=getattr(os, 'O_TRUNC', 0))",
        "import os\nopener = os.open",
        # os
        "import os\nos.replace('a', 'b')",
        "from os import rename as move\nmove('a', 'b')",
        "import os as system\nsystem.unlink('a')",
        "import os\ndelete = os.remove",
        "import os\nos.makedirs('a', exist_ok=True)",
        "import os\nos.utime('a')",
        "import os\nos.system('rm a')",
        "import os\nos.execv('rm', ['rm', 'a'])",
        "import os\ngetattr(os, 'unlink')('a')",
        "import os\ndef f(name):\n    getattr(os, name)('a')",
        "from os import *",
        # paths
        "def f(path):\n    path.write_text('a')",
        "def f(path):\n    path.with_suffix('.bak').write_bytes(b'a')",
        "from pathlib import Path\nmap(Path.unlink, [])",
        "def f(path, new):\n    path.rename(new)",
        "def f(path, new):\n    path.replace(new)",
        "def f(path, new):\n    path.replace(target=new)",
        "def f(path, pair):\n    path.replace(*pair)",
        "from pathlib import Path\nmove = Path.replace",
        "def f(path):\n    path.touch()",
        "def f(path):\n    path.parent.mkdir(parents=True)",
        "def f(path, old):\n    path.symlink_to(old)",
        "def f(path, old):\n    path.hardlink_to(old)",
        "def f(path):\n    path.chmod(0o600)",
        "def f(path, new):\n    path.copy(new)",
        # others
        "import shutil\nshutil.copy('a', 'b')",
        "from shutil import rmtree",
        "import tempfile",
        "import subprocess",
        "import importlib\nimportlib.import_module('shutil').rmtree('a')",
        "import ctypes",
        "def late():\n    from filelock import FileLock",
    ],
)
def test_what_writes_is_found(text: str) -> None:
    assert writing_uses(example(text)) != []


@pytest.mark.parametrize(
    "text",
    [
        "open('a')",
        "open('a', 'rb')",
        "open('a', encoding='utf-8')",
        "import io\nio.open('a', mode='r')",
        "def f(path):\n    path.open()",
        "def f(path):\n    path.open('rb')",
        "def f(path):\n    return path.read_text(), path.read_bytes()",
        "import os\nos.open('a', os.O_RDONLY)",
        "import os\nos.open('a', os.O_RDONLY | os.O_NOFOLLOW | getattr(os, 'O_BINARY', 0))",
        "import os\nFLAGS = os.O_RDONLY | os.O_CLOEXEC\nos.open('a', FLAGS)",
        "from os import O_RDONLY\nimport os\nos.open('a', O_RDONLY)",
        "import os\nos.read(os.dup(0), 5)\nos.stat('a')\nos.scandir('a')",
        "import os\nos.environ.get('A')\nos.environ.copy()\nos.path.join('a')",
        "'a'.replace('a', 'b')",
        "def f(text):\n    return text.replace('a', 'b', 1).replace('b', '')",
        "def f(day):\n    return day.replace(year=2026)",
        "def f(day, **parts):\n    return day.replace(month=1, day=2)",
        "import dataclasses\ndef f(one):\n    return dataclasses.replace(one, name='a')",
        "from dataclasses import replace\ndef f(one):\n    return replace(one, name='a')",
        "import copy\nfrom copy import copy as same\nx = copy.copy([]), same([]), [].copy()",
        "import sys\nsys.stdout.write('a')",
        "import shutil\nx = shutil.get_terminal_size()",
        "import webbrowser\nwebbrowser.open('a')",
        "from vault_tools.vault import store\nstore.save('a', b'')",
    ],
)
def test_what_only_reads_or_has_a_like_name_is_fine(text: str) -> None:
    assert writing_uses(example(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "import yaml\nyaml.dump({})",
        "from yaml import safe_dump",
        "import frontmatter\nfrontmatter.dumps(None)",
    ],
)
def test_a_yaml_dumper_is_found(text: str) -> None:
    assert dumper_uses(example(text)) != []


def test_reading_yaml_is_fine() -> None:
    assert dumper_uses(example("import yaml\nyaml.compose('a: 1')\nyaml.load('a', yaml.CSafeLoader)")) == []
