"""The quick ways to read a note say what the thorough one says."""

from random import Random

import pytest

from vault_tools.contacts import mentions
from vault_tools.contacts.settings import JournalSettings

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
    assert [mentions.read_said(path, data, JournalSettings()) for path, data in notes] == quick
