"""Address books in and out."""
