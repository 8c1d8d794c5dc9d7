"""Nasty logs: where they stand, how their lines look, what stands between and under them."""

from tests.edits.nasty import Nasty, bare, body, log, nasty

OPEN_END = "what is added at the end would be code or comment"
UNDER_IT = "the user has written under the line"

LOGS: tuple[Nasty, ...] = (
    # order
    log("newest first", "- 2026-10-02 Anruf ^k3\n- 2026-08-14 Besuch ^k2\n- 2026-05-01 Mail ^k1\n"),
    log("newest last", "- 2026-05-01 Mail ^k1\n- 2026-08-14 Besuch ^k2\n- 2026-10-02 Anruf ^k3\n"),
    log("one line", "- 2026-10-02 Anruf ^k3\n"),
    log("one day only", "- 2026-10-02 Anruf ^k3\n- 2026-10-02 Mail ^k4\n"),
    log("no order", "- 2026-08-14 Besuch\n- 2026-10-02 Anruf\n- 2026-03-01 Mail\n- 2026-09-01 Brief\n"),
    log("a future line on top", "- 2027-06-01 Jubiläum\n- 2026-10-02 Anruf\n- 2026-08-14 Besuch\n"),
    # bullets and indentation
    log("stars", "* 2026-10-02 Anruf ^k3\n* 2026-08-14 Besuch\n"),
    log("pluses", "+ 2026-10-02 Anruf\n+ 2026-08-14 Besuch\n"),
    log("numbers", "1. 2026-05-01 Mail\n2. 2026-08-14 Besuch ^k2\n3. 2026-10-02 Anruf\n"),
    log("numbers with brackets", "1) 2026-10-02 Anruf\n2) 2026-08-14 Besuch\n"),
    log("bullets mixed", "* 2026-10-02 Anruf\n- 2026-08-14 Besuch\n+ 2026-05-01 Mail\n"),
    log("wide bullets", "-   2026-10-02 Anruf\n-   2026-08-14 Besuch\n"),
    log("tabs behind bullets", "-\t2026-10-02 Anruf ^k3\n-\t2026-08-14 Besuch\n"),
    log("indented by two", "  - 2026-10-02 Anruf\n  - 2026-08-14 Besuch ^k2\n"),
    log("indented by tabs", "- Alle\n\t- 2026-10-02 Anruf ^k3\n\t- 2026-08-14 Besuch\n- Keine\n"),
    log(
        "under the years",
        "- 2026\n  - 2026-10-02 Anruf\n  - 2026-08-14 Besuch\n- 2025\n  - 2025-12-01 Mail\n",
    ),
    log("ticked lines", "- [x] 2026-10-02 Anruf\n- [x] 2026-08-14 Besuch\n"),
    log("open tasks among them", "- [ ] 2026-12-24 Karte\n- 2026-10-02 Anruf\n- [ ] 2026-08-14 Mail\n"),
    log("blank lines between", "\n- 2026-10-02 Anruf ^k3\n\n- 2026-08-14 Besuch\n\n\n- 2026-05-01 Mail\n"),
    # dates
    log("links as dates", "- [[2026-10-02]] Anruf ^k3\n- [[2026-08-14|14.8.]] Besuch\n"),
    log("German dates", "- 2.10.2026: Anruf\n- 14. 8. 2026 – Besuch ^k2\n"),
    log("bold dates", "- **2026-10-02**: Anruf\n- **2026-08-14** Besuch\n"),
    log("dates with times", "- 2026-10-02 14:30 Anruf\n- 2026-08-14 09:00 Besuch ^k2\n"),
    log("dates that are none", "- 2026-02-30 Anruf\n- 10/02/2026 Mail\n- 2026-08-14 Besuch\n"),
    log("dates only", "- 2026-10-02\n- 2026-08-14\n"),
    # what belongs to a line
    log(
        "children",
        "- 2026-05-01 Mail\n  - kurz\n- 2026-10-02 Anruf ^k3\n  - lang\n    - sehr\n",
        take_out=UNDER_IT,
    ),
    log(
        "children by tabs",
        "- 2026-10-02 Anruf ^k3\n\t- Umbau\n\n\t  Absatz\n- 2026-08-14 Besuch\n",
        take_out=UNDER_IT,
    ),
    log("dated children", "- 2026-08-14 Besuch\n  - 2026-10-02 Nachtrag dazu\n- 2026-05-01 Mail\n"),
    log(
        "paragraphs going on",
        "- 2026-05-01 Mail\nund mehr\n- 2026-10-02 Anruf ^k3\nmit Gruß\n",
        take_out=UNDER_IT,
    ),
    log(
        "paragraphs indented",
        "- 2026-05-01 Mail\n\n  Ein Absatz.\n\n- 2026-10-02 Anruf\n\n  Noch einer.\n\nEnde.\n",
    ),
    log("code within a line", "- 2026-05-01 Mail\n  ```\n- 2026-06-01 Code\n  ```\n- 2026-10-02 Anruf\n"),
    log(
        "code below a line",
        "- 2026-05-01 Mail\n- 2026-10-02 Anruf ^k3\n```\ncode\n\nmehr\n```\n",
        take_out=UNDER_IT,
    ),
    log("a comment that goes on", "- 2026-05-01 Mail\n- 2026-10-02 Anruf %%geheim\nnoch mehr%%\nEnde\n"),
    log("a comment in a line", "- 2026-10-02 Anruf %%geheim%% ^k3\n- 2026-08-14 <!-- leise --> Besuch\n"),
    log(
        "lines commented out",
        "%%\n- 2026-10-02 Anruf\n%%\n- 2026-08-14 Besuch ^k2\n<!--\n- 2026-05-01\n-->\n",
    ),
    log("a quote below a line", "- 2026-05-01 Mail\n- 2026-10-02 Anruf ^k3\n> Zitat\n", take_out=UNDER_IT),
    log("a rule below a line", "- 2026-05-01 Mail\n- 2026-10-02 Anruf ^k3\n---\nEnde.\n"),
    log("a table below a line", "- 2026-10-02 Anruf\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"),
    # headings
    body("a heading at the very end", "Text.\n\n## Log"),
    body("a heading and its line end", "Text.\n\n## Log\n"),
    body("a heading and a blank line", "Text.\n\n## Log\n\n"),
    body("a heading before another", "## Log\n## Notizen\nText.\n"),
    log("a heading and a blank before another", "\n## Pläne\nText.\n"),
    body("a heading and blanks before another", "## Verlauf\n\n\n\n## Pläne\n"),
    body("a heading closed by signs", "## Log ##\n- 2026-10-02 Anruf\n"),
    log("an empty log with a sentence", "Neueste zuerst:\n\n## Pläne\n"),
    log("an empty log with a list", "* noch nichts\n\nWirklich.\n"),
    bare("a heading for contact data", "## Kontakt\n- Tel. 0561 123\n- Mail\n"),
    body("an empty heading for notes", "# Anna\n\n## Notizen\n\n"),
    log("years as headings", "### 2026\n- 2026-10-02 Anruf ^k3\n\n### 2025\n- 2025-12-01 Mail\n"),
    log("years as headings, newest last", "### 2025\n- 2025-12-01 Mail\n\n### 2026\n- 2026-10-02 Anruf\n"),
    log("months as headings", "### Oktober 2026\n- 2026-10-02 Anruf\n### August\n- 2026-08-14 Besuch\n"),
    log("dates as headings", "\n### 2026-10-02 Anruf\nVom Umbau.\n\n### 2026-08-14 Besuch\n- Kaffee\n"),
    bare(
        "dates as headings alone", "# Anna\n## 2026-08-14 Besuch\nKaffee.\n## 2026-10-02 Anruf\nUmbau. ^k3\n"
    ),
    bare("dated lines below a dated heading", "## 2026-10-02 Tagung\n- 2026-10-03 Nachtrag\n"),
    log("two logs", "- 2026-08-14 Besuch\n\n## Meetings\n- 2026-10-02 Termin ^k3\n\nEnde.\n"),
    body("a log and notes", "## Notizen\n- 2026-11-01 Idee\n\n## Log\n- 2026-10-02 Anruf\n"),
    body("an empty log and a list on top", "# Anna\n- 2019-05-01 Messe\n\n## Log\n"),
    body("no heading", "- 2026-10-02 Anruf ^k3\n- 2026-08-14 Besuch\n"),
    body("only a title", "# Anna\n\n- 2026-10-02 Anruf\n- 2026-08-14 Besuch\n"),
    bare("a life as the last part", "# Anna\n\n# Lebenslauf\n## Verlauf\n- 1990-01-01 Lehre\n"),
    bare("a life, no log", "## Lebenslauf\n- 1990-01-01 Lehre\n- 1995-01-01 Meister\n"),
    log("a life behind the log", "- 2026-10-02 Anruf\n\n## Lebenslauf\n- 1990-01-01 Lehre\n"),
    body("headings underlined", "Log\n---\n- 2026-10-02 Anruf\n- 2026-08-14 Besuch\n"),
    # hidden or not
    bare("a log in code", "```md\n## Log\n- 2026-10-02 Anruf\n```\n"),
    body(
        "a log in code and a real one", "~~~\n## Log\n- 2026-11-02 Nein\n~~~\n\n## Log\n- 2026-10-02 Anruf\n"
    ),
    bare("a log in a quote", "> ## Log\n> - 2026-10-02 Anruf\n"),
    bare("a log in a callout", "> [!note]- Log\n> - 2026-10-02 Anruf\n> - 2026-08-14 Besuch\n\nText.\n"),
    bare("a log in a comment", "%%\n## Log\n- 2026-10-02 Anruf\n%%\nText.\n"),
    bare("indented code", "Text.\n\n    ## Log\n    - 2026-10-02 Anruf\n"),
    body("an open code fence", "Text.\n```\n## Log\n- 2026-10-02 Anruf\n", log=OPEN_END),
    body("an open comment", "Text.\n%% später\n- 2026-10-02 Anruf\n", log=OPEN_END),
    body("an open HTML comment", "Text.\n<!-- später\n## Log\n", log=OPEN_END),
    log("a log before an open code fence", "- 2026-10-02 Anruf ^k3\n\n```\nfoo\n"),
    body("an empty log before an open comment", "## Log\n\n%% später\n"),
    log("an empty log with a query", "```dataview\nLIST\n```\n\n## Pläne\n"),
    log("an empty log with a comment", "%% Neueste oben %%\n\n<!-- wirklich\noben -->\n"),
    # ids
    log(
        "an id twice",
        "- 2026-10-02 Anruf ^k3\n- 2026-10-02 Anruf ^k3\n",
        change="which one",
        take_out="which one",
    ),
    log(
        "an id on a heading", "### 2026-10-02 Anruf ^k3\n- Umbau\n", change="a heading", take_out="a heading"
    ),
    log("a line moved elsewhere", "- 2026-08-14 Besuch\n## Lebenslauf\n- 2026-10-02 Anruf ^k3\n"),
    log("tags and links", "- 2026-10-02 #anruf mit [[Otto]] #gave ^k3\n- 2026-08-14 Mail #asked\n"),
    nasty("a log without frontmatter", "## Log\n- 2026-10-02 Anruf ^k3\n"),
)
