"""A year's performance, and the track record."""
