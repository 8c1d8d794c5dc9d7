"""Templates: ours, found in the wheel and in a checkout, and the user's; in Jinja2's immutable sandbox."""

import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, Template, TemplateNotFound, TemplateSyntaxError, Undefined
from jinja2 import TemplateError as JinjaError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from vault_tools.errors import TemplateError

OURS = "ours/"
"""How a template of one's own names one of ours, to extend it: `ours/weekly.md.j2`."""

_MISTAKES = (
    *(JinjaError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError),
    *(RecursionError, MemoryError),
)
_PLAIN = (str, int, float, list, tuple, dict, Undefined)
_RANDOM = {"filters": ("random",), "globals": ("lipsum",)}
"""What Jinja has that would make two pages of one."""


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """A template of the user's; `name` is how errors call it."""

    name: str
    text: str


@cache
def template_source(name: str) -> str:
    """The text of one of our templates, such as `weekly.md.j2`.

    The wheel carries them inside the package; a checkout (also as an editable install) has them beside it.
    """
    packaged = files("vault_tools").joinpath("templates", name)
    if packaged.is_file():
        return packaged.read_text("utf-8")
    return Path(__file__).parents[2].joinpath("templates", name).read_text("utf-8")


def render(source: str | OwnTemplate, values: Mapping[str, Any]) -> str:
    """A template filled with plain values: strings, numbers, lists and dicts. Raises TemplateError."""
    own = source if isinstance(source, OwnTemplate) else OwnTemplate("<template>", source)
    try:
        return _compiled(own).render(values)
    except _MISTAKES as error:
        path, line = _place_of(error, own.name)
        raise TemplateError(path=path, line=line, why=_why(error)) from error


@lru_cache(maxsize=4)  # `watch` renders the same one over and over
def _compiled(own: OwnTemplate) -> Template:
    if not own.text.strip():
        raise ValueError("there is nothing in it")  # an editor that has just emptied it, to write it anew
    environment = _environment()
    code = environment.compile(own.text, own.name, own.name)
    return Template.from_code(environment, code, environment.make_globals(None))


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(_load),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        finalize=_plain,
        autoescape=False,  # Markdown: every value is escaped before it gets here (text/escape.py)
    )
    for kind, names in _RANDOM.items():
        for name in names:
            del getattr(environment, kind)[name]
    return environment


def _load(name: str) -> tuple[str, str, Callable[[], bool]]:
    """One of ours, for templates that extend or include it. No other can be reached: no file of the vault."""
    plain = name.removeprefix(OURS)
    if plain == name or "/" in plain or "\\" in plain:
        raise TemplateNotFound(name, f"“{name}” cannot be used here; ours is “{OURS}weekly.md.j2”")
    try:
        return template_source(plain), name, lambda: True
    except OSError as error:
        raise TemplateNotFound(name, f"“{name}” is not among ours; there is “{OURS}weekly.md.j2”") from error


def _plain(value: Any) -> Any:
    """What is printed: only what looks the same in every run."""
    if isinstance(value, _PLAIN):
        return value
    raise TypeError(f"a {type(value).__name__} cannot be printed")


def _why(error: BaseException) -> str:
    return " ".join(str(error).split()).rstrip(".") or type(error).__name__


def _place_of(error: BaseException, name: str) -> tuple[str, int]:
    """The template and line that an error comes from; the first of `name` where it says none."""
    if isinstance(error, TemplateSyntaxError):
        return error.filename or name, error.lineno
    frames = [
        (frame.filename, frame.lineno or 1)
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename == name or frame.filename.startswith(OURS)
    ]
    return frames[-1] if frames else (name, 1)
