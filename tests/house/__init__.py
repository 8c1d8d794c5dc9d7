"""Holds the rules of the house: floors, one writer, no network, sizes, the package."""
