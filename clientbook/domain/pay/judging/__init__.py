"""Bonuses: what is judged at the end of each month."""
