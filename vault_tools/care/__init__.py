"""Floor 2: who is due for care, and why. Pure functions of contacts, settings and a day."""
