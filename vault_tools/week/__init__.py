"""Floor 3: the week's plan and its page."""
