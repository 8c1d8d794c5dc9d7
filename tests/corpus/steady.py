"""How the property tests of reading run: the same examples every time, few enough to be quick."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

steady = settings(
    derandomize=True,
    max_examples=120,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

SIGNS = (
    *("a", "Ä", "ß", "1", " ", "  ", "\t", "\n", "\r", "\r\n", "\x00", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"),
    *("[", "]", "[[", "]]", "|", "#", "^", "^id", " ^id", "%", "%%", "`", "```", "~~~", "<!--", "-->", "<", ">"),
    *("(", ")", "](", "!", "![[", "\\", "*", "_", "$$", ":", "::", "-", "- ", "- [x] ", "+ ", "> ", "1. ", ".md"),
    *("---", "...", "{", "}", "{{", "}}", '"', "'", "@", "&", ",", "/", "../", "%20", "\ufeff", "\u202e", "\u200b"),
    *("\u2066", "\U0001f4c5", "2026-10-02", "e\u0301", "é", "\ufffe", "\x96"),
)

messy = st.lists(st.sampled_from(SIGNS) | st.text(max_size=3), max_size=14).map("".join)
"""Text made of all that means something to Markdown, YAML or a terminal."""
