"""Days from notes' names by the formats that Obsidian's daily and periodic notes are set up with."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.corpus.steady import messy, steady
from vault_tools.text.moment import day_by_format, reader

DAY = date(2026, 11, 20)  # a Friday, in week 47


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("YYYY-MM-DD", "2026-11-20"),
        ("YYYY-MM-DD", "Tagebuch/2026/2026-11-20"),
        ("YYYYMMDD", "20261120"),
        ("YYYYMMDDHHmm", "202611200915"),
        ("YY-M-D", "26-11-20"),
        ("DD.MM.YYYY", "20.11.2026"),
        ("D.M.YYYY", "20.11.2026"),
        ("YYYY/MM/DD", "Tagebuch/2026/11/20"),
        ("YYYY/MM/YYYY-MM-DD", "2026/11/2026-11-20"),
        ("YYYY/MM-MMMM/YYYY-MM-DD-dddd", "2026/11-November/2026-11-20-Friday"),
        ("YYYY/MM-MMMM/YYYY-MM-DD-dddd", "2026/11-november/2026-11-20-freitag"),
        ("/YYYY-MM-DD/", "2026-11-20"),
        ("dddd, D. MMMM YYYY", "Freitag, 20. November 2026"),
        ("dddd, MMMM Do, YYYY", "Friday, November 20th, 2026"),
        ("Do MMM YYYY", "20. Nov. 2026"),
        ("MMM D YYYY", "Nov 20 2026"),
        ("ddd DD MMM YY", "Fri 20 Nov 26"),
        ("dd, D.M.YY", "Fr, 20.11.26"),
        ("dd, D.M.YY", "Fr., 20.11.26"),
        ("d YYYY-MM-DD", "5 2026-11-20"),
        ("GGGG-[W]WW-E", "2026-W47-5"),
        ("GGGG[W]WW/E dddd", "2026W47/5 Friday"),
        ("GGGG-[W]W dddd", "2026-W47 Freitag"),
        ("gggg-[KW]ww dddd", "2026-KW47 Freitag"),
        ("gggg-[W]ww-E", "2026-W47-5"),
        ("gggg/[W]ww/YYYY-MM-DD", "2026/W48/2026-11-20"),
        ("YYYY-[W]WW-E", "2026-W47-5"),
        ("GGGG-MM-DD", "2026-11-20"),
        ("YYYY-DDDD", "2026-324"),
        ("YYYY/[Tag] DDD", "2026/Tag 324"),
        ("YYYY/[Q]Q/MM/DD", "2026/Q4/11/20"),
        ("[Tagebuch vom] DD.MM.YYYY", "Tagebuch vom 20.11.2026"),
        ("[D]YYYY-MM-DD", "D2026-11-20"),
        ("\\DYYYY-MM-DD", "D2026-11-20"),
        ("YYYY-MM-DD[T]HH-mm-ss", "2026-11-20T09-15-00"),
        ("YYYY_MM_DD", "journals/2026_11_20"),
        ("(YYYY+MM+DD)", "(2026+11+20)"),
        ("DD.MM.YYYY", "20.11.2026 abends"),
        ("YYYYMMDD", "20261120_Besuch"),
    ],
)
def test_a_format_reads_the_day(written: str, path: str) -> None:
    assert day_by_format(path, (written,)) == DAY


@pytest.mark.parametrize(
    ("written", "path", "expected"),
    [
        *(("D MMMM YYYY", f"3 {name} 2026", date(2026, at, 3)) for at, name in enumerate(
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(), 1)),
        *(("MMMM D, YYYY", f"{name} 3, 2026", date(2026, at, 3)) for at, name in enumerate(
            "January February March April May June July August September October November December".split(), 1)),
        *(("D MMM YYYY", f"3 {name} 2026", date(2026, at, 3)) for at, name in enumerate(
            "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.".split(), 1)),
        *(("D MMM YYYY", f"3 {name} 2026", date(2026, at, 3)) for at, name in enumerate(
            "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)),
        *(("dddd YYYY-MM-DD", f"{name} 2026-11-{at}", date(2026, 11, at)) for at, name in enumerate(
            "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(), 16)),
        *(("dddd YYYY-MM-DD", f"{name} 2026-11-{at}", date(2026, 11, at)) for at, name in enumerate(
            "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(), 16)),
        *(("ddd YYYY-MM-DD", f"{name} 2026-11-{at}", date(2026, 11, at)) for at, name in enumerate(
            "Mo. Di. Mi. Do. Fr. Sa. So.".split(), 16)),
        *(("dd YYYY-MM-DD", f"{name} 2026-11-{at}", date(2026, 11, at)) for at, name in enumerate(
            "Mo Tu We Th Fr Sa Su".split(), 16)),
        ("D. MMMM YYYY", "3. Ma\u0308rz 2026", date(2026, 3, 3)),
        ("D. MMMM YYYY", "3. MÄRZ 2026", date(2026, 3, 3)),
        ("YY-MM-DD", "99-01-02", date(1999, 1, 2)),
        ("GGGG-[W]WW-E", "2026-W53-5", date(2027, 1, 1)),
        ("YYYY-DDD", "2024-366", date(2024, 12, 31)),
    ],
)  # fmt: skip
def test_months_weekdays_and_odd_years_are_read(written: str, path: str, expected: date) -> None:
    assert day_by_format(path, (written,)) == expected


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("YYYY-MM", "2026-11"),
        ("gggg-[W]ww", "2026-W47"),
        ("GGGG-[W]WW", "2026-W47"),
        ("YYYY", "2026"),
        ("YYYY-[Q]Q", "2026-Q4"),
        ("MM-DD", "11-20"),
        ("dddd", "Freitag"),
        ("gggg-[W]ww dddd", "2026-W47 Friday"),  # in America that may be another Friday
        ("gggg-[W]ww-e", "2026-W47-5"),
        ("X", "1795132800"),
        ("L", "20.11.2026"),
        ("LL", "20. November 2026"),
        ("yyyy-MM-dd", "2026-11-20"),
        ("", "2026-11-20"),
        ("/", "2026-11-20"),
        ("YYYY-MM-DD" * 20, "2026-11-20" * 20),
    ],
)
def test_a_format_that_leaves_the_day_open_reads_none(written: str, path: str) -> None:
    assert day_by_format(path, (written,)) is None


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("YYYY-MM-DD", "2026-11-31"),
        ("YYYY-MM-DD", "2026-00-10"),
        ("YYYY-MM-DD", "0000-01-01"),
        ("YYYY-MM-DD", "x2026-11-20"),
        ("YYYY-MM-DD", "2026-11-20x"),
        ("YYYY-MM-DD", "26-11-20"),
        ("YYYY/MM/DD", "11/20"),
        ("YYYY/MM/DD", "20"),
        ("YYYY/MM/YYYY-MM-DD", "2026/10/2026-11-20"),
        ("YYYY-MM-DD dddd", "2026-11-20 Montag"),
        ("YYYY-MM-DD [Q]Q", "2026-11-20 Q3"),
        ("GGGG-[W]WW-E", "2026-W54-1"),
        ("YYYY-DDDD", "2026-366"),
        ("YYYY-DDDD", "2026-000"),
        ("YYYY-[W]WW-E", "2024-W01-2"),  # 2 January and 31 December
        ("GGGG-MM-DD", "2026-01-01"),  # the first of January of 2026 and of 2027
        ("YYYY-MM-DD", "٢٠٢٦-١١-٢٠"),
        ("YYYY-MM-DD", ""),
    ],
)
def test_a_name_that_is_no_such_day_is_none(written: str, path: str) -> None:
    assert day_by_format(path, (written,)) is None


def test_the_first_format_that_fits_decides() -> None:
    assert day_by_format("02.03.2026", ("YYYY-MM-DD", "DD.MM.YYYY", "MM.DD.YYYY")) == date(2026, 3, 2)
    assert day_by_format("02.28.2026", ("DD.MM.YYYY", "MM.DD.YYYY")) == date(2026, 2, 28)


FORMATS = st.lists(
    st.sampled_from(
        "YYYY YY MM M DD D Do ddd dddd MMM MMMM gggg GGGG ww WW E DDD DDDD - / . [x] [ ] \\ H".split(" ")
    ),
    max_size=12,
).map("".join)


@steady
@given(
    FORMATS | messy,
    st.lists(st.sampled_from(["2026", "11", "20", "Nov", "Fr", "-", "/", "."])).map("".join) | messy,
)
@example("YYYY-DDDD", "9999-999")
@example("GGGG-WW-E", "9999-53-7")
@example("GGGG-WW-E", "0000-01-1")
@example("MMMM", "")
def test_no_format_and_no_name_raises(written: str, path: str) -> None:
    day_by_format(path, (written,))


@steady
@given(st.dates(min_value=date(1969, 1, 1), max_value=date(2068, 12, 31)))
def test_what_a_format_writes_it_reads(day: date) -> None:
    year, week, weekday = day.isocalendar()
    for written, path in (
        ("YYYY-MM-DD", f"{day:%Y-%m-%d}"),
        ("YY/M/D", f"{day:%y}/{day.month}/{day.day}"),
        ("YYYY-DDDD", f"{day:%Y-%j}"),
        ("GGGG-[W]WW-E", f"{year}-W{week:02d}-{weekday}"),
        ("D MMMM YYYY, dddd", f"{day.day} {day:%B} {day.year}, {day:%A}"),
    ):
        assert day_by_format(path, (written,)) == day


def test_a_format_is_compiled_once() -> None:
    assert reader("YYYY-MM-DD") is reader("YYYY-MM-DD")
