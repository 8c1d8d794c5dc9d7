"""What a line has beside its words: tags, and the block id at its end."""

import re

BLOCK_ID = re.compile(r"(?:^|[ \t])\^(?P<id>[A-Za-z0-9-]+)[ \t]*$")

_TAG = re.compile(r"#(?<!\S#)([\w/-]*[^\W\d][\w/-]*)")  # a sign that stands first is found fastest


def tags_in(text: str) -> tuple[str, ...]:
    """The tags in a line, without `#`, as written."""
    return tuple(_TAG.findall(text)) if "#" in text else ()
