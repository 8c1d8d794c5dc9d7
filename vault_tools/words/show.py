"""The words of `show` beyond the labels of fields."""

from vault_tools.words.language import Phrase

LABELS: dict[str, Phrase] = {
    "introduced": Phrase(de="Hat bekannt gemacht mit", en="Has introduced"),
    "known": Phrase(de="Gemeinsame Bekannte", en="Both know"),
    "knows": Phrase(de="Kennt auch", en="Also knows"),
    "met": Phrase(de="Kennengelernt", en="Met"),
    "owner": Phrase(de="Zuständig", en="Cared for by"),
}

TOGETHER = Phrase(de="{name} ({n}× zusammen)", en="{name} ({n} times together)")
MET_ON = Phrase(de="{name} ({day})", en="{name} ({day})")

EVERY = Phrase(de="{every} ({origin})", en="{every} ({origin})")
EVERY_USUAL = Phrase(
    de="{every} ({origin}); tatsächlich etwa {usual}", en="{every} ({origin}); in fact about {usual}"
)

BIRTHDAY_TODAY = Phrase(de="{day}, also heute", en="{day}, that is today")
BIRTHDAY_NEXT = Phrase(de="{day}, wieder am {next}", en="{day}, next on {next}")
AGE_TODAY = Phrase(de="{day}, wird heute {age}", en="{day}, turns {age} today")
AGE_NEXT = Phrase(de="{day}, wird {age} am {next}", en="{day}, turns {age} on {next}")

MET = Phrase(de="{day} ({ago})", en="{day} ({ago})")

THEIR_PROMISES = Phrase(de="Wird erwartet", en="Expected from them")
KEPT = Phrase(de="Erledigt", en="Done")
CANCELLED = Phrase(de="{text} (abgesagt)", en="{text} (cancelled)")

GIVE_AND_TAKE = Phrase(de="Geben und Nehmen", en="Give and take")
PASSED: dict[str, Phrase] = {
    "gave": Phrase(de="{n}-mal gegeben", en="gave {n} times", de_one="einmal gegeben", en_one="gave once"),
    "asked": Phrase(de="{n}-mal gebeten", en="asked {n} times", de_one="einmal gebeten", en_one="asked once"),
    "received": Phrase(
        de="{n}-mal bekommen", en="received {n} times", de_one="einmal bekommen", en_one="received once"
    ),
}
ACQUAINTANCE = Phrase(de="Bekanntschaft mit {names}", en="met {names} through them")
LAST_PASSED = Phrase(
    de="{counted}, zuletzt am {day}", en="{counted}, last on {day}",
    de_one="{counted}, am {day}", en_one="{counted}, on {day}",
)  # fmt: skip

NOT_BOTH = Phrase(
    de="„--{one}“ und „--{other}“ gehen nicht zusammen. Bitte nur eines davon angeben.",
    en="“--{one}” and “--{other}” don't go together. Please give only one of them.",
)
NO_EDITOR = Phrase(
    de="Kein Editor bekannt. In der Variablen EDITOR (oder VISUAL) steht, welcher es sein soll.",
    en="No editor is known. The variable EDITOR (or VISUAL) says which one it shall be.",
)
EDITOR_FAILED = Phrase(
    de="Der Editor „{editor}“ ließ sich nicht starten oder brach ab. Die Notiz: {path}",
    en="The editor “{editor}” did not start or ended with an error. The note: {path}",
)
