"""`network` and `path`: who connects people, and who can introduce one to somebody."""

from typing import TYPE_CHECKING, Any

import click

from vault_tools.cli.common import Call, common, print_json, tell
from vault_tools.cli.completing import contact
from vault_tools.text.escape import as_name, link_among, one_line
from vault_tools.words import Language, say
from vault_tools.words import network as words
from vault_tools.words.listing import and_more

if TYPE_CHECKING:
    from vault_tools.actions.garden import Garden
    from vault_tools.actions.network import Network, Ways
    from vault_tools.care.introductions import Match
    from vault_tools.care.network import Connector, Way

_NAMED = 6
"""So many of those whom somebody has introduced are named."""

_KNOWN = 5
"""So many are named whom one knows already."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="The network as JSON.")
@common
def network(call: Call, as_json: bool) -> None:
    """Show who connects many, whom each has introduced, and whom to bring together.

    Ties come from `knows`, `introduced_by`, links, firms and from having been somewhere together.
    """
    from vault_tools.actions.network import network as network_of
    from vault_tools.errors import NoContactsError

    garden, language = call.garden()
    found = network_of(garden)
    if as_json:
        print_json(_json(found))
    if not garden.contacts:
        raise NoContactsError(folder=str(garden.vault))
    if not as_json:
        _show(found, language)


def _show(found: "Network", language: Language) -> None:
    if not found.ties:
        tell(words.NO_TIES, language)
    elif not found.connectors:
        tell(words.NO_CONNECTORS, language, n=found.ties)
    lines = [
        f"{one_line(each.contact.name)}\t{', '.join(_reasons(found, each, language))}"
        for each in found.connectors
    ]
    others, more = found.other_introducers
    lines += [f"{one_line(each.name)}\t{_brought(found, each.path, language)}" for each in others]
    lines += [say(words.MORE_BROUGHT, language, n=more)] if more else []
    for line in lines:
        click.echo(line)
    if found.matches:
        click.echo(("\n" if lines else "") + say(words.BRING_TOGETHER, language))
    for match in found.matches:
        click.echo("- " + _match(match, language))


def _reasons(found: "Network", each: "Connector", language: Language) -> list[str]:
    reasons = [say(words.REACH, language, direct=each.direct, reach=each.reach)]
    if each.bridged:
        reasons.append(say(words.BRIDGE, language, n=each.bridged))
    if each.contact.path in found.introduced:
        reasons.append(_brought(found, each.contact.path, language))
    return reasons


def _brought(found: "Network", path: str, language: Language) -> str:
    names = [one_line(other.name) for other in found.introduced[path]]
    return say(words.BROUGHT, language, names=and_more(names, _NAMED, language))


def _match(match: "Match", language: Language) -> str:
    seeker, what = one_line(match.seeker.name), one_line(match.what)
    if match.giver is None:
        return say(words.GIVE, language, seeker=seeker, what=what)
    return say(words.MEET, language, giver=one_line(match.giver.name), seeker=seeker, what=what)


def _json(found: "Network") -> dict[str, Any]:
    return {
        "ties": found.ties,
        "connectors": [
            {
                "name": each.contact.name,
                "path": each.contact.path,
                "direct": each.direct,
                "reach": each.reach,
                "bridged": each.bridged,
            }
            for each in found.connectors
        ],
        "introduced": {path: [each.path for each in those] for path, those in found.introduced.items()},
        "introductions": [
            {
                "giver": match.giver.path if match.giver else None,
                "seeker": match.seeker.path,
                "what": match.what,
            }
            for match in found.matches
        ],
    }


@click.command()
@click.argument("name", nargs=-1, required=True, shell_complete=contact)
@click.option("--json", "as_json", is_flag=True, help="The ways as JSON.")
@common
def path(call: Call, name: tuple[str, ...], as_json: bool) -> None:
    """Show who can introduce you to NAME: a contact, somebody only named, a firm or a role.

    The shortest ways come first, of equal ones the warmest; each with a task to copy into a note.

    \b
    vault-tools path Bürgermeister
    vault-tools path "Museum für Dorfkultur" --json
    """
    from vault_tools.actions.network import ways_to

    garden, language = call.garden()
    found = ways_to(garden, " ".join(name), call.today)
    if as_json:
        print_json(
            {
                "name": found.name,
                "path": found.contact.path if found.contact else None,
                "last": found.last.isoformat() if found.last else None,
                "known": [
                    {"name": each.name, "path": each.path, "last": last.isoformat()}
                    for each, last in found.known
                ],
                "ways": [
                    {
                        "name": way.contact.name,
                        "path": way.contact.path,
                        "steps": way.steps,
                        "names": list(way.names),
                        "line": _line(garden, way, language),
                    }
                    for way in found.ways
                ],
            }
        )
        return
    _say(call, found, language)
    for way in found.ways:
        click.echo(" → ".join(map(one_line, way.names)))
        click.echo("    " + _line(garden, way, language))


def _say(call: Call, found: "Ways", language: Language) -> None:
    from vault_tools.words.durations import ago

    for each, last in found.known[:_KNOWN]:
        tell(words.KNOWN, language, name=one_line(each.name), ago=ago((call.today - last).days, language))
    if (more := len(found.known) - _KNOWN) > 0:
        tell(words.MORE_KNOWN, language, n=more)
    if not found.ways and (found.contact is not None or not found.known):
        tell(words.NO_WAY, language, name=one_line(found.name))


def _line(garden: "Garden", way: "Way", language: Language) -> str:
    """The task that asks for the favour, as it may stand in any note."""
    link = link_among(way.contact.path, way.contact.name, garden.shared_names)
    name = as_name(way.names[-1])
    if len(way.names) > 2:
        return say(words.ASK_OVER, language, link=link, name=name, over=as_name(way.names[1]))
    return say(words.ASK, language, link=link, name=name)
