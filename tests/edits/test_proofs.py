"""The proofs: a splice that does anything else than it should, whatever the reason, is refused."""

from datetime import date

import pytest

from vault_tools.contacts import log_edit
from vault_tools.contacts.log_edit import add_log_line, change_log_line
from vault_tools.text import set_field, set_task
from vault_tools.text.lines import live_lines
from vault_tools.text.problems import Problem
from vault_tools.text.splice import Splice, apply, changed

NOTE = """---
type: contact
plant: tree
why: viel
---
# Anna

- [ ] Mail 📅 2026-11-27

## Log
- 2026-10-02 Anruf
  - Kind
- 2026-08-14 Besuch ^k1
- 2026-05-01 Mail

- [ ] Brief
"""
ON = date(2026, 11, 24)
LINE = "- 2026-11-24 Besuch\n"


def at(words: str) -> int:
    """Where these words stand in the note."""
    return NOTE.index(words)


def test_the_note_is_fine_and_every_edit_of_it_is_made() -> None:
    assert add_log_line("Anna.md", NOTE, ON, "Besuch") == NOTE.replace("## Log\n", f"## Log\n{LINE}")
    assert isinstance(change_log_line("Anna.md", NOTE, "k1", None), str)
    assert isinstance(change_log_line("Anna.md", NOTE, "k1", "2026-08-15 Brief ^k1"), str)
    assert isinstance(set_field.set_field("Anna.md", NOTE, "plant", "annual", "plant".__eq__), str)
    assert isinstance(set_task.set_task("Anna.md", NOTE, 8, "Mail", "x", ON), str)


@pytest.mark.parametrize(
    "wrong",
    [
        Splice(at("- 2026-10"), at("- 2026-08"), LINE),  # takes a line away
        Splice(at("- 2026-10"), at("- 2026-10") + 2, f"{LINE}* "),  # changes another
        Splice(at("  - Kind"), at("  - Kind"), LINE),  # takes a child from its line
        Splice(at("Anruf"), at("Anruf"), LINE),  # within a line
        Splice(at("- 2026-10"), at("- 2026-10"), LINE.rstrip("\n")),  # without a line end
        Splice(at("## Log"), at("## Log"), f"{LINE}%%\n"),  # hides what follows
        Splice(at("- [ ] Brief"), at("- [ ] Brief"), f"{LINE}```\n"),
        Splice(at("- [ ] Brief"), at("- [ ] Brief"), f"{LINE}<!--"),
        Splice(at("# Anna"), at("# Anna"), f"## Pläne\n{LINE}"),  # where it does not count
        Splice(at("plant"), at("plant"), LINE),  # in the frontmatter
        Splice(0, 0, f"{LINE}\n"),  # so that there is no frontmatter
        Splice(at("why"), at("why"), f"---\n{LINE}"),
        Splice(at("- 2026-10"), at("- 2026-10"), f"{LINE}{LINE}"),  # twice
        Splice(at("- 2026-10"), at("- 2026-10"), f"{LINE}- 2026-11-23 Mail\n"),  # another besides
        Splice(at("- 2026-10"), at("- 2026-10"), f"{LINE}  und mehr\n"),
        Splice(at("- [ ] Brief"), at("- [ ] Brief"), f"- [ ] 2026-11-24 Besuch\n{LINE[2:]}"),
    ],
)
def test_a_log_line_put_in_wrongly_is_refused(wrong: Splice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_edit, "place", lambda *_: wrong)
    result = add_log_line("Anna.md", NOTE, ON, "Besuch")
    assert isinstance(result, Problem)
    assert result.code == "log-refused"


@pytest.mark.parametrize(
    "wrong",
    [
        Splice(at("- 2026-08"), at("- 2026-05"), "\n"),  # leaves a blank line
        Splice(at("- 2026-08"), at("- [ ] Brief"), ""),  # takes more
        Splice(at("- 2026-05"), at("- [ ] Brief"), ""),  # takes another
        Splice(at("  - Kind"), at("- 2026-05"), ""),
        Splice(at("- 2026-08"), at("- 2026-08"), ""),  # takes nothing, and adds
        Splice(at("# Anna"), at("# Anna"), "Text\n"),
    ],
)
def test_a_log_line_taken_out_wrongly_is_refused(wrong: Splice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_edit, "without", lambda *_: wrong)
    result = change_log_line("Anna.md", NOTE, "k1", None)
    assert isinstance(result, Problem) or result == NOTE


@pytest.mark.parametrize(
    "wrong",
    [
        Splice(at("tree"), at("tree"), "annual"),  # leaves the old
        Splice(at("tree"), at("why"), "annual\n# "),  # makes another a comment
        Splice(at("tree"), at("why"), "annual\n  "),  # part of the value
        Splice(at("tree"), at("tree") + 4, "annual\nnew: 1"),  # adds one
        Splice(at("tree"), at("tree") + 4, "annual\n---"),  # ends it early
        Splice(at("tree"), at("tree") + 4, "annual\ntype: contact"),  # another twice
        Splice(at("viel"), at("viel") + 4, "annual"),  # the wrong one
        Splice(at("tree"), at("viel") + 4, "annual"),
        Splice(at("plant"), at("tree") + 4, "pflanze: annual"),  # another key
        Splice(at("tree"), at("# Anna"), "annual\n---\n"),  # takes one
        Splice(at("tree"), at("- [ ] Mail"), "annual\nwhy: viel\n---\n"),  # touches the body
    ],
)
def test_a_value_set_wrongly_is_refused(wrong: Splice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_field, "_replacing", lambda *_, **__: wrong)
    result = set_field.set_field("Anna.md", NOTE, "plant", "annual", "plant".__eq__)
    assert isinstance(result, Problem)
    assert (result.code, result.line) == ("edit-refused", 3)


@pytest.mark.parametrize(
    "wrong",
    [
        Splice(at("why"), at("why"), "owner: Lena\n"),  # not the last
        Splice(at("---\n# Anna"), at("---\n# Anna"), "owner: Otto\n"),  # another value
        Splice(at("---\n# Anna"), at("---\n# Anna"), "betreut: Lena\n"),  # another key
        Splice(at("---\n# Anna"), at("---\n# Anna"), "owner: Lena\nteam: b\n"),
        Splice(at("---\n# Anna"), at("---\n# Anna"), "  owner: Lena\n"),  # no valid YAML
        Splice(at("---\n# Anna"), at("# Anna"), "owner: Lena\n"),  # without its fence
        Splice(at("# Anna"), at("# Anna"), "owner: Lena\n"),  # behind it
        Splice(0, 0, "---\nowner: Lena\n---\n"),  # before it
    ],
)
def test_a_value_added_wrongly_is_refused(wrong: Splice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_field, "_adding", lambda *_: wrong)
    result = set_field.set_field("Anna.md", NOTE, "owner", "Lena", "owner".__eq__)
    assert isinstance(result, Problem)
    assert (result.code, result.line) == ("edit-refused", None)


@pytest.mark.parametrize(
    "wrong",
    [
        Splice(at("Mail 📅"), at("Mail 📅") + 4, "Brief"),  # other words
        Splice(at(" 📅"), at("\n\n## Log"), ""),  # its date goes
        Splice(at("2026-11-27"), at("2026-11-27") + 10, "2026-11-28"),  # another date
        Splice(at("\n\n## Log"), at("\n\n## Log"), " ^id"),  # an id more
        Splice(at("\n\n## Log"), at("\n\n## Log"), " #tag"),
        Splice(at("\n\n## Log"), at("\n\n## Log"), " 🔁 every week"),
        Splice(at("\n\n## Log"), at("\n\n## Log"), "\nText"),  # a line more
        Splice(at("\n\n## Log"), at("## Log"), ""),  # lines less
        Splice(at("\n\n## Log"), at("\n\n## Log"), " %%"),  # hides what follows
        Splice(at("- [ ] Brief"), at("- [ ] Brief") + 5, "- [x]"),  # another task as well
    ],
)
def test_a_task_ticked_wrongly_is_refused(wrong: Splice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_task, "_dates", lambda *_: [wrong])
    result = set_task.set_task("Anna.md", NOTE, 8, "Mail", "x", ON)
    assert isinstance(result, Problem)
    assert result.code == "task-gone"


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("a\nb", "a\nb", [], []),
        ("a\nb", "a\nx\nb", [], ["x"]),
        ("a\nb", "a", ["b"], []),
        ("a\nb\nc", "a\nx\nc", ["b"], ["x"]),
        ("a\na", "a\na\na", [], ["a"]),
        ("a\nb\nc", "x\nb\ny", ["a", "b", "c"], ["x", "b", "y"]),  # in two places: all between counts
        ("a\nb", "a\r\nb", [], []),
        ("a\nb", "%%\na\nb", ["a", "b"], ["%%", "a", "b"]),  # the same words, but hidden now
        ("", "a", [""], ["a"]),
    ],
)
def test_what_changed_is_found_line_by_line(old: str, new: str, gone: list[str], come: list[str]) -> None:
    assert changed(list(live_lines(old)), list(live_lines(new))) == (gone, come)


@pytest.mark.parametrize(
    "splices", [[Splice(0, 2, ""), Splice(1, 3, "")], [Splice(4, 5, "")], [Splice(2, 1, "")]]
)
def test_splices_do_not_overlap_and_lie_within(splices: list[Splice]) -> None:
    with pytest.raises(AssertionError):
        apply("abcd", splices)


def test_splices_are_made_at_their_places_whatever_their_order() -> None:
    assert apply("abcd", [Splice(3, 3, "x"), Splice(0, 1, ""), Splice(1, 2, "BB")]) == "BBcxd"
    assert apply("abcd", []) == "abcd"
