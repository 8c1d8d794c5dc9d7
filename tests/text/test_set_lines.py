"""Whole lines put into a frontmatter: everything else stays as it is, or nothing is done."""

import pytest

from vault_tools.text.set_lines import set_lines


@pytest.mark.parametrize(
    "last", ["why: |\n  Kennt jeden\n", "why: >\n  Kennt\n  jeden\n", "needs:\n- |\n  ruft an\n"]
)
def test_a_line_goes_behind_a_text_of_several_lines(last: str) -> None:
    text = f"---\ntype: contact\n{last}---\nText\n"
    assert (
        set_lines("A.md", text, None, ["phone: 0561"])
        == f"---\ntype: contact\n{last}phone: 0561\n---\nText\n"
    )


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_line_ends_of_the_note_are_kept(newline: str) -> None:
    text = newline.join(["---", "type: contact", "role: Chefin", "---", "Text", ""])
    added = newline.join(["---", "type: contact", "role: Chefin", "phone: 0561", "---", "Text", ""])
    changed = newline.join(["---", "type: contact", "role: Leiterin", "---", "Text", ""])
    assert set_lines("A.md", text, None, ["phone: 0561"]) == added
    assert set_lines("A.md", text, 1, ["role: Leiterin"]) == changed


def test_what_changes_another_field_is_not_done() -> None:
    assert set_lines("A.md", "---\ntype: contact\n---\n", None, ["role: Chefin", "phone: 0561"]) is None
    assert set_lines("A.md", "---\nrole: Chefin\n---\n", 0, []) is None
