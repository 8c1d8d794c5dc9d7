"""Settings: every key read, every mistake said with its line and what to do."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from vault_tools.contacts.span import NEVER, Cadence, Span
from vault_tools.errors import SettingsError
from vault_tools.exchange.settings import CalendarSettings, Slot
from vault_tools.pictures.settings import PictureSettings
from vault_tools.vault.places import places_for, user_settings_file
from vault_tools.vault.settings import Settings, load_settings
from vault_tools.vault.settings_keys import BY_NAME, KEYS, TABLES
from vault_tools.vault.toml_lines import line_of

EVERYTHING = """
language = "de"              # de, en; else the locale's
weekly_minutes = 90
me = "Ich"
quiet_seconds = 0.1
settle_seconds = 2.5
write = "in-place"

[contacts]
folders = ["Kontakte", "Firma/Leute/"]
new = "Kontakte"
template = "Vorlagen/Kontakt.md"
ignore = ["Privat/**"]

[journal]
folders = ["Tagebuch"]
formats = ["YYYY-MM-DD", "DD.MM.YYYY"]

[week]
note = "Woche.md"
archive = "Archiv/{year}/{week}.md"
template = "Vorlagen/weekly.md.j2"
off = ["2026-W52", "2026-W53"]
owner = "Lena"

[cadence]
default = "10 weeks"
plants = { seedling = [1, 7], annual = "5 weeks", Staude = 60, tree = "4-8 months" }
tiers = { inner = "7 days", Eigene = "nie" }
tags = { "#Kunde/A" = "4 weeks" }
folders = { "/Kontakte/Lieferanten/" = "3 months" }

[minutes]
call = 15
mail = 5
letter = 25
visit = 90
way = 0

[handover]
predecessor = "Otto Krüger"
takeover = 2026-07-01
last_day = "31.01.2027"
letter = "Vorlagen/Brief.md.j2"

[garden]
folder = "Mein Garten/"
beds = "place"
embed = "wikilink"

[calendar]
slot = "freitags 14-16 Uhr"
file = "Kalender/Kontakte.ics"
"""


def load(vault: Path, text: str | bytes, **environ: str) -> Settings:
    data = text if isinstance(text, bytes) else text.encode()
    (vault / "vault-tools.toml").write_bytes(data)
    return load_settings(vault, environ, None)


def failure(vault: Path, text: str | bytes) -> SettingsError:
    with pytest.raises(SettingsError) as caught:
        load(vault, text)
    return caught.value


def test_without_a_file_all_is_as_usual(vault: Path) -> None:
    assert load_settings(vault, {}, vault / "none.toml") == Settings()


def test_an_empty_file_changes_nothing(vault: Path) -> None:
    assert load(vault, "") == load(vault, "[week]\n[cadence]\nplants = {}\n") == Settings()


def test_every_setting_is_read(vault: Path) -> None:
    found = load(vault, EVERYTHING)
    assert (found.language, found.me, found.settle_seconds, found.write) == ("de", "Ich", 2.5, "in-place")
    assert found.contacts.folders == ("Kontakte", "Firma/Leute")
    assert (found.contacts.new, found.contacts.ignore, found.contacts.me) == (
        "Kontakte", ("Privat/**",), "Ich",
    )  # fmt: skip
    assert found.contacts.template == "Vorlagen/Kontakt.md"
    assert found.journal.folders == ("Tagebuch",)
    assert found.journal.formats == ("YYYY-MM-DD", "DD.MM.YYYY")
    weekly = found.weekly
    assert (weekly.minutes, weekly.note, weekly.template, weekly.owner) == (
        90, "Woche.md", "Vorlagen/weekly.md.j2", "Lena",
    )  # fmt: skip
    assert weekly.archive_path(date(2026, 12, 31)) == "Archiv/2026/53.md"
    assert weekly.off == {date(2026, 12, 21), date(2026, 12, 28)}
    care = found.care
    assert care.default == Cadence(Span(days=70))
    assert care.seedling == (1, 7)
    assert dict(care.plants) == {
        "annual": Cadence(Span(days=35)),
        "perennial": Cadence(Span(days=60)),
        "tree": Cadence(Span(months=4), Span(months=8)),
    }
    assert care.tiers["inner"] == Cadence(Span(days=7))
    assert care.tiers["eigene"] == NEVER
    assert care.tiers["close"] == Cadence(Span(days=30))
    assert dict(care.tags) == {"kunde/a": Cadence(Span(days=28))}
    assert dict(care.folders) == {"Kontakte/Lieferanten": Cadence(Span(months=3))}
    assert dict(care.minutes) == {"call": 15, "mail": 5, "letter": 25, "visit": 90}
    assert care.way == 0
    assert found.handover.predecessor == "Otto Krüger"
    assert (found.handover.takeover, found.handover.last_day) == (date(2026, 7, 1), date(2027, 1, 31))
    assert found.pictures == PictureSettings("Mein Garten", "place", "wikilink")
    assert found.calendar == CalendarSettings(Slot(5, 14 * 60, 16 * 60), "Kalender/Kontakte.ics")


def test_that_example_has_every_setting_there_is() -> None:
    raw = tomllib.loads(EVERYTHING)
    names = {
        f"{name}.{inner}" if name in TABLES else name
        for name, value in raw.items()
        for inner in (value if name in TABLES else ("",))
    }
    assert names == set(BY_NAME)


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.full)
def test_the_table_says_what_holds_without_a_setting(vault: Path, key: object) -> None:
    from vault_tools.vault.settings_keys import Key

    assert isinstance(key, Key)
    assert key.about.de.endswith(".")
    assert key.about.en.endswith(".")
    if key.default:
        line = (
            f"[{key.table}]\n{key.name} = {key.default}\n" if key.table else f"{key.name} = {key.default}\n"
        )
        assert load(vault, line) == Settings()


def test_the_vaults_file_beats_the_users_key_by_key(vault: Path, tmp_path: Path) -> None:
    own = tmp_path / "config.toml"
    own.write_text(
        '\nme = "Lena"\nweekly_minutes = 60\n[week]\nowner = "Lena"\n'
        '[cadence.plants]\ntree = "1 year"\nannual = "2 weeks"\n'
    )
    (vault / "vault-tools.toml").write_text(
        'weekly_minutes = 30\n[cadence]\nplants = { tree = "3 months" }\n'
    )
    found = load_settings(vault, {"VAULT_TOOLS_LANGUAGE": "EN", "VAULT_TOOLS_WEEKLY_MINUTES": ""}, own)
    assert (found.me, found.weekly.minutes, found.weekly.owner) == ("Lena", 30, "Lena")
    assert found.care.plants["tree"] == Cadence(Span(months=3))
    assert found.care.plants["annual"] == Cadence(Span(days=14))
    assert found.language == "en"
    found = load_settings(
        vault, {"VAULT_TOOLS_WEEKLY_MINUTES": "15", "VAULT_TOOLS_SETTLE_SECONDS": "0.5"}, own
    )
    assert (found.weekly.minutes, found.settle_seconds) == (15, 0.5)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Otto Krüger", "Otto Krüger"),
        ("[[Otto Krüger]]", "Otto Krüger"),
        ("[[Menschen/Otto Krüger|Otto]]", "Menschen/Otto Krüger"),
        ("[[Otto Krüger#Log]]", "Otto Krüger"),
        ("[Otto](Menschen/Otto%20Krüger.md)", "Menschen/Otto Krüger.md"),
        ("[[Otto]] und [[Helga]]", "[[Otto]] und [[Helga]]"),
        ("[Otto", "[Otto"),
    ],
)
def test_a_person_may_be_given_as_a_link(vault: Path, written: str, meant: str) -> None:
    settings = load(vault, f'me = "{written}"\n[handover]\npredecessor = "{written}"\n')
    assert (settings.me, settings.handover.predecessor) == (meant, meant)


def test_windows_editors_may_have_been_at_it(vault: Path) -> None:
    found = load(vault, b'\xef\xbb\xbfme = "\xc3\x84nne"\r\n[contacts]\r\nnew = "Neue\\\\Leute"\r\n')
    assert (found.me, found.contacts.new) == ("Änne", "Neue/Leute")


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("\nwekly_minutes = 3", 2, ["wekly_minutes", "„weekly_minutes“"]),
        ("weekly-minutes = 3", 1, ["„weekly_minutes“"]),
        ("[wek]\nnote = 'x.md'", 1, ["„[week]“"]),
        ("note = 'x.md'", 1, ["„[week] note“"]),
        ("[week]\nweekly_minutes = 5", 2, ["„weekly_minutes“"]),
        ("[week]\nxyz = 5", 2, ["note, archive, template, off, owner"]),
        ("week.xyz = 5", 1, ["note, archive"]),
        ("xyz = 5", 1, ["language", "[cadence]"]),
        ("'week.note' = 'x.md'", 1, ["week.note"]),
        ("[cadence]\nplants = { baun = 3 }", 2, ["baun", "seedling, annual, perennial, tree"]),
        ("[cadence.plants]\na = 1\ntre = 3", 2, ["cadence.plants.a"]),
        ("weekly_minutes = 'x'", 1, ['kann nicht "x" sein', "ganze Zahl"]),
        ("weekly_minutes = true", 1, ["true"]),
        ("weekly_minutes = -1", 1, ["-1"]),
        ("weekly_minutes = 1.5", 1, ["1.5"]),
        ("settle_seconds = 'x'", 1, ["Sekunden"]),
        ("settle_seconds = nan", 1, ["Sekunden"]),
        ("me = ''", 1, ["nicht leer"]),
        ("me = 5", 1, ["Anführungszeichen"]),
        ("language = 'fr'", 1, ['"de", "en"']),
        ("write = 'inplace'", 1, ['"replace", "in-place"']),
        ("contacts = 5", 1, ["[contacts]"]),
        ("[contacts]\nfolders = 'K'", 2, ["Liste"]),
        ("[contacts]\nfolders = ['a', 3]", 2, ["3"]),
        ("[contacts]\nfolders = [\n  'a',\n  '../b',\n]", 4, ["..", "Notizordner"]),
        ("[contacts]\nnew = '/etc'", 2, ["/etc"]),
        ("[contacts]\nnew = 'C:\\x'", 2, ["C:"]),
        ("[contacts]\nnew = '~/x'", 2, ["~"]),
        ("[contacts]\nnew = 'a/../../x'", 2, [".."]),
        ("[contacts]\nnew = '.obsidian/x'", 2, ["versteckt"]),
        ("[contacts]\nnew = './'", 2, ["Notizordner"]),
        ("[week]\nnote = 'Weekly'", 2, [".md"]),
        ("[week]\narchive = 'x.md'", 2, ["{year}", "{week}"]),
        ("[week]\narchive = '{year}.md'", 2, ["{year}", "{week}"]),
        ("[week]\narchive = '{year}{week}{x}.md'", 2, ["{year}", "{week}"]),
        ("[week]\narchive = '{year.__class__}{week}.md'", 2, ["{year}"]),
        ("[week]\narchive = '../{year}-{week}.md'", 2, ["Notizordner"]),
        ("[week]\noff = ['2026-W52',\n'2026-W54']", 3, ["2026-W54"]),
        ("[week]\noff = '2026-W52'", 2, ["Liste"]),
        ("[cadence]\ndefault = 'bald'", 2, ["bald", "6 Wochen"]),
        ("[cadence]\ndefault = true", 2, ["6 Wochen"]),
        ("[cadence]\nplants = 5", 2, ["Namen mit Abständen"]),
        ("[cadence]\nplants = { seedling = '2 weeks' }", 2, ["[2, 14, 45, 120]"]),
        ("[cadence]\nplants = { seedling = [14, 2] }", 2, ["aufsteigend"]),
        ("[cadence]\nplants = { seedling = [2, 'x'] }", 2, ["aufsteigend"]),
        ("[cadence.plants]\n\ntree = [1]", 3, ["6 Wochen"]),
        ("[cadence]\nplants = { tree = 3, Baum = 4 }", 2, ["zweimal"]),
        ("[minutes]\ncall = 0", 2, ["von 1 bis"]),
        ("[calendar]\nslot = 'Fr 16:00-14:00'", 2, ["16:00-14:00", '"Fr 14:00"']),
        ("[calendar]\n\nslot = 14", 3, ["Wochentag und Uhrzeit"]),
        ("[calendar]\nfile = 'Kalender.md'", 2, ["„.ics“"]),
        ("[calendar]\nfile = '~/Kalender.ics'", 2, ["Notizordner"]),
        ("[handover]\ntakeover = 2026-02-30", 2, ["TOML"]),
        ("[handover]\ntakeover = '2026-02-30'", 2, ["Datum, das es gibt"]),
        ("[handover]\ntakeover = 5", 2, ["Datum"]),
        ("a = 1\na = 2", 2, ["TOML", "höchstens einmal"]),
        ("x", 1, ["TOML"]),
        ("\n\nme = 'offen", 3, ["TOML"]),
        (b"me = 'a'\nme2 = '\xff'", 2, ["UTF-8"]),
    ],
)
def test_what_is_wrong_where_and_what_to_do(
    vault: Path, text: str | bytes, line: int, says: list[str]
) -> None:
    error = failure(vault, text)
    german, english = error.text("de"), error.text("en")
    assert error.line == line
    assert f"vault-tools.toml, Zeile {line}: " in german
    assert f"vault-tools.toml, line {line}: " in english
    for said in says:
        assert said in german
    assert "{{" not in german + english
    assert str(error) == english


def test_a_wrong_variable_is_named(vault: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load(vault, "", VAULT_TOOLS_WEEKLY_MINUTES="viele")
    assert caught.value.text("de").startswith("Einstellungen in VAULT_TOOLS_WEEKLY_MINUTES: ")


def test_a_settings_file_that_is_a_folder(vault: Path) -> None:
    (vault / "vault-tools.toml").mkdir()
    with pytest.raises(SettingsError):
        load_settings(vault, {}, None)


@pytest.mark.parametrize(
    ("key", "line"),
    [
        (("b",), 2),
        (("t", "b"), 4),
        (("t", "c", "d"), 5),
        (("t", "x", "y"), 7),
        (("t", "u", "q r"), 9),
        (("z",), None),
    ],
)
def test_lines_of_settings(key: tuple[str, ...], line: int | None) -> None:
    source = "a = 1\nb = 2\n[t]\nb = 3\nc.d = 4\n# z = 5\nx = { y = 1 }\n[t.u] # more\n'q r' = 1\n"
    assert line_of(source, key) == line


def test_our_own_places_are_outside_and_the_same_through_a_link(vault: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(vault)
    environ = {"VAULT_TOOLS_STATE": str(tmp_path / "own"), "VAULT_TOOLS_CONFIG": str(tmp_path / "c.toml")}
    places = places_for(vault, environ)
    assert vars(places) == vars(places_for(tmp_path / "link", environ))
    assert places.state != places_for(tmp_path, environ).state
    assert places.state.is_relative_to(tmp_path / "own")
    assert places.cache.is_relative_to(tmp_path / "own")
    assert not places.state.exists()
    assert user_settings_file(environ) == tmp_path / "c.toml"
    assert user_settings_file({}).name == "config.toml"
    assert places_for(vault, {}).state.name == places.state.name
