"""`docs/templates.md`: the values are those that a template gets, and its example is rendered."""

import re
from datetime import date
from typing import Any

from tests.house.source import REPOSITORY
from tests.week.pages import GARDEN
from vault_tools.care.settings import CareSettings
from vault_tools.text.problems import problem
from vault_tools.week.page import Words, page_values
from vault_tools.week.plan import make_plan
from vault_tools.week.refresh import refresh
from vault_tools.week.settings import WeekSettings
from vault_tools.week.templates import OwnTemplate, template_source

PAGE = (REPOSITORY / "docs/templates.md").read_text("utf-8")
MONDAY = date(2026, 11, 23)
DOCUMENTED = set(re.findall(r"^\| `((?:page|section|item|list)\.\w+)` \|", PAGE, re.MULTILINE))


def names_of(values: dict[str, Any]) -> set[str]:
    """The names of all values that a template gets."""
    found = {f"page.{name}" for name in values}
    for section in values["sections"]:
        found |= {f"section.{name}" for name in section}
        found |= {f"item.{name}" for item in section["entries"] for name in item}
    return found | {f"list.{name}" for each in values["lists"] for name in each}


def test_the_values_are_those_that_a_template_gets() -> None:
    plan = make_plan(GARDEN, CareSettings(), WeekSettings(), MONDAY, MONDAY)
    values = page_values(plan, [problem("a.md", 1, "not-utf8")], MONDAY, Words("de"))
    assert values["sections"]
    assert values["lists"]
    assert names_of(values) == DOCUMENTED


def test_the_example_renders_and_the_blocks_are_those_of_ours() -> None:
    (example,) = re.findall(r"^```jinja\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    own = OwnTemplate("docs/templates.md", example)
    text = refresh(GARDEN, (), CareSettings(), WeekSettings(), MONDAY, Words("de"), None, (), own).text
    assert "# 2026-W48\n" in text
    assert re.search(r"^- \[ \] \[\[Anna Bauer\]\] .* \(.*\) \^vt-2026w48-", text, re.MULTILINE)
    assert " min · " not in text
    blocks = re.findall(r"{% block (\w+)", template_source("weekly.md.j2"))
    assert len(blocks) == 5
    assert all(f"`{name}`" in PAGE for name in blocks)


def test_a_value_that_is_not_documented_would_be_found() -> None:
    plan = make_plan(GARDEN, CareSettings(), WeekSettings(minutes=60), MONDAY, MONDAY)
    values = page_values(plan, (), MONDAY, Words("en")) | {"secret": 1}
    assert names_of(values) - DOCUMENTED == {"page.secret"}
