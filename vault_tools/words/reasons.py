"""Why someone is due, or not: for each kind of reason its words."""

from vault_tools.words.language import Phrase

REASONS: dict[str, Phrase] = {
    "cadence": Phrase(de="zuletzt {ago}, vereinbart {every}", en="last contact {ago}, agreed {every}"),
    "new": Phrase(de="noch kein Kontakt notiert", en="no contact noted yet"),
    "step": Phrase(
        de="{ago} kennengelernt, wieder melden nach {n} Tagen",
        en="met {ago}, get back in touch after {n} days",
        de_one="{ago} kennengelernt, wieder melden nach einem Tag",
        en_one="met {ago}, get back in touch after a day",
    ),
    "next": Phrase(de="vorgemerkt für den {day}", en="planned for {day}"),
    "ask": Phrase(
        de="erst gießen, dann schneiden: Bitte am {day}",
        en="water before you prune: a favour to ask on {day}",
    ),
    "rest": Phrase(de="ruht bis {day}", en="resting until {day}"),
    "rested": Phrase(de="Ruhezeit bis {day} vorbei", en="rested until {day}"),
    "season": Phrase(de="Saison beginnt am {day}", en="season begins on {day}"),
    "bloom": Phrase(de="Saison seit dem {day}", en="in season since {day}"),
    "never": Phrase(de="ohne festen Turnus", en="no set cadence"),
    "connector": Phrase(
        de="verbindet {n} Leute",
        en="connects {n} people",
        de_one="verbindet jemanden",
        en_one="connects someone",
    ),
    "step_open": Phrase(de="weiß noch nichts von der Übergabe", en="not told about the handover yet"),
    "step_announced": Phrase(de="angekündigt am {day}", en="told on {day}"),
    "step_squeezed": Phrase(
        de="für einen gemeinsamen Besuch reicht die Zeit nicht", en="there is no time left for a joint visit"
    ),
    "last": Phrase(de="zuletzt {ago}", en="last contact {ago}"),
}

ORIGINS: dict[str, Phrase] = {
    "own": Phrase(de="in der Notiz vereinbart", en="agreed in the note"),
    "tag": Phrase(de="vom Tag „{name}“", en="from the tag “{name}”"),
    "folder": Phrase(de="vom Ordner „{name}“", en="from the folder “{name}”"),
    "tier": Phrase(de="von der Stufe „{name}“", en="from the tier “{name}”"),
    "plant": Phrase(de="von der Pflanze: {name}", en="from the plant: {name}"),
    "default": Phrase(de="wie allgemein eingestellt", en="as set for everyone"),
}

PLANTS: dict[str, Phrase] = {
    "seedling": Phrase(de="Setzling", en="seedling"),
    "annual": Phrase(de="Sommerblume", en="annual"),
    "perennial": Phrase(de="Staude", en="perennial"),
    "tree": Phrase(de="Baum", en="tree"),
}

STATES: dict[str, Phrase] = {
    "fresh": Phrase(de="frisch", en="fresh"),
    "thirsty": Phrase(de="bald durstig", en="thirsty"),
    "due": Phrase(de="dran", en="due"),
    "wilting": Phrase(de="wartet länger", en="wilting"),
    "new": Phrase(de="neu", en="new"),
    "resting": Phrase(de="ruht", en="resting"),
    "never": Phrase(de="ohne Turnus", en="no cadence"),
}
