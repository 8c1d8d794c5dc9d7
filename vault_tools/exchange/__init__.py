"""Floor 4: other formats, each to and from plain values."""
