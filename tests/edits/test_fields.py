"""Setting a value: on its own line, in its own quotes, comments and blanks kept; or added; or refused."""

import pytest

from vault_tools.contacts.edits import SetField, make_edits
from vault_tools.text.frontmatter import read_frontmatter
from vault_tools.text.set_field import set_field

NEW = "2026-12-07"


def after(inside: str, value: str = NEW, field: str = "rest_until") -> str | None:
    """The lines of the frontmatter with a field set; None where that is refused."""
    text, problems = make_edits(f"---\n{inside}\n---\nText\n", [SetField("Anna.md", field, value)])
    if problems:
        assert text == f"---\n{inside}\n---\nText\n"
        return None
    assert text.startswith("---\n")
    assert text.endswith("\n---\nText\n")
    return text[4 : -len("\n---\nText\n")]


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("rest_until: 2026-11-01", "rest_until: 2026-12-07"),
        ("rest_until: '2026-11-01'", "rest_until: '2026-12-07'"),
        ('rest_until: "2026-11-01"', 'rest_until: "2026-12-07"'),
        ('"rest_until": "2026-11-01" # x', '"rest_until": "2026-12-07" # x'),
        ("rest_until: 2026-11-01 # Urlaub", "rest_until: 2026-12-07 # Urlaub"),
        ("rest_until:   2026-11-01   ", "rest_until:   2026-12-07   "),
        ("rest_until:\t2026-11-01\t# x", "rest_until:\t2026-12-07\t# x"),
        ("rest_until : 2026-11-01", "rest_until : 2026-12-07"),
        ("rest_until:", "rest_until: 2026-12-07"),
        ("rest_until: ", "rest_until: 2026-12-07"),
        ("rest_until: # x", "rest_until: 2026-12-07 # x"),
        ("rest_until:  # x", "rest_until: 2026-12-07  # x"),
        ('rest_until: ""', 'rest_until: "2026-12-07"'),
        ("rest_until: null", "rest_until: 2026-12-07"),
        ("rest_until: ~ # x", "rest_until: 2026-12-07 # x"),
        ("rest_until: [[2026-11-01]]", "rest_until: 2026-12-07"),
        ('rest_until: "[[2026-11-01]]"', 'rest_until: "2026-12-07"'),
        ("rest_until: bald", "rest_until: 2026-12-07"),
        ("Ruht bis: 1.11.2026", "Ruht bis: 2026-12-07"),
        ("prm-snooze-until: 2026-11-01", "prm-snooze-until: 2026-12-07"),
        ("{type: contact, rest_until: 2026-11-01}", "{type: contact, rest_until: 2026-12-07}"),
        ("? rest_until\n: 2026-11-01", "? rest_until\n: 2026-12-07"),
        ("rest_until:\n  2026-11-01", "rest_until:\n  2026-12-07"),
        ("rest_until: 2026-12-07", "rest_until: 2026-12-07"),
        ("rest_until: '2026-12-07'", "rest_until: '2026-12-07'"),
        # no valid YAML
        ("why: a: b\nrest_until: 2026-11-01 # x", "why: a: b\nrest_until: 2026-12-07 # x"),
        ("why: a: b\nrest_until: '2026-11-01'", "why: a: b\nrest_until: '2026-12-07'"),
        ("why: a: b\nrest_until:", "why: a: b\nrest_until: 2026-12-07"),
        ("why: a: b\nrest_until: # x", "why: a: b\nrest_until: 2026-12-07 # x"),
        ("rest_until: C#1 # x\nwhy: @a", "rest_until: 2026-12-07 # x\nwhy: @a"),
        # added at the end
        ("type: contact", "type: contact\nrest_until: 2026-12-07"),
        ("type: contact\n# Ende", "type: contact\n# Ende\nrest_until: 2026-12-07"),
        ("why: |\n  viel", "why: |\n  viel\nrest_until: 2026-12-07"),
        ("why: |+\n  viel\n\n", "why: |+\n  viel\n\n\nrest_until: 2026-12-07"),
        ("  type: contact", "  type: contact\n  rest_until: 2026-12-07"),
        ("why: a: b", "why: a: b\nrest_until: 2026-12-07"),
        ("# noch leer", "# noch leer\nrest_until: 2026-12-07"),
        # refused
        ("rest_until: >-\n  2026-11-01", None),
        ("rest_until: |", None),
        ("rest_until: [2026-11-01]", None),
        ("rest_until:\n- 2026-11-01", None),
        ("rest_until: 2026-\n  11-01", None),
        ('rest_until: "2026-\n  11-01"', None),
        ("rest_until: {a: b}", None),
        ("rest_until: &a 2026-11-01\nnext: *a", None),
        ("rest_until: !!str 2026-11-01", None),
        ("rest_until: *a", None),
        ("rest_until: 2026-11-01\nrest_until: 2026-11-02", None),
        ("{type: contact}", None),
        ("- a", None),
        ("nur ein Satz", None),
        ("a: {{b}}", None),
    ],
)  # fmt: skip
def test_a_value_is_set_on_its_own_line(line: str, result: str | None) -> None:
    assert after(line) == result


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("", "---\nrest_until: 2026-12-07\n---\n"),
        ("Text", "---\nrest_until: 2026-12-07\n---\nText"),
        ("Text\r\n", "---\r\nrest_until: 2026-12-07\r\n---\r\nText\r\n"),
        ("\ufeffText\r", "\ufeff---\rrest_until: 2026-12-07\r---\rText\r"),
        ("---\n---", "---\nrest_until: 2026-12-07\n---"),
        ("---\n\n---\n", "---\n\nrest_until: 2026-12-07\n---\n"),
        ("---\r\na: b\r\n---\nText\n", "---\r\na: b\r\nrest_until: 2026-12-07\r\n---\nText\n"),
        ("---\na: b\n...\nText", "---\na: b\nrest_until: 2026-12-07\n...\nText"),
    ],
)
def test_a_note_without_frontmatter_gets_one(text: str, result: str) -> None:
    assert make_edits(text, [SetField("Anna.md", "rest_until", NEW)]) == (result, [])


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("tree", "tree"), ("6 weeks", "6 weeks"), ("4-8 Wochen", "4-8 Wochen"),
        ("2026-12-07", "2026-12-07"), ("Müller (Sohn)", "Müller (Sohn)"), ("5", "5"), ("0", "0"),
        ("true", "true"), ("日本", "日本"), ("no", '"no"'), ("Off", '"Off"'), ("null", '"null"'),
        ("Y", '"Y"'),
        ("01067", '"01067"'), ("1.5", '"1.5"'), ("10:30", '"10:30"'), ("0x1F", '"0x1F"'), ("1e3", '"1e3"'),
        ("", '""'), (" a", '" a"'), ("a ", '"a "'), ("a: b", '"a: b"'), ("a #b", '"a #b"'), ("-", '"-"'),
        ("- a", '"- a"'), ("[[X]]", '"[[X]]"'), ("@a", '"@a"'), ("a, b", '"a, b"'),
        ('a "b"', '"a \\"b\\""'), ("a\\b", '"a\\\\b"'), ("it's", '"it\'s"'), ("~", '"~"'), ("---", '"---"'),
        ("...", '"..."'), ("{{x}}", None), ("a\nb", None), ("a\rb", None), ("a\u2028b", None),
        ("a\x00b", None), ("a\x85b", None), ("\udcff", None),
    ],
)  # fmt: skip
def test_every_value_is_written_so_that_it_is_read_as_that(value: str, written: str | None) -> None:
    expected = None if written is None else f"type: contact\nwhy: {written}"
    assert after("type: contact", value, "why") == expected
    for inside in ("why: x", "why: 'x'", 'why: "x" # y'):
        result = after(inside, value, "why")
        assert (result is None) == (written is None)
        if result is not None:
            (field,) = read_frontmatter("Anna.md", f"---\n{result}\n---\n")[0].fields
            assert field.value == value
            assert result.endswith("# y") == inside.endswith("# y")


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("why: 'Karl''s'", "Karl's"),
        ('why: "a: b"', "a: b"),
        ("why: >-\n  viel\n  mehr", "viel mehr"),
        ("why: a: b", "a: b"),
        ("why:", ""),
    ],
)
def test_a_value_that_stands_there_already_stays_as_it_is_written(line: str, value: str) -> None:
    assert after(line, value, "why") == line


def test_of_two_keys_for_one_field_the_first_is_set_for_it_is_the_one_that_counts() -> None:
    assert after("snooze_until: 2026-11-01\nrest_until:") == "snooze_until: 2026-12-07\nrest_until:"


def test_a_key_that_stands_there_twice_is_a_problem_at_its_second_line() -> None:
    text = "---\nplant: tree\na: b\nplant: annual\n---\n"
    _, (problem,) = make_edits(text, [SetField("Anna.md", "plant", "perennial")])
    assert (problem.code, problem.line) == ("edit-key-twice", 4)
    assert "plant" in problem.message("de")


def test_what_is_not_about_the_field_may_be_as_it_likes() -> None:
    text = "---\ntags: a\ntags: b\nplant: tree\n---\n"
    assert set_field("Anna.md", text, "plant", "annual", lambda key: key == "plant") == text.replace(
        "tree", "annual"
    )
