"""Floor 0: a note as text. No input or output, no clock."""
