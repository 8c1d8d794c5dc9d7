"""One page with all pictures and the list of who is due: complete in itself, without scripts, to print."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from vault_tools.pictures.svg import plain

MARK = "<!-- vault-tools: the garden as a page -->"
"""Stands in the second line of our pages."""

_CSS = """
:root{color-scheme:light dark}
body{margin:0;padding:2rem 1.5rem 4rem;background:#fdfcf8;color:#2f3d33;
font:17px/1.5 ui-sans-serif,system-ui,'Segoe UI','Helvetica Neue',Arial,sans-serif}
main{max-width:1180px;margin:0 auto}
svg{display:block;max-width:100%;height:auto;margin:2rem auto}
h1,h2{font-weight:650;line-height:1.2;margin:1.5rem 0 1rem}
table{width:100%;border-collapse:collapse;font-size:1rem}
th{text-align:left;font-weight:600;border-bottom:2px solid #b5cfb4}
td,th{padding:.5rem .8rem .5rem 0;vertical-align:top}
td{border-bottom:1px solid #e4dfd0}
a{color:#23695a}
@media screen and (prefers-color-scheme:dark){body{background:#101412;color:#e6e9dd}
th{border-color:#3f5f4a}td{border-color:#2a322d}a{color:#8fd6bd}}
@media print{body{padding:0;background:#fff}svg,tr{break-inside:avoid}a{color:inherit}}
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: whom it is about, the link that opens the note, and what is said."""

    name: str
    link: str
    state: str
    due: str
    why: str


def note_link(vault: str, path: str, *, obsidian: bool) -> str:
    """A link that opens a note: in Obsidian, or the file itself. `vault` is the folder's whole path."""
    if obsidian:
        name = vault.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
        return f"obsidian://open?vault={_quoted(name)}&file={_quoted(path.removesuffix('.md'))}"
    whole = f"{vault.replace(chr(92), '/').rstrip('/')}/{path}"
    return "file://" + ("" if whole.startswith("/") else "/") + _quoted(whole, "/:")


def _quoted(text: str, safe: str = "") -> str:
    return quote(text.encode("utf-8", "surrogateescape"), safe=safe)


def html_page(
    title: str,
    language: str,
    table: str,
    columns: Sequence[str],
    rows: Sequence[Row],
    pictures: Sequence[str],
    nobody: str,
) -> str:
    """The whole page: the first picture, the table, the others."""
    heads = "".join(f'<th scope="col">{plain(each)}</th>' for each in columns)
    lines = "\n".join(
        f'<tr><td><a href="{plain(row.link)}">{plain(row.name)}</a></td><td>{plain(row.state)}</td>'
        f"<td>{plain(row.due)}</td><td>{plain(row.why)}</td></tr>"
        for row in rows
    )
    body = (
        f"<table><thead><tr>{heads}</tr></thead><tbody>\n{lines}\n</tbody></table>"
        if rows
        else f"<p>{plain(nobody)}</p>"
    )
    first, *others = pictures
    return "\n".join(
        [
            "<!DOCTYPE html>",
            MARK,
            f'<html lang="{language}"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width,initial-scale=1">',
            f"<title>{plain(title)}</title><style>{_CSS}</style></head><body><main>",
            first.rstrip("\n"),
            f"<h2>{plain(table)}</h2>",
            body,
            *(each.rstrip("\n") for each in others),
            "</main></body></html>",
            "",
        ]
    )
