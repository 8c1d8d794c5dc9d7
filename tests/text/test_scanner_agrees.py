"""The lean scanner of lines sees the code, comments, links and tasks that a real Markdown parser sees.

Every word of a note is made unique; what counts is which words, links and tasks each of the two finds. The
examples of the CommonMark specification are read from the source package of `commonmark` (`make setup` puts
it into the environment; no wheel ships them). Where the two differ, a table says so and why.
"""

import re
import sys
import tarfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.corpus.steady import steady
from vault_tools.text.lines import blank_code, live_lines
from vault_tools.text.links import find_links
from vault_tools.text.tasks import parse_task

PARSER = MarkdownIt("commonmark")
WORD = re.compile(r"w\d+")
LINK = re.compile(r"\[\[(w\d+)\]\]")
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
BOX = re.compile(r"\[([^\[\]])\][ \t]+(w\d+)")


def marked(text: str) -> str:
    """The text with every word replaced by one that stands nowhere else."""
    numbers = count(1)
    return re.sub("[A-Za-z]+", lambda _: f"w{next(numbers)}", text)


def inline(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield from token.children or () if token.type == "inline" else (token,)


def hidden_there(text: str) -> set[str]:
    """The words that the parser sees in code and comments."""
    hidden: set[str] = set()
    for token in inline(PARSER.parse(text + "\n")):  # it fails on HTML at the end of a text without one
        if token.type in ("fence", "code_block", "code_inline"):
            hidden |= {*WORD.findall(f"{token.content} {token.info}")}
        elif token.type in ("html_block", "html_inline"):
            hidden |= {word for comment in COMMENT.findall(token.content) for word in WORD.findall(comment)}
    return hidden


def hidden_here(text: str) -> set[str]:
    """The words that the scanner sees there."""
    live = {word for line in live_lines(text) for word in WORD.findall(blank_code(line.live))}
    return {*WORD.findall(text)} - live


def links_there(text: str) -> list[str]:
    """Wikilinks in what the parser sees as text."""
    shown = (token.content if token.type == "text" else "\n" for token in inline(PARSER.parse(text + "\n")))
    return LINK.findall("".join(shown))


def links_here(text: str) -> list[str]:
    return [link.target for line in live_lines(text) for link in find_links(line.live)]


def tasks_there(text: str) -> list[tuple[str, str]]:
    """Sign and first word of each list item that begins with a box."""
    tokens = PARSER.parse(text + "\n")
    starts = (
        tokens[at + 2].content
        for at, token in enumerate(tokens)
        if token.type == "list_item_open" and tokens[at + 1].type == "paragraph_open"
    )
    return [(found[1], found[2]) for start in starts if (found := BOX.match(start))]


def tasks_here(text: str) -> list[tuple[str, str]]:
    tasks = filter(None, (parse_task(line.live) for line in live_lines(text)))
    return [(task.sign, word[0]) for task in tasks if (word := WORD.match(task.text))]


# Notes as people write them: whatever is opened is closed where it was opened.


def joined(parts: list[str]) -> str:
    return " ".join(parts)


ATOMS = st.sampled_from(
    [
        *("a", "a", "a", "[[a]]", "[[a]]", "[a](a.md)", "*a*", "**a**", "`a`", "`[[a]]`", "`` a ` a ``"),
        *("``` a ```", "`<!--` a", "<!-- a -->", "<!-- [[a]] -->", "<!-- ` -->", "<!-- [ ] a -->"),
        *("\\`a", "a\\\\", "`a\\`", "[a]", "(a)", "#a", "^a", "`- [ ] a`", "~~a~~"),
    ]
)
WORDS = st.lists(ATOMS, max_size=5).map(lambda atoms: joined(["a", *atoms]))
CODE = st.lists(
    st.sampled_from(
        ["a", "", "[[a]]", "- [ ] a", "    a", "# a", "> a", "``", "`a`", "<!-- a", "-->", "\ta"]
    ),
    max_size=4,
)


@st.composite
def fences(draw: st.DrawFn) -> list[str]:
    mark = draw(st.sampled_from(["```", "~~~", "````", "~~~~~"]))
    info = draw(st.sampled_from(["", " a", "a"]))
    return [mark + info, *draw(CODE), mark + draw(st.sampled_from(["", mark[0], "  "]))]


@st.composite
def lists(draw: st.DrawFn, depth: int = 0) -> list[str]:
    """Items with and without boxes; below them words that go on, children and code."""
    bullet = draw(st.sampled_from(["-", "*", "+", "1.", "1)"]))
    pad = " " * (len(bullet) + 1)
    lines: list[str] = []
    for _ in range(draw(st.integers(1, 3))):
        box = draw(st.sampled_from(["", "", "[ ] ", "[x] ", "[-] ", "[>] ", "[/] "]))
        lines.append(f"{bullet} {box}{draw(WORDS)}")
        below = draw(st.sampled_from(["", "", "words", "children", "tabbed", "code", "apart"]))
        if below == "words":
            lines.append(pad + draw(WORDS))
        elif below == "apart":
            lines += ["", pad + draw(WORDS)]
        elif below == "code":
            lines += [pad + line if line else "" for line in draw(fences())]
        elif below and depth < 2:
            indent = pad if below == "children" or len(pad) > 2 else "\t"
            lines += [indent + line if line else "" for line in draw(lists(depth + 1))]
    return lines


@st.composite
def quotes(draw: st.DrawFn) -> list[str]:
    inside = draw(st.one_of(st.lists(WORDS, min_size=1, max_size=3), fences(), lists(2)))
    return [f"> {line}" for line in inside]


COMMENTS = st.one_of(
    WORDS.map(lambda words: [f"<!-- {words.replace('-->', '').replace('--', '')} -->"]),
    CODE.map(lambda code: ["<!--", *(line.replace("-->", "a") for line in code), "-->"]),
)
BLOCKS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=3).map(lambda lines: ("text", lines)),
    WORDS.map(lambda words: ("text", [f"## {words}"])),
    st.lists(WORDS, min_size=1, max_size=2).map(
        lambda lines: ("indented", [f"    {line}" for line in lines])
    ),
    fences().map(lambda lines: ("fence", lines)),
    lists().map(lambda lines: ("list", lines)),
    quotes().map(lambda lines: ("quote", lines)),
    COMMENTS.map(lambda lines: ("comment", lines)),
)


@st.composite
def notes(draw: st.DrawFn) -> str:
    lines = ["a"]  # indented code is seen only below a blank line
    listed = False
    for kind, block in draw(st.lists(BLOCKS, max_size=6)):
        if kind == "indented" and listed:
            continue  # it may be part of an item
        lines += ["", *block]
        listed = kind == "list" or (listed and kind != "text")
    return marked("\n".join(lines))


@steady
@given(notes())
def test_on_notes_as_people_write_them_both_see_the_same(text: str) -> None:
    assert hidden_here(text) == hidden_there(text)
    assert links_here(text) == links_there(text)
    assert tasks_here(text) == tasks_there(text)


# Where they differ, with what the scanner hides and what the parser hides. The words are w1, w2 …
LISTS = "in a list people indent what is no code"
ABOVE = "indented code is seen only below a blank line, and not in quotes"
SPANS = "a code span ends with its line"
OPEN = "what is left open hides the rest, and is told of as a problem"
DIFFERENT: list[tuple[str, str, str, str]] = [
    ("    a", "", "w1", ABOVE),
    ("# a\n    a", "", "w2", ABOVE),
    (">     a", "", "w1", ABOVE),
    ("- a\n\n      a", "", "w2", LISTS),
    ("- a\n\n```\na\n```\n\n    a", "w2", "w2 w3", "a block of code does not end a list"),
    ("- a\na\n\n    a", "w3", "", "a line that is not indented ends a list"),
    ("`a\na`", "", "w1 w2", SPANS),
    ("``\na\n``", "", "w1", SPANS),
    ("- ```\n  a\na", "w1 w2", "w1", OPEN),
    ("a\n    ```\na", "w2", "", OPEN),
    ("a <!-- a\na", "w2 w3", "", OPEN),
    ("a <!-- a\n\na --> a", "w2 w3", "", "a comment may go on below a blank line, as `%%` does"),
    ("%% a %% a", "w1", "", "Obsidian's comments"),
    ("<!-- a --> `a`", "w1 w2", "w1", "Markdown goes on behind a comment"),
    ("a <!-- a--->", "w2", "", "HTML lets a comment end like that"),
    ("<a:a.`a`>", "w3", "", "addresses in angle brackets are not looked at"),
]


@pytest.mark.parametrize(("text", "here", "there", "why"), DIFFERENT)
def test_where_they_hide_different_words_it_is_meant(text: str, here: str, there: str, why: str) -> None:
    assert hidden_here(marked(text)) == {*here.split()}
    assert hidden_there(marked(text)) == {*there.split()}


@pytest.mark.parametrize(
    ("text", "here", "there", "why"),
    [
        ("a\n2. [ ] a", "w2", "", "people number on"),
        ("-     [ ] a", "w1", "", LISTS),
        ("    - [ ] a", "w1", "", ABOVE),
        ("- - [ ] a", "", "w1", "a task is the first on its line"),
        ("-\n  [ ] a", "", "w1", "a task is on one line"),
    ],
)
def test_where_they_see_different_tasks_it_is_meant(text: str, here: str, there: str, why: str) -> None:
    assert [word for _, word in tasks_here(marked(text))] == here.split()
    assert [word for _, word in tasks_there(marked(text))] == there.split()


SPECIFICATION = Path(sys.prefix, "share", "commonmark", "commonmark-0.9.1.tar.gz")
NUMBERS_THAT_DIFFER: dict[str, tuple[int, ...]] = {
    ABOVE: (
        1,
        2,
        3,
        6,
        8,
        39,
        55,
        70,
        77,
        80,
        81,
        82,
        84,
        85,
        86,
        88,
        180,
        195,
        201,
        206,
        222,
        242,
        259,
        322,
    ),
    LISTS: (5, 7, 224, 227, 234, 240, 241, 243, 244, 248, 256, 257, 258, 283),
    SPANS: (91, 335, 336, 337, 637, 638),
    "a line that is not indented ends a list": (260,),
    "addresses in angle brackets are not looked at": (346,),
    "HTML lets a comment end like that": (623,),
}


def examples() -> Iterator[str]:
    """The examples of the specification, in their order."""
    if not SPECIFICATION.exists():
        pytest.skip(f"the examples are not there: pip download --no-deps --no-binary commonmark "
                    f"--dest {SPECIFICATION.parent} commonmark==0.9.1")  # fmt: skip
    with tarfile.open(SPECIFICATION) as archive:
        member = archive.extractfile("commonmark-0.9.1/spec.txt")
        assert member is not None
        text = member.read().decode()
    for match in re.finditer(r"^`{32} example\n(.*?)^\.\n.*?^`{32}$", text, re.MULTILINE | re.DOTALL):
        yield match[1].replace("→", "\t")


def test_on_the_examples_of_the_specification_they_differ_only_where_it_is_meant() -> None:
    texts = [marked(text) for text in examples()]
    assert len(texts) == 649
    differ = {at for at, text in enumerate(texts, 1) if hidden_here(text) != hidden_there(text)}
    assert differ == {number for numbers in NUMBERS_THAT_DIFFER.values() for number in numbers}
    assert [at for at, text in enumerate(texts, 1) if tasks_here(text) != tasks_there(text)] == []
