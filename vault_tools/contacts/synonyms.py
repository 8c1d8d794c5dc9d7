"""The keys people use for a contact's fields, English and German, as one table."""

from functools import lru_cache

from vault_tools.text.fold import fold_key

# The first word of each row is the field's own name; case, `-`, `_` and blanks do not count anywhere.
_TABLE: tuple[tuple[str, str], ...] = (
    ("type", "typ, note type, notiztyp"),
    ("tags", "tag, schlagwort, schlagworte, schlagwörter"),
    ("name", "full name, fullname, display name, vollständiger name"),
    ("aliases", "alias, nickname, nicknames, spitzname, spitznamen, auch bekannt als, aka"),
    ("organisation", "organization, organisations, organizations, organisationen, org, company, companies, "
                     "firma, firmen, unternehmen, betrieb, employer, arbeitgeber, workplace, works at"),
    ("role", "rolle, job, job title, jobtitle, position, funktion, beruf, occupation, profession, stelle"),
    ("email", "e-mail, mail, emails, e-mails, email address, e-mail-adresse, mailadresse, mails"),
    ("phone", "telephone, phone number, phones, tel, telefon, telefonnummer, mobile, mobile phone, cell, handy, "
              "mobil, festnetz, rufnummer, telefone"),
    ("birthday", "geburtstag, birthdate, birth date, date of birth, dob, bday, born, geburtsdatum, geboren, "
                 "geboren am, prm-birthday"),
    ("place", "city, location, ort, stadt, wohnort, based in, lives in, town, standort, prm-location, residence"),
    ("plant", "pflanze, pflanzenart, plant type, gewächs"),
    ("tier", "prm-tier, circle, kreis, stufe, ring"),
    ("cadence", "every, contact frequency, frequency, cadence days, prm-cadence, follow up cadence, turnus, "
                "followup cadence, contact cadence, contact every, keep in touch, keep in touch every, "
                "rhythmus, rhythm, häufigkeit, kontakthäufigkeit, kontaktturnus, alle, interval, intervall, "
                "contact interval, reminder frequency, check in frequency, prm-frequency, touch frequency, "
                "abstand, catch up frequency, frequency days, prm-cadence-days, contact frequency days"),
    ("last_contact", "last contacted, last interaction, last met, prm-last-contacted, letzter kontakt, "
                     "last contact date, last seen, last spoke, last spoken, last talked, last touch, "
                     "last touchpoint, last call, last meeting, last conversation, last catch up, "
                     "last interaction date, last contacted on, prm-last-contact, contacted, "
                     "zuletzt, zuletzt kontaktiert, zuletzt gesehen, zuletzt gesprochen, letzter anruf, "
                     "letztes treffen, letztes gespräch, letzte interaktion, letzter besuch"),
    ("next_contact", "next contact date, next follow up, next followup, follow up, followup, follow up on, "
                     "follow up date, prm-next-contact, prm-follow-up, next touch, next meeting, contact next, "
                     "nächster kontakt, wiedervorlage, wieder melden, wieder melden am, nächstes treffen, "
                     "next check in, reach out on"),
    ("rest_until", "snooze until, snoozed until, snooze, prm-snooze-until, prm-snoozed-until, ruht bis, "
                   "ruhen bis, ruhe bis, pause bis, paused until, pause until, nicht vor, not before"),
    ("paused", "prm-paused, pausiert, pause, ruht, on hold, do not contact, nicht kontaktieren, inactive, inaktiv"),
    ("archived", "archiviert, prm-archived, archive"),
    ("value", "wert, bedeutung, importance, wichtigkeit, prm-value"),
    ("why", "warum, weshalb, wichtig weil, why important"),
    ("needs", "braucht, bedürfnisse, bedarf, zu beachten, beachten, preferences, vorlieben beim kontakt"),
    ("interests", "interest, interessen, interesse, hobbies, hobbys, hobby, likes, loves, mag, liebt, themen, "
                  "vorlieben, topics"),
    ("offers", "offer, bietet, angebot, angebote, can offer, bietet an"),
    ("seeks", "seek, sucht, gesuche, gesuch, looking for, wants, sucht nach"),
    ("knows", "kennt, connections, kennt auch, bekannte, knows people"),
    ("introduced_by", "introduced through, intro by, vorgestellt von, vorgestellt durch, bekannt durch, "
                      "vermittelt durch, vermittelt von, empfohlen von, referred by, met through, kennt durch"),
    ("met", "met on, date met, first met, first contact, kennengelernt, kennengelernt am, getroffen am, "
            "erstkontakt, erster kontakt, connected on, prm-met, met date"),
    ("predecessor", "vorgänger, vorgängerin, previous contact, kontakt von"),
    ("announced", "angekündigt, angekündigt am, announced on"),
    ("introduced", "vorgestellt, vorgestellt am, eingeführt, eingeführt am, introduced on, übergeben am"),
    ("season", "saison, jahreszeit, monate, months"),
    ("channel", "kanal, weg, preferred channel, bevorzugter kanal, contact method, preferred contact, "
                "kontaktweg, preferred contact method"),
    ("minutes", "minuten, dauer, duration, zeitbedarf"),
    ("owner", "zuständig, betreut von, verantwortlich, betreuer, betreuerin, responsible"),
    ("died", "deathday, death date, date of death, deceased, gestorben, gestorben am, verstorben, "
             "verstorben am, todestag, sterbedatum"),
    ("ignore_mentions", "erwähnungen ignorieren, no mentions"),
)  # fmt: skip

CANONICAL: dict[str, str] = {
    fold_key(key): name for name, others in _TABLE for key in (name, *others.split(","))
}
"""From any folded spelling of a key to the field's own name. `title` is not among them: it is no role."""


@lru_cache(maxsize=4096)
def canonical(key: str) -> str | None:
    """The field that a key as written means, or None."""
    return CANONICAL.get(fold_key(key))
