"""Floor 1: contacts read from notes: fields, interactions, promises."""
