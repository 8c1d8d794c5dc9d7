"""`watch` and a template of one's own: a saved one makes the page anew, a broken one leaves it."""

from tests.watch.machine import Machine

OWN = '{% extends "ours/weekly.md.j2" %}\n{% block title %}\n# TITLE\n{% endblock %}\n'


def test_a_saved_template_makes_the_page_anew(machine: Machine) -> None:
    machine.save("vault-tools.toml", '[week]\ntemplate = "Vorlagen/s.j2"\n')
    machine.vault.write("Vorlagen/s.j2", OWN.replace("TITLE", "Eins"))
    machine.wait(3)
    assert "# Eins\n" in machine.vault.read("Weekly.md")
    machine.vault.write("Vorlagen/s.j2", OWN.replace("TITLE", "Zweite"))  # nobody tells: it is no note
    machine.wait(3)
    assert "# Zweite\n" in machine.vault.read("Weekly.md")


def test_a_broken_or_emptied_template_leaves_the_page_until_it_is_mended(machine: Machine) -> None:
    machine.save("vault-tools.toml", '[week]\ntemplate = "Vorlagen/s.j2"\n')
    machine.vault.write("Vorlagen/s.j2", OWN)
    machine.wait(3)
    page = machine.vault.read("Weekly.md")
    machine.codes()
    for broken in ("{{ nirgends }}", "", "   \n"):
        machine.vault.write("Vorlagen/s.j2", broken)
        machine.wait(3)
        assert machine.vault.read("Weekly.md") == page
    assert machine.codes()[0] == "trouble"
    machine.vault.write("Vorlagen/s.j2", OWN.replace("TITLE", "Wieder heil"))
    machine.wait(3)
    assert "# Wieder heil\n" in machine.vault.read("Weekly.md")
    assert "better" in machine.codes()


def test_a_template_for_all_vaults_that_comes_is_used_and_one_that_goes_is_not(machine: Machine) -> None:
    before = machine.vault.read("Weekly.md")
    place = machine.home / "templates/weekly.md.j2"
    place.parent.mkdir(parents=True)
    place.write_text(OWN, "utf-8")
    machine.hear("Kontakte/Anna Bauer.md")  # without a template in use it is looked for at the next turn
    machine.wait(3)
    assert "# TITLE\n" in machine.vault.read("Weekly.md")
    place.unlink()
    machine.wait(3)
    assert machine.vault.read("Weekly.md") == before
