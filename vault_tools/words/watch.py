"""What `watch` says while it runs."""

from vault_tools.words.language import Phrase

WATCHING = Phrase(
    de="Beobachtet wird {folder} ({how}). Die Seite folgt {quiet} ms nach dem letzten Speichern; Notizen, in "
    "denen gerade geschrieben wird, haben {settle} s Ruhe. Beenden mit Strg-C.",
    en="Watching {folder} ({how}). The page follows {quiet} ms after the last save; notes that are being "
    "written in are left alone for {settle} s. Ctrl-C ends it.",
)
POLLING_SINCE = Phrase(
    de="Dieses Laufwerk ({kind}) meldet keine Änderungen; darum wird alle paar Sekunden nachgesehen.",
    en="This drive ({kind}) tells of no changes; so it is looked at every few seconds.",
)
POLLING_WHY = Phrase(
    de="Das System meldet keine Änderungen ({why}); darum wird alle paar Sekunden nachgesehen.",
    en="The system tells of no changes ({why}); so the vault is looked at every few seconds.",
)
UNWATCHED = Phrase(
    de="{n} Ordner lässt das System nicht beobachten; dort wird jede Minute nachgesehen. Abhilfe: den Wert "
    "fs.inotify.max_user_watches erhöhen (siehe docs/watch.md).",
    en="The system does not let {n} folders be watched; they are looked at every minute. The remedy: raise "
    "fs.inotify.max_user_watches (see docs/watch.md).",
    de_one="Einen Ordner lässt das System nicht beobachten; dort wird jede Minute nachgesehen. Abhilfe: den "
    "Wert fs.inotify.max_user_watches erhöhen (siehe docs/watch.md).",
    en_one="The system does not let one folder be watched; it is looked at every minute. The remedy: raise "
    "fs.inotify.max_user_watches (see docs/watch.md).",
)
STOPPED = Phrase(de="Beobachtung beendet.", en="Stopped watching.")
WRITTEN = Phrase(de="{page} erneuert", en="{page} refreshed")

HAPPENED = {
    "drawn": Phrase(de="Bilder neu gezeichnet", en="pictures drawn anew"),
    "calendar": Phrase(de="{paths} erneuert", en="{paths} refreshed"),
    "seen": Phrase(de="gelesen: {paths}", en="read: {paths}"),
    "written": Phrase(de="{page} erneuert ({paths})", en="{page} refreshed ({paths})"),
    "fresh": Phrase(de="{page} ist auf dem neuesten Stand.", en="{page} is up to date."),
    "ticked": Phrase(de="eingetragen in {paths}", en="entered in {paths}"),
    "archived": Phrase(
        de="Die Seite der Vorwoche liegt jetzt in {paths}.", en="The last page is now kept in {paths}."
    ),
    "waiting": Phrase(
        de="{paths}: wird noch bearbeitet, kommt gleich dran", en="{paths}: still being edited, comes next"
    ),
    "trouble": Phrase(de="{error}", en="{error}"),
    "better": Phrase(de="Jetzt geht es wieder.", en="All is well again."),
    "answered": Phrase(
        de="{paths} wird nach jedem Schreiben gleich wieder geändert (ein Formatierer, ein anderer Rechner?) "
        "und bleibt bis zur nächsten Änderung in den Notizen, wie es ist.",
        en="{paths} is changed back each time it was written (a formatter, another machine?) and stays as it "
        "is until notes change.",
    ),
    "turned": Phrase(de="Ein neuer Tag.", en="A new day."),
}
AND_MORE = Phrase(de="{first} und {n} weitere", en="{first} and {n} more")
