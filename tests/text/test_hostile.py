"""Hostile input costs no more than its length: no expression looks at a long run again and again."""

import gc
import re
import time
from collections.abc import Callable

import pytest

from vault_tools.contacts.cadence import parse_cadence
from vault_tools.contacts.logs import HEADING, leading_date
from vault_tools.contacts.reading import read_contact
from vault_tools.contacts.settings import ContactSettings
from vault_tools.text.dates import parse_date
from vault_tools.text.escape import as_name, as_text, link_to
from vault_tools.text.fold import fold_key, words_of
from vault_tools.text.frontmatter import source_items
from vault_tools.text.lines import blank_code, live_lines
from vault_tools.text.links import find_links, without_links
from vault_tools.text.tags import tags_in
from vault_tools.text.tasks import parse_task

LENGTH = 20_000
QUICK = 0.1  # seconds: so little that nothing need be compared

RUNS = [
    " ",
    "[",
    "[[a",
    "(",
    "-",
    "- ",
    "`",
    "a` ",
    "%%",
    "<!--",
    "#",
    "# ",
    "*",
    "\\[",
    "{{",
    "<%",
    "a",
    "a:",
]
RUNS += [
    "[a::",
    "(a::(b)",
    "[due::",
    "📅 ",
    "🔁 every ",
    " ^a",
    "[a](",
    '[a](b "',
    '"',
    "'",
    ",",
    "[[a]],",
    "1.",
    "\u00a0",
]
HEADS = ["", "# ", "- [ ] ", "- 2026-10-02 ", "a:: ", "`"]
KEYS = [
    "why: a",
    "why: ",
    'why: "',
    "knows: [a",
    "knows: [[",
    "knows:\n  - ",
    "tags: ",
    "season: ",
    "cadence: ",
    "minutes: 1",
    "",
]


def seconds(what: Callable[[], object]) -> float:
    """Without looks for garbage: these cost as much as other tests have left behind."""
    gc.disable()
    try:
        started = time.process_time()
        what()
        return time.process_time() - started
    finally:
        gc.enable()


def again_and_again() -> object:
    """What looks at every place of this length once for each of them."""
    return re.search(r" +x", " " * LENGTH)


def within_its_length(what: Callable[[], object]) -> None:
    """Compared in the same moment, since machines and hours differ; a busy one is no proof, so three times."""
    for _ in range(3):
        took = seconds(what)
        if took < QUICK or took < 0.6 * seconds(again_and_again):
            return
    raise AssertionError(f"{took:.2f} seconds for a text of {LENGTH} characters")


def long(run: str, end: str) -> str:
    return (run * (LENGTH // len(run) + 1))[:LENGTH] + end


@pytest.mark.parametrize("run", RUNS, ids=repr)
def test_a_note_with_a_long_run_is_read_in_little_time(run: str) -> None:
    for head in HEADS:
        for end in ("x", "\x00") if not head else ("x",):
            note = f"---\ntype: contact\n---\n{head}{long(run, end)}".encode()
            within_its_length(lambda note=note: read_contact("Kontakte/a.md", note, ContactSettings()))  # type: ignore[misc]


@pytest.mark.parametrize("run", RUNS, ids=repr)
def test_frontmatter_with_a_long_run_is_read_in_little_time(run: str) -> None:
    for key in KEYS:
        for end in ("x\n---\n", "\x00\n---\n") if key else ("x",):
            note = f"---\ntype: contact\n{key}{long(run, '')}{end}".encode()
            within_its_length(lambda note=note: read_contact("Kontakte/a.md", note, ContactSettings()))  # type: ignore[misc]


READERS: list[Callable[[str], object]] = [
    *(
        as_text,
        as_name,
        find_links,
        without_links,
        blank_code,
        parse_task,
        tags_in,
        leading_date,
        parse_cadence,
    ),
    *(parse_date, words_of, fold_key, source_items, HEADING.match, lambda text: list(live_lines(text))),
    lambda text: link_to(f"{text}.md", text),
]


@pytest.mark.parametrize("run", RUNS, ids=repr)
def test_every_reader_of_text_takes_little_time(run: str) -> None:
    for reader in READERS:
        for text in (long(run, "!"), "- [ ] " + long(run, "!")):
            within_its_length(lambda reader=reader, text=text: reader(text))  # type: ignore[misc]


LINES = [
    "- a",
    "a: b",
    "",
    "# a",
    "- 2026-10-02 a\n\t- b",
    "```",
    "> ```",
    "%%",
    "<!--",
    "- [ ] a",
    "a:: b",
    "#contact",
    "- [[a]]",
    "? a",
    "'",
    "- '",
]


@pytest.mark.parametrize("line", LINES, ids=repr)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=repr)
def test_many_lines_take_little_time(line: str, end: str) -> None:
    lines = (line + end) * (LENGTH // len(line + end))
    for text in (
        f"---\n---\n## Log\n{lines}",
        f"---{end}{lines}---{end}",
        f"---{end}k:{end}{lines}---{end}",
        f"---{end}k: |{end}{lines}",
    ):
        within_its_length(lambda text=text: read_contact("Kontakte/a.md", text.encode(), ContactSettings()))  # type: ignore[misc]


def test_runs_of_backticks_of_every_length_take_little_time() -> None:
    text = " ".join("`" * length for length in range(1, 450))
    within_its_length(lambda: find_links(f"{text} [[a]]"))
    within_its_length(lambda: list(live_lines(f"{text} %%")))


def test_the_clock_would_tell() -> None:
    with pytest.raises(AssertionError):
        within_its_length(again_and_again)
