"""The table of all settings: it drives the reading, and the documentation is made from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from vault_tools.contacts.words import PLANT_OF
from vault_tools.pictures.settings import BEDS, EMBEDS
from vault_tools.text.fold import fold
from vault_tools.vault import settings_values as values
from vault_tools.vault.settings_values import Reader
from vault_tools.words import LANGUAGES, Phrase

NameKind = Literal["plant", "word", "tag", "folder"]


@dataclass(frozen=True, slots=True)
class Key:
    """One setting. `table` is "" for those at the top; `kind` and `default` are said as TOML would;
    `variable` is the environment variable that beats the files.

    A setting with `names` is a table of its own, in which only the named entries are replaced.
    """

    table: str
    name: str
    kind: str
    default: str
    about: Phrase
    read: Reader
    names: NameKind | None = None
    variable: str | None = None

    @property
    def full(self) -> str:
        """The name with its table, `week.note`."""
        return f"{self.table}.{self.name}" if self.table else self.name


def reader_for(key: Key, name: str) -> Reader:
    """How the entry `name` (folded) of a table is read: a seedling's are days, all others are cadences."""
    return values.steps if key.names == "plant" and name == "seedling" else key.read


def fold_name(kind: NameKind, name: str) -> str:
    """An entry's name as it is compared; "" where it is none. Plants in German or English."""
    if kind == "plant":
        return PLANT_OF.get(fold(name.strip()), "")
    if kind == "folder":
        return "/".join(part for part in name.replace("\\", "/").split("/") if part not in ("", "."))
    return fold(name.strip().lstrip("#") if kind == "tag" else name.strip())


KEYS: tuple[Key, ...] = (
    Key("", "language", "text", "", Phrase(
        de="Sprache: „de“ oder „en“; ohne Angabe die des Systems.",
        en="Language: “de” or “en”; else that of the system.",
    ), values.choice(*LANGUAGES), variable="VAULT_TOOLS_LANGUAGE"),
    Key("", "weekly_minutes", "number", "120", Phrase(
        de="Minuten in der Woche für Kontaktpflege.",
        en="Minutes a week for taking care of contacts.",
    ), values.minutes(0, 7 * 24 * 60), variable="VAULT_TOOLS_WEEKLY_MINUTES"),
    Key("", "me", "text", "", Phrase(
        de="Name der eigenen Notiz: was dort unter „offers“ und „seeks“ steht, wird mit anderen verglichen.",
        en="Name of the user's own note: its “offers” and “seeks” are compared with those of others.",
    ), values.person, variable="VAULT_TOOLS_ME"),
    Key("", "quiet_seconds", "number", "0.05", Phrase(
        de="So viele Sekunden nach dem letzten Speichern sieht „watch“ nach (bei vielen in Folge nach dem "
        "Fünffachen).",
        en="So many seconds after the last save “watch” looks (in a burst after five times that).",
    ), values.seconds(0.01, 60), variable="VAULT_TOOLS_QUIET_SECONDS"),
    Key("", "settle_seconds", "number", "5", Phrase(
        de="So viele Sekunden muss eine Datei ruhen, bevor „watch“ sie ändert.",
        en="For so many seconds a file must have been quiet before “watch” changes it.",
    ), values.seconds(0, 3600), variable="VAULT_TOOLS_SETTLE_SECONDS"),
    Key("", "write", "text", '"replace"', Phrase(
        de="„replace“ ersetzt Dateien in einem Zug; „in-place“ schreibt in die vorhandene Datei, für "
        "Sync-Programme, die ersetzte Dateien aus den Augen verlieren.",
        en="“replace” exchanges files in one step; “in-place” writes into the file that is there, for sync "
        "programs that lose track of replaced files.",
    ), values.choice("replace", "in-place"), variable="VAULT_TOOLS_WRITE"),
    Key("contacts", "folders", "list of paths", "[]", Phrase(
        de="Ordner, in denen jede Notiz ein Kontakt ist; ohne Angabe die üblichen Namen.",
        en="Folders in which every note is a contact; else the usual names.",
    ), values.paths),
    Key("contacts", "new", "path", "", Phrase(
        de="Ordner für neue Kontakte („add“ und „import“).",
        en="Folder for new contacts (“add” and “import”).",
    ), values.path),
    Key("contacts", "template", "path", "", Phrase(
        de="Eigene Vorlage für neue Kontakte; „{{{{title}}}}“ und „{{{{date}}}}“ werden ersetzt.",
        en="A template of one's own for new contacts; “{{{{title}}}}” and “{{{{date}}}}” are filled in.",
    ), values.path),
    Key("contacts", "ignore", "list of patterns", "[]", Phrase(
        de="Was nie gelesen wird, etwa „Privat/**“; „*“ steht für einen Teil eines Namens, „**“ für beliebig "
        "viele Ordner.",
        en="What is never read, such as “Private/**”; “*” stands for part of a name, “**” for any number of "
        "folders.",
    ), values.texts),
    Key("journal", "folders", "list of paths", "[]", Phrase(
        de="Ordner mit Tagesnotizen.", en="Folders that hold daily notes.",
    ), values.paths),
    Key("journal", "formats", "list of texts", "[]", Phrase(
        de="Wie der Name einer Tagesnotiz den Tag nennt, etwa „YYYY-MM-DD“.",
        en="How the name of a daily note gives the day, such as “YYYY-MM-DD”.",
    ), values.texts),
    Key("week", "note", "path", '"Weekly.md"', Phrase(
        de="Die Wochenseite.", en="The weekly page.",
    ), values.note),
    Key("week", "archive", "path", '"Weekly/{year}-W{week}.md"', Phrase(
        de="Wohin die Seite einer vergangenen Woche kopiert wird.",
        en="Where the page of a past week is copied to.",
    ), values.archive),
    Key("week", "template", "path", "", Phrase(
        de="Eigene Vorlage für die Wochenseite (siehe „template eject“).",
        en="A template of one's own for the weekly page (see “template eject”).",
    ), values.path),
    Key("week", "off", "list of weeks", "[]", Phrase(
        de="Freie Wochen: Nichts wird geplant, niemandem etwas nachgetragen.",
        en="Weeks off: nothing is planned, nothing held against anyone.",
    ), values.weeks),
    Key("week", "owner", "text", "", Phrase(
        de="Wer plant: nur Kontakte mit diesem „owner“ und solche ohne.",
        en="Who plans: only contacts with this “owner” and those without one.",
    ), values.text, variable="VAULT_TOOLS_OWNER"),
    Key("cadence", "default", "cadence", '"8 weeks"', Phrase(
        de="Abstand, wenn sonst nichts einen bestimmt.", en="The cadence where nothing else sets one.",
    ), values.cadence),
    Key("cadence", "plants", "table of cadences",
        '{ seedling = [2, 14, 45, 120], annual = "4 weeks", perennial = "8 weeks", tree = "6 months" }',
        Phrase(
        de="Abstände nach Pflanze; beim Setzling die Tage nach dem Kennenlernen.",
        en="Cadences by plant; for the seedling the days after the first meeting.",
    ), values.cadence, names="plant"),
    Key("cadence", "tiers", "table of cadences",
        '{ inner = "14 days", close = "30 days", casual = "90 days", warm = "180 days", '
        'dormant = "365 days" }',
        Phrase(
        de="Abstände nach „tier“; eigene Namen sind möglich.",
        en="Cadences by “tier”; names of one's own are possible.",
    ), values.cadence, names="word"),
    Key("cadence", "tags", "table of cadences", "{}", Phrase(
        de="Abstände nach Tag; das längste passende gilt.",
        en="Cadences by tag; the longest one that fits counts.",
    ), values.cadence, names="tag"),
    Key("cadence", "folders", "table of cadences", "{}", Phrase(
        de="Abstände nach Ordner; der tiefste gilt.", en="Cadences by folder; the deepest one counts.",
    ), values.cadence, names="folder"),
    Key("minutes", "call", "number", "20", Phrase(
        de="Minuten für einen Anruf.", en="Minutes for a call.",
    ), values.minutes(1, 24 * 60)),
    Key("minutes", "mail", "number", "10", Phrase(
        de="Minuten für eine Mail.", en="Minutes for a mail.",
    ), values.minutes(1, 24 * 60)),
    Key("minutes", "letter", "number", "20", Phrase(
        de="Minuten für einen Brief.", en="Minutes for a letter.",
    ), values.minutes(1, 24 * 60)),
    Key("minutes", "visit", "number", "60", Phrase(
        de="Minuten für einen Besuch, ohne Weg.", en="Minutes for a visit, without the way.",
    ), values.minutes(1, 24 * 60)),
    Key("minutes", "way", "number", "45", Phrase(
        de="Minuten für Hin- und Rückweg, geteilt von Besuchen an einem Ort.",
        en="Minutes there and back, shared by visits in one place.",
    ), values.minutes(0, 24 * 60)),
    Key("handover", "predecessor", "text", "", Phrase(
        de="Von wem der Betrieb übernommen wurde.", en="From whom the business was taken over.",
    ), values.person),
    Key("handover", "takeover", "date", "", Phrase(
        de="Tag der Übernahme.", en="The day of the takeover.",
    ), values.day),
    Key("handover", "last_day", "date", "", Phrase(
        de="Letzter Tag der Vorgängerin oder des Vorgängers im Betrieb.",
        en="The predecessor's last day in the business.",
    ), values.day),
    Key("handover", "letter", "path", "", Phrase(
        de="Vorlage für die Briefe von „handover --letter“.",
        en="The template for the letters of “handover --letter”.",
    ), values.path),
    Key("garden", "folder", "path", '"Garden"', Phrase(
        de="Ordner der Bilder, die „garden“ zeichnet.", en="Folder of the pictures that “garden” draws.",
    ), values.path),
    Key("garden", "beds", "text", '"auto"', Phrase(
        de="Was ein Beet ausmacht: „tag“, „organisation“, „place“ oder „auto“ (wonach die meisten "
        "ein Beet teilen).",
        en="What makes a bed: “tag”, “organisation”, “place” or “auto” (that by which most share a bed).",
    ), values.choice(*BEDS)),
    Key("garden", "embed", "text", '"off"', Phrase(
        de="Der Garten auf der Wochenseite: „wikilink“ bettet ihn für Obsidian ein, „markdown“ zeigt "
        "ihn als Bild in anderen Editoren, „off“ gar nicht.",
        en="The garden on the weekly page: “wikilink” embeds it for Obsidian, “markdown” shows it as "
        "an image in other editors, “off” not at all.",
    ), values.choice(*EMBEDS)),
    Key("calendar", "slot", "weekday and time", "", Phrase(
        de="Die feste Zeit für Kontaktpflege, etwa „Fr 14:00“ oder „Fr 14:00-16:00“, als Termin jede Woche "
        "im Kalender; ohne Ende so lang wie „weekly_minutes“.",
        en="The fixed time of care, such as “Fr 14:00” or “Fr 14:00-16:00”, a weekly event in the calendar; "
        "without an end as long as “weekly_minutes”.",
    ), values.slot),
    Key("calendar", "file", "path", "", Phrase(
        de="Kalenderdatei (.ics) im Notizordner, die „weekly“ und „watch“ auf dem neuesten Stand halten.",
        en="Calendar file (.ics) in the vault that “weekly” and “watch” keep up to date.",
    ), values.calendar),
)  # fmt: skip

TABLES: tuple[str, ...] = tuple(dict.fromkeys(key.table for key in KEYS if key.table))

BY_NAME: Mapping[str, Key] = {key.full: key for key in KEYS}
