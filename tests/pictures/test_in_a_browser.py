"""The pictures as Chromium shows them, in light and dark: no two texts meet, and nothing is cut off."""

import json
import re
import shutil
import subprocess
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest

from tests.pictures.test_pictures import garden, load, ring, year

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

Box = list[list[float]]

MEASURE = """
<script>
const at = (svg, m, x, y) => { const p = new DOMPoint(x, y).matrixTransform(m); return [p.x, p.y]; };
const all = [...document.querySelectorAll('svg[role=img]')].map(svg => {
  const back = svg.getScreenCTM().inverse();
  const box = e => { const b = e.getBBox(), m = back.multiply(e.getScreenCTM());
    return [[b.x, b.y], [b.x + b.width, b.y], [b.x + b.width, b.y + b.height], [b.x, b.y + b.height]]
      .map(([x, y]) => at(svg, m, x, y)); };
  return { view: [svg.viewBox.baseVal.width, svg.viewBox.baseVal.height],
    paper: getComputedStyle(svg.querySelector('.paper')).fill,
    texts: [...svg.querySelectorAll('text')].map(e => [e.textContent, box(e)]),
    shapes: [...svg.querySelectorAll('use,rect,circle,path')].filter(e => !e.closest('defs')).map(box) };
});
document.body.innerHTML = '<pre id="out"></pre>';
document.getElementById('out').textContent = JSON.stringify(all);
</script>
"""


def measured(folder: Path, pictures: list[str], *, dark: bool) -> list[dict]:  # type: ignore[type-arg]
    """What Chromium says of each picture: its colours, the boxes of its texts and shapes."""
    assert CHROMIUM
    page = folder / "page.html"
    page.write_text(f"<!DOCTYPE html><meta charset=utf-8><body>{''.join(pictures)}{MEASURE}", "utf-8")
    done = subprocess.run(
        [
            CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}",
            f"--blink-settings=preferredColorScheme={0 if dark else 1}", "--dump-dom", page.as_uri(),
        ],
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    found = re.search(r'<pre id="out">(.*)</pre>', done.stdout.decode(), re.S)
    assert found, done.stderr.decode()[-2000:]
    return json.loads(unescape(found[1]))  # type: ignore[no-any-return]


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes, turned as they may be, overlap by more than half a unit."""
    for box in (one, other):
        for (ax, ay), (bx, by) in pairwise(box[:3]):
            x, y = bx - ax, by - ay
            length = (x * x + y * y) ** 0.5 or 1
            spans = [[(x * px + y * py) / length for px, py in each] for each in (one, other)]
            if min(max(spans[0]), max(spans[1])) - max(min(spans[0]), min(spans[1])) < 0.5:
                return False
    return True


def overlapping(texts: list[tuple[str, Box]]) -> list[tuple[str, str]]:
    """The pairs of texts that meet; compared are only those whose upright boxes do."""
    flat = sorted(
        (
            min(p[0] for p in box),
            max(p[0] for p in box),
            min(p[1] for p in box),
            max(p[1] for p in box),
            said,
            box,
        )
        for said, box in texts
    )
    found = []
    for number, (_, right, top, low, said, box) in enumerate(flat):
        for x, _, other_top, other_low, other, its in flat[number + 1 :]:
            if x > right:
                break
            if top < other_low and other_top < low and meet(box, its):
                found.append((said, other))
    return found


@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed: nothing measures the pictures")
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_two_texts_meet_and_nothing_is_cut_off(dark: bool, tmp_path: Path) -> None:
    sizes = [1, 100] if dark else [0, 1, 10, 100, 500]  # the colours change, the places do not
    pictures = [draw(count) for draw in (garden, ring) for count in sizes]
    pictures += [load(26), year(200)] if dark else [garden(1200), load(26), year(200)]
    told = measured(tmp_path, pictures, dark=dark)
    assert len(told) == len(pictures)
    for each in told:
        assert each["paper"] == ("rgb(23, 28, 26)" if dark else "rgb(248, 246, 239)")
        assert overlapping(each["texts"]) == []
        wide, high = each["view"]
        for box in (*(box for _, box in each["texts"]), *each["shapes"]):
            assert all(-0.5 <= x <= wide + 0.5 and -0.5 <= y <= high + 0.5 for x, y in box), (
                each["view"],
                box,
            )


def test_boxes_that_meet_are_found() -> None:
    square = [[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0]]
    beside = [[x + 10, y] for x, y in square]
    inside = [[x + 9, y + 3] for x, y in square]
    turned = [[12.0, 5.0], [19.0, 12.0], [12.0, 19.0], [5.0, 12.0]]
    assert not meet(square, beside)
    assert meet(square, inside)
    assert not meet(square, [[x + 4, y + 4] for x, y in turned])
    assert overlapping([("a", square), ("b", inside), ("c", [[x + 40, y] for x, y in square])]) == [
        ("a", "b")
    ]
