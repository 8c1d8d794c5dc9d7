"""A watcher left alone with people, phones and programs for a while ends where a fresh run would."""

import os
import time
from pathlib import Path
from random import Random

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault
from tests.watch.machine import Machine
from tests.watch.test_fresh import PAGE, diff, happens
from tests.watch.test_process import PATIENCE, watching

SECONDS = float(os.environ.get("SOAK_SECONDS", "20"))
"""Ten minutes once in a while: `SOAK_SECONDS=600 make prove TESTS=tests/watch`."""


class Hands(Machine):
    """Those who change the vault; a real watcher sees it for itself."""

    def __post_init__(self) -> None:
        pass

    def hear(self, path: str | None) -> None:
        """Nobody needs to be told."""

    def _turn(self) -> None:
        pass


@pytest.mark.prove
@pytest.mark.parametrize("options", [(), ("--poll",)], ids=["events", "poll"])
def test_a_watcher_left_alone_ends_where_a_fresh_run_would(
    options: tuple[str, ...], vault: Vault, terminal: Terminal, tmp_path: Path
) -> None:
    vault.write("vault-tools.toml", "settle_seconds = 0.3\n")
    rng = Random(7)
    hands = Hands(vault, tmp_path)
    with watching(vault, terminal, *options) as watcher:
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            try:
                happens(rng, hands, vault)
            except FileNotFoundError:
                continue  # the watcher has just put another page in its place
            time.sleep(rng.choice([0, 0.005, 0.05, 0.4]))
        calm = time.monotonic()
        before = vault.state()
        while time.monotonic() - calm < 8:  # two looks of a poller, and the quiet times
            time.sleep(0.2)
            if vault.state() != before:
                calm, before = time.monotonic(), vault.state()
            assert time.monotonic() < end + 3 * PATIENCE, "it never comes to rest"
        assert watcher.process.poll() is None
    bytes_before = vault.bytes()
    done = terminal.process("weekly", "--vault", str(vault.folder), "--today", "2026-11-24")
    assert done.code == 0, done.err
    assert vault.bytes() == bytes_before, "".join(diff(bytes_before[PAGE], vault.bytes()[PAGE]))
