"""Which cadence holds: one's own, else the tag's, the folder's, the tier's, the plant's, the default."""

import pytest

from tests.care.builders import cadence, contact
from vault_tools.care.cadence import agreed_cadence
from vault_tools.care.settings import CareSettings

SETTINGS = CareSettings(
    default=cadence("8 weeks"),
    tags={"kunde": cadence("5 weeks"), "kunde/a": cadence("4 weeks"), "freund": cadence("never")},
    folders={"kontakte": cadence("10 weeks"), "Kontakte/Lieferanten": cadence("3 months")},
    tiers={"close": cadence("30 days"), "Inner Circle": cadence("2 weeks")},
)


@pytest.mark.parametrize(
    ("folder", "fields", "origin", "name", "written"),
    [
        ("Leute", {}, "default", "", "P8W"),
        ("", {}, "default", "", "P8W"),
        ("Leute", {"plant": "tree"}, "plant", "tree", "P6M"),
        ("Leute", {"plant": "Sommerblume"}, "plant", "annual", "P4W"),
        ("Leute", {"plant": "seedling"}, "default", "", "P8W"),  # its steps are no cadence
        ("Leute", {"plant": "tree", "tier": "close"}, "tier", "close", "P30D"),
        ("Leute", {"plant": "tree", "tier": "CLOSE"}, "tier", "close", "P30D"),
        ("Leute", {"tier": "inner circle"}, "tier", "Inner Circle", "P2W"),
        ("Leute", {"plant": "tree", "tier": "unheard of"}, "plant", "tree", "P6M"),
        ("Kontakte", {"plant": "tree", "tier": "close"}, "folder", "kontakte", "P10W"),
        ("kontakte", {}, "folder", "kontakte", "P10W"),
        ("Kontakte/Neu", {}, "folder", "kontakte", "P10W"),
        ("Kontakte/Lieferanten", {}, "folder", "Kontakte/Lieferanten", "P3M"),  # the deeper one, by length
        ("Kontakte/Lieferanten/Stahl", {"tier": "close"}, "folder", "Kontakte/Lieferanten", "P3M"),
        ("Kontakte-alt", {}, "default", "", "P8W"),  # another folder
        ("Alt/Kontakte", {}, "default", "", "P8W"),
        ("Kontakte", {"tags": "kunde"}, "tag", "kunde", "P5W"),
        ("Kontakte", {"tags": "Kunde/B"}, "tag", "kunde", "P5W"),
        ("Kontakte", {"tags": "kunde/a"}, "tag", "kunde/a", "P4W"),
        ("Kontakte", {"tags": "kunde, kunde/A/groß"}, "tag", "kunde/a", "P4W"),
        ("Leute", {"tags": "kunden"}, "default", "", "P8W"),
        ("Leute", {"tags": "freund"}, "tag", "freund", "never"),
        ("Leute", {"tags": "freund, kunde"}, "tag", "freund", "never"),  # the longer one
        ("Kontakte", {"tags": "kunde/a", "cadence": "6 weeks", "plant": "tree"}, "own", "", "P6W"),
        ("Kontakte", {"tags": "kunde/a", "cadence": "never"}, "own", "", "never"),
    ],
)
def test_the_nearest_origin_wins(
    folder: str, fields: dict[str, str], origin: str, name: str, written: str
) -> None:
    found = agreed_cadence(contact(folder=folder, **fields), SETTINGS)
    assert (found.origin, found.name, found.cadence.iso()) == (origin, name, written)
