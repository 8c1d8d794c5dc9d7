"""The JSON that other programs rely on: its keys, types, order and encoding, as the design fixes them."""

import json
import re
from datetime import date
from typing import Any

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small

TODAY = ("--today", "2026-11-23")
DUE_KEYS = ["name", "path", "plant", "last", "due", "cadence_days", "thirst", "state", "reasons"]
ITEM_KEYS = ["id", "section", "name", "path", "act", "minutes", "priority", "due", "reason"]
PROBLEM_KEYS = ["path", "line", "message", "hint"]
STATES = {"never", "resting", "new", "fresh", "thirsty", "due", "wilting"}
PLANTS = {"seedling", "annual", "perennial", "tree"}
SECTIONS = {"promised", "birthday", "announce", "joint", "word", "new", "week", "early"}


def json_of(terminal: Terminal, *arguments: str, code: int = 0) -> Any:
    """What a command prints as JSON."""
    done = terminal.run(*arguments, *TODAY)
    assert done.code == code, done.err
    return json.loads(done.out)


def is_day(value: object) -> bool:
    """Whether a value is an ISO date, or null."""
    return value is None or (
        isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None
        and date.fromisoformat(value) is not None
    )  # fmt: skip


def is_path(value: object, vault: Vault) -> bool:
    """Whether a value is the path of a file in the vault, relative and with `/`."""
    return (
        isinstance(value, str)
        and not value.startswith(("/", "."))
        and "\\" not in value
        and (vault.folder / value).is_file()
    )


def check_due(entry: dict[str, Any], vault: Vault) -> None:
    """One contact as `due --json` lists it."""
    assert isinstance(entry["name"], str)
    assert is_path(entry["path"], vault)
    assert entry["plant"] is None or entry["plant"] in PLANTS
    assert is_day(entry["last"])
    assert is_day(entry["due"])
    assert entry["cadence_days"] is None or type(entry["cadence_days"]) is int
    assert entry["thirst"] is None or type(entry["thirst"]) is float
    assert entry["state"] in STATES
    assert entry["reasons"]
    assert all(isinstance(reason, str) for reason in entry["reasons"])


def check_item(item: dict[str, Any], vault: Vault) -> None:
    """One item of the week's plan."""
    assert list(item) == ITEM_KEYS
    assert re.fullmatch(r"vt-2026w48-[0-9a-f]{4,}", item["id"])
    assert item["section"] in SECTIONS
    assert isinstance(item["name"], str)
    assert is_path(item["path"], vault)
    assert item["act"] in {"call", "mail", "letter", "visit", "meal", "event", "gift", "introduction"}
    assert type(item["minutes"]) is int
    assert type(item["priority"]) is float
    assert is_day(item["due"])
    assert isinstance(item["reason"], str)


def check_problem(problem: dict[str, Any], vault: Vault) -> None:
    """One problem."""
    assert list(problem) == PROBLEM_KEYS
    assert is_path(problem["path"], vault)
    assert problem["line"] is None or (type(problem["line"]) is int and problem["line"] >= 1)
    assert problem["message"].endswith((".", ")"))
    assert problem["hint"]


def test_due_json_lists_everyone_living_with_the_documented_keys(example: Vault, terminal: Terminal) -> None:
    listed = json_of(terminal, "due", "--json")
    assert [list(entry) for entry in listed] == [DUE_KEYS] * len(listed)
    for entry in listed:
        check_due(entry, example)
    names = {entry["name"] for entry in listed}
    assert {"Annegret Döring", "Cem Yıldırım"} <= names
    assert "Manfred Rüppel" not in names, "who is in the archive is not listed"
    assert "Ich" not in names, "the user's own note is no contact"


def test_due_json_is_ordered_by_thirst_unknown_last_then_due_then_path(
    vault: Vault, terminal: Terminal
) -> None:
    small(vault)
    last_met = "---\ntype: contact\ncadence: 8 weeks\n{}---\n## Log\n- {} Anruf\n"
    vault.write("Kontakte/C.md", last_met.format("", "2026-10-05"))
    vault.write("Kontakte/A.md", last_met.format("", "2026-10-05"))
    vault.write("Kontakte/B.md", last_met.format("next_contact: 2026-12-24\n", "2026-10-05"))
    vault.write("Kontakte/Nie.md", "---\ntype: contact\ncadence: nie\n---\n")
    vault.write(
        "Kontakte/Ärzte/Nie.md", "---\ntype: contact\ncadence: nie\n---\n## Log\n- 2026-11-01 Anruf\n"
    )
    vault.write("Kontakte/Pause.md", last_met.format("paused: true\n", "2026-10-05"))
    vault.write("Kontakte/Tot.md", last_met.format("died: 2026-11-01\n", "2026-10-05"))
    listed = json_of(terminal, "due", "--json")
    assert [(entry["path"], entry["thirst"]) for entry in listed] == [
        ("Kontakte/Otto Krüger.md", 2.0),
        ("Kontakte/Anna Bauer.md", 1.238),
        ("Kontakte/Karl Roth.md", 1.0),
        ("Kontakte/A.md", 0.875),
        ("Kontakte/C.md", 0.875),
        ("Kontakte/B.md", 0.875),
        ("Kontakte/Nie.md", None),
        ("Kontakte/Ärzte/Nie.md", None),
    ]


def test_what_is_unknown_is_null(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.write("Kontakte/Nie.md", "---\ntype: contact\ncadence: nie\n---\n")
    by_name = {entry["name"]: entry for entry in json_of(terminal, "due", "--json")}
    unknown = {"plant", "last", "due", "cadence_days", "thirst"}
    assert {key for key, value in by_name["Nie"].items() if value is None} == unknown
    assert by_name["Nie"]["state"] == "never"
    karl = by_name["Karl Roth"]
    assert (karl["last"], karl["due"], karl["thirst"], karl["state"]) == (None, "2026-11-23", 1.0, "new")
    shown = json_of(terminal, "show", "Nie", "--json")
    assert (shown["drift"], shown["interactions"], shown["promises"]) == (None, [], [])


def test_weekly_json_is_the_plan_with_the_documented_keys(example: Vault, terminal: Terminal) -> None:
    plan = json_of(terminal, "weekly", "--json")
    assert list(plan) == [
        "week",
        "budget_minutes",
        "planned_minutes",
        "ways",
        "items",
        "left_out",
        "problems",
    ]
    assert (plan["week"], plan["budget_minutes"]) == ("2026-W48", 120)
    assert plan["planned_minutes"] == sum(each["minutes"] for each in (*plan["items"], *plan["ways"]))
    assert plan["items"]
    assert plan["left_out"]
    for item in [*plan["items"], *plan["left_out"]]:
        check_item(item, example)
    ids = [item["id"] for item in [*plan["items"], *plan["left_out"]]]
    assert len(ids) == len(set(ids))
    assert plan["problems"] == json_of(terminal, "check", "--json", code=3)


def test_weekly_json_says_what_the_page_says(example: Vault, terminal: Terminal) -> None:
    plan = json_of(terminal, "weekly", "--json")
    page = terminal.run("weekly", "--stdout", *TODAY).out
    assert re.findall(r"^- \[ \] .* · (\d+) min · (.*) \^(vt-\S+)$", page, re.MULTILINE) == [
        (str(item["minutes"]), item["reason"], item["id"]) for item in plan["items"]
    ]


def test_check_json_lists_problems_by_path_and_line(example: Vault, terminal: Terminal) -> None:
    problems = json_of(terminal, "check", "--json", code=3)
    for problem in problems:
        check_problem(problem, example)
    places = [(problem["path"], problem["line"] or 0) for problem in problems]
    assert places == sorted(places)
    assert ("Kontakte/Thomas Knauf.md", 14) in places


def test_check_json_of_a_vault_without_problems_is_an_empty_list(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    assert json_of(terminal, "check", "--json") == []


def test_show_json_has_what_due_lists_and_all_that_is_known(example: Vault, terminal: Terminal) -> None:
    shown = json_of(terminal, "show", "Annegret", "--json")
    assert list(shown) == [*DUE_KEYS, "fields", "drift", "interactions", "promises"]
    check_due(shown, example)
    assert {key: shown[key] for key in DUE_KEYS} in json_of(terminal, "due", "--json")
    note = example.read("Kontakte/Annegret Döring.md").splitlines()
    newest_first = [entry["date"] for entry in shown["interactions"]]
    assert newest_first == sorted(newest_first, reverse=True)
    for entry in shown["interactions"]:
        assert list(entry) == ["date", "kind", "text", "passed", "source"]
        assert is_day(entry["date"])
        assert set(entry["passed"]) <= {"gave", "asked", "received"}
        assert list(entry["source"]) == ["path", "line"]
    own = next(entry for entry in shown["interactions"] if entry["passed"] == ["gave"])
    assert own["kind"] == "call"
    assert own["source"]["path"] == "Kontakte/Annegret Döring.md"
    assert own["date"] in note[own["source"]["line"] - 1]
    (promise,) = shown["promises"]
    assert promise["due"] == "2026-11-13"
    assert promise["state"] == "open"
    assert promise["text"] in note[promise["source"]["line"] - 1]
    assert list(promise) == ["text", "due", "state", "source"]


def test_show_json_types_the_fields_under_their_own_names(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    note = """\
---
Typ: Kontakt
Firma: "[[Bauer Metallbau]]"
E-Mail: anna@bauer.example
Telefon: 01067
Geburtstag: 02-29
turnus: alle 6 Wochen
Wert: 4
letzter Kontakt: 2.10.2026
kennengelernt: 2019-05-04
Saison: Mai-September
Pflanze: Baum
vorgestellt von: "[[Otto Krüger]]"
pausiert: ja
---
"""
    vault.write("Kontakte/Berta.md", note)
    shown = json_of(terminal, "show", "Berta", "--json")
    assert shown["plant"] == "tree"
    assert shown["fields"] == {
        "type": ["Kontakt"],
        "organisation": "Bauer Metallbau",
        "email": ["anna@bauer.example"],
        "phone": ["01067"],
        "birthday": "--02-29",
        "cadence": "P6W",
        "value": 4,
        "last_contact": "2026-10-02",
        "met": "2019-05-04",
        "season": [5, 6, 7, 8, 9],
        "plant": "tree",
        "introduced_by": ["Otto Krüger"],
        "paused": True,
    }


def test_show_json_of_someone_paused_is_never_due(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.replace("Kontakte/Otto Krüger.md", "channel: mail", "paused: true")
    shown = json_of(terminal, "show", "Otto", "--json")
    assert (shown["due"], shown["state"]) == (None, "never")
    assert shown["last"] == "2026-08-03"


def test_show_json_tells_a_silence_that_is_long_for_someone(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    days = ("2026-10-01", "2026-09-21", "2026-09-11", "2026-09-01", "2026-08-22")
    log = "".join(f"- {day} Anruf\n" for day in days)
    vault.write("Kontakte/Eva.md", f"---\ntype: contact\ncadence: 1 year\n---\n## Log\n{log}")
    assert json_of(terminal, "show", "Eva", "--json")["drift"] == {"usual_days": 10, "silent_days": 53}


def test_show_json_tells_promises_open_done_and_cancelled(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    tasks = "- [ ] Offen 📅 2026-12-01\n- [x] Getan ✅ 2026-10-01\n- [-] Abgesagt\n"
    vault.write("Kontakte/Eva.md", f"---\ntype: contact\n---\n{tasks}")
    promises = json_of(terminal, "show", "Eva", "--json")["promises"]
    assert [(each["text"], each["due"], each["state"]) for each in promises] == [
        ("Offen", "2026-12-01", "open"),
        ("Getan", None, "done"),
        ("Abgesagt", None, "cancelled"),
    ]


@pytest.mark.parametrize("command", [("due",), ("check",), ("show", "Otto"), ("weekly",)])
def test_json_goes_alone_to_stdout_and_is_utf8(
    command: tuple[str, ...], vault: Vault, terminal: Terminal
) -> None:
    """As processes that know no UTF-8 locale."""
    small(vault).replace("Kontakte/Anna Bauer.md", "cadence: 6 weeks", "cadence: sechs mal im März")
    done = terminal.process(*command, "--json", *TODAY, LC_ALL="C", LANG="C")
    assert done.err == ""
    json.loads(done.out)
    assert re.search("[üä]", done.out)
    assert "\\u" not in done.out


def test_a_note_that_is_not_utf8_does_not_make_the_json_so(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    place = vault.folder / "Kontakte" / "Bad.md"
    place.write_bytes(b"---\ntype: contact\n---\n## Log\n- 2026-11-01 Anruf: Frau M\xfcller\n")
    (entry,) = json_of(terminal, "show", "Bad", "--json")["interactions"]
    assert entry["text"] == "Frau M\N{REPLACEMENT CHARACTER}ller"
