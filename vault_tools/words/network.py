"""The words of `network` and `path`."""

from vault_tools.words.language import Phrase

NO_TIES = Phrase(
    de="Noch kein Netz: Niemand ist mit „knows“, „introduced_by“ oder einem Link mit anderen verbunden.",
    en="No network yet: nobody is tied to others by “knows”, “introduced_by” or a link.",
)
NO_CONNECTORS = Phrase(
    de="Noch verbindet niemand viele: {n} Verbindungen sind bekannt.",
    en="Nobody connects many yet: {n} ties are known.",
    de_one="Noch verbindet niemand viele: eine Verbindung ist bekannt.",
    en_one="Nobody connects many yet: one tie is known.",
)
REACH = Phrase(
    de="kennt {direct}, erreicht {reach} über zwei Ecken", en="knows {direct}, reaches {reach} in two steps"
)
BRIDGE = Phrase(de="einzige Brücke zu {n}", en="the only bridge to {n}")
BROUGHT = Phrase(de="hat bekannt gemacht mit: {names}", en="has introduced: {names}")
MORE_BROUGHT = Phrase(
    de="… und {n} weitere, die andere bekannt gemacht haben (alle mit --json)",
    en="… and {n} more who have introduced somebody (all with --json)",
    de_one="… und noch jemand, der andere bekannt gemacht hat (alle mit --json)",
    en_one="… and one more who has introduced somebody (all with --json)",
)
BRING_TOGETHER = Phrase(de="Zusammenbringen:", en="Bring together:")
MEET = Phrase(
    de="{giver} bietet, was {seeker} sucht: {what}", en="{giver} offers what {seeker} is looking for: {what}"
)
GIVE = Phrase(
    de="{seeker} sucht, was hier zu haben ist: {what}", en="{seeker} is looking for what you have: {what}"
)
KNOWN = Phrase(
    de="{name} ist schon bekannt (zuletzt {ago}).", en="{name} is known already (last contact {ago})."
)
MORE_KNOWN = Phrase(
    de="{n} weitere sind auch schon bekannt.", en="{n} more are known already too.",
    de_one="Noch jemand ist schon bekannt.", en_one="One more is known already too.",
)  # fmt: skip
NO_WAY = Phrase(
    de="Zu {name} führt noch kein Weg. Wer {name} kennt, dem lässt sich das unter „knows“ eintragen.",
    en="No way leads to {name} yet. Whoever knows {name} can have it noted under “knows”.",
)
ASK = Phrase(
    de="- [ ] {link} bitten, mich mit {name} bekannt zu machen #bitte",
    en="- [ ] Ask {link} to introduce me to {name} #ask",
)
ASK_OVER = Phrase(
    de="- [ ] {link} bitten, mich über {over} mit {name} bekannt zu machen #bitte",
    en="- [ ] Ask {link} to introduce me to {name} through {over} #ask",
)
