"""The nets to measure with are of the promised size, the same every time, and have what real notes have."""

import hashlib
import sys
from pathlib import Path

import pytest

from benchmarks import networks
from benchmarks.make_vault import Chance
from vault_tools.actions.network import network, relations
from vault_tools.actions.opening import read_garden
from vault_tools.vault.settings import load_settings


@pytest.mark.parametrize("shape", networks.SHAPES)
def test_everyone_in_a_net_is_a_contact_and_all_links_are_there(shape: str, tmp_path: Path) -> None:
    networks.make_net(tmp_path, shape, 60, 600)
    garden = read_garden(tmp_path, load_settings(tmp_path, {}, None))
    assert len(garden.contacts) == 60
    assert sum(len(each.fields.knows) for each in garden.contacts) == 600
    assert network(garden).connectors


def test_a_careless_net_links_to_nobody_to_oneself_and_to_two(tmp_path: Path) -> None:
    networks.make_net(tmp_path, "careless", 60, 600)
    garden = read_garden(tmp_path, load_settings(tmp_path, {}, None))
    named = [(each.name, link) for each in garden.contacts for link in each.fields.knows]
    assert sum(link == name for name, link in named) >= 75
    assert sum(link == "Doppelgänger" for _, link in named) == 75
    assert sum(node.kind == "person" for node in relations(garden).names) > 30


def test_the_same_net_every_time() -> None:
    links = [link for shape in networks.SHAPES.values() for link in shape(Chance(8), 40, 400)]
    assert hashlib.sha256(repr(links).encode()).hexdigest()[:16] == "9603580e3ba01879"


def test_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    tool = f"{sys.executable} -S -c pass"
    assert networks.main(["--contacts", "40", "--ties", "80", "--runs", "1", "--tool", tool]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2 + len(networks.SHAPES)


def test_a_failure_of_ours_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert networks.main(["--contacts", "40", "--ties", "80", "--tool", f"{sys.executable} -S -c 1/0"]) == 1
    assert "ZeroDivisionError" in capsys.readouterr().err
