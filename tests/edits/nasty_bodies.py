"""Nasty bodies: line ends and bytes, what stands at the end, tasks in all their forms."""

from tests.edits.nasty import LOG, Nasty, bare, body, empty, nasty

NOTE = f"---\ntype: contact\nplant: tree\n---\n# Anna\n\n- [ ] Adresse schicken 📅 2026-11-27\n{LOG}"
OPEN_END = "what is added at the end would be code or comment"


def _mixed(note: str) -> str:
    """LF, CRLF and CR in turn."""
    parts = note.split("\n")
    ends = ["\n", "\r\n", "\r"] * len(parts)
    return "".join(f"{part}{end}" for part, end in zip(parts, ends, strict=False))


BODIES: tuple[Nasty, ...] = (
    # line ends and bytes
    nasty("CRLF", NOTE.replace("\n", "\r\n")),
    nasty("CR", NOTE.replace("\n", "\r")),
    nasty("a BOM", "\ufeff" + NOTE),
    nasty("a BOM and CRLF", ("\ufeff" + NOTE).replace("\n", "\r\n")),
    nasty("all line ends mixed", _mixed(NOTE)),
    nasty("CRLF with one LF", NOTE.replace("\n", "\r\n").replace("\r\n", "\n", 1)),
    nasty("LF with one CRLF", NOTE.replace("Umbau", "Um\r\nbau")),
    nasty("a CR within a line", NOTE.replace("Vom Umbau", "Vom\rUmbau")),
    nasty("two CR before each LF", NOTE.replace("\n", "\r\r\n")),
    nasty("no last line end", NOTE.removesuffix("\n")),
    nasty("no last line end, CRLF", NOTE.removesuffix("\n").replace("\n", "\r\n")),
    nasty("blank lines at the end", NOTE + "\n\n \n\t\n"),
    nasty("blanks at the end of lines", NOTE.replace("\n", "  \n").replace("---  ", "---")),
    nasty(
        "a Unicode line separator",
        NOTE.replace("Vom Umbau", "Vom\u2028Umbau\u2029").replace("tree", "tree # a\u2028b"),
    ),
    nasty("a next line sign", NOTE.replace("Vom", "\x85Vom\x85").replace("plant", "why: a\x85b\nplant")),
    nasty(
        "form feeds and vertical tabs",
        NOTE.replace("Vom", "\x0cVom\x0b").replace("# Anna", "\x0c# Anna\n\x0b"),
    ),
    nasty("a form feed before the log", NOTE.replace("- 2026-10", "\x0c- 2026-10")),
    nasty(
        "NUL and other control signs",
        NOTE.replace("Vom", "V\x00o\x07m\x1b[0m").replace("plant", "why: a\x00b\nplant"),
    ),
    nasty("no UTF-8", NOTE.encode().replace("ä".encode(), b"\xe4").replace(b"Vom", b"Vom\xff\xfe\xc3")),
    nasty("no UTF-8 in the frontmatter", NOTE.encode().replace(b"plant", b"ort: Stra\xdfe \x80\nplant")),
    nasty("half a character", NOTE.encode() + b"\xf0\x9f"),
    nasty("decomposed letters", NOTE.replace("erzählt", "erza\u0308hlt")),
    nasty("marks of direction", NOTE.replace("Vom", "\u202eVom\u202c\u200b\u200f")),
    nasty(
        "hard blanks",
        NOTE.replace("- 2026-10-02 ", "-\u00a02026-10-02\u00a0").replace("- [ ] ", "- [ ]\u00a0"),
    ),
    nasty("a very long line", NOTE.replace("Vom", "Vom " * 20_000)),
    # how little there can be
    empty("nothing", ""),
    empty("a line end", "\n"),
    empty("blank lines", "\n\n  \n"),
    empty("a blank", " "),
    empty("a BOM alone", "\ufeff"),
    empty("a word", "Anna"),
    empty("frontmatter alone", "---\ntype: contact\n---\n"),
    empty("frontmatter alone, no last line end", "---\ntype: contact\n---"),
    empty("frontmatter alone, CRLF", "---\r\ntype: contact\r\n---"),
    empty("frontmatter alone, CR", "---\rtype: contact\r---\r"),
    empty("frontmatter alone, empty", "---\n---"),
    empty("frontmatter and blanks", "---\ntype: contact\n---\n   "),
    # what stands at the end
    bare("text without a line end", "Ein Text."),
    bare("a table at the end", "| a | b |\n|---|---|\n| 1 | 2 |\n"),
    bare("a footnote at the end", "Text.[^1]\n\n[^1]: Mehr\n    davon.\n"),
    bare("a quote at the end", "> Zitat\n> - 2026-10-02 Anruf"),
    bare("a list at the end", "- a\n  - b\n    - c\n"),
    bare("HTML at the end", "<details>\n<summary>Mehr</summary>\n</details>\n"),
    bare("HTML that stays open", "<div>\n"),
    bare("math at the end", "$$\nx = y\n$$\n"),
    bare("a comment at the end", "Text.\n%% geheim %%\n<!-- auch -->"),
    bare("a closed fence at the end", "```\ncode\n```"),
    bare("an open fence in a quote", "> ```\n> code\n"),
    body("an open tilde fence", "~~~~\n```\n~~~\n", log=OPEN_END),
    bare("a rule at the end", "Text.\n\n---\n"),
    bare("trailing blanks at the end", "Text.  \n \n"),
    body("a query", "```dataview\nTABLE cadence\n```\n\n- 2026-10-02 Anruf\n"),
    bare("a board", "## Offen\n\n- [ ] Mail 📅 2026-12-01\n\n## Fertig\n\n**Complete**\n- [x] Brief\n"),
    # tasks
    bare("every sign", "".join(f"- [{sign}] Sache {sign}\n" for sign in " xX->/<!?*\"nbi'S1")),
    bare("dates of the Tasks plugin", "- [ ] Mail ➕ 2026-09-01 🛫 2026-10-01 ⏳ 2026-11-20 📅 2026-11-27\n"),
    bare("done with the Tasks plugin", "- [x] Mail 📅 2026-11-27 ✅ 2026-11-20\n- [-] Brief ❌ 2026-11-20\n"),
    bare("priorities", "- [ ] Mail ⏫ 📅 2026-11-27\n- [ ] Brief 🔽\n- [ ] Karte 🔺\n"),
    bare("variation selectors", "- [ ] Mail 🗓️ 2026-11-27\n- [x] Brief ✅️ 2026-11-20\n"),
    bare("dates of Dataview", "- [ ] Mail [due:: 2026-11-27] ^a1\n- [x] Brief (completion:: 2026-11-20)\n"),
    bare("Dataview in capitals", "- [ ] Mail [Due :: [[2026-11-27]]]\n- [ ] Karte [fällig:: 27.11.2026]\n"),
    bare("dates in brackets", "- [ ] Mail (2026-11-27)\n- [x] Brief (2026-11-20)\n"),
    bare("block ids", "- [ ] Mail 📅 2026-11-27 ^a1\n- [ ] Brief   ^b-2  \n- [x] Karte ✅ 2026-11-20 ^c3\n"),
    bare("repeating", "- [ ] Mail 🔁 every week 📅 2026-11-27\n"),
    bare("repeating in Dataview", "- [ ] Mail [repeat:: every month] [due:: 2026-11-27]\n"),
    bare("repeating and done", "- [x] Mail 🔁 every week 📅 2026-11-27 ✅ 2026-11-27\n"),
    bare("tasks in lists", "- Plan\n\t- [ ] Mail\n\t\t- [x] Entwurf\n  * [ ] Brief\n    1. [ ] Karte\n"),
    bare("tasks in quotes", "> - [ ] Mail 📅 2026-11-27\n> > * [x] Brief\n"),
    bare("tasks by number", "1. [ ] Mail\n2) [x] Brief\n+ [ ] Karte\n"),
    bare("a task twice", "- [ ] Mail\n- [ ] Mail\n- [x] Mail 📅 2026-11-27\n"),
    bare("tasks with comments", "- [ ] Mail %%leise%% 📅 2026-11-27\n- [ ] Brief 📅 2026-12-01 <!-- x -->\n"),
    bare("tasks with links and code", "- [ ] [[Otto|ihm]] `- [ ]` schreiben #ask\n- [ ] [x](y.md) lesen\n"),
    bare("tasks that are hidden", "```\n- [ ] Code\n```\n%% - [ ] weg %%\n- [ ] da\n"),
    bare("tasks with blanks around", "-   [ ]   Mail   📅  2026-11-27   \n-\t[x]\tBrief\t\n"),
    bare("a task at the very end", "- [ ] Mail 📅 2026-11-27"),
    bare("a task with emoji", "- [ ] 🎂 Torte ✅ bestellen 👩‍👩‍👧\n"),
    bare(
        "two dates of one kind",
        "- [ ] Mail 📅 2026-11-27 📅 2026-12-01\n- [x] Brief ✅ 2026-11-01 ✅ 2026-11-02\n",
    ),
    bare("due dates that are none", "- [ ] Mail 📅 2026-02-30\n- [ ] Brief [due:: bald]\n"),
    bare("boxes that are none", "- [] leer\n- [  ] zwei\n-[ ] eng\n- [ ]eng\n- [ ]\n[ ] ohne\n"),
)
