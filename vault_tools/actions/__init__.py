"""Floor 6: what a user can do, one file each; the library's face."""
