"""Care for your contacts like a garden, on plain Markdown notes."""

__version__ = "0.1.0"
