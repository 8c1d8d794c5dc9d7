"""Floor 0: a note as text."""
