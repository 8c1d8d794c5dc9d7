"""Nasty notes, as a table that builds them: their bytes matter, and no editor may tidy them up."""
