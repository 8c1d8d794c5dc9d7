"""Floor 5: the outside world: finding and walking a vault, settings, and the one writer."""
