"""What notes say about people: mentions of a dated note, tasks of any note, and what a contact's own adds."""

from datetime import date

import pytest
from hypothesis import given

from tests.contacts.notes import PATH, note, read
from tests.corpus.steady import messy, steady
from tests.text.test_hostile import LENGTH, LINES, RUNS, long, within_its_length
from vault_tools.contacts.logs import read_log
from vault_tools.contacts.mentions import read_said
from vault_tools.contacts.own import read_own
from vault_tools.contacts.said import LinkedTask, Mention, Own, Said
from vault_tools.contacts.settings import JournalSettings
from vault_tools.text.frontmatter import read_frontmatter
from vault_tools.text.lines import lines_and_open

DAILY = "Tagebuch/2026-10-02.md"
DAY = date(2026, 10, 2)


def said(text: str, path: str = DAILY, settings: JournalSettings = JournalSettings()) -> Said | None:  # noqa: B008
    return read_said(path, text.encode("utf-8", "surrogateescape"), settings)


def mentions(text: str, path: str = DAILY) -> list[Mention]:
    found = said(text, path)
    return list(found.mentions) if found else []


def targets(text: str, path: str = DAILY) -> list[str]:
    return [each.target for each in mentions(text, path)]


def tasks(text: str, path: str = "Projekte/Theke.md") -> list[LinkedTask]:
    found = said(text, path)
    return list(found.tasks) if found else []


def own(body: str, settings: JournalSettings = JournalSettings()) -> Own:  # noqa: B008
    text = note("", body)
    frontmatter, _ = read_frontmatter(PATH, text)
    lines, _ = lines_and_open(text, frontmatter.body_start, frontmatter.body_line)
    return read_own(PATH, lines, read(text)[0].interactions, settings)


@pytest.mark.parametrize(
    "body",
    [
        "[[A]] hat angerufen",
        "# [[A]]",
        "- [[A]]",
        "- x\n\t- [[A]]",
        "1. [[A]]",
        "* x [[A]]",
        "| x | [[A]] |",
        "| x | [[A\\|Anna]] |",
        "**[[A]]**: x",
        "[[A|Anna]] [[A#Log]]",
        "[[A#^k3|Anna]]",
        "- [x] [[A]] anrufen",
        "- [X] [[A]] anrufen ✅ 2026-10-02 ^k3",
        "1. [x] mit [[A]]",
        "- [ ] Angebot schreiben\n\t- [[A]] will Buche",
        "- [ ] Angebot schreiben\n\n\t[[A]] will Buche",
        "- [ ] Angebot schreiben\n[[A]] war da",
        "- [-] Angebot schreiben\n\t- [[A]] will keins",
        "- [ ] [[B]] fragen\n- [[A]] war da",
        "- [x] x\n  mit [[A]]",
        "> x\n\n[[A]]",
        "```\nx\n```\n[[A]]",
        "%% x %% [[A]]",
        "`x` [[A]]",
        "![[Bild.png]] [[A]]",
        "DONE [[A]] anrufen",
        "TODOS [[A]]",
        "[ ] [[A]]",
        "---\ntags: [x]\n---\n[[A]]",
        "\ufeff[[A]]",
        "x\r\n[[A]]\r\n",
        "x\r[[A]]",
    ],
)
def test_a_link_in_ordinary_text_or_a_ticked_task_counts(body: str) -> None:
    assert targets(body) == ["A"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("[Anna](A.md)", "A.md"),
        ("[Anna](../Kontakte/Anna%20Bauer.md)", "../Kontakte/Anna Bauer.md"),
        ("[Anna](<Anna Bauer.md>)", "Anna Bauer.md"),
        ("[Anna](Anna%20Bauer.MD#Log)", "Anna Bauer.MD"),
        ("[[Kontakte/Anna Bauer]]", "Kontakte/Anna Bauer"),
        ("[[Bauer, Anna]]", "Bauer, Anna"),
        ("[[Mu\u0308ller]]", "Müller"),
    ],
)
def test_the_target_is_what_the_link_points_to(body: str, expected: str) -> None:
    assert targets(body) == [expected]


@pytest.mark.parametrize(
    "body",
    [
        "- [ ] [[A]] anrufen",
        "- [/] [[A]] anrufen",
        "* [ ] x [[A]]",
        "1. [ ] x [[A]]",
        "- x\n\t- [ ] [[A]] anrufen",
        "- [-] [[A]] anrufen",
        "- [>] [[A]] anrufen",
        "- [ ] wegen Montag\n  [[A]] anrufen",
        "- [ ] wegen Montag,\n  dringend,\n  [[A]] anrufen",
        "- [>] wegen Montag\n\t[[A]] anrufen",
        "- TODO [[A]] anrufen",
        "- LATER [[A]] anrufen\n  oder [[B]]",
        "- CANCELLED [[A]] anrufen",
        "TODO: [[A]] anrufen",
        "> [[A]] sagte",
        ">[[A]]",
        "  > > [[A]]",
        "> [!note] [[A]]\n> [[B]]",
        "> - [x] [[A]]",
        "- > [[A]]",
        "```\n[[A]]\n```",
        "~~~\n[[A]]\n~~~",
        "- ```\n  [[A]]\n  ```",
        "```dataview\nLIST FROM [[A]]\n```",
        "x\n\n    [[A]]",
        "`[[A]]`",
        "`` [[A]] ` ``",
        "`[Anna](A.md)`",
        "%% [[A]] %%",
        "%%\n[[A]]\n%%",
        "<!-- [[A]] -->",
        "<!--\n[[A]]\n-->",
        "![[A]]",
        "![Anna](A.md)",
        "- [x] ![[A]]",
        "[[#Log]] [[^k3]] [[]]",
        "[x](https://example.org/A.md)",
        "[x](bild.png)",
        "[A] (A.md)",
        "---\nrelated: '[[A]]'\n---\nx",
        "---\nup: '[[A]]'\ntags: [x]\n---\n",
        "",
        "Anna war da",
    ],
)
def test_a_link_in_an_open_task_a_quote_code_a_comment_or_an_embed_does_not(body: str) -> None:
    assert mentions(body) == []


@pytest.mark.parametrize(
    ("path", "body", "counts"),
    [
        ("Projekte/Theke.md", "[[A]]", False),
        ("Projekte/Theke.md", "- [x] [[A]]", False),
        ("2026-10-02 abends.md", "[[A]]", True),
        ("Projekte/Theke.md", "---\ndate: 2026-10-02\n---\n[[A]]", False),
        ("Projekte/Theke.md", "---\ndate: 2026-10-02\ntype: meeting\n---\n[[A]]", True),
        ("Projekte/Theke.md", "---\ndate: 2026-10-02\ntags: [x]\n---\n#besprechung\n[[A]]", True),
        ("Treffen/Theke.md", "---\ndate: 2026-10-02\n---\n[[A]]", True),
        ("Treffen/Theke.md", "[[A]]", False),
        ("2026-10-02.md", "---\ntitle: '{{title}}'\n---\n[[A]]", False),
        ("2026-10-02.md", "---\ntitle: <% tp.title %>\n---\n[[A]]", False),
        ("2026-10-02.md", "[[A]] {{x}}", True),
    ],
)
def test_only_a_dated_note_mentions(path: str, body: str, counts: bool) -> None:
    assert targets(body, path) == (["A"] if counts else [])


def test_the_day_is_the_notes() -> None:
    assert said("[[A]]") == Said(DAY, (Mention("A", 1, "A", None, False),), ())
    dated = said("---\ndate: 2026-11-20\n---\n[[A]]")
    assert dated is not None
    assert dated.day == date(2026, 11, 20)
    assert said("[[A]]", "02.10.2026.md") is None
    by_format = said("[[A]]", "02.10.2026.md", JournalSettings((), ("DD.MM.YYYY",)))
    assert by_format is not None
    assert by_format.day == DAY


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("[[A]] hat [[Anna Bauer|Anna]] getroffen.", "A hat Anna getroffen."),
        ("- [[A]] hier ^k3", "A hier"),
        ("\t* [[A]]", "A"),
        ("## [[A]] ##", "A"),
        ("- [x] [[A]] anrufen 📅 2026-10-02 ✅ 2026-10-02 ^k3", "A anrufen"),
        ("- 10:30 [[A]]  hier", "A hier"),
        ("- 10:30–11:00 [[A]] hier", "A hier"),
        ("- [Anna](A.md) hier", "Anna hier"),
        ("- [[Kontakte/A]] hier", "A hier"),
        ("[[A]] %% x %% hier", "A hier"),
        ("[[A]] `code` hier", "A `code` hier"),
        ("[[A]] die Adresse geschickt #gave", "A die Adresse geschickt"),
        ("[[A]] " + "x" * 300, "A " + "x" * 197 + "…"),
        ("[[A]] " + "x" * 198, "A " + "x" * 198),
    ],
)
def test_the_words_are_those_that_a_person_reads(line: str, text: str) -> None:
    assert mentions(line)[0].text == text


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("Anruf: [[A]] wegen Montag", "call", "A wegen Montag"),
        ("- Anruf bei [[A]]", "call", "Anruf bei A"),
        ("- 10:30 Besuch: [[A]]", "visit", "A"),
        ("- Kurzer Anruf: [[A]]", "call", "Kurzer Anruf: A"),
        ("- [x] Mail an [[A]]", "mail", "Mail an A"),
        ("Lunch with [[A]]", "meal", "Lunch with A"),
        ("call – [[A]]", "call", "A"),
        ("[[A]] hat angerufen", None, "A hat angerufen"),
        ("Theke für [[A]]", None, "Theke für A"),
    ],
)
def test_the_leading_word_says_the_kind(line: str, kind: str | None, text: str) -> None:
    assert mentions(line) == [Mention("A", 1, text, kind, False)]


def test_without_such_a_word_the_notes_type_or_tag_does() -> None:
    body = "[[A]] da\nAnruf: [[B]]"
    for fields, kind in (("type: meeting", "visit"), ("tags: [telefonat]", "call"), ("type: x", None)):
        found = mentions(f"---\n{fields}\n---\n{body}")
        assert [each.kind for each in found] == [kind, "call"]


def test_what_passed_and_that_nobody_was_reached_is_read_as_in_a_log() -> None:
    found = mentions("- [[A]] #gave\n- [[B]] nicht erreicht\n- [[C]] #tried\n- [[D]] #bekommen #gebeten")
    assert [(each.target, each.passed, each.tried) for each in found] == [
        ("A", ("gave",), False),
        ("B", (), True),
        ("C", (), True),
        ("D", ("received", "asked"), False),
    ]


def test_the_first_line_of_each_target_is_kept() -> None:
    found = mentions("---\ntags: x\n---\n> [[A]]\n[[A]] eins [[B]] [[a]]\n[[A]] zwei\n[[C]]")
    assert [(each.target, each.line) for each in found] == [("A", 5), ("B", 5), ("C", 7)]


def test_who_was_not_reached_and_called_back_is_contact() -> None:
    found = mentions("- [[A]] nicht erreicht\n- [[A]] rief zurück\n- [[A]] nicht erreicht")
    assert [(each.line, each.tried) for each in found] == [(2, False)]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ('attendees: ["[[A]]", "[[B|Bert]]"]', [("A", False), ("B", False)]),
        ("attendees: [[A]]", [("A", False)]),
        ("attendees: [[Bauer, Anna]]", [("Bauer, Anna", False)]),
        ('attendees: "[[Bauer, Anna]], [[B]]"', [("Bauer, Anna", False), ("B", False)]),
        ("attendees: [[A]], [[B]]", [("A", False), ("B", False)]),
        ("attendees: [[[A]], [[Bauer, Anna]]]", [("A", False), ("Bauer, Anna", False)]),
        ('attendees:\n  - "[[A]]"\n  - anna-bauer', [("A", False), ("anna-bauer", True)]),
        ("attendees:\n  - [[A]]\n  - [[B]]", [("A", False), ("B", False)]),
        ('people: ["[[A]]", Otto Krüger]', [("A", False), ("Otto Krüger", True)]),
        ("people: Anna Bauer, Otto Krüger", [("Anna Bauer", True), ("Otto Krüger", True)]),
        ("people: [Anna Bauer]", [("Anna Bauer", True)]),
        ('people: ["Bauer, Anna"]', [("Bauer, Anna", True)]),
        ("People: anna-bauer", [("anna-bauer", True)]),
        ('people: "@anna"', [("anna", True)]),
        ("Teilnehmer: Anna", [("Anna", True)]),
        ("Personen: [Anna]", [("Anna", True)]),
        ("mit: Anna; Otto", [("Anna", True), ("Otto", True)]),
        ('people: "[Anna](../Kontakte/Anna.md)"', [("../Kontakte/Anna.md", False)]),
        ("attendees:", []),
        ("attendees: []", []),
        ("attendees: ~", []),
        ("attendees: {a: b}", []),
        ("organisation: Anna\nauthor: '[[A]]'", []),
    ],
)
@pytest.mark.parametrize(("path", "more"), [(DAILY, ""), ("Theke.md", "date: 2026-10-02\n")])
def test_attendees_are_read_with_links_and_bare_names(
    path: str, more: str, fields: str, expected: list[tuple[str, bool]]
) -> None:
    found = mentions(f"---\n{more}{fields}\n---\nx\n", path)
    assert [(each.target, each.bare) for each in found] == expected


def test_an_attendees_words_are_the_notes_title_and_the_line_its_own() -> None:
    text = '---\ndate: 2026-10-02\nattendees:\n  - "[[A]]"\n  - Otto\n---\n'
    assert mentions(text, "Theke.md") == [
        Mention("A", 4, "Theke", None, False),
        Mention("Otto", 5, "Theke", None, True),
    ]
    assert mentions(text, "2026-10-01 Schulmensa.md")[0].text == "Schulmensa"
    assert mentions(text, "2026-10-01.md")[0].text == "A, Otto"


def test_one_who_attended_and_is_linked_below_is_there_once() -> None:
    assert [
        (each.target, each.line)
        for each in mentions('---\npeople: ["[[A]]", A]\n---\n[[A]] sagt ja, [[B]] auch', DAILY)
    ] == [("A", 2), ("A", 2), ("B", 4)]  # as a link, and as a name


@pytest.mark.parametrize("path", ["Projekte/Theke.md", DAILY])
def test_tasks_that_link_to_anybody_are_read_from_any_note(path: str) -> None:
    text = (
        "# Theke\n- [ ] [[A]] die Skizze schicken 📅 2026-12-04 ^k3\n- [x] Maße an [[B|Bert]] ✅ 2026-10-01\n"
        "\t* [-] [C](C.md) fragen [due:: 2026-10-05]\n1. [>] [[A]] und [[B]], [[A]] #bitte ⏳ 2026-10-06\n- [ ] nichts"
    )
    assert tasks(text, path) == [
        LinkedTask("[[A]] die Skizze schicken", date(2026, 12, 4), "open", 2, False, ("A",)),
        LinkedTask("Maße an [[B|Bert]]", None, "done", 3, False, ("B",)),
        LinkedTask("[C](C.md) fragen", date(2026, 10, 5), "cancelled", 4, False, ("C.md",)),
        LinkedTask("[[A]] und [[B]], [[A]] #bitte", date(2026, 10, 6), "cancelled", 5, True, ("A", "B")),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "> - [ ] [[A]]",
        "- > - [ ] [[A]]",
        "```\n- [ ] [[A]]\n```",
        "`- [ ] [[A]]`",
        "- [ ] `[[A]]`",
        "%%\n- [ ] [[A]]\n%%",
        "<!-- - [ ] [[A]] -->",
        "x\n\n    - [ ] [[A]]",
        "- [ ] ![[A]]",
        "- [ ] Anna",
        "- [ ] x\n  [[A]]",
        "- [ ] x\n\t- [[A]]",
        "- [[A]]",
        "- [x](A.md)",
        "---\nx: {{y}}\n---\n- [ ] [[A]]",
    ],
)
def test_other_tasks_are_nobodys(body: str) -> None:
    assert tasks(body) == []


def test_a_note_that_says_nothing_is_none() -> None:
    for path in (DAILY, "Projekte/Theke.md"):
        for text in ("", "x", "- [ ] x", "---\ntype: meeting\n---\nx", "> [[A]]", "[x](https://example.org)"):
            assert said(text, path) is None
    assert read_said(DAILY, "[[A]]".encode("utf-16"), JournalSettings()) is None
    assert read_said(DAILY, b"[[A]] \xff", JournalSettings()) is not None


@pytest.mark.parametrize(
    ("body", "others"),
    [
        ("## Log\n- 2026-10-02 Besuch: mit [[B]]", [("B", 5, "mit B", "visit")]),
        ("- [[2026-10-02]] Anruf, [[B]] und [[C|c]]", [("B", 4, "Anruf, B und c", "call"), ("C", 4, "Anruf, B und c", "call")]),
        ("### 2026-10-02 Treffen\nMit [[B]]\n\n[[C]] auch", [("B", 4, "Mit B · C auch", "visit"), ("C", 4, "Mit B · C auch", "visit")]),
        ("- 2026-10-02 x\n\t- [B](B.md) kam dazu", [("B.md", 4, "x · B kam dazu", None)]),
        ("- 2026-10-02 x\n\t- [ ] [[B]] fragen", []),
        ("- 2026-10-02 x\n\t> [[B]] sagte", []),
        ("- 2026-10-02 [[B]] nicht erreicht", []),
        ("- 2026-10-02 [[B]] #tried", []),
        ("- 2026-10-02 siehe [[2026-09-01]]", []),
        ("- 2026-10-02 ![[B]] `[[B]]` %% [[B]] %%", []),
        ("- [ ] 2026-10-02 [[B]]", []),
        ("Kennt [[B]]", []),
        ("## Lebenslauf\n- 2026-10-02 Hochzeit mit [[B]]", []),
    ],
)  # fmt: skip
def test_others_linked_in_a_contacts_log_were_there_too(
    body: str, others: list[tuple[str, int, str, str | None]]
) -> None:
    found = own(body)
    assert [(day, each.target, each.line, each.text, each.kind) for day, each in found.others] == [
        (DAY, *each) for each in others
    ]
    assert found.days == ()


@pytest.mark.parametrize(
    ("body", "days"),
    [
        ("Am [[2026-10-02]] war sie da.", [(DAY, 4, "Am 2026-10-02 war sie da.")]),
        ("x\n- siehe [[Tagebuch/2026-10-02|Freitag]]", [(DAY, 5, "siehe Freitag")]),
        ("Siehe [Freitag](../Tagebuch/2026-10-02.md)", [(DAY, 4, "Siehe Freitag")]),
        ("## Projekte\n- [[2026-10-02 Theke]]", [(DAY, 5, "2026-10-02 Theke")]),
        ("- [x] Angebot, siehe [[2026-10-02]]", [(DAY, 4, "Angebot, siehe 2026-10-02")]),
        ("[[2026-10-02]] [[2026-10-03]]\n[[2026-10-02]]", [(DAY, 4, "2026-10-02 2026-10-03"), (date(2026, 10, 3), 4, "2026-10-02 2026-10-03")]),
        ("- 2026-11-01 x\n\nund [[2026-10-02]]", [(DAY, 6, "und 2026-10-02")]),
        ("### 2026-11-01\nx\n## Anderes\n[[2026-10-02]]", [(DAY, 7, "2026-10-02")]),
        ("## Lebenslauf\nx\n## Log\n[[2026-10-02]]", [(DAY, 7, "2026-10-02")]),
        ("- 2026-11-01 siehe [[2026-10-02]]", []),
        ("- 2026-11-01 x\n\t- siehe [[2026-10-02]]\n\n\t  [[2026-10-02]]", []),
        ("### 2026-11-01\nx\n\n[[2026-10-02]]", []),
        ("- [[2026-10-02]] Anruf", []),
        ("### [[2026-10-02]]\nAnruf", []),
        ("## Lebenslauf\n- [[2026-10-02]] Hochzeit\n### Kinder\n[[2026-10-02]]", []),
        ("- [ ] bis [[2026-10-02]]", []),
        ("> [[2026-10-02]]", []),
        ("`[[2026-10-02]]` ![[2026-10-02]] %%[[2026-10-02]]%%", []),
        ("```\n[[2026-10-02]]\n```", []),
        ("[[2026-10-32]] [[B]]", []),
    ],
)  # fmt: skip
def test_a_link_to_a_dated_note_outside_the_log_is_a_day_of_contact(
    body: str, days: list[tuple[date, int, str]]
) -> None:
    assert list(own(body).days) == days


def test_the_journals_own_format_tells_a_dated_note_too() -> None:
    settings = JournalSettings(("Tagebuch",), ("DD.MM.YYYY",))
    assert own("Am [[02.10.2026]].", settings).days == ((DAY, 4, "Am 02.10.2026."),)
    assert own("- 2026-10-02 x [[01.10.2026]]", settings) == Own((), ())
    assert own("Am [[02.10.2026]].") == Own((), ())


@steady
@given(messy, messy)
def test_no_note_raises(fields: str, body: str) -> None:
    for path in (DAILY, "Theke.md", ""):
        for text in (
            body,
            f"---\ndate: 2026-10-02\nattendees: {fields}\n---\n[[A]] {body}",
            f"- [ ] [[{fields}]] {body}",
        ):
            found = said(text, path)
            for each in found.mentions if found else ():
                assert "\n" not in each.text
                assert len(each.text) <= 200
    own(f"{body}\n[[2026-10-02]]\n- 2026-10-02 [[B]] {fields}")


HEADS = [
    "",
    "[[A]] ",
    "- [ ] [[A]] ",
    "- [x] [[A]] ",
    "- 2026-10-02 [[A]] ",
    "---\nattendees: ",
    "---\npeople: [",
]


@pytest.mark.parametrize("run", RUNS, ids=repr)
def test_a_note_with_a_long_run_is_read_in_little_time(run: str) -> None:
    for head in HEADS:
        text = f"{head}{long(run, 'x')}\n[[B]]\n---\n[[C]]"
        lines = lines_and_open(text)[0]
        within_its_length(lambda text=text: said(text))  # type: ignore[misc]
        within_its_length(lambda lines=lines: read_own(PATH, lines, ()))  # type: ignore[misc]


@pytest.mark.parametrize(
    "line", [*LINES, "- [ ] [[A]]", "  [[A]]", "> [[A]]", "  - [[2026-10-01]]"], ids=repr
)
def test_many_lines_take_little_time(line: str) -> None:
    lines = f"{line}\n" * (LENGTH // (len(line) + 1))
    within_its_length(lambda: said(f"- [ ] x\n{lines}"))
    within_its_length(lambda: said(f"---\nattendees:\n{lines}---\n[[A]]"))
    entries = read_log(PATH, lines_and_open(lines)[0])[0]
    within_its_length(lambda: read_own(PATH, lines_and_open(lines)[0], entries))
