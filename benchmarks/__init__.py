"""Measures whole runs of vault-tools against other programs on the same machine."""
