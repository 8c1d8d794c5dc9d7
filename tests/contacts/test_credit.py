"""Crediting what notes say: who is meant, what is added to them, and links that several share."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.steady import messy, steady
from vault_tools.contacts import credit as crediting
from vault_tools.contacts.meant import Meant
from vault_tools.contacts.mentions import read_said
from vault_tools.contacts.model import Birthday, Contact, Fields, Interaction, Promise, Source
from vault_tools.contacts.said import LinkedTask, Mention, Note, Own, Said
from vault_tools.contacts.settings import JournalSettings
from vault_tools.text.problems import Problem, problem

DAY, LATER, EARLIER = date(2026, 10, 2), date(2026, 11, 20), date(2026, 8, 14)
DAILY = "Tagebuch/2026-10-02.md"


def credit(
    contacts: Sequence[Contact],
    said: Mapping[str, Said],
    own: Mapping[str, Own],
    stems: Collection[str] | None = None,
) -> tuple[tuple[Contact, ...], tuple[Problem, ...]]:
    """Credited contacts and the problems, from contacts and what notes say."""
    found = crediting.credit(notes(contacts, said, own), stems)
    return found.contacts, found.problems


def notes(contacts: Sequence[Contact], said: Mapping[str, Said], own: Mapping[str, Own]) -> dict[str, Note]:
    """The notes that these are."""
    own_notes = {each.path: Note(each, (), own.get(each.path)) for each in contacts}
    return own_notes | {path: Note(None, (), None, words) for path, words in said.items()}


def contact(path: str, *aliases: str, interactions: Any = (), promises: Any = (), **fields: Any) -> Contact:
    name = path.rsplit("/", 1)[-1][:-3]
    return Contact(path, name, Fields(aliases=aliases, **fields), tuple(interactions), tuple(promises))


def logged(path: str, on: date, line: int = 9, text: str = "im Log") -> Interaction:
    return Interaction(on, "call", text, (), path, line)


ANNA = contact("Kontakte/Anna Bauer.md", "Anna", "Annie")
OTTO = contact("Kontakte/Otto Krüger.md", "Chef")
KARL = contact("Kontakte/Lieferanten/Karl Roth.md", "Roth")
KARL_TOO = contact("Kontakte/Kunden/Karl Roth.md", "Kalle")
EVA = contact("Kontakte/Eva Roth.md", "Roth")
GARDEN = (ANNA, OTTO, KARL, KARL_TOO, EVA)


def read(text: str, path: str = DAILY) -> dict[str, Said]:
    found = read_said(path, text.encode(), JournalSettings())
    return {path: found} if found else {}


def credited(text: str, path: str = DAILY, garden: tuple[Contact, ...] = GARDEN) -> list[str]:
    return [each.path for each in credit(garden, read(text, path), {})[0] if each.interactions]


def shared(*paths: str, written: str, path: str = DAILY, line: int = 1) -> Problem:
    return problem(path, line, "link-shared", written=written, notes=", ".join(paths))


@pytest.mark.parametrize(
    ("link", "path"),
    [
        ("[[Anna Bauer]]", ANNA.path),
        ("[[anna bauer]]", ANNA.path),
        ("[[Anna Bauer|die Chefin]]", ANNA.path),
        ("[[Anna Bauer#Log]]", ANNA.path),
        ("[[Kontakte/Anna Bauer]]", ANNA.path),
        ("[[Annie]]", ANNA.path),
        ("[[Otto Kru\u0308ger]]", OTTO.path),
        ("[[Kunden/Karl Roth]]", KARL_TOO.path),
        ("[x](../Kontakte/Anna%20Bauer.md)", ANNA.path),
        ("[x](Kontakte/Anna%20Bauer.md)", ANNA.path),
        ("[x](Anna%20Bauer.md)", ANNA.path),
        ("[x](../Kontakte/Lieferanten/Karl%20Roth.md)", KARL.path),
        ("[[../Kontakte/Kunden/Karl Roth]]", KARL_TOO.path),
    ],
)
def test_a_link_credits_the_contact_it_leads_to(link: str, path: str) -> None:
    found, problems = credit(GARDEN, read(f"Anruf: {link}"), {})
    assert problems == ()
    (lucky,) = [each for each in found if each.interactions]
    assert lucky.path == path
    assert [(each.on, each.kind, each.source) for each in lucky.interactions] == [
        (DAY, "call", Source(DAILY, 1))
    ]


@pytest.mark.parametrize(
    "link", ["[[Anna Bau]]", "[[Bauer]]", "[[Schulmensa]]", "[[Notizen/Anna Bauer]]", "[[anna-bauer]]"]
)
def test_a_link_to_something_else_credits_nobody(link: str) -> None:
    assert credit(GARDEN, read(link), {}) == (GARDEN, ())


def test_a_relative_link_leads_from_the_folder_of_the_note() -> None:
    path = "Kontakte/Kunden/2026-10-02.md"
    assert credited("[x](Karl%20Roth.md)", path) == [KARL_TOO.path]
    assert credited("[x](../Lieferanten/Karl%20Roth.md)", path) == [KARL.path]


@pytest.mark.parametrize(
    ("people", "paths"),
    [
        ("Anna Bauer", [ANNA.path]),
        ("anna bauer", [ANNA.path]),
        ("Annie", [ANNA.path]),
        ('["Bauer, Anna"]', [ANNA.path]),
        ("anna-bauer", [ANNA.path]),
        ("otto-krueger", [OTTO.path]),
        ("otto-kruger", [OTTO.path]),
        ("Otto-Krüger", [OTTO.path]),
        ("Anna Bauer, Chef", [ANNA.path, OTTO.path]),
        ('["[[Anna Bauer]]", anna-bauer, Annie]', [ANNA.path]),
        ("Bauer", []),
        ("Otto", []),
        ("Anna B", []),
        ("anne", []),
        ("anna_bauer", [ANNA.path]),
    ],
)
def test_bare_names_of_attendees_count_by_name_alias_or_slug(people: str, paths: list[str]) -> None:
    assert credited(f"---\nattendees: {people}\n---\n") == paths


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("[[Karl Roth]] da", [shared(KARL_TOO.path, KARL.path, written="Karl Roth")]),
        ("x\n[[Roth]]", [shared(EVA.path, KARL.path, written="Roth", line=2)]),
        ("[[Roth]] und [[Karl Roth]]", [shared(EVA.path, KARL.path, written="Roth")]),
        ("[[Roth]]\n[[Karl Roth]]\n[[Roth]]", [shared(EVA.path, KARL.path, written="Roth"), shared(KARL_TOO.path, KARL.path, written="Karl Roth", line=2)]),
        ("- [ ] [[Roth]] anrufen", [shared(EVA.path, KARL.path, written="Roth")]),
        ("- [-] [[Roth]] anrufen", []),
        ("> [[Roth]]", []),
        ("---\npeople: Roth\n---\n", [shared(EVA.path, KARL.path, written="Roth", line=2)]),
        ("---\npeople: karl-roth\n---\n", [shared(KARL_TOO.path, KARL.path, written="karl-roth", line=2)]),
    ],
)  # fmt: skip
def test_a_link_or_name_that_several_share_credits_nobody_and_is_told(
    text: str, problems: list[Problem]
) -> None:
    assert credit(GARDEN, read(text), {}) == (GARDEN, tuple(problems))


def test_the_others_in_such_a_line_are_credited_all_the_same() -> None:
    found, problems = credit(
        GARDEN, read("[[Roth]] und [[Annie]]\n- [ ] [[Roth]] und [[Annie]] 📅 2026-11-27"), {}
    )
    assert [each.path for each in found if each.interactions] == [ANNA.path]
    assert [each.path for each in found if each.promises] == [ANNA.path]
    assert [each.line for each in problems] == [1, 2]


def test_a_shared_link_says_in_both_languages_what_to_do() -> None:
    (found,) = credit(GARDEN, read("[[Roth]]"), {})[1]
    for language in ("de", "en"):
        for said in (found.message(language), found.hint(language)):
            assert "{" not in said
        assert EVA.path in found.message(language)


@pytest.mark.parametrize(
    ("link", "stems", "credits_anna"),
    [
        ("[[Anna]]", {"anna bauer", "otto krüger"}, True),
        ("[[Anna]]", {"anna bauer", "anna"}, False),
        ("[[ANNA]]", {"anna bauer", "anna"}, False),
        ("[[Anna Bauer]]", {"anna bauer", "anna"}, True),
        ("[[Anna|Anna Bauer]]", {"anna bauer", "anna"}, False),
        ("[[Anna Bauer|Anna]]", {"anna bauer", "anna"}, True),
        ("[[Anna]]", None, True),
        ("[[Anna]]", set(), True),
    ],
)
def test_an_alias_is_meant_only_where_no_note_has_that_name(
    link: str, stems: set[str] | None, credits_anna: bool
) -> None:
    found, problems = credit(GARDEN, read(link), {}, stems)
    assert [each.path for each in found if each.interactions] == ([ANNA.path] if credits_anna else [])
    assert problems == ()


def test_a_bare_name_is_no_link_and_may_be_an_alias_all_the_same() -> None:
    found, _ = credit(GARDEN, read("---\npeople: Anna\n---\n"), {}, {"anna"})
    assert [each.path for each in found if each.interactions] == [ANNA.path]


def test_interactions_are_newest_first_those_of_a_day_own_ones_first_then_by_path_and_line() -> None:
    anna = contact(
        ANNA.path, interactions=[logged(ANNA.path, LATER), logged(ANNA.path, DAY), logged(ANNA.path, EARLIER)]
    )
    said = (
        read("[[Anna Bauer]]", "b/2026-10-02.md")
        | read("x\n[[Anna Bauer]]", "a/2026-10-02.md")
        | read("[[Anna Bauer]]", "2026-10-20.md")
    )
    (found,), _ = credit((anna,), said, {})
    assert [(each.on, each.source) for each in found.interactions] == [
        (LATER, Source(ANNA.path, 9)),
        (date(2026, 10, 20), Source("2026-10-20.md", 1)),
        (DAY, Source(ANNA.path, 9)),
        (DAY, Source("a/2026-10-02.md", 2)),
        (DAY, Source("b/2026-10-02.md", 1)),
        (EARLIER, Source(ANNA.path, 9)),
    ]  # fmt: skip


def test_a_note_is_one_contact_a_day_however_often_and_by_whatever_name_it_links() -> None:
    (found, *_), _ = credit(
        GARDEN, read("[[Annie]] nicht erreicht\n[[Anna Bauer]] rief zurück #gave\n[[Anna]] nochmal"), {}
    )
    assert found.interactions == (Interaction(DAY, None, "Anna Bauer rief zurück", ("gave",), DAILY, 2),)


def test_who_was_only_tried_is_kept_as_such() -> None:
    (found, *_), _ = credit(GARDEN, read("Anruf: [[Anna]] nicht erreicht"), {})
    assert [each.tried for each in found.interactions] == [True]


def test_a_day_ahead_stays_in_and_the_rules_of_care_pass_it_over() -> None:
    (found, *_), _ = credit(GARDEN, read("[[Anna]]", "2999-01-01.md"), {})
    assert [each.on.year for each in found.interactions] == [2999]


def test_tasks_from_elsewhere_come_after_a_contacts_own() -> None:
    own = Promise("eigene", None, "open", Source(ANNA.path, 20))
    anna = contact(ANNA.path, promises=[own])
    text = "- [ ] [[Anna Bauer]] die Skizze 📅 2026-12-04\n- [x] für [[Anna Bauer]], [[Anna Bauer]]\n- [-] [[Anna Bauer]] #ask"
    (found,), _ = credit((anna,), read(text, "z.md") | read("- [ ] [[Anna Bauer]]", "a.md"), {})
    assert found.promises == (
        own,
        Promise("[[Anna Bauer]]", None, "open", Source("a.md", 1)),
        Promise("[[Anna Bauer]] die Skizze", date(2026, 12, 4), "open", Source("z.md", 1)),
        Promise("für [[Anna Bauer]], [[Anna Bauer]]", None, "done", Source("z.md", 2)),
        Promise("[[Anna Bauer]] #ask", None, "cancelled", Source("z.md", 3), ask=True),
    )


def test_a_task_concerns_everybody_it_links_in_a_contacts_note_too() -> None:
    task = Promise(
        "[[Otto Krüger]] und [[Anna Bauer]] bekannt machen, wie ![[Chef]] sagt",
        None,
        "open",
        Source(ANNA.path, 5),
    )
    anna = contact(ANNA.path, promises=[task])
    (same, otto, *_), problems = credit((anna, OTTO, EVA), {}, {})
    assert same is anna
    assert otto.promises == (task,)
    assert problems == ()


def test_others_in_a_contacts_log_were_there_too() -> None:
    mention = Mention("Otto Krüger", 7, "Gemeinsam mit Otto Krüger", "visit", False)
    itself = Mention("Anna Bauer", 7, "x", "visit", False)
    shares = Mention("Roth", 8, "x", None, False)
    anna = contact(ANNA.path, interactions=[logged(ANNA.path, DAY, 7)])
    own = {ANNA.path: Own(((DAY, mention), (DAY, itself), (LATER, shares)), ())}
    (same, otto, *_), problems = credit((anna, OTTO, KARL, EVA), {}, own)
    assert same is anna
    assert otto.interactions == (Interaction(DAY, "visit", mention.text, (), ANNA.path, 7),)
    assert problems == (shared(EVA.path, KARL.path, written="Roth", path=ANNA.path, line=8),)


def test_days_that_a_contacts_own_note_links_to_are_contact() -> None:
    anna = contact(ANNA.path, interactions=[logged(ANNA.path, DAY)])
    own = {
        ANNA.path: Own((), ((DAY, 5, "schon im Log"), (EARLIER, 6, "Siehe 14.8."))),
        "weg.md": Own((), ((DAY, 5, "x"),)),
    }
    (found,), _ = credit((anna,), {}, own)
    assert found.interactions == (
        logged(ANNA.path, DAY),
        Interaction(EARLIER, None, "Siehe 14.8.", (), ANNA.path, 6),
    )


def test_days_in_the_own_note_before_meeting_and_the_day_of_birth_are_life() -> None:
    own = {ANNA.path: Own((), ((EARLIER, 5, "x"), (DAY, 6, "y")))}
    met = contact(ANNA.path, met=DAY)
    born = contact(ANNA.path, birthday=Birthday(8, 14, 2026))
    for anna in (met, born):
        (found,), _ = credit((anna,), {}, own)
        assert [each.on for each in found.interactions] == [DAY]


def test_a_contact_may_take_no_mentions() -> None:
    anna = contact(ANNA.path, "Roth", ignore_mentions=True)
    own = {ANNA.path: Own(((DAY, Mention("Otto Krüger", 4, "x", None, False)),), ((DAY, 5, "x"),))}
    said = read("[[Anna Bauer]] [[Roth]]\n- [ ] [[Anna Bauer]]")
    (same, otto), problems = credit((anna, OTTO), said, own)
    assert same is anna
    assert [each.on for each in otto.interactions] == [DAY]
    assert problems == ()
    both = (anna, contact("b.md", "Roth", ignore_mentions=True))
    assert credit(both, said, {}) == (both, ())


def test_whoever_is_not_named_stays_the_same_object() -> None:
    found, _ = credit(GARDEN, read("[[Anna]]"), {})
    assert [now is before for now, before in zip(found, GARDEN, strict=True)] == [
        False,
        True,
        True,
        True,
        True,
    ]
    assert all(now is before for now, before in zip(credit(GARDEN, {}, {})[0], GARDEN, strict=True))


def test_the_order_in_which_notes_were_read_does_not_matter() -> None:
    said = (
        read("[[Anna]] [[Roth]]")
        | read("[[Anna]]", "2026-11-20.md")
        | read("- [ ] [[Anna]]", "z.md")
        | read("- [ ] [[Anna]]", "b.md")
    )
    assert credit(GARDEN, said, {}) == credit(GARDEN, dict(reversed(said.items())), {})


def test_a_task_without_a_day_and_a_note_without_one_are_no_contact() -> None:
    said = {
        "x.md": Said(
            None,
            (Mention("Anna", 1, "x", None, False),),
            (LinkedTask("x", None, "open", 2, False, ("Anna",)),),
        )
    }
    (found, *_), _ = credit(GARDEN, said, {})
    assert found.interactions == ()
    assert len(found.promises) == 1


@steady
@given(messy, messy, st.booleans())
def test_no_target_raises(target: str, path: str, bare: bool) -> None:
    garden = (*GARDEN, contact(f"{path}.md", target))
    Meant(garden, {"anna"}).by(target, path, bare=bare)
    credit(
        garden,
        read(f"---\nattendees: {path}\n---\n[[{target}]] [x](<{path}.md>)\n- [ ] [[{target}]]"),
        {},
        {"a"},
    )
