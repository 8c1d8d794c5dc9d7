"""Edits in notes: each changes exactly its own line, or is refused."""
