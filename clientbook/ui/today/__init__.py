"""Today: what waits, and what is done about it where it stands."""
