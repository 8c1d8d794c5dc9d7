"""The wheel holds all that is needed, renders the same week as the checkout, and declares what it imports."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.house.source import PACKAGE, REPOSITORY, package_modules, uses


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout into a temporary folder."""
    out = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(out),
        str(REPOSITORY),
    ]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    (path,) = out.glob("*.whl")
    return path


@pytest.fixture
def example_vault(tmp_path: Path) -> Path:
    """A copy of the example vault."""
    return Path(shutil.copytree(REPOSITORY / "example-vault", tmp_path / "vault"))


def run_python(code_at: Path, home: Path, *arguments: str) -> str:
    """What a new Python prints that finds our package in `code_at` and runs outside the checkout."""
    home.mkdir(exist_ok=True)
    folders = {f"XDG_{kind}_HOME": str(home / kind) for kind in ("CACHE", "CONFIG", "DATA", "STATE")}
    kept = {name: text for name, text in os.environ.items() if not name.startswith("VAULT_TOOLS_")}
    environment = kept | folders | {"HOME": str(home), "PYTHONPATH": str(code_at), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=home, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode("utf-8")


def test_the_wheel_holds_templates_types_and_every_module(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    templates = {f"{PACKAGE}/templates/{path.name}" for path in (REPOSITORY / "templates").iterdir()}
    assert f"{PACKAGE}/templates/weekly.md.j2" in templates
    assert templates | {f"{PACKAGE}/py.typed"} | {module.path for module in package_modules()} <= names


def test_the_wheel_holds_nothing_but_the_package(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {PACKAGE}


def test_the_wheel_brings_the_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/entry_points.txt")]
        text = archive.read(name).decode("utf-8")
    assert "vault-tools = vault_tools.cli.start:main" in text


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_wheel_renders_the_same_week_as_the_checkout(
    wheel: Path, example_vault: Path, tmp_path: Path, language: str
) -> None:
    unpacked = tmp_path / "unpacked"
    zipfile.ZipFile(wheel).extractall(unpacked)
    where = run_python(unpacked, tmp_path / "home", "-c", "import vault_tools; print(vault_tools.__file__)")
    assert Path(where.strip()).is_relative_to(unpacked)

    weekly = ["-m", PACKAGE, "weekly", "--stdout", "--vault", str(example_vault)]
    weekly += ["--today", "2026-11-23", "--language", language]
    from_wheel = run_python(unpacked, tmp_path / "home", *weekly)
    from_checkout = run_python(REPOSITORY, tmp_path / "other-home", *weekly)
    assert "48" in from_wheel
    assert from_wheel == from_checkout


def undeclared(tops: set[str], declared: set[str], provides: dict[str, list[str]]) -> set[str]:
    """Imported libraries that no declared requirement provides."""
    ours = sys.stdlib_module_names | {PACKAGE, "__future__"}
    return {top for top in tops - ours if not {_folded(name) for name in provides.get(top, [top])} & declared}


def test_every_library_that_is_imported_is_declared() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [
        text for name, texts in project["optional-dependencies"].items() if name != "dev" for text in texts
    ]
    declared = {_folded(re.split(r"[<>=!~;\[ ]", text)[0]) for text in project["dependencies"] + extras}
    imported = {
        use.name.partition(".")[0]
        for module in package_modules()
        for use in uses(module)
        if not use.name.startswith("?") and not use.name.startswith("builtins.")
    }
    assert undeclared(imported, declared, dict(packages_distributions())) == set()


def test_an_undeclared_library_is_found() -> None:
    provides = {"frontmatter": ["python-frontmatter"], "yaml": ["PyYAML"]}
    declared = {"python-frontmatter", "pyyaml"}
    assert undeclared({"os", "frontmatter", "yaml", PACKAGE}, declared, provides) == set()
    assert undeclared({"os", "requests", "yaml"}, {"python-frontmatter"}, provides) == {"requests", "yaml"}


def _folded(name: str) -> str:
    return re.sub("[-_.]+", "-", name).casefold()
