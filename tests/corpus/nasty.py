"""Nasty notes of one contact, with what must come of each: the problems, and what is still read.

Every note lies at `Kontakte/Anna.md`. `reads` are fields as `show --json` gives them; `days` the days of
contact, newest first. A note that is None as a contact has `reads=None`.
"""

from collections.abc import Mapping
from typing import NamedTuple

TOP = "---\ntype: contact\nplace: Kassel\n---\n"
LOG = "# Anna\n\n## Log\n- 2026-10-02 Anruf: Tochter studiert.\n- 2026-08-14 Besuch\n"
DAYS = ("2026-10-02", "2026-08-14")
KASSEL: Mapping[str, object] = {"type": ["contact"], "place": "Kassel"}


class Nasty(NamedTuple):
    """A note as bytes, and what must come of it."""

    name: str
    data: bytes
    problems: tuple[tuple[int | None, str], ...] = ()
    reads: Mapping[str, object] | None = KASSEL
    days: tuple[str, ...] = DAYS


def _top(fields: str, after: str = LOG) -> bytes:
    return f"---\n{fields}\n---\n{after}".encode("utf-8", "surrogatepass")


_BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\ntype: contact"
_WHOLE = (TOP + LOG).encode()

NASTY: tuple[Nasty, ...] = (
    # Line ends and signs that only look like them
    Nasty("as it should be", _WHOLE),
    Nasty("CRLF", _WHOLE.replace(b"\n", b"\r\n")),
    Nasty("CR only", _WHOLE.replace(b"\n", b"\r")),
    Nasty("mixed ends", _WHOLE.replace(b"\n", b"\r\n", 3).replace(b"studiert.\n", b"studiert.\r")),
    Nasty("no last newline", _WHOLE.rstrip()),
    Nasty("byte order mark", b"\xef\xbb\xbf" + _WHOLE),
    Nasty("byte order mark and CRLF", b"\xef\xbb\xbf" + _WHOLE.replace(b"\n", b"\r\n")),
    Nasty("LINE SEPARATOR in the log", _WHOLE.replace(b"studiert.", "studiert.\u2028- 2020-01-01 x".encode())),
    Nasty("LINE SEPARATOR at the top", _top("type: contact\nplace: Kas\u2028sel: x"), reads={**KASSEL, "place": "Kas sel: x"},
          problems=((3, "yaml-invalid"),)),
    Nasty("NEL, FF and VT at the top", _top("type: contact\nplace: K\x85a\x0cs\x0bsel"), reads={**KASSEL, "place": "K a s sel"}),
    Nasty("trailing blanks on the fences", _top("type: contact \nplace: Kassel\t").replace(b"---\n", b"--- \t\n")),
    Nasty("no-break spaces", _WHOLE.replace(b"- 2026-10-02 Anruf", "- 2026-10-02\u00a0Anruf".encode())),
    # Encodings
    Nasty("latin-1", "---\ntype: contact\nplace: Gießen\n---\n".encode("latin-1") + LOG.encode(),
          ((None, "not-utf8"),), {**KASSEL, "place": "Gie\N{REPLACEMENT CHARACTER}en"}),
    Nasty("broken bytes in the log", _WHOLE.replace(b"Tochter", b"T\xff\xc3chter"), ((None, "not-utf8"),)),
    Nasty("surrogates as bytes", _top("type: contact\nplace: Kassel\nwhy: a\ud800b"), ((None, "not-utf8"),),
          {**KASSEL, "why": "a\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}b"}),
    Nasty("UTF-16 little", "\ufeff".encode("utf-16-le") + (TOP + LOG).encode("utf-16-le"), ((None, "not-utf8"),), None),
    Nasty("UTF-16 big", "\ufeff".encode("utf-16-be") + (TOP + LOG).encode("utf-16-be"), ((None, "not-utf8"),), None),
    Nasty("UTF-16 without a mark", (TOP + LOG).encode("utf-16-le"), ((None, "not-utf8"),), None),
    Nasty("UTF-16 big without a mark", (TOP + LOG).encode("utf-16-be"), ((None, "not-utf8"),), None),
    Nasty("UTF-32", (TOP + LOG).encode("utf-32"), ((None, "not-utf8"),), None),
    Nasty("zeros after a crash", b"\x00" * 4096, ((None, "not-utf8"),), None),
    Nasty("a NUL at the top", _top("type: contact\nplace: Kassel\nwhy: a\x00b"), reads={**KASSEL, "why": "a\N{REPLACEMENT CHARACTER}b"}),
    Nasty("a NUL in the log", _WHOLE.replace(b"Tochter", b"Toch\x00ter")),
    Nasty("decomposed", _top("type: contact\nplace: Ko\u0308ln"), reads={**KASSEL, "place": "Ko\u0308ln"}),
    Nasty("turning marks", _top("type: contact\nplace: Kassel\nwhy: a\u202eb"), reads={**KASSEL, "why": "a\u202eb"}),
    # Fences
    Nasty("nothing at all", b"", reads={}, days=()),
    Nasty("only a mark", b"\xef\xbb\xbf", reads={}, days=()),
    Nasty("one fence", b"---", reads={}, days=()),
    Nasty("no frontmatter", LOG.encode(), reads={}),
    Nasty("empty frontmatter", b"---\n---\n" + LOG.encode(), reads={}),
    Nasty("a blank frontmatter", b"---\n\n---\n" + LOG.encode(), reads={}),
    Nasty("only a comment", b"---\n# x\n---\n" + LOG.encode(), reads={}),
    Nasty("dots at the end", _WHOLE.replace(b"\n---\n", b"\n...\n")),
    Nasty("no end", (TOP[:-4] + "\n" + LOG).encode(), ((1, "frontmatter-open"),)),
    Nasty("no end and no gap", (TOP[:-4] + LOG).encode(), ((1, "frontmatter-open"),)),
    Nasty("a rule in the body", _WHOLE.replace(b"## Log", b"---\n\n## Log")),
    # Not what frontmatter should be
    Nasty("a list", _top("- type: contact"), ((2, "frontmatter-not-fields"),), {}),
    Nasty("a text", _top("nur ein Text"), ((2, "frontmatter-not-fields"),), {}),
    Nasty("a flow mapping", _top("{type: contact, place: Kassel}")),
    Nasty("keys that broke a library", _top("content: x\nhandler: y\ntype: contact\nplace: Kassel")),
    Nasty("a colon in a value", _top("type: contact\nwhy: Kennt alle: auch den Bürgermeister\nplace: Kassel"), ((3, "yaml-invalid"),),
          {**KASSEL, "why": "Kennt alle: auch den Bürgermeister"}),
    Nasty("an at sign", _top("type: contact\nplace: Kassel\nwhy: @anna"), ((4, "yaml-invalid"),), {**KASSEL, "why": "@anna"}),
    Nasty("links side by side", _top("type: contact\nknows: [[A]], [[B, C]]\nplace: Kassel"), ((3, "yaml-invalid"),),
          {**KASSEL, "knows": ["A", "B, C"]}),
    Nasty("a tab before a key", _top("type: contact\n\trole: x\nplace: Kassel"), ((3, "yaml-indent"),)),
    Nasty("a tab before an item", _top("type: contact\ninterests:\n\t- Jazz\nplace: Kassel"), ((4, "yaml-indent"),),
          {**KASSEL, "interests": ["Jazz"]}),
    Nasty("an open quotation mark", _top('type: contact\nwhy: "Kennt alle\nplace: Kassel\nrole: "Chefin"'), ((3, "yaml-quote"),),
          {**KASSEL, "why": '"Kennt alle', "role": "Chefin"}),
    Nasty("marks of a merge", _top("type: contact\n<<<<<<< HEAD\nplace: Kassel\n=======\n>>>>>>> x"), ((3, "yaml-invalid"),)),
    Nasty("a key twice", _top("type: contact\nplace: Fulda\nplace: Kassel"), ((4, "key-twice"),)),
    # Refused
    Nasty("a bomb", _top(_BOMB), ((2, "yaml-alias"),), {"type": ["contact"]}),
    Nasty("a tag", _top("type: contact\nplace: !!python/name:os.system Kassel"), ((3, "yaml-tag"),),
          {**KASSEL, "place": "!!python/name:os.system Kassel"}),
    Nasty("deep in brackets", _top("type: contact\nplace: Kassel\nx: " + "[" * 30_000), ((4, "yaml-deep"),)),
    Nasty("deep in braces", _top("type: contact\nplace: Kassel\nx: " + "{a: " * 10_000), ((4, "yaml-deep"),)),
    Nasty("deeper than a parser can bear", _top("type: contact\nplace: Kassel\nx: " + "[" * 200_000), ((1, "frontmatter-too-large"),)),
    Nasty("too large", _top("type: contact\nplace: Kassel\nx: " + "y" * 70_000), ((1, "frontmatter-too-large"),)),
    Nasty("a template", _top("type: contact\nmet: {{date}}"), ((1, "template-left"),), None),
    # In the body
    Nasty("a placeholder in the body", _WHOLE + b"{{date}}\n"),
    Nasty("an open code block", _WHOLE + b"```\n- 2026-10-03 x\n", ((10, "hidden-to-end"),)),
    Nasty("an open comment", _WHOLE + b"%% x\n- 2026-10-03 x\n", ((10, "hidden-to-end"),)),
    Nasty("a long line", _WHOLE + b"- 2026-10-03 " + b"x" * 300_000, days=("2026-10-03", *DAYS)),
    Nasty("many brackets", _WHOLE + b"[" * 100_000 + b"]" * 100_000),
    Nasty("many backticks", _WHOLE + b" ".join(b"`" * length for length in range(1, 300))),
)  # fmt: skip
