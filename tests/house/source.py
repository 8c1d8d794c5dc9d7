"""The package's own modules as syntax trees, and which names they reach, for the tests of the house."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from textwrap import dedent

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = "vault_tools"

# What `import_module` imports where the name is only known at run time.
UNKNOWN = "?unknown"


@dataclass(frozen=True)
class Module:
    """One module: its dotted name, its path in the repository, its text and tree."""

    name: str
    path: str
    text: str
    tree: ast.Module = field(repr=False)
    is_package: bool = False

    def at(self, node: ast.AST, message: str) -> str:
        """A finding, as `path:line: message`."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {message}"


@dataclass(frozen=True)
class Use:
    """A name that a module reaches, in full: `os.replace`, `builtins.open`.

    Where the object is not known the name begins with `?`: `?.unlink`. `os.*` stands for any name of `os`:
    a star import, `import_module("os")`, or `getattr` with a name only known at run time. `call` is set
    where it is called.
    """

    name: str
    node: ast.AST
    call: ast.Call | None = None

    def is_in(self, *prefixes: str) -> bool:
        """Whether the name is one of `prefixes` or below one; `os.*` counts for anything below `os`."""
        below = self.name.removesuffix("*") if self.name.endswith(".*") else None
        return any(
            self.name == prefix
            or self.name.startswith(prefix + ".")
            or (below is not None and prefix.startswith(below))
            for prefix in prefixes
        )

    @property
    def last(self) -> str:
        """The last part of the name."""
        return self.name.rpartition(".")[2]


def example(text: str, name: str = f"{PACKAGE}.care.due") -> Module:
    """A module made from a few lines, to test a rule with."""
    text = dedent(text)
    return Module(name, name.replace(".", "/") + ".py", text, ast.parse(text))


@cache
def package_modules() -> tuple[Module, ...]:
    """Every module of the package, in order of its path."""
    found = []
    for path in sorted((REPOSITORY / PACKAGE).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        relative = path.relative_to(REPOSITORY)
        parts = relative.with_suffix("").parts
        is_package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if is_package else parts)
        tree = ast.parse(text, filename=str(relative))
        found.append(Module(name, relative.as_posix(), text, tree, is_package))
    return tuple(found)


@cache
def uses(module: Module) -> tuple[Use, ...]:
    """Every import of the module, wherever it stands, and every name and attribute it reaches."""
    visitor = _Reached(_aliases(module))
    visitor.visit(module.tree)
    return (*_imports(module), *visitor.found)


def _imports(module: Module) -> Iterator[Use]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Use(alias.name, node)
        elif isinstance(node, ast.ImportFrom):
            source = _source(module, node)
            for alias in node.names:
                yield Use(f"{source}.{alias.name}", node)


def _source(module: Module, node: ast.ImportFrom) -> str:
    """Where `from … import` imports from, in full; relative imports are resolved."""
    if not node.level:
        return node.module or ""
    parts = module.name.split(".")
    parts = parts[: len(parts) - node.level + (1 if module.is_package else 0)]
    return ".".join([*parts, node.module] if node.module else parts)


def _aliases(module: Module) -> dict[str, str]:
    """Which full name each imported name stands for, anywhere in the module."""
    names: dict[str, str] = {}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                first = alias.name.partition(".")[0]
                names[alias.asname or first] = alias.name if alias.asname else first
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                names[alias.asname or alias.name] = f"{_source(module, node)}.{alias.name}"
    return names


_BUILTINS = {"open", "print", "input", "getattr", "__import__", "exec", "eval", "breakpoint"}


class _Reached(ast.NodeVisitor):
    """Collects the names a module reaches."""

    def __init__(self, aliases: dict[str, str]) -> None:
        self.aliases = aliases
        self.found: list[Use] = []

    def full_name(self, node: ast.expr) -> str | None:
        """The full name of a plain chain of names, or None where it begins with something unknown."""
        if isinstance(node, ast.Attribute):
            base = self.full_name(node.value)
            return None if base is None else f"{base}.{node.attr}"
        if isinstance(node, ast.Name):
            return self.aliases.get(node.id) or (f"builtins.{node.id}" if node.id in _BUILTINS else None)
        return None

    def add(self, node: ast.expr, call: ast.Call | None = None) -> None:
        """Notes one name or attribute; goes on into what an unknown attribute belongs to."""
        name = self.full_name(node)
        if name is not None:
            self.found.append(Use(name, node, call))
        elif isinstance(node, ast.Attribute):
            self.found.append(Use(f"?.{node.attr}", node, call))
            self.visit(node.value)
        elif not isinstance(node, ast.Name):
            self.visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        self.add(node.func, node)
        self.by_text(node)
        for part in (*node.args, *node.keywords):
            self.visit(part)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        self.add(node)

    def visit_Name(self, node: ast.Name) -> None:
        self.add(node)

    def by_text(self, node: ast.Call) -> None:
        """Names given as text: `getattr(os, "unlink")`, `import_module("socket")`."""
        called = self.full_name(node.func)
        if called == "builtins.getattr" and len(node.args) >= 2:
            base, attribute = self.full_name(node.args[0]) or "?", node.args[1]
            if isinstance(attribute, ast.Constant) and isinstance(attribute.value, str):
                self.found.append(Use(f"{base}.{attribute.value}", node))
            elif base != "?":
                self.found.append(Use(f"{base}.*", node))
        elif called in ("importlib.import_module", "builtins.__import__") and node.args:
            first = node.args[0]
            known = first.value if isinstance(first, ast.Constant) else None
            self.found.append(Use(f"{known}.*" if isinstance(known, str) else UNKNOWN, node))
