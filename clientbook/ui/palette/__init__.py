"""The command palette: one line that finds actions and records."""
