"""The words of `add`: its questions, what it reports, and what its errors say."""

from vault_tools.words.language import Phrase

FOLDER = Phrase(de="Kontakte", en="Contacts")

FIRST_MET = Phrase(de="Treffen: Kennengelernt.", en="Visit: First met.")

ASK_NAME = Phrase(de="Name", en="Name")
LAST_SPOKEN = Phrase(de="Zuletzt gesprochen.", en="Last in touch.")

ASK_MET = Phrase(
    de="Wo kennengelernt? (Enter: überspringen; „lange“: schon lange bekannt)",
    en="Where did you meet? (Enter skips; “long”: known for long)",
)
ASK_LAST = Phrase(
    de="Wann zuletzt gesprochen? (Enter: weiß nicht)", en="When did you last speak? (Enter: not sure)"
)
ASK_ORGANISATION = Phrase(de="Firma?", en="Organisation?")
ASK_INTEREST = Phrase(de="Was mag die Person? (mit Kommas)", en="What do they love? (with commas)")
ASK_NOTE = Phrase(de="Was ist hängen geblieben?", en="What stuck in your mind?")

ADDED = Phrase(
    de="{name}: angelegt in {path}, kennengelernt am {met}, wieder melden am {due}.",
    en="{name}: added in {path}, met on {met}, first follow-up on {due}.",
)
ADDED_KNOWN = Phrase(
    de="{name}: angelegt in {path}, schon lange bekannt, wieder melden am {due}.",
    en="{name}: added in {path}, known for long, in touch again on {due}.",
)
ADDED_KNOWN_NEVER = Phrase(
    de="{name}: angelegt in {path}, schon lange bekannt.", en="{name}: added in {path}, known for long."
)
ADDED_NEVER = Phrase(
    de="{name}: angelegt in {path}, kennengelernt am {met}.", en="{name}: added in {path}, met on {met}."
)
KNOWN_BY: dict[str, Phrase] = {
    "name": Phrase(de="gleicher Name", en="same name"),
    "email": Phrase(de="gleiche E-Mail-Adresse", en="same email"),
    "phone": Phrase(de="gleiche Telefonnummer", en="same telephone number"),
}
KNOWN = Phrase(de="{name} gibt es schon: {path} ({by}).", en="{name} is there already: {path} ({by}).")
SAME_PERSON = Phrase(de="Ist das dieselbe Person?", en="Is that the same person?")
NOTHING_ADDED = Phrase(
    de="Nichts angelegt. Ins Log: vault-tools log \"{name}\" '…'; eine andere Person: „--another“ dazu.",
    en="Nothing added. Into the log: vault-tools log \"{name}\" '…'; for somebody else add “--another”.",
)
NO_CONTACT = Phrase(
    de="„{name}“ ist kein Kontakt{near}; als Name eingetragen, ohne Link.",
    en="“{name}” is no contact{near}; entered as a name, without a link.",
)

WRONG: dict[str, Phrase] = {
    "empty": Phrase(
        de='Der Name fehlt. So geht es: vault-tools add "Jana Weiß" --met "Empfang IHK"',
        en='The name is missing. Like this: vault-tools add "Jana Weiß" --met "Chamber reception"',
    ),
    "path": Phrase(
        de="„{name}“ ist ein Pfad, kein Name. Bitte nur den Namen angeben; den Ordner bestimmt „new“ in den "
        "Einstellungen.",
        en="“{name}” is a path, not a name. Please give only the name; “new” in the settings sets the "
        "folder.",
    ),
    "control": Phrase(
        de="Im Namen „{name}“ stecken Steuerzeichen. Bitte den Namen noch einmal eintippen.",
        en="The name “{name}” holds control characters. Please type it once more.",
    ),
    "long": Phrase(
        de="Der Name ist zu lang ({letters} Zeichen, höchstens {most}). Das Übrige passt in „--note“.",
        en="The name is too long ({letters} characters, at most {most}). The rest may go into “--note”.",
    ),
    "letters": Phrase(
        de="Im Namen „{name}“ ist kein Buchstabe. Bitte einen Namen angeben, nach dem sich suchen lässt.",
        en="There is no letter in the name “{name}”. Please give a name that can be searched for.",
    ),
    "reserved": Phrase(
        de="„{name}“ kann unter Windows keine Datei heißen. Bitte den vollen Namen angeben.",
        en="No file can be called “{name}” on Windows. Please give the full name.",
    ),
    "copy": Phrase(
        de="„{name}“ sieht aus wie die Konfliktkopie eines Sync-Programms. Bitte anders nennen.",
        en="“{name}” looks like a sync program's conflict copy. Please choose another name.",
    ),
    "email": Phrase(
        de="„{text}“ ist keine E-Mail-Adresse. So schreiben: jana@example.org",
        en="“{text}” is no email address. Write it like this: jana@example.org",
    ),
    "birthday": Phrase(
        de="„{text}“ ist kein Geburtstag. So schreiben: 29.2.1968, 1968-02-29 oder 29.2.",
        en="“{text}” is no birthday. Write it like this: 1968-02-29, or 02-29.",
    ),
    "known": Phrase(
        de="„--on“ sagt, wann man sich kennengelernt hat; bei schon lange Bekannten sagt „--last“, wann man "
        "zuletzt gesprochen hat.",
        en="“--on” says when you first met; with somebody known for long “--last” says when you last spoke.",
    ),
    "last ahead": Phrase(
        de="{text} liegt noch in der Zukunft. Zuletzt gesprochen hat man sich heute oder früher.",
        en="{text} is still to come. You last spoke today or before.",
    ),
    "ahead": Phrase(
        de="{text} liegt noch in der Zukunft. Kennengelernt hat man sich heute oder früher.",
        en="{text} is still to come. You met today or before.",
    ),
}

NOT_ADDED: dict[str, Phrase] = {
    "taken": Phrase(
        de="„{path}“ gibt es schon; es wurde nichts überschrieben. Mit --organisation, --place oder --role "
        "bekommt die neue Notiz einen eigenen Namen.",
        en="“{path}” exists already; nothing was overwritten. With --organisation, --place or --role the new "
        "note gets a name of its own.",
    ),
    "template": Phrase(
        de="Die Vorlage {path} lässt sich nicht verwenden (Zeile {line}: {why}). Es wurde nichts angelegt.",
        en="The template {path} cannot be used (line {line}: {why}). Nothing was added.",
    ),
    "no template": Phrase(
        de="Die Vorlage {path} ist nicht zu lesen. Bitte „template“ unter [contacts] in den Einstellungen "
        "prüfen.",
        en="The template {path} cannot be read. Please check “template” under [contacts] in the settings.",
    ),
    "place": Phrase(
        de="In „{folder}“ wird nichts gelesen, der neue Kontakt wäre nicht zu finden. Bitte „new“ unter "
        "[contacts] in den Einstellungen ändern.",
        en="Nothing is read in “{folder}”, the new contact could not be found. Please change “new” under "
        "[contacts] in the settings.",
    ),
    "refused": Phrase(
        de="„{path}“ wurde nicht angelegt: Ein Wert lässt sich nicht sicher eintragen ({why}).",
        en="“{path}” was not added: a value cannot be entered safely ({why}).",
    ),
}
