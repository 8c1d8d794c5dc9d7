"""Frontmatter that is not right: one problem at its line, and what is plain is read all the same."""

import pytest

from vault_tools.text.frontmatter import MAX_BYTES, has_placeholder, read_frontmatter
from vault_tools.text.problems import Problem


def read(inside: str, end: str = "\n") -> tuple[dict[str, object], list[tuple[int | None, str]]]:
    text = end.join(["---", *inside.split("\n"), "---", "Text"])
    found, problems = read_frontmatter("a.md", text)
    assert text[found.body_start :] == "Text"
    return {field.key: field.value for field in found.fields}, [(each.line, each.code) for each in problems]


@pytest.mark.parametrize(
    ("second", "value"),
    [
        ("why: Kennt alle: auch den Bürgermeister", "Kennt alle: auch den Bürgermeister"),
        ("why: @anna", "@anna"),
        ("why: `x`", "`x`"),
        ("why: %x", "%x"),
        ("why: [[A]], [[B]]", "[[A]], [[B]]"),
        ("why: [a, b", "[a, b"),
        ("why: {a", "{a"),
        ('why: "a', '"a'),
        ("why: 'a", "'a"),
        ('why: "a" b', '"a" b'),
        ('why: "a\\q"', "aq"),
        ("why: - a", "- a"),
        ("why: *wichtig*", "*wichtig*"),
        ("why: > a: b", "> a: b"),
        ("why: ], # x", "],"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_what_yaml_cannot_read_is_one_problem_and_every_plain_line_is_read(
    second: str, value: str, end: str
) -> None:
    fields, problems = read(
        f"type: contact\n{second}\nplace: Kassel\naliases: [Anna, 'B, c']\ntags:\n  - x\n  - \"y\"", end
    )
    assert problems == [(3, "yaml-quote" if second in ('why: "a', "why: 'a") else "yaml-invalid")]
    assert fields == {
        "type": "contact",
        "why": value,
        "place": "Kassel",
        "aliases": ["Anna", "B, c"],
        "tags": ["x", "y"],
    }


@pytest.mark.parametrize(
    ("inside", "line", "fields"),
    [
        ("a: 'b'  # since 2009\nc: \"d # e\" # f\ng: @h", 4, {"a": "b", "c": "d # e", "g": "@h"}),
        ("a: b\n\tc: d\ne: f", 3, {"a": "b", "e": "f"}),
        ("a:\n\t- b\ne: f", 3, {"a": ["b"], "e": "f"}),
        ("a: b\nText ohne Doppelpunkt\ne: f", 3, {"a": "b", "e": "f"}),
        ("a: b\n  c: d\ne: f", 3, {"a": "b", "e": "f"}),
        ("a: b\n- c\ne: f", 3, {"a": "b", "e": "f"}),
        ("a: |\n  b\n c: d\ne: @f", 4, {"a": "b c: d", "e": "@f"}),
        ("a: b\n[c]: d\ne: f", 3, {"a": "b", "[c]": "d", "e": "f"}),
        ("a: b\n\ne: @f\ng: @h", 4, {"a": "b", "e": "@f", "g": "@h"}),
    ],
)
def test_the_problem_stands_at_its_line(inside: str, line: int, fields: dict[str, object]) -> None:
    found, problems = read(inside)
    assert (found, [at for at, _ in problems]) == (fields, [line])


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ("\twhy: x", "yaml-indent"),
        ("  why: x", "yaml-indent"),
        ("tags:\n\t- x", "yaml-indent"),
        ("why:good customer", "yaml-no-blank"),
        ("Warum:guter Kunde", "yaml-no-blank"),
        ("Turnus = 6 Wochen", "yaml-no-field"),
        ("just a line", "yaml-no-field"),
        ('company: "Meier & Sons', "yaml-quote"),
        ("company: 'Meier & Sons", "yaml-quote"),
        ("why: knows all: even him", "yaml-invalid"),
        ("why: @him", "yaml-invalid"),
        ("- why", "yaml-invalid"),
        ("https://example.org/x y", "yaml-invalid"),
    ],
)
def test_the_usual_slips_are_told_in_words(wrong: str, code: str) -> None:
    fields, ((line, found),) = read(f"type: contact\n{wrong}\nplace: Kassel")
    assert found == code
    assert line == 3 + wrong.count("\n")
    assert (fields["type"], fields["place"]) == ("contact", "Kassel")


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ("a: &x b\nc: *x", "yaml-alias"),
        ("a: b\nc: *x", "yaml-alias"),
        ("a: !!python/object:os.system b\nc: d", "yaml-tag"),
        ("a: !gut\nc: d", "yaml-tag"),
        ("a: [b, !x c]\nc: d", "yaml-tag"),
    ],
)
def test_aliases_and_tags_are_refused(inside: str, code: str) -> None:
    fields, problems = read(inside)
    assert problems == [(3 if inside.startswith("a: b\n") else 2, code)]
    assert "c" in fields


def test_signs_of_yaml_within_a_text_are_text() -> None:
    text = "why: gut & günstig, wichtig! *sehr* !gut &c"
    assert read(f"{text}\nmail: 'a'\nlist: [x*y, 'z!']") == (
        {"why": text[5:], "mail": "a", "list": ["x*y", "z!"]},
        [],
    )


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        ("a:\n  - &x [b, b]\n" + "\n".join(f"c{n}: [*x, *x]" for n in range(20)), 3),
        ("x: " + "[" * 200_00, 2),
        ("x: " + "[a, " * 10_000, 2),
        ("x: " + "{a: " * 10_000, 2),
        ("a: b\nx: " + "[{a: " * 8_000, 3),
        ("x:\n  " + "- " * 20_000, 3),
        ("\n".join(" " * depth + "a:" for depth in range(300)), 22),
        ("\n".join("  " * (depth // 2) + ("- b:" if depth % 2 else "a:") for depth in range(120)), 21),
    ],
)
def test_bombs_and_deep_nesting_are_refused_before_anything_is_built(inside: str, line: int) -> None:
    _, problems = read(inside)
    ((at, code),) = problems
    assert code in ("yaml-alias", "yaml-deep", "yaml-invalid")
    if code != "yaml-invalid":
        assert at == line


@pytest.mark.parametrize("sign", ["[", "{a: ", "- ", "? "])
def test_two_hundred_thousand_levels_do_no_harm(sign: str) -> None:
    fields, problems = read("type: contact\nx: " + sign * 200_000)
    assert fields["type"] == "contact"
    assert problems == [(1, "frontmatter-too-large")]


def test_many_quoted_links_are_no_nesting() -> None:
    links = ", ".join(f'"[[Person {number}]]"' for number in range(200))
    fields, problems = read(f"knows: [{links}]")
    assert problems == []
    assert len(fields["knows"]) == 200  # type: ignore[arg-type]


@pytest.mark.parametrize("inside", ["a:\n  b:\n    c:\n      d: e", "a: [[b, [c]]]", "a: {b: {c: [d]}}"])
def test_a_little_nesting_is_fine(inside: str) -> None:
    assert read(inside)[1] == []


@pytest.mark.parametrize("fill", ["x", "ö", "🌳"])
def test_the_limit_counts_bytes(fill: str) -> None:
    size = MAX_BYTES - len("why: ")
    fits = fill * (size // len(fill.encode()))
    assert read(f"why: {fits}") == ({"why": fits}, [])
    fields, problems = read(f"type: contact\nwhy: {fits}")
    assert problems == [(1, "frontmatter-too-large")]
    assert fields["type"] == "contact"


@pytest.mark.parametrize("inside", ["- a\n- b", "nur Text", "[a, b]", '"a"', "42"])
def test_a_list_or_a_text_is_no_frontmatter(inside: str) -> None:
    assert read(inside) == ({}, [(2, "frontmatter-not-fields")])


@pytest.mark.parametrize(
    ("inside", "fields", "problems"),
    [
        ("a: b\na: c", {"a": "c"}, [(3, "key-twice")]),
        ("a: b\nc: d\na: e\na: f", {"a": "f", "c": "d"}, [(4, "key-twice"), (5, "key-twice")]),
        ('a: b\n"a": c', {"a": "c"}, [(3, "key-twice")]),
        ("a: b\nA: c", {"a": "b", "A": "c"}, []),
        ("{a: b, a: c}", {"a": "c"}, [(2, "key-twice")]),
    ],
)
def test_a_key_that_stands_there_twice_is_a_problem(
    inside: str, fields: dict[str, object], problems: list[tuple[int, str]]
) -> None:
    assert read(inside) == (fields, problems)


@pytest.mark.parametrize(
    "inside",
    [
        "a: {{date}}",
        'a: "{{title}}"',
        "a: <% tp.file.title %>",
        "{{#if x}}\na: b\n{{/if}}",
        "a: @x\nb: {{c}}",
    ],
)
def test_a_template_is_passed_over(inside: str) -> None:
    assert read(inside) == ({}, [(1, "template-left")])


@pytest.mark.parametrize("source", ["a: {b: {c: d}}", "a: }} {{", "a: %> <%", "a: {b}", "a < b % c"])
def test_braces_alone_are_no_placeholder(source: str) -> None:
    assert not has_placeholder(source)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("---\ntype: contact\nplace: Kassel\n\n# Anna\nnote: x", {"type": "contact", "place": "Kassel"}),
        ("---\ntype: contact\ntags:\n  - a\n  - b\n# Anna\nnote: x", {"type": "contact", "tags": ["a", "b"]}),
        ("\ufeff---\r\ntype: contact\r\n\r\nText", {"type": "contact"}),
        ("---\rwhy: a: b", {"why": "a: b"}),
        ("---\ntype: contact", {"type": "contact"}),
    ],
)
def test_a_frontmatter_without_an_end_is_one_problem_and_its_plain_lines_are_read(
    text: str, fields: dict[str, object]
) -> None:
    found, problems = read_frontmatter("a.md", text)
    assert {field.key: field.value for field in found.fields} == fields
    assert problems == (Problem("a.md", 1, "frontmatter-open"),)
    assert (found.present, found.body_line) == (False, 1)
    assert found.body_start == text.startswith("\ufeff")


@pytest.mark.parametrize(
    "text",
    ["---\n\nText", "---\nText ohne Angaben", "---\n# Anna\nTyp: x", "---\nhttps://x.org", "---\n- a: b"],
)
def test_a_line_at_the_top_is_no_open_frontmatter(text: str) -> None:
    assert read_frontmatter("a.md", text)[1] == ()


def test_an_open_template_is_passed_over() -> None:
    found, problems = read_frontmatter("a.md", "---\ntype: {{x}}\n\n")
    assert found.fields == ()
    assert [each.code for each in problems] == ["template-left"]
