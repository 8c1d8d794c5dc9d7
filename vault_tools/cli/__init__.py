"""Floor 7: the command line. Asks, prints, sets exit codes; holds no rules."""
