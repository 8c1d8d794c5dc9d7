"""How often, in the words that people use."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.steady import messy, steady
from vault_tools.contacts.cadence import parse_cadence
from vault_tools.contacts.span import NEVER, Cadence, Span


def iso(text: str) -> str | None:
    found = parse_cadence(text)
    return found.iso() if found else None


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        ("P1D", "daily | every day | täglich | jeden Tag | 1 | 1d | 1 Tag | P1D"),
        ("P1W", "weekly | every week | wöchentlich | jede Woche | einmal pro Woche | once a week | 7 | 1w | 1 wk | Wöchentl."),
        ("P2W", "biweekly | bi-weekly | fortnightly | every fortnight | every other week | every second week | every 2nd week | "
                "alle zwei Wochen | alle 2 Wochen | jede zweite Woche | zweiwöchentlich | 2-wöchentlich | vierzehntägig | "
                "14-tägig | 14tägig | 14 tägig | 14 | 14 days | alle 14 Tage | 2 wks | P2W | P14D"),
        ("P6W", "6 weeks | every 6 weeks | Every 6 Weeks. | alle 6 Wochen | 6 Wochen | sechs Wochen | alle sechs Wochen | "
                "six weeks | 6w | 6 w | 6wks | 6-week | 6-wöchig | sechswöchig | P6W | p6w | 42 | 42 days | 42.0 | "
                "  6   weeks  | ca. 6 Wochen | etwa alle 6 Wochen | about 6 weeks | ~6 weeks | so alle 6 Wochen | "
                "mindestens alle 6 Wochen | at least every 6 weeks | every 6 weeks or so | every-6-weeks | alle 6 Wo."),
        ("P1M", "monthly | every month | each month | once a month | a month | monatlich | jeden Monat | einmal im Monat | "
                "1x im Monat | 1x monatlich | 1 month | ein Monat | 1m | 1mo | P1M | per month"),
        ("P2M", "bimonthly | every 2 months | every other month | alle zwei Monate | jeden zweiten Monat | jeden 2. Monat | "
                "zweimonatlich | 2mo | P2M"),
        ("P3M", "quarterly | every quarter | once per quarter | vierteljährlich | alle drei Monate | quartalsweise | "
                "einmal im Quartal | pro Quartal | jedes Vierteljahr | alle 1/4 Jahre | 1/4-jährlich | 3-monatlich | 3mo | 3 m | four times a year | "
                "viermal im Jahr | 4x jährlich | 4x/Jahr | P3M | P0Y3M | Quartal"),
        ("P4M", "3x im Jahr | dreimal im Jahr | three times a year | 3 times per year | 3 per year"),
        ("P6M", "half-yearly | half yearly | halbjährlich | alle sechs Monate | every half year | jedes halbe Jahr | "
                "ein halbes Jahr | half a year | twice a year | twice yearly | zweimal im Jahr | zweimal jährlich | "
                "2x im Jahr | zwei Mal im Jahr | 1/2 Jahr | every 1/2 year | 1/2-jährlich | semiannually | semi-annual | biannual | 6mo | 0.5 years | P6M"),
        ("P1Y", "yearly | annually | every year | once a year | jährlich | jedes Jahr | einmal im Jahr | 1y | 1 Jahr | 12 months | P1Y | P12M"),
        ("P1Y6M", "18 months | anderthalb Jahre | 1,5 Jahre | 1½ years | P1Y6M"),
        ("P2Y", "every two years | alle 2 Jahre | biennial | zweijährlich | P2Y"),
        ("P9M", "3/4 Jahr | alle 3/4 Jahre"),
        ("P2W/P3W", "2/3 Wochen"),
        ("P10D", "10 days | every 10 days | 10 Tage | 3x im Monat | P10D"),
        ("P46D", "1.5 months | 1,5 Monate"),
        ("P4W/P8W", "4-8 weeks | 4–8 Wochen | alle 4-8 Wochen | 4 bis 8 Wochen | 4 to 8 weeks | every 4 to 8 weeks | 4w-8w | "
                    "vier bis acht Wochen | between 4 and 8 weeks | zwischen 4 und 8 Wochen | 4 weeks - 8 weeks | P4W/P8W | 28-56"),
        ("P6W/P3M", "6 weeks - 3 months | 6 Wochen bis 3 Monate"),
        ("P2M/P3M", "2-3 months | zwei bis drei Monate | every 2-3 months"),
        ("P6M/P1Y", "1-2x im Jahr | ein- bis zweimal im Jahr | 1-2 times a year"),
        ("P30D/P45D", "30-45 | 30 - 45 Tage"),
        ("P4W", "4-4 weeks"),
        ("never", "never | nie | Nie. | niemals | 0 | none | no | nein | keine | off | - | gar nicht"),
    ],
)  # fmt: skip
def test_a_cadence_is_read_in_the_words_of_both_languages(expected: str, texts: str) -> None:
    said = [text.strip(" ") if "  " not in text else text for text in texts.split(" | ")]
    assert {text: iso(text) for text in said} == dict.fromkeys(said, expected)


@pytest.mark.parametrize(
    "text",
    [
        "", "selten", "weekdays", "every", "alle", "immer montags", "every few months", "alle paar Wochen", "x", "an",
        "8-4 weeks", "0-4 weeks", "0 weeks", "-6 weeks", "nan weeks", "inf weeks", "infinity", "1e5 days", "twice",
        "99999999999 weeks", "9" * 5000, "101 years", "P", "P0D", "PT6H", "2026-10-02", "a" * 100_000, "6 6 weeks",
        "weeks 6", "6 Wochen und mehr", "einmal",
    ],
)  # fmt: skip
def test_what_says_no_cadence_is_none(text: str) -> None:
    assert parse_cadence(text) is None


def test_never_is_no_span() -> None:
    assert parse_cadence("nie") is NEVER


SPANS = st.builds(Span, st.integers(0, 600), st.just(0)) | st.builds(Span, st.just(0), st.integers(1, 9999))


@steady
@given(SPANS.filter(lambda span: span != Span()), st.none() | SPANS)
def test_what_we_write_we_read(low: Span, high: Span | None) -> None:
    longer = high if high and high.months * 30.4375 + high.days > low.months * 30.4375 + low.days else None
    assert parse_cadence(Cadence(low, longer).iso()) == Cadence(low, longer)


@steady
@given(
    messy | st.builds("{} {}".format, messy, st.sampled_from(["weeks", "Monate", "x im Jahr", "-8 weeks"]))
)
def test_whatever_is_said_it_is_a_cadence_of_some_length_or_none(text: str) -> None:
    found = parse_cadence(text)
    if isinstance(found, Cadence):
        assert found.low.after(date(2026, 1, 31)) > date(2026, 1, 31)
        assert found.high is None or found.high.after(date.min) > found.low.after(date.min)


@pytest.mark.parametrize(
    ("span", "start", "after"),
    [
        (Span(days=42), "2026-10-02", "2026-11-13"),
        (Span(months=1), "2026-01-31", "2026-02-28"),
        (Span(months=1), "2028-01-31", "2028-02-29"),
        (Span(months=12), "2028-02-29", "2029-02-28"),
        (Span(months=1, days=1), "2026-01-31", "2026-03-01"),
        (Span(days=30), "9999-12-31", "9999-12-31"),
        (Span(months=1), "9999-12-31", "9999-12-31"),
    ],
)
def test_months_end_where_the_month_ends_and_the_calendar_too(span: Span, start: str, after: str) -> None:
    assert span.after(date.fromisoformat(start)) == date.fromisoformat(after)
