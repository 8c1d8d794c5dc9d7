"""Our own templates: found in the wheel and in a checkout, rendered in Jinja2's immutable sandbox."""

import traceback
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateSyntaxError
from jinja2 import TemplateError as JinjaError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from vault_tools.errors import TemplateError


@cache
def template_source(name: str) -> str:
    """The text of one of our templates, such as `weekly.md.j2`.

    The wheel carries them inside the package; a checkout (also as an editable install) has them beside it.
    """
    packaged = files("vault_tools").joinpath("templates", name)
    if packaged.is_file():
        return packaged.read_text("utf-8")
    return Path(__file__).parents[2].joinpath("templates", name).read_text("utf-8")


def render(source: str, values: Mapping[str, Any]) -> str:
    """A template filled with plain values: strings, numbers, lists and dicts. Raises TemplateError."""
    try:
        return _compiled(source).render(values)
    except (JinjaError, ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise TemplateError(line=_line_of(error), why=str(error)) from error


@lru_cache(maxsize=4)  # `watch` renders the same one over and over
def _compiled(source: str) -> Template:
    return ImmutableSandboxedEnvironment(
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        autoescape=False,  # Markdown: every value is escaped before it gets here (text/escape.py)
    ).from_string(source)


def _line_of(error: Exception) -> int:
    """The line of the template that an error comes from; the first where it says none."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    frames = [
        frame.lineno or 1
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename == "<template>"
    ]
    return frames[-1] if frames else 1
