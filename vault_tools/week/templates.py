"""Our own templates: found in the wheel and in a checkout, rendered in Jinja2's immutable sandbox."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment


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
    """A template filled with plain values: strings, numbers, lists and dicts."""
    environment = ImmutableSandboxedEnvironment(
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        autoescape=False,  # Markdown: every value is escaped before it gets here (text/escape.py)
    )
    return environment.from_string(source).render(values)
