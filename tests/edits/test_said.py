"""What is written under an item on the page, as the words of a log line."""

from datetime import date

import pytest

from vault_tools.contacts.log_edit import add_log_line
from vault_tools.contacts.logs import read_log
from vault_tools.text.lines import live_lines
from vault_tools.week.logline import Said, log_words, said_under

OPEN = "- [ ] [[Anna Bauer]] anrufen · 20 min ^vt-2026w48-7f3a"
TODAY = date(2026, 11, 24)
DONE = "- [x] [[Anna Bauer]] anrufen · 20 min ✅ 2026-11-24 ^vt-2026w48-7f3a"


@pytest.mark.parametrize(
    ("below", "text"),
    [
        ([], ""),
        (["", "  ", "\t"], ""),
        (["\tVom Umbau erzählt."], "Vom Umbau erzählt."),
        (["\t- Umbau", "\t- Tochter studiert"], "Umbau · Tochter studiert"),
        (["\t- Umbau", "\t\t* im Mai", "", "  + fertig"], "Umbau · im Mai · fertig"),
        (["geht weiter", "> ein Zitat"], "geht weiter · ein Zitat"),
        (["\t- [ ] Katalog schicken"], "[ ] Katalog schicken"),
        (["\t1. Preis", "\t2. Termin"], "1. Preis · 2. Termin"),
        (["\tUmbau ^abc", "\t^def", "\tEnde ^g ^h"], "Umbau · Ende"),
        (["\t#gave Buch"], "#gave Buch"),
        (["\t- -  doppelt"], "doppelt"),
        (["\t**fett** und *kursiv*"], "**fett** und *kursiv*"),
        (["\tmit [[Otto Krüger]]"], "mit [[Otto Krüger]]"),
        (["\t10. November war schön"], "10. November war schön"),
    ],
)
def test_the_lines_under_an_item_become_one(below: list[str], text: str) -> None:
    assert said_under(OPEN, below, TODAY) == Said(text, None)


@pytest.mark.parametrize(
    ("item", "first", "on", "text"),
    [
        (OPEN, "Umbau", None, "Umbau"),
        (OPEN, "2026-11-20 Umbau", "2026-11-20", "Umbau"),
        (OPEN, "- 2026-11-20: Umbau", "2026-11-20", "Umbau"),
        (OPEN, "20.11.2026 – Umbau", "2026-11-20", "Umbau"),
        (OPEN, "2. 10. 2026 Umbau", "2026-10-02", "Umbau"),
        (OPEN, "[[2026-11-20]] Umbau", "2026-11-20", "Umbau"),
        (OPEN, "**2026-11-20** Umbau", "2026-11-20", "Umbau"),
        (OPEN, "2026-11-20", "2026-11-20", ""),
        (OPEN, "2026-12-02 sehen wir uns", None, "2026-12-02 sehen wir uns"),
        (DONE.replace("11-24 ^", "11-25 ^"), "Umbau", None, "Umbau"),
        (OPEN, "2026-02-30 Umbau", None, "2026-02-30 Umbau"),
        (OPEN, "10/02/2026 Umbau", None, "10/02/2026 Umbau"),
        (OPEN, "am 2026-11-20 Umbau", None, "am 2026-11-20 Umbau"),
        (DONE, "Umbau", "2026-11-24", "Umbau"),
        (DONE, "2026-11-24 Umbau", "2026-11-24", "Umbau"),
        (DONE, "2026-11-20 Umbau", "2026-11-24", "2026-11-20 Umbau"),  # the tick says when, the rest is kept
        ("kein Item", "2026-11-20 Umbau", "2026-11-20", "Umbau"),
    ],
)
def test_the_day_is_the_ticks_else_that_which_the_text_begins_with(
    item: str, first: str, on: str | None, text: str
) -> None:
    said = said_under(item, [f"\t{first}"], TODAY)
    assert (said.on, said.text) == (on and date.fromisoformat(on), text)


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("call", "", "Anruf"),
        ("call", "Umbau", "Anruf: Umbau"),
        ("call", "Besuch: Umbau", "Besuch: Umbau"),
        ("call", "besuch: Umbau", "besuch: Umbau"),
        ("call", "Besuch:", "Besuch:"),
        ("call", "Besuch", "Besuch"),
        ("call", "Anruf", "Anruf"),
        ("call", "Umbau: fertig", "Anruf: Umbau: fertig"),
        ("call", "Besuch bei ihr", "Anruf: Besuch bei ihr"),
        ("call", "https://x.example", "Anruf: https://x.example"),
        ("mail", "#gave Buch", "Mail: #gave Buch"),
        ("visit", "Telefonat: kurz", "Telefonat: kurz"),
    ],
)
def test_a_text_that_names_its_kind_keeps_it(kind: str, text: str, words: str) -> None:
    assert log_words(kind, text, None, "de") == words
    assert log_words(kind, text, "vt-2026w48-7f3a", "de") == f"{words} ^vt-2026w48-7f3a"


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        ("call", "Call"), ("mail", "Mail"), ("letter", "Letter"), ("visit", "Visit"), ("meal", "Meal"),
        ("event", "Event"), ("gift", "Gift"), ("introduction", "Introduction"),
    ],
)  # fmt: skip
def test_every_kind_has_a_word_that_is_read_back_as_it(kind: str, word: str) -> None:
    assert log_words(kind, "", None, "en") == word
    for language in ("de", "en"):
        line = f"- 2026-11-24 {log_words(kind, 'Umbau', 'vt-1', 'de' if language == 'de' else 'en')}"
        ((entry,), problems) = read_log("Anna.md", list(live_lines(line)))
        assert (entry.kind, entry.text, entry.block_id, problems) == (kind, "Umbau", "vt-1", [])


HOSTILE = [
    "a\nb", "a\r- [x] b", "a\r\n# b", "a\u2028b\u2029c\x85d\x0be\x0cf", "a %% b", "%%", "<!-- a",
    "a --> b", "<!--", "a ^other", "^other", "a ^x ^y", "a\n^x", "- [x] a ^vt-2026w48-0000", "``` a",
    "```", "~~~", "`a", "a ` b `` c", "# a", "## Log", "> a", "| a | b |", "---", "***", "<script>",
    "<details>", "</div>", "a \\", "\\", "![[a]]", "[[a", "]]", "$$", "a $$ b", "\u202ea", "\ufeffa",
    "a\x00b", "\udcff", "{{a}}", "<% a %>", "[due:: 2026-01-01]", "a::b", "2026-10-02 2026-10-03 a",
    "- - - ^x", "1. ^x", "[ ] a", "   ", "🌳", "a 📅 2026-11-27", "#gave #tried ^id",
]  # fmt: skip


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("where", ["{}", "\t- {}", "> {}", "Umbau {}", "{} Umbau"])
def test_hostile_text_stays_text_in_one_line(hostile: str, where: str) -> None:
    said = said_under(OPEN, [where.format(hostile), "\tEnde"], TODAY)
    words = log_words("call", said.text, "vt-2026w48-7f3a", "de")
    note = "## Log\n- 2026-10-02 A ^k1\n- 2026-08-14 B\n\n- [ ] Mail\n"
    result = add_log_line("Anna.md", note, date(2026, 11, 24), words)
    assert result == note.replace("## Log\n", f"## Log\n- 2026-11-24 {words}\n")
    lines = list(live_lines(f"- 2026-11-24 {words}"))
    assert [line.live for line in lines] == [f"- 2026-11-24 {words}"]  # one line, nothing of it a comment
    ((entry,), _) = read_log("Anna.md", lines)
    assert entry.block_id == "vt-2026w48-7f3a"
    assert "^" not in entry.text or not entry.text.split()[-1].startswith("^")
