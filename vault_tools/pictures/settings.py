"""What the settings say about the pictures."""

from dataclasses import dataclass

BEDS = ("auto", "tag", "organisation", "place")
EMBEDS = ("off", "wikilink", "markdown")


@dataclass(frozen=True, slots=True)
class PictureSettings:
    """`[garden]`: the folder of the pictures, what makes a bed, and how the weekly page shows the garden."""

    folder: str = "Garden"
    beds: str = "auto"
    embed: str = "off"
