"""How wide a text is, from a small table: no font is measured, so every machine comes to the same picture."""

from functools import lru_cache
from unicodedata import combining, east_asian_width, normalize

_BY_WIDTH = {
    200: "'ijl|", 285: " !,./:;fIt[]\\", 345: '()-r`"', 400: "*{}^", 500: "cksvxyzJ",
    560: "abdeghnopqu?_$#0123456789L", 600: "+<=>~FTZ", 670: "&ABEKPSVXY", 730: "wCDHNRU", 785: "GOQ",
    840: "mM", 900: "%", 950: "W", 1015: "@",
}  # fmt: skip
_WIDTHS = {ord(letter): wide for wide, letters in _BY_WIDTH.items() for letter in letters}
_OTHER = 640
_WIDE = 1030


@lru_cache(maxsize=4096)
def _thousandths(text: str) -> int:
    return sum(_letter(letter) for letter in normalize("NFD", text))


def _letter(letter: str) -> int:
    known = _WIDTHS.get(ord(letter))
    if known is not None:
        return known
    if combining(letter):
        return 0
    return _WIDE if east_asian_width(letter) in "WF" else _OTHER


def width(text: str, size: float) -> float:
    """The width of a text in a font of that size (of the usual sans serif kind)."""
    return _thousandths(text) * size / 1000


def shortened(text: str, size: float, room: float) -> str:
    """The text, or as much of it as there is room for, with an ellipsis; "" where there is none at all."""
    if width(text, size) <= room:
        return text
    left = room - width("…", size)
    kept = 0
    for letter in text:
        left -= width(letter, size)
        if left < 0:
            break
        kept += 1
    while kept < len(text) and kept and combining(text[kept]):
        kept -= 1  # a letter is not parted from its accent
    return text[:kept].rstrip() + "…" if kept else ""


def two_lines(name: str, size: float, room: float) -> tuple[str, str]:
    """A name on one line, or on two where it is too long: parted at a blank, the lower line the shorter."""
    if width(name, size) <= room or " " not in name.strip():
        return name, ""
    words = name.split(" ")
    splits = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    fitting = [each for each in splits if max(width(part, size) for part in each) <= room]
    if fitting:
        return fitting[-1]
    return min(splits, key=lambda each: max(width(part, size) for part in each))
