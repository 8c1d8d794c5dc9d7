"""Names and sentences for made-up vaults; nobody in them is real."""

FIRST_NAMES = (
    *("Anna", "Otto", "Karl", "Lena", "Jürgen", "Birgit", "Mehmet", "Zoë", "Søren", "Ingrid", "Paul"),
    *("Grete", "Emil", "Rosa", "Hannes", "Milan", "Ayşe", "Ruth", "Konrad", "Elif", "Theo", "Marta", "Jonas"),
    *("Käthe", "Bruno", "Sofia", "Walter", "Irene", "Oskar", "Nadja", "Felix", "Dora", "Anton", "Louise"),
    *("Fatma", "Ben"),
    *("Helga", "Simon", "Clara", "Henrik", "Amira", "Peter", "Vera", "Tomasz", "Judith", "Noah", "Agnes"),
    *("David", "Lotte"),
)
LAST_NAMES = (
    *("Bauer", "Roth", "Krüger", "Yılmaz", "Weiß", "Lindner", "Hoffmann", "Özdemir", "Schäfer", "Vogel"),
    *("Brandt", "Keller", "Nowak", "Jansen", "Böhm", "Seidel", "Arslan", "Winkler", "Haas", "Grünwald"),
    *("Petersen", "Kowalski", "Dietrich", "Busch", "Möller", "Sauer", "Engel", "Horn", "Pohl", "Ziegler"),
    *("Andersen", "Barth", "Conrad", "Doğan", "Ebert", "Frank", "Götz", "Herzog", "Ivanov", "Jost"),
    *("Kühn", "Lorenz", "Marx", "Nagel", "Olsen", "Pfeiffer", "Quandt", "Reuter", "Stein", "Thiele"),
)
ORGANISATIONS = (
    *("Bauer Metallbau", "Stadtwerke Fulda", "Gärtnerei Horn", "Tischlerei Böhm", "Volksbank", "IHK Kassel"),
    *(
        "Werkstatt Süd",
        "Harbour Supplies Ltd",
        "Druckerei Lorenz",
        "Northwind Timber",
        "Berufsschule",
        "Chor",
    ),
)
PLACES = ("Kassel", "Fulda", "Göttingen", "Marburg", "Hamburg", "Leeds", "Erfurt", "Gießen", "Bonn", "Bath")
ROLES = (
    "Geschäftsführerin",
    "Einkauf",
    "Meister",
    "Managing Director",
    "Buyer",
    "Vorstand",
    "Projektleitung",
)
PLANTS = ("tree", "perennial", "annual", "seedling", "Baum", "Staude", "perennial", "Setzling")
CADENCES = (
    *("6 weeks", "8 weeks", "monthly", "alle 6 Wochen", "vierteljährlich", "42", "P6W", "3mo", "4-8 weeks"),
    *("every 3 months", "halbjährlich", "14", "30 days", "weekly"),
)
INTERESTS = (
    "Segeln",
    "Jazz",
    "Wandern",
    "chess",
    "Rosen",
    "Fußball",
    "woodwork",
    "Chor",
    "Oldtimer",
    "Hunde",
)
WHY = (
    *("Kennt jeden im Landkreis", "Hat uns durch 2009 geholfen", "Knows the whole harbour", "Guter Ratgeber"),
    *("Liefert auch im August", "Wants to grow with us", "Hört zu und sagt die Wahrheit"),
)

CONTACT_KINDS = (
    "Anruf",
    "Mail",
    "Besuch",
    "Brief",
    "Mittagessen",
    "Treffen",
    "call",
    "email",
    "visit",
    "lunch",
)
TALK = (
    *("Die Tochter hat das Studium begonnen.", "Über die neue Halle gesprochen.", "Grüße an alle bestellt."),
    *("Wants two more pallets in spring.", "Sucht Auszubildende für das nächste Jahr.", "War lange krank."),
    *(
        "Told me about the move to the new office.",
        "Möchte im Frühjahr segeln gehen.",
        "Angebot versprochen.",
    ),
    *("Gemeinsam alte Bilder angesehen.", "Asked after the family.", "Der Hund heißt jetzt Bruno."),
)
PASSED = ("", "", "", "", " #gave", " #asked", " #received", " #gegeben", " #bekommen")

DAY = (
    *("Früh in der Werkstatt gewesen und die Bestellungen durchgesehen.", "Es hat den ganzen Tag geregnet."),
    *("Am Nachmittag das Angebot für die neue Halle geschrieben.", "Slept badly, walked before breakfast."),
    *("Die Buchhaltung wartet noch auf zwei Belege.", "Long list today, half of it can wait until Thursday."),
    *("Der Lieferwagen muss in die Inspektion.", "Mit den Kindern am See gewesen, das Wasser war kalt."),
    *(
        "Zwei Bewerbungen gelesen; eine davon ist wirklich gut.",
        "Notes from the trade fair are in the folder.",
    ),
    *("Abends Chorprobe, danach noch lange gesprochen.", "The heating in the office is still not repaired."),
    *("Kuchen mitgebracht, alle haben sich gefreut.", "Die Lieferung kam vollständig und pünktlich an."),
)
MET = (
    *("Mit {link} telefoniert, es ging um die Lieferung.", "Had coffee with {link} near the station."),
    *(
        "{link} kam kurz vorbei.",
        "Besuch bei {link}, die Halle ist fast fertig.",
        "Wrote to {link} about spring.",
    ),
    *("- Mittagessen mit {link}", "- {link} angerufen: meldet sich im Januar wieder"),
)
THINGS = (
    *(
        "Adresse der Berufsschule schicken",
        "Angebot nachfassen",
        "send the drawings",
        "Fotos vom Fest schicken",
    ),
    *("Termin für den Besuch vorschlagen", "Buch zurückgeben", "Muster besorgen", "ask about the invoice"),
)
PROJECTS = ("Neue Halle", "Messe", "Website", "Lager", "Ausbildung", "Umzug", "Katalog", "Solar", "Chorreise")
TOPICS = (
    "Stahlpreise",
    "Gesprächsführung",
    "Bäume schneiden",
    "Steuern",
    "Photography",
    "Buchhaltung",
    "Bread",
)
CODE = "```python\nprint('[[Nobody]]')  # - [ ] no task\n```"
QUOTE = "> [!quote] Gelesen\n> Wer [[Nobody]] fragt, bekommt keine Antwort."
