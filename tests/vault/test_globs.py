"""What the patterns of `ignore` mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.vault.globs import matcher


@pytest.mark.parametrize(
    ("pattern", "path", "meant"),
    [
        ("Privat/**", "Privat/Anna.md", True),
        ("Privat/**", "Privat/tief/er/Anna.md", True),
        ("Privat/**", "Privat", True),
        ("Privat", "Privat/Anna.md", True),
        ("Privat/", "Privat/Anna.md", True),
        ("./Privat", "Privat/Anna.md", True),
        ("privat/**", "Privat/Anna.md", True),
        ("Privat/**", "Privates/Anna.md", False),
        ("Privat/**", "Arbeit/Privat/Anna.md", False),
        ("**/Privat/**", "Arbeit/Privat/Anna.md", True),
        ("**/Privat/**", "Privat/Anna.md", True),
        ("Privat/*", "Privat/Anna.md", True),
        ("Privat/*.md", "Privat/tief/Anna.md", False),
        ("*.md", "Anna.md", True),
        ("*.md", "Privat/Anna.md", False),
        ("**/*.excalidraw.md", "a/b/x.excalidraw.md", True),
        ("**/*.excalidraw.md", "x.excalidraw.md", True),
        ("A/**/z.md", "A/z.md", True),
        ("A/**/z.md", "A/b/c/z.md", True),
        ("A/**/z.md", "A/b/cz.md", False),
        ("?nna.md", "Anna.md", True),
        ("[AB]nna.md", "Bnna.md", True),
        ("[!AB]nna.md", "Bnna.md", False),
        ("[!AB]nna.md", "Cnna.md", True),
        ("[z-a]nna.md", "[z-a]nna.md", True),
        ("[nna.md", "[nna.md", True),
        ("**", "a/b.md", True),
        ("", "a.md", False),
        ("a.b", "axb", False),
        ("Müller", "Mu\N{COMBINING DIAERESIS}ller/x.md", True),
    ],
)
def test_what_a_pattern_means(pattern: str, path: str, meant: bool) -> None:
    matches = matcher([pattern])
    assert (matches is not None and matches(path)) is meant


def test_one_of_several_is_enough() -> None:
    matches = matcher(["A", "B/**"])
    assert matches is not None
    assert [path for path in ("A/x", "B/x", "C/x") if matches(path)] == ["A/x", "B/x"]


@given(st.text("ab*?[]!^-/\\.()|\n", max_size=12), st.text("ab/-.\n", max_size=12))
def test_any_pattern_is_answered(pattern: str, path: str) -> None:
    if matches := matcher([pattern]):
        assert matches(path) in (True, False)


@given(st.text("aBü. []-", min_size=1, max_size=8).filter(lambda name: name not in (".", "..")))
def test_a_plain_name_means_itself(name: str) -> None:
    if not set(name) & set("[]"):
        matches = matcher([name])
        assert matches is not None
        assert matches(name)
        assert matches(name + "/x")
        assert not matches(name + "x")
