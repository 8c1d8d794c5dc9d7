"""`watch`: the loop with a clock of its own, and the real command as a process."""
