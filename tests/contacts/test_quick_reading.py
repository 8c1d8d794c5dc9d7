"""The quick ways to read a note say what the thorough one says."""

import re
from random import Random

import pytest

from vault_tools.contacts import logs, mentions, reading
from vault_tools.contacts.heads import Head, look_at
from vault_tools.contacts.note import read_note
from vault_tools.contacts.settings import ContactSettings, JournalSettings
from vault_tools.text.lines import lines_and_open

LINES = (
    "- [ ] a [[X]]", "- [x] b [[Y]] 📅 2026-11-20", " weiter [[Z]]", "\tkind [[W]]", "- kind", "- [[K]]",
    "text [[A]] und [b](b.md)", "> zitat [[Q]]", "", "# [[H]]", "```", "code [[C]]", "%% [[D]]", "%%", "`[[E]]`",
    "    [[F]]", "TODO [[G]]", "10:30 Anruf: [[I]]", "Um 10:30 [[J]]", "[[2026-11-01]]", "![[Bild]]",
)  # fmt: skip
TOPS = (
    "", "---\ndate: 2026-11-20\n---\n", "---\ndate: 2026-11-21\ntags: [x]\n---\n", "---\nattendees: [Anna]\n---\n",
    "---\ncreated: 2026\nmit: x\n---\n", "---\ntype: meeting\n---\n", "---\nDate: 2026-11-20\n---\n",
    "---\n\"date\": '2026-11-20'\n---\n", "---\ndate: {{date}}\n---\n", "---\nparticipants: Anna\n---\n",
)  # fmt: skip
HEADS = (
    "", "---\ntype: kontakt\n---\n", "---\ntags: [person/a]\n---\n", "---\nup2date: 2026\nm1it: Anna\n---\n",
    "---\ntype: con7tact\ndat3e: 2026-11-20\n---\n", "---\nupdated: 2026-11-21\ndate2: 2026-11-20\n---\n",
    "---\nupdated: 2026-11-21\ndate: 2026-11-20\nmit: Anna\n---\n", "---\nType: Person\n---\n", "---\ntype: x\nkontakt",
)  # fmt: skip
PATHS = ("Tagebuch/2026-11-20.md", "Notiz.md", "Besprechungen/Messe.md")


@pytest.mark.parametrize("seed", range(10))
def test_they_agree(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = Random(seed)
    notes = []
    for _ in range(400):
        body = "\n".join(rng.choice(LINES) for _ in range(rng.randint(0, 7)))
        text = (rng.choice(TOPS) + body).replace("\n", rng.choice(["\n", "\n", "\r\n", "\r"]))
        notes.append((rng.choice(PATHS), text.encode()))
    quick = [mentions.read_said(path, data, JournalSettings()) for path, data in notes]
    assert any(quick)
    monkeypatch.setattr(mentions, "_says_no_more", lambda *_: False)
    monkeypatch.setattr(mentions, "lines_holding", lambda *_: None)
    monkeypatch.setattr(mentions, "written_lines", lines_and_open)
    assert [mentions.read_said(path, data, JournalSettings()) for path, data in notes] == quick


@pytest.mark.parametrize("path", [*PATHS, "Projekte/Halle.md"])
def test_a_glance_at_the_head_only_spares_work(path: str) -> None:
    rng = Random(path)
    read = []
    for _ in range(400):
        body = "\n".join(rng.choice((*LINES, "#kontakt", "type:: person")) for _ in range(rng.randint(0, 5)))
        data = (rng.choice((*HEADS, *TOPS)) + body).encode()
        glance = look_at(data)
        looks_for_all = Head(glance.data, True, True, True, True)
        said = mentions.read_said(path, data, JournalSettings(), glance)
        assert said == mentions.read_said(path, data, JournalSettings(), looks_for_all)
        found = reading.read_with_lines(path, data, glance, ContactSettings())
        assert found[:2] == reading.read_with_lines(path, data, looks_for_all, ContactSettings())[:2]
        read += [said, found[0]]
    assert sum(each is not None for each in read) > 100


ENTRIES = (
    "## Log", "## Lebenslauf", "### 2026-11-02 Treffen", "- 2026-10-02 Anruf: hallo #gave", "* 2026-10-01 um 10:30 da",
    "- 2026-09-30 at noon", "- 2026-09-31 nie", "- 2026-09-29 9 Uhr", "- 2026-09-28", "- 2026-09-27: Brief",
    "- [ ] 2026-09-26 offen", "- [x] 2026-09-25 Mail #gave #asked", "1. 2026-09-24 Besuch: mit [[X]] ^k3",
    "  - 2026-09-23 tiefer #gave.", "  und weiter #tried", "-  2026-09-22 zwei", "- 2.9.2026 Kaffee #Bekommen",
    "- 2.9.2026  Anruf: a", "- 2026/09/07 Anruf: a", "- 2026-9-007 Anruf: a", "- 2026-09-06: Anruf: a",
    "- 2026-09-16 Anruf: Erst nicht erreicht", "- 2026-09-15 Besuch: #gave", "- 2026-09-14 Mail:kurz#gave",
    "- 2026-09-13 Brief: Dank #unbekannt", "- 2026-09-12 Essen:  lang  #versucht", "- 2026-09-31 Anruf: nie",
    "- 2026-09-11 Anruf:", "- 2026-09-10 Wort: kein Kontakt #gave", "2026-09-09 ohne Strich", "- 2026-09-08 Anruf: a ^k4",
    "-\t2026-09-21 Tab", "- ²2026-09-20", "- 2026-09-19 \u00a0NBSP", "- 2026-09-18 Ⅳ", "- **2026-09-17** fett #a #gave",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(10))
def test_a_contact_is_read_the_same_without_empty_lines_and_by_patterns_alone(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = Random(seed)
    notes: list[tuple[str, bytes]] = []
    for _ in range(200):
        body = "\n".join(rng.choice((*LINES, *ENTRIES, "", "", " ")) for _ in range(rng.randint(0, 12)))
        text = ("---\ntype: kontakt\n---\n" + body).replace("\n", rng.choice(["\n", "\n", "\r\n"]))
        notes.append((f"Kontakte/{len(notes)}.md", text.encode()))

    def read() -> list[object]:
        return [read_note(path, data, ContactSettings(), JournalSettings()) for path, data in notes]

    quick = read()
    monkeypatch.setattr(reading, "written_lines", lines_and_open)
    monkeypatch.setattr(logs, "_PLAIN_DATE", re.compile(r"(?!)"))
    monkeypatch.setattr(logs, "_read_at_once", lambda *_: None)
    monkeypatch.setattr(
        logs, "list_item", lambda text: (found := logs.ITEM.match(text)) and found.group(1, 3, 4)
    )
    assert read() == quick
