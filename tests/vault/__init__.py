"""The outside world: finding and walking a vault, settings, and the one writer."""
