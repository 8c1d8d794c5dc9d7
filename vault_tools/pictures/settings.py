"""What the settings say about the pictures."""

from typing import NamedTuple

BEDS = ("auto", "tag", "organisation", "place")
EMBEDS = ("off", "wikilink", "markdown")


class PictureSettings(NamedTuple):
    """`[garden]`: the folder of the pictures, what makes a bed, and how the weekly page shows the garden."""

    folder: str = "Garden"
    beds: str = "auto"
    embed: str = "off"
