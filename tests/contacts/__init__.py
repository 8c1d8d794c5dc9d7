"""Floor 1: contacts read from notes."""
