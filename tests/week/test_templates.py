"""A template of the user's: rendered in a sandbox, with plain values only; its mistakes name their line."""

from datetime import date

import pytest

from tests.week.pages import ANNA, BERND, GARDEN
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact
from vault_tools.errors import TemplateError
from vault_tools.week.page import Words
from vault_tools.week.refresh import refresh
from vault_tools.week.settings import WeekSettings
from vault_tools.week.templates import OwnTemplate

DAY = date(2026, 11, 23)


def rendered(template: str, garden: tuple[Contact, ...] = GARDEN, weekly: WeekSettings | None = None) -> str:
    words = Words("de")
    own = OwnTemplate("Vorlagen/eigene.md.j2", template)
    return refresh(garden, (), CareSettings(), weekly or WeekSettings(), DAY, words, None, (), own).text


def test_an_own_template_decides_how_the_page_looks() -> None:
    text = rendered(
        "{% for s in page.sections %}{% for e in s.entries %}- [ ] {{ e.link }} ^{{ e.id }}\n{% endfor %}{% endfor %}"
    )
    assert "- [ ] [[Anna Bauer]] ^vt-2026w48-" in text
    assert "## Diese Woche" not in text


@pytest.mark.parametrize(
    ("template", "line"),
    [("eins\n{% for %}", 2), ("{{ nirgends }}", 1), ("a\nb\n{{ page.title.x.y }}", 3), ("{{ 1 / 0 }}", 1)],
)
def test_a_mistake_names_its_line(template: str, line: int) -> None:
    with pytest.raises(TemplateError) as caught:
        rendered(template)
    assert caught.value.values["line"] == line
    assert caught.value.exit_code == 1


@pytest.mark.parametrize(
    "attack",
    [
        "{{ page.__class__.__mro__ }}",
        "{{ page.update({'x': 1}) }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{% extends '/etc/passwd' %}",
        "{% include 'ours/../weekly.md.j2' %}",
        "{% include 'weekly.md.j2' %}",
        "{{ [1, 2]|random }}",
        "{{ lipsum() }}",
        "{{ page.items }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        " \n",
    ],
)
def test_a_template_cannot_reach_beyond_its_values(attack: str) -> None:
    with pytest.raises(TemplateError):
        rendered(attack)


def test_with_an_owner_set_the_page_holds_their_contacts_and_those_without_one() -> None:
    lena = ANNA._replace(fields=ANNA.fields._replace(owner="Lena"))
    otto = BERND._replace(fields=BERND.fields._replace(owner="Otto"))
    text = rendered("{% for s in page.sections %}{% for e in s.entries %}{{ e.link }}{% endfor %}{% endfor %}",
                    (lena, otto, *GARDEN[2:]), WeekSettings(owner="lena"))  # fmt: skip
    assert "Anna Bauer" in text
    assert "Emil Kurz" in text
    assert "Bernd Roth" not in text
