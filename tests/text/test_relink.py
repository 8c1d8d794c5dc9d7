"""Links that are to lead to another note: their targets change, and nothing else."""

import pytest

from vault_tools.text.relink import relink

FRONTMATTER = '---\nwhy: "`a"\nknows: "[[B|Bea]]"\nneeds: "b`"\n---\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (FRONTMATTER, FRONTMATTER.replace("[[B|", "[[A|")),
        ("Mit [[B]], [[B#Log|dort]] und ![[B]]\n", "Mit [[A]], [[A#Log|dort]] und ![[A]]\n"),
        ("[ihr](B.md#Log) und [er](../B.md)\n", "[ihr](Menschen/A.md#Log) und [er](../B.md)\n"),
        ("`[[B]]`\n```\n[[B]]\n```\n%% [[B]] %%\n", "`[[B]]`\n```\n[[B]]\n```\n%% [[B]] %%\n"),
    ],
)
def test_only_targets_change(before: str, after: str) -> None:
    assert relink("x.md", before, lambda link: link.target in ("B", "B.md"), "A", "Menschen/A.md") == after
