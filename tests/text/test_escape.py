"""Names and texts of the user's stay text when we write them into Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.steady import messy, steady
from vault_tools.contacts.model import Contact, Fields
from vault_tools.contacts.names import Names
from vault_tools.text.escape import as_name, as_text, excerpt, link_to, one_line
from vault_tools.text.lines import live_lines, split_lines
from vault_tools.text.links import find_links
from vault_tools.text.tags import BLOCK_ID
from vault_tools.text.tasks import parse_task

BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
NAMES = messy.filter(lambda name: "/" not in name and "\x00" not in name and name.strip(" ./") != "")


def embedded(text: str) -> str:
    """A line of ours with a text in it."""
    return f"- [ ] Zuletzt: {text} ^vt-2026w48-7f3a"


@steady
@given(messy)
def test_a_text_stays_on_its_line(text: str) -> None:
    for made in (as_text(text), as_name(text)):
        line = embedded(made)
        assert split_lines(line) == [line]
        assert line.splitlines() == [line]
        assert not BIDI.search(line)


@steady
@given(messy)
def test_a_text_opens_no_comment_for_what_comes_after(text: str) -> None:
    page = f"{embedded(as_text(text))}\n- danach\n{embedded(as_name(text))}\n- danach"
    assert [line.live for line in live_lines(page)] == split_lines(page)
    assert "<!--" not in as_text(text)
    assert "<!--" not in as_name(text)


@steady
@given(messy)
def test_a_text_ends_with_no_block_id_of_its_own(text: str) -> None:
    assert not BLOCK_ID.search(as_text(text))
    assert not BLOCK_ID.search(as_name(text))
    task = parse_task(embedded(as_text(text)))
    assert task is not None
    assert task.block_id == "vt-2026w48-7f3a"


@steady
@given(messy)
def test_a_text_that_was_made_safe_once_stays_as_it_is(text: str) -> None:
    assert as_text(as_text(text)) == as_text(text)
    assert one_line(one_line(text)) == one_line(text)


@steady
@given(NAMES, messy, st.booleans(), st.sampled_from(["", "Kontakte/", "a [b]/", "x  y/", "C#/"]))
def test_a_link_that_we_write_leads_to_its_note(stem: str, name: str, unique: bool, folder: str) -> None:
    path = f"{folder}{stem}.md"
    contact = Contact(path, "x", Fields())
    line = embedded(link_to(path, name, unique=unique))
    (link,) = find_links(line)
    assert not link.embed
    assert list(Names([contact]).linked(link.target)) == [contact]
    assert [each.live for each in live_lines(line)] == [line]
    assert parse_task(line) is not None


@pytest.mark.parametrize(
    ("path", "name", "unique", "link"),
    [
        ("Kontakte/Anna Bauer.md", "Anna Bauer", True, "[[Anna Bauer]]"),
        ("Kontakte/Anna Bauer.md", "Anna Bauer", False, "[[Kontakte/Anna Bauer|Anna Bauer]]"),
        ("Kontakte/Anna Bauer.md", "Anna", True, "[[Anna Bauer|Anna]]"),
        ("202610021200.md", "Anna", True, "[[202610021200|Anna]]"),
        ("C#/Anna.md", "Anna", True, "[[Anna]]"),
        ("C#/Anna.md", "Anna", False, "[Anna](C%23/Anna.md)"),
        ("Anna [GmbH].md", "Anna [GmbH]", True, "[Anna \\[GmbH\\]](Anna%20%5BGmbH%5D.md)"),
        ("a|b.md", "a|b", True, "[a\\|b](a%7Cb.md)"),
        ("a\nb.md", "a\nb", True, "[a b](a%0Ab.md)"),
        ("a`b.md", "a`b", True, "[a\\`b](a%60b.md)"),
        ("A%%B.md", "A%%B", True, "[A\\%\\%B](A%25%25B.md)"),
        ("e\u0301.md", "é", True, "[[é]]"),
        ("Anna\u202e.md", "Anna\u202e", True, "[Anna](Anna%E2%80%AE.md)"),
        ("Anna.md", "", True, "[[Anna]]"),
        ("Anna.md.md", "Anna.md", True, "[Anna.md](Anna.md.md)"),
    ],
)
def test_a_link_is_written_as_simply_as_the_name_allows(
    path: str, name: str, unique: bool, link: str
) -> None:
    assert link_to(path, name, unique=unique) == link


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Tochter hat *das* [[Studium]] begonnen. #gave", "Tochter hat *das* [[Studium]] begonnen. #gave"),
        ("a\nb\r\n\tc\u2028d", "a b c d"),
        ("a ^k3", "a"),
        ("a ^k3 ^k4 ", "a"),
        ("^k3", ""),
        ("2^3 a^b", "2^3 a^b"),
        ("<!-- a -->", "\\<\\!-- a \\-\\-\\>"),
        ("50 %% mehr %%%", "50 \\%\\% mehr \\%\\%\\%"),
        ("a < b, <b>c</b>", "a < b, \\<b>c\\</b>"),
        ("![[Bild]]!", "\\![[Bild]]!"),
        ("$$x$$ 5 $", "\\$\\$x\\$\\$ 5 $"),
        ("\\%% \\\\%%", "\\%\\% \\\\\\%\\%"),
        ("a\u202eb\u200bc\x00", "abc"),
        ("   ", ""),
    ],
)
def test_a_text_keeps_its_words(text: str, made: str) -> None:
    assert as_text(text) == made


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Anna Bauer", "Anna Bauer"),
        ("A\n- [x] B", "A - \\[x\\] B"),
        ("a]]b|c", "a\\]\\]b\\|c"),
        ("#a_b*c`d", "\\#a\\_b\\*c\\`d"),
        ("a::b", "a:\\:b"),
        ("Müller & Söhne (Kassel)!", "Müller & Söhne (Kassel)!"),
        ("<!-- x", "\\<\\!-- x"),
        ("x ^id", "x \\^id"),
    ],
)
def test_a_name_means_nothing_to_markdown(name: str, made: str) -> None:
    assert as_name(name) == made


def test_an_excerpt_is_one_short_line() -> None:
    assert excerpt("a\nb") == "a b"
    assert excerpt("x" * 80) == "x" * 80
    assert excerpt("x" * 81) == "x" * 80 + "…"
