"""Nothing is kept that nobody uses: every name that a module defines at its top stands somewhere else too."""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from tests.house.source import Module, example, package_modules

# Commands are found by the name of their module's file and function; the class is called by click.
_CALLED_FROM_OUTSIDE = re.compile(r"vault_tools\.cli\.\w+")


def defined(module: Module) -> Iterator[tuple[ast.stmt, str]]:
    """The names that a module defines at its top, but for those of Python itself (`__version__`)."""
    for node in module.tree.body:
        names: Iterable[str] = ()
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names = (node.name,)
        elif isinstance(node, ast.Assign):
            names = (each.id for each in node.targets if isinstance(each, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names = (node.target.id,)
        yield from ((node, name) for name in names if not name.startswith("__"))


def unused_findings(modules: Iterable[Module]) -> list[str]:
    """Names that stand nowhere but where they are defined. Words in a text count: settings name templates so."""
    modules = list(modules)
    seen = Counter(word for module in modules for word in re.findall(r"\w+", module.text))
    return [
        module.at(node, f"nobody uses {name}")
        for module in modules
        if not _CALLED_FROM_OUTSIDE.fullmatch(module.name)
        for node, name in defined(module)
        if seen[name] < 2
    ]


def test_nothing_is_kept_that_nobody_uses() -> None:
    assert unused_findings(package_modules()) == []


def test_what_nobody_uses_is_found() -> None:
    modules = [
        example('USED = 1\nWASTE: int = 2\n\ndef idle() -> None:\n    """Nothing."""\n'),
        example("from vault_tools.care.due import USED\n"),
    ]
    assert [finding.rsplit(" ", 1)[-1] for finding in unused_findings(modules)] == ["WASTE", "idle"]
