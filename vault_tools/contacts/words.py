"""The words people use in contact notes: kinds of interaction, plants, headings, months, yes and no."""

from functools import lru_cache

from vault_tools.text.fold import fold, words_of

KINDS = ("call", "mail", "letter", "visit", "meal", "event", "gift", "introduction")

_KIND_WORDS: dict[str, str] = {
    "call": "call called phone phoned telephone phonecall videocall video zoom teams facetime rang rückruf "
            "anruf angerufen telefonat telefon telefoniert videoanruf ☎ ☎️ 📞",
    "mail": "mail mailed email emailed e-mail message messaged sms text texted whatsapp signal dm chat chatted "
            "nachricht gemailt geschrieben mailwechsel ✉ ✉️ 📧 💬",
    "letter": "letter card postcard brief karte postkarte weihnachtskarte geburtstagskarte grußkarte weihnachtsgruß",
    "visit": "visit visited met meeting meetup besuch besucht treffen getroffen termin besprechung "
             "werkstattbesuch ortstermin übergabe begehung",
    "meal": "meal lunch dinner breakfast coffee beer drinks essen mittagessen abendessen frühstück kaffee bier "
            "mittag kaffeetrinken ☕",
    "event": "event party conference fair reception wedding funeral veranstaltung messe empfang fest feier "
             "konferenz stammtisch hochzeit beerdigung jubiläum tagung innungsversammlung richtfest",
    "gift": "gift present geschenk präsent mitbringsel 🎁",
    "introduction": "introduction intro introduced vorstellung vorgestellt kennengelernt bekanntgemacht",
}  # fmt: skip

KIND_OF: dict[str, str] = {fold(word): kind for kind, words in _KIND_WORDS.items() for word in words.split()}
"""From a folded word to the kind of interaction that it names."""

SAYING_MORE = frozenset(
    fold(word)
    for word in "rückruf videoanruf video zoom teams facetime sms whatsapp signal karte postkarte weihnachtskarte geburtstagskarte "
    "grußkarte weihnachtsgruß card postcard werkstattbesuch ortstermin übergabe begehung besprechung mittagessen "
    "abendessen frühstück kaffee bier kaffeetrinken lunch dinner breakfast coffee beer drinks messe empfang fest feier "
    "konferenz stammtisch hochzeit beerdigung jubiläum tagung innungsversammlung richtfest party conference fair "
    "reception wedding funeral mitbringsel".split()
)
"""Words for a kind that say more than it: they are part of what is told."""

_PASSED_OF: dict[str, str] = {
    "gave": "gave", "given": "gave", "gegeben": "gave", "gab": "gave",
    "asked": "asked", "gebeten": "asked", "bat": "asked",
    "received": "received", "bekommen": "received", "erhalten": "received", "got": "received",
}  # fmt: skip
TRIED = "tried"
_TRIED_TAGS = frozenset({"tried", "versucht", "nichterreicht", "nicht-erreicht", "nicht_erreicht"})
TRIED_PHRASES = ("nicht erreicht", "nicht erreichbar", "keinen erreicht")
ASK = frozenset({"ask", "bitte"})
WAITING = frozenset({"waiting", "waiting-for", "waitingfor", "wartet", "warten", "warte"})

PLANT_OF: dict[str, str] = {
    "seedling": "seedling", "seedlings": "seedling", "sämling": "seedling", "setzling": "seedling",
    "keimling": "seedling", "spross": "seedling", "saatgut": "seedling", "🌱": "seedling",
    "annual": "annual", "annuals": "annual", "summer flower": "annual", "sommerblume": "annual",
    "einjährige": "annual", "einjährig": "annual", "blume": "annual", "flower": "annual", "🌻": "annual",
    "🌼": "annual", "perennial": "perennial", "perennials": "perennial", "staude": "perennial",
    "mehrjährige": "perennial", "mehrjährig": "perennial", "strauch": "perennial", "busch": "perennial",
    "shrub": "perennial", "🌿": "perennial", "🪴": "perennial",
    "tree": "tree", "trees": "tree", "baum": "tree", "alter baum": "tree", "old tree": "tree", "🌳": "tree",
    "🌲": "tree",
}  # fmt: skip

_LOG_WORDS = frozenset(
    "log logs logbuch logbook verlauf kontakt kontakte kontaktverlauf kontaktlog contact contacts gespräch "
    "gespräche gesprächsnotizen gesprächsverlauf history historie interaction interactions interaktionen meeting meetings "
    "note notes notiz notizen call calls anruf anrufe treffen besuch besuche conversation conversations "
    "touchpoints begegnungen telefonate protokoll journal und and".split()
)
_LIFE_WORDS = frozenset(
    "life lebenslauf vita leben biografie biographie biography cv curriculum career werdegang".split()
)
_PERIODS = frozenset(
    "januar februar märz april mai juni juli august september oktober november dezember january february march "
    "may june july october december quartal quarter q kw week woche jahr year".split()
)

SEASON_OF: dict[str, tuple[int, ...]] = {
    word: months
    for words, months in (
        ("spring frühling frühjahr", (3, 4, 5)),
        ("summer sommer", (6, 7, 8)),
        ("autumn fall herbst", (9, 10, 11)),
        ("winter", (12, 1, 2)),
    )
    for word in words.split()
}

YES = frozenset({"true", "yes", "y", "ja", "j", "on", "an", "1", "x", "wahr"})
NO = frozenset({"false", "no", "n", "nein", "off", "aus", "0", "falsch", "", "null", "~", "none"})


@lru_cache(maxsize=4096)
def kind_of(word: str) -> str | None:
    """The kind of interaction that a word names, or None."""
    return KIND_OF.get(fold(word).strip(" .,:;–—-!()"))


@lru_cache(maxsize=4096)
def passed_of(tag: str) -> str | None:
    """What a tag says of a line in a log: gave, asked, received; `TRIED`; None for all other tags."""
    folded = fold(tag)
    return TRIED if folded in _TRIED_TAGS else _PASSED_OF.get(folded)


@lru_cache(maxsize=1024)
def is_log_heading(heading: str) -> bool:
    """Whether dated list items under this heading are contact: `Log`, `Verlauf`, `Meeting Notes` …"""
    words = words_of(heading)
    return bool(words) and all(word in _LOG_WORDS for word in words)


@lru_cache(maxsize=1024)
def is_life_heading(heading: str) -> bool:
    """Whether a heading is about someone's life: dates under it are no contact."""
    return any(word in _LIFE_WORDS for word in words_of(heading))


@lru_cache(maxsize=1024)
def is_period_heading(heading: str) -> bool:
    """Whether a heading only divides a log: a year, a month, a quarter."""
    words = words_of(heading)
    return all(word in _PERIODS for word in words) and (
        bool(words) or any(sign.isdigit() for sign in heading)
    )
