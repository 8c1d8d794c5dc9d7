"""Nasty frontmatter: every quoting, comments, blocks, lists, braces, no YAML, no frontmatter."""

from tests.edits.nasty import LOG, Nasty, nasty, top

LONGER = "the value goes over several lines"
FLOW = "all of it is written in braces"
TWICE = "YAML knows a key once"


def _all(reason: str) -> dict[str, str]:
    """Nothing can be set."""
    return dict.fromkeys(("rest_until", "plant", "cadence"), reason)


def _some(reason: str) -> dict[str, str]:
    """What is there can be set, but nothing added."""
    return dict.fromkeys(("rest_until", "cadence"), reason)


TOPS: tuple[Nasty, ...] = (
    # how a value is written
    top("plain values", "rest_until: 2026-11-01", "plant: tree", "cadence: 6 weeks"),
    top("double quotes", 'rest_until: "2026-11-01"', 'plant: "tree"', 'cadence: "6 weeks"'),
    top("single quotes", "rest_until: '2026-11-01'", "plant: 'tree'", "cadence: 'alle 6 Wochen'"),
    top("escapes in quotes", 'why: "Sagt \\"Moin\\" \\u00fc\\\\"', "cadence: 'Karl''s Takt'"),
    top("empty values", "rest_until:", "plant:", "cadence:"),
    top("empty values with a blank", "rest_until: ", "plant:  ", "cadence:\t"),
    top("empty values with comments", "rest_until: # ruht", "plant:  # später", "cadence:\t# noch offen"),
    top("empty strings", 'rest_until: ""', "plant: ''", 'cadence: "" # leer'),
    top("nulls", "rest_until: null", "plant: ~", "cadence: Null # nichts"),
    top(
        "comments after values",
        "rest_until: 2026-11-01 # Urlaub",
        "plant: Baum   #alt",
        "cadence: '30' # Tage",
    ),
    top("comment lines", "# Wichtig: nie montags", "cadence: 30", "  # eingerückt", "plant: tree", "# Ende"),
    top("a sign that is no comment", "plant: tree", "why: Platz#1 und C#", "cadence: 6 weeks"),
    top("blanks around the colon", "plant :  tree", "cadence   : 6 weeks", "rest_until:   2026-11-01   "),
    top("tabs behind the colon", "plant:\ttree", "cadence:\t'6 weeks'\t# Takt"),
    top("trailing blanks", "plant: tree   ", "cadence: 6 weeks\t"),
    top("a number", "cadence: 42", "plant: 🌳", "value: 5"),
    top("a date with a time", "rest_until: 2026-11-01T10:30:00", "plant: tree"),
    top("a German date", "rest_until: 01.11.2026", "plant: Staude", "cadence: 4-8 Wochen"),
    top("a link as a date", 'rest_until: "[[2026-11-01]]"', "plant: tree"),
    top("an unquoted link as a date", "rest_until: [[2026-11-01]]", "plant: tree"),
    top("values that cannot be read", "rest_until: bald", "plant: Gras", "cadence: ab und zu"),
    top("the value on the next line", "plant:", "  tree", "cadence: 6 weeks"),
    # keys
    top("quoted keys", '"rest_until": 2026-11-01', "'plant': tree", '"cadence" : 6 weeks'),
    top("German keys", "ruht bis: 2026-11-01", "pflanze: Baum", "turnus: alle 6 Wochen"),
    top("keys in capitals", "Rest-Until: 2026-11-01", "PLANT: tree", "Contact Frequency: 6 weeks"),
    top("keys of a plugin", "prm-snooze-until: 2026-11-01", "prm-cadence: 42", "prm-tier: inner"),
    top("keys in other scripts", "名前: アンナ", "имя: Анна", "größe_der_firma: 12", "🌱: ja"),
    top("decomposed keys", "ha\u0308ufigkeit: 6 weeks", "gewa\u0308chs: Baum"),
    top("a key with a colon", "dc:creator: Anna", "http://x: 1", "plant: tree"),
    top("keys that look alike", "plants: [Rosen]", "cadence_notes: 6 weeks", "rest: nein"),
    top("a key twice", "plant: tree", "plant: annual", plant=TWICE),
    top("keys of one meaning", "plant: tree", "pflanze: Staude", "rest_until:", "snooze_until: 2026-11-01"),
    top("another key twice", "tags: a", "plant: tree", "tags: b"),
    top("numbers and truths as keys", "2026: Jubiläum", "true: ja", "null: nichts"),
    top("an explicit key", "? plant", ": tree", "cadence: 6 weeks"),
    # what else stands there, above all at the end
    top("a literal block at the end", "cadence: 6 weeks", "why: |", "  Kennt jeden.", "  Und alle."),
    top("a folded block at the end", "why: >", "  Kennt jeden", "  im Landkreis."),
    top("a literal block kept", "why: |+", "  Kennt jeden.", "", ""),
    top("a folded block stripped", "why: >-", "  Kennt jeden.", "  # kein Kommentar", "plant: tree"),
    top("a folded block stripped at the end", "plant: tree", "why: >-", "  Kennt jeden."),
    top("a block with an indent sign", "why: |2", "   Kennt jeden.", "plant: tree"),
    top("a block that looks like keys", "why: |", "  plant: annual", "  ---", "  cadence: 1", "plant: tree"),
    top(
        "the field itself as a block",
        "plant: >-",
        "  tree",
        "cadence: |",
        "  6 weeks",
        plant=LONGER,
        cadence=LONGER,
    ),
    top("a plain text on two lines", "why: Kennt jeden", "  und alle", "cadence: 6 weeks"),
    top("the field on two lines", "cadence: alle 6", "  Wochen", cadence=LONGER),
    top(
        "quotes over two lines", 'why: "Kennt jeden', '  und alle"', "plant: 'alter", "  Baum'", plant=LONGER
    ),
    top("quotes over blank lines", 'why: "Kennt', "", '  alle"'),
    top("a flow list", "interests: [Segeln, 'Jazz, frei', \"C#\"]", "plant: tree"),
    top("a flow list over lines", "interests: [", "  Segeln,", "  Jazz,", "]", "plant: tree"),
    top("a list", "interests:", "  - Segeln", "  - Jazz # laut"),
    top("a list at column 0", "interests:", "- Segeln", "- Jazz"),
    top("an empty list", "tags: []", "interests: {}", "cadence: 6 weeks"),
    top("a list of blocks at the end", "notes:", "  - |", "    Erste", "  - >", "    Zweite"),
    top("maps within", "adresse:", "  ort: Kassel", "  plant: tree", "cadence: 6 weeks"),
    top("a map in braces as a value", "adresse: {ort: Kassel, plz: 01067}", "plant: tree"),
    top("unquoted links", "organisation: [[Bauer Metallbau]]", "knows: [[[A]], [[B]]]", "plant: tree"),
    top("emoji and signs", "why: 🌳 wächst – „gut“ 👩‍👩‍👧", "plant: 🌳"),
    top("blank lines within", "", "plant: tree", "", "cadence: 6 weeks", ""),
    top("a document end within a text", "why: |", "  ...", "plant: tree"),
    nasty("keys all indented", f"---\n  type: contact\n  plant: tree\n---\n{LOG}"),
    nasty("ended by dots", f"---\ntype: contact\nplant: tree\n...\n{LOG}"),
    nasty("ended by dots after a block", f"---\ntype: contact\nwhy: |\n  Viel\n...\n{LOG}"),
    nasty("fences with trailing blanks", f"---  \ntype: contact\nplant: tree\n--- \t\n{LOG}"),
    nasty("empty frontmatter", f"---\n---\n{LOG}"),
    nasty("a blank line for frontmatter", f"---\n\n---\n{LOG}"),
    nasty("comments for frontmatter", f"---\n# noch leer\n\n# wirklich\n---\n{LOG}"),
    nasty("a second block of dashes", f"---\ntype: contact\n---\n---\nplant: tree\n---\n{LOG}"),
    # all in braces, and other things that are no lines of keys
    nasty(
        "a map in braces",
        f"---\n{{type: contact, plant: tree, cadence: 6 weeks}}\n---\n{LOG}",
        rest_until=FLOW,
    ),
    nasty(
        "a map in braces over lines",
        f'---\n{{\n  type: contact,\n  "plant": "tree",\n  cadence: 6 weeks\n}}\n---\n{LOG}',
        rest_until=FLOW,
    ),
    nasty("a list for frontmatter", f"---\n- a\n- b\n---\n{LOG}", **_all("these are no keys")),
    nasty("prose between rules", f"---\nEin Gedicht\n---\n{LOG}", **_all("this is no frontmatter")),
    # no valid YAML
    top(
        "a colon in a text",
        "why: Kennt alle: auch den Bürgermeister",
        "plant: tree",
        "cadence: 6 weeks # Takt",
    ),
    top("a colon in the field", "cadence: alle: 6 Wochen", "plant: tree"),
    top("links with commas", "knows: [[A]], [[B]]", "plant: 'tree'", "cadence:"),
    top("an at sign", "email: @anna", 'plant: "tree"', "rest_until: "),
    top("a percent sign and a backtick", "why: %viel", "needs: `Ruhe`", "plant: tree"),
    top("a tab before a value in a list", "interests:", "\t- Segeln", "plant: tree"),
    top("a quote that stays open", 'why: "Kennt alle', "plant: tree", "cadence: 6 weeks"),
    top("a bracket that stays open", "knows: [A, B", "plant: tree", "cadence: 6 weeks"),
    top("a line that is nothing", "nur so ein Satz", "plant: tree", "cadence: 6 weeks"),
    top("a bad escape", 'why: "C:\\Users\\anna"', "plant: tree", "cadence: 6 weeks"),
    top("no YAML and a field on two lines", "why: a: b", "cadence: alle 6", "  Wochen", cadence=LONGER),
    top("no YAML and a list for a field", "why: a: b", "plant: [tree]", plant="a list is no single value"),
    top("no YAML and a key twice", "why: a: b", "plant: tree", "plant: annual"),
    # what is refused before it is built
    top(
        "an anchor and its alias", "plant: &p tree", "why: *p", "cadence: 6 weeks", plant="the anchor is used"
    ),
    top("a tag", "cadence: !!str 42", "plant: tree", cadence="the tag would go"),
    top("deep nesting", f"x: {'[' * 40}{']' * 40}", "plant: tree", "cadence: 6 weeks"),
    top("merged keys", "basis: &b {plant: tree}", "<<: *b", "cadence: 6 weeks"),
    top("very long", f"why: {'lang ' * 20_000}", **_all("more than is read")),
    top("a template not filled in", "birthday: {{date}}", **_all("it is no contact yet")),
    # no frontmatter
    nasty("no frontmatter", f"# Anna Bauer\n{LOG}"),
    nasty("no frontmatter and a mark", f"\ufeff# Anna Bauer\n{LOG}"),
    nasty("a blank line before the frontmatter", f"\n---\ntype: contact\n---\n{LOG}"),
    nasty("a comment before the frontmatter", f"<!-- Anna -->\n---\ntype: contact\n---\n{LOG}"),
    nasty(
        "frontmatter without an end",
        f"---\ntype: contact\nplant: tree\n\n# Anna\n{LOG}",
        **_some("without its end nothing can follow"),
    ),
    nasty("a rule at the top", f"---\n\nEin Text.\n{LOG}"),
    nasty("four dashes", f"----\ntype: contact\n----\n{LOG}"),
    nasty(
        "fields of Dataview", f"# Anna\nCadence:: 6 weeks\n[plant:: tree] (rest until:: 2026-11-01)\n{LOG}"
    ),
    nasty("properties of Logseq", f"type:: contact\ncadence:: 6 weeks\n\n- Ein Text.\n{LOG}"),
    nasty("frontmatter of TOML", f'+++\ntype = "contact"\n+++\n{LOG}'),
)
