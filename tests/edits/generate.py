"""Notes as people have them, put together at random from parts; the same for the same seed."""

from collections.abc import Callable
from random import Random

VALUES = {
    "rest_until": ("2026-11-01", "1.11.2026", "[[2026-11-01]]", "bald", ""),
    "plant": ("tree", "Baum", "perennial", "Gras", "🌳", ""),
    "cadence": ("6 weeks", "alle 6 Wochen", "42", "4-8 weeks", "every 4-8 weeks", "monatlich", "nie", ""),
}
KEYS = {
    "rest_until": ("rest_until", "Rest Until", "ruht bis", "prm-snooze-until", "snooze_until"),
    "plant": ("plant", "Pflanze", "PLANT"),
    "cadence": ("cadence", "turnus", "contact-frequency", "prm-cadence"),
}
OTHER = (
    "aliases: [Anna, 'Bauer, A.']",
    'organisation: "[[Bauer Metallbau]]"',
    "organisation: [[Bauer Metallbau]]",
    "why: Kennt jeden",
    "why: Kennt alle: auch den Bürgermeister",
    'why: "Sagt: \\"Moin\\""',
    "why: |\n  Kennt jeden.\n\n  Und alle.",
    "why: >-\n  Kennt jeden\n  im Landkreis.",
    "needs: nie montags\n  und nie freitags",
    "interests:\n  - Segeln\n  - Jazz # laut",
    "interests:\n- Segeln",
    "interests: [\n  Segeln,\n]",
    "birthday: 1968-02-29",
    "met: 2020-05-01",
    "place: 'Kassel'",
    "email: @anna",
    "phone: 0561 123",
    "tags: [person, kunde/a]",
    "last_contact: 2026-09-30",
    "adresse: {ort: Kassel, plz: 01067}",
    "adresse:\n  ort: Kassel\n  plant: tree",
    "# ein Kommentar",
    "",
    "  # eingerückt",
)
SAID = (
    "Anruf: Vom Umbau erzählt.",
    "Besuch",
    "Mail #gave",
    "Brief an [[Otto Krüger]] #asked",
    "Tochter hat `code` und **fett**",
    "📞 kurz",
    "nicht erreicht",
    "Anruf %%leise%% gut",
    "",
)
UNDER = ("- Kind", "- [ ] Aufgabe darin 📅 2026-12-01", "ein Absatz", "- 2026-07-07 Nachtrag", "> Zitat")
TASKS = (
    "Adresse schicken 📅 2026-11-27",
    "Katalog bringen [due:: 2026-12-01]",
    "Mail",
    "Mail ^t1",
    "Karte 🔁 every year 📅 2026-12-24",
    "Brief ✅ 2026-11-01",
    "Buch ⏫ ⏳ 2026-11-30 #bitte",
    "Anruf %%leise%% (2026-12-02)",
)
BLOCKS = (
    "Ein Absatz.\nUnd noch eine Zeile.",
    "> Ein Zitat\n> - 2026-10-01 darin",
    "> [!note] Log\n> - 2026-10-01 darin",
    "```\n## Log\n- 2026-10-01 Code\n```",
    "~~~md\n- [ ] Code\n~~~",
    "%%\n- 2026-10-01 weg\n%%",
    "<!-- weg -->",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "<details>\n<summary>Mehr</summary>\n</details>",
    "- Stichwort\n  - darunter\n    - tiefer",
    "1. eins\n2. zwei",
    "    eingerückter Code",
    "[^1]: Eine Fußnote",
    "---",
    "Cadence:: 6 weeks",
    "![[Bild.png]]",
    "$$\nx\n$$",
)
LAST = ("```\noffen", "%% offen", "<!-- offen", "- Liste", "Text", "   ", "\n\n", "---")
HEADINGS = ("## Log", "## Verlauf", "# Log", "### Gespräche", "## Notizen", "## Meetings", "## History ##")
OTHERS = ("## Pläne", "## Lebenslauf", "## Kontakt", "## Projekte", "# Noch ein Titel")
ODD = (
    "\u2028",
    "\u2029",
    "\x85",
    "\x0b",
    "\x0c",
    "\x00",
    "\u00a0",
    "\ufeff",
    "\u202e",
    "e\u0308",
    "👩‍👧",
    "\udcff",
)


def note(seed: int) -> str:
    """A note; bytes that are no UTF-8 are in it as `decode` gives them."""
    random = Random(seed)
    text = _top(random) + _body(random)
    if random.random() < 0.15:
        for _ in range(random.randint(1, 3)):
            at = random.randrange(len(text) + 1)
            text = text[:at] + random.choice(ODD) + text[at:]
    if random.random() < 0.3:
        text = text.rstrip("\n")
    ends: dict[str, Callable[[], str]] = {
        "LF": lambda: "\n",
        "CRLF": lambda: "\r\n",
        "CR": lambda: "\r",
        "mixed": lambda: random.choice(("\n", "\r\n", "\r")),
    }
    end = ends[random.choices(list(ends), (60, 25, 5, 10))[0]]
    text = "".join(line + end() for line in text.split("\n")[:-1]) + text.split("\n")[-1]
    return "\ufeff" + text if random.random() < 0.1 else text


def _top(random: Random) -> str:
    if random.random() < 0.1:
        return ""
    lines = ["type: contact"] if random.random() < 0.9 else []
    for field, values in VALUES.items():
        if random.random() < 0.5:
            lines.append(_field(random, random.choice(KEYS[field]), random.choice(values)))
    lines += random.sample(OTHER, random.randint(0, 5))
    random.shuffle(lines)
    inside = "".join(f"{line}\n" for line in lines)
    blank = random.choice(("", "", "", " ", "\t"))
    return f"---{blank}\n{inside}{random.choice(('---', '---', '---', '...'))}{blank}\n"


def _field(random: Random, key: str, value: str) -> str:
    quote = random.choice(("", "", "", "'", '"'))
    key = random.choice((key, key, key, f'"{key}"'))
    gap = random.choice((" ", " ", " ", "  ", "\t"))
    comment = random.choice(("", "", "", " # so vereinbart", "   #x", " "))
    return f"{key}:{gap if value or quote else ''}{quote}{value}{quote}{comment}"


def _body(random: Random) -> str:
    parts = [random.choice(("# Anna Bauer", "Ein Text.", "", "#person"))]
    parts += random.choices(BLOCKS, k=random.randint(0, 4))
    parts += [f"{random.choice(HEADINGS)}\n{_log(random)}" for _ in range(random.choice((0, 1, 1, 1, 2)))]
    parts += [_log(random)] if random.random() < 0.2 else []
    parts += [_tasks(random) for _ in range(random.randint(0, 2))]
    if random.random() < 0.5:
        parts.append(f"{random.choice(OTHERS)}\n{random.choice((*BLOCKS, _log(random)))}")
    head, rest = parts[0], parts[1:]
    random.shuffle(rest)
    if random.random() < 0.15:
        rest.append(random.choice(LAST))
    return "".join(part + random.choice(("\n", "\n\n", "\n\n", "\n \n\n")) for part in (head, *rest))


def _log(random: Random) -> str:
    days = sorted(
        f"{random.choice((2025, 2026))}-{random.randint(1, 11):02}-{random.randint(1, 28):02}"
        for _ in range(4)
    )
    days = days[: random.choice((0, 1, 2, 3, 4, 4))]
    if random.random() < 0.6:
        days.reverse()
    elif random.random() < 0.2:
        random.shuffle(days)
    bullet = random.choice(("-", "-", "-", "*", "+", "1."))
    indent = random.choice(("", "", "", "", "  ", "\t"))
    gap = random.choice((" ", " ", " ", "   ", "\t"))
    lines = [random.choice(("", "", "Neueste oben."))] if random.random() < 0.3 else []
    years = random.random() < 0.15
    for number, day in enumerate(days):
        if years and (number == 0 or days[number - 1][:4] != day[:4]):
            lines.append(f"### {day[:4]}")
        written = random.choice(
            (day, day, day, f"[[{day}]]", f"**{day}**", f"{day} 14:30", f"{day[8:]}.{day[5:7]}.{day[:4]}")
        )
        if random.random() < 0.05:
            lines.append(f"### {day} {random.choice(SAID)}")
            continue
        block = random.choice(("", "", "", f" ^k{random.randint(0, 99)}"))
        lines.append(f"{indent}{bullet}{gap}{written} {random.choice(SAID)}".rstrip() + block)
        if random.random() < 0.25:
            lines.append(indent + random.choice(("  ", "\t", "")) + random.choice(UNDER))
        if random.random() < 0.1:
            lines.append("")
    return "\n".join(lines)


def _tasks(random: Random) -> str:
    return "\n".join(
        random.choice(("", "", "  ", "> ")) + f"- [{random.choice('   xX-/>')}] {random.choice(TASKS)}"
        for _ in range(random.randint(1, 4))
    )
